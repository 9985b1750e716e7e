"""Contacts: nothing that nobody agreed to publish gets into a record, and the plan says so."""

import pytest

from generator.importing.proposals import Kind, Proposal
from generator.importing.telling import as_text
from generator.importing.values import consent_of
from tests.importing.grids import planned
from tests.projects import CHO_VONG_THE, DAU_TAM, RAU_SACH, SmallProject

THOT_NOT = "Đường thốt nốt thử | Công ty TNHH Thốt Nốt Thử"
CAI_XANH = "Cải xanh thử | Hợp tác xã Rau Sạch Thử"
DAU = "Nước cốt dâu tằm thử | Hộ kinh doanh Dâu Tằm Thử"
HEAD = "Sản phẩm | Chủ thể | SĐT | Email | Đồng ý công bố\n"
WITHHELD = (
    "{} không ghi: chưa có đồng ý công bố; ai đã đồng ý thì ghi “có” ở cột “Đồng ý công bố liên hệ”. / Contacts not "
    "written, as nobody agreed to publish them ({}); write “có” in a column “Đồng ý công bố liên hệ” for those who did."
)


def only(project: SmallProject, row: str) -> Proposal:
    (proposal,) = planned(project, HEAD + row).proposals
    return proposal


@pytest.mark.parametrize("consent", ["", "không", "Chưa đồng ý"])
def test_without_consent_nothing_is_written(project: SmallProject, consent: str) -> None:
    proposal = only(project, f"{THOT_NOT} | 912345678 | a@example.vn | {consent}")
    assert (proposal.kind, proposal.changes) == (Kind.SAME, ())
    assert proposal.withheld == ("0912345678", "a@example.vn")


@pytest.mark.parametrize("consent", ["có", "Đồng ý", "x", "Yes"])
def test_with_consent_they_are_written(project: SmallProject, consent: str) -> None:
    proposal = only(project, f"{THOT_NOT} | 912345678 | a@example.vn | {consent}")
    (change,) = proposal.changes
    assert (change.field, change.overwrites) == (("contacts",), False)
    assert change.new == {"consent": True, "phones": ["0912345678"], "email": "a@example.vn"}
    assert proposal.withheld == ()


def test_what_is_added_is_told_in_both_languages(project: SmallProject) -> None:
    told = as_text(planned(project, f"{HEAD}{THOT_NOT} | 912345678 | | có"))
    assert (
        "    liên hệ / contacts: + đồng ý công bố: có, điện thoại: 0912345678 / consent: yes, phones: 0912345678\n"
        in told
    )
    assert "không ghi" not in told


def test_contacts_that_are_published_take_more(project: SmallProject) -> None:
    (change,) = only(project, f"{CAI_XANH} | 987654321 | | ").changes
    assert (change.file, change.field, change.new) == (RAU_SACH, ("contacts", "phones"), "0987654321")


def test_consent_is_news_to_a_record_without(project: SmallProject) -> None:
    assert only(project, f"{DAU} | 987654321 | | ").withheld == ("0987654321",)
    changes = only(project, f"{DAU} | 987654321 | | có").changes
    assert [(c.file, c.field, c.new, c.overwrites) for c in changes] == [
        (DAU_TAM, ("contacts", "consent"), True, False),
        (DAU_TAM, ("contacts", "phones"), "0987654321", False),
    ]


def test_consent_that_is_taken_back_is_asked_about(project: SmallProject) -> None:
    proposal = only(project, f"{CAI_XANH} | 987654321 | | không")
    assert (proposal.kind, proposal.changes) == (Kind.UNCLEAR, ())
    assert [(reason.vi, reason.en) for reason in proposal.reasons] == [
        (
            "bảng ghi không đồng ý công bố, bản ghi đang công bố liên hệ; hãy xóa mục “contacts” của bản ghi",
            "the table says that there is no consent, the record publishes contacts; delete its “contacts”",
        )
    ]


@pytest.mark.parametrize(
    ("row", "vi", "en"),
    [
        (
            "912345678, 2963841234 | a@example.vn",
            "2 số điện thoại, 1 địa chỉ liên hệ",
            "phone numbers: 2, addresses: 1",
        ),
        ("912345678 | ", "1 số điện thoại", "phone numbers: 1"),
        (" | a@example.vn", "1 địa chỉ liên hệ", "addresses: 1"),
    ],
)
def test_what_is_left_out_is_told_once(project: SmallProject, row: str, vi: str, en: str) -> None:
    text = as_text(planned(project, f"{HEAD}{THOT_NOT} | {row} |\nBánh bò thốt nốt thử | | | |"))
    assert text.splitlines()[-2] == WITHHELD.format(vi, en)


def test_outlets_are_asked_as_well(project: SmallProject) -> None:
    head = "Tên điểm bán | Loại hình | Huyện | SĐT | Nơi bán đồng ý công bố\n"
    new = "Cửa hàng mới thử | Cửa hàng | Tri Tôn | 912345678 |"
    (left_out,) = planned(project, f"{head}{new}").proposals
    assert [record.get("contacts") for record in left_out.files.values()] == [None]
    assert left_out.withheld == ("0912345678",)
    (agreed,) = planned(project, f"{head}{new} có").proposals
    assert [record["contacts"] for record in agreed.files.values()] == [{"consent": True, "phones": ["0912345678"]}]
    (taken_back,) = planned(project, f"{head}Quầy OCOP chợ Vọng Thê thử | Chợ | Thoại Sơn | | không").proposals
    assert (taken_back.kind, taken_back.record) == (Kind.UNCLEAR, CHO_VONG_THE)


@pytest.mark.parametrize("typed", ["có thể", "0912345678", "?"])
def test_a_consent_that_is_not_understood(typed: str) -> None:
    assert consent_of(typed) is None
