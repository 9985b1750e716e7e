"""What a row may mean that is no product on record by its names: it is asked about, and nothing is made twice."""

import pytest

from generator.importing.proposals import Kind, Proposal
from tests.importing.grids import planned
from tests.projects import CAI_XANH, RAU_SACH, SmallProject

IN_DISTRICT = "xã Vọng Thê, Thoại Sơn"
ELSEWHERE = "xã Châu Lăng, Tri Tôn"
RAU = "Hợp tác xã Rau Sạch Thử"


def only(project: SmallProject, name: str, producer: str, address: str = IN_DISTRICT, record_id: str = "") -> Proposal:
    """Return what is proposed for one row that lacks nothing."""
    (proposal,) = planned(
        project,
        "Mã | Sản phẩm | Chủ thể | Địa chỉ | Hạng | Bộ | Loại hình\n"
        f"{record_id} | {name} | {producer} | {address} | 4 | I.1.a | HTX",
    ).proposals
    return proposal


def question(name: str, producer: str, record_id: str) -> str:
    return (
        f"có phải “{name}” của “{producer}” không? Nếu phải, điền cột Mã sản phẩm: {record_id}; "
        "nếu không, điền một mã mới"
    )


@pytest.mark.parametrize(
    ("name", "producer"),
    [
        ("Cải xanh thử", "Rau Sạch"),
        ("Cải xanh thử", "Công ty Rau Sạch Thử (RST)"),
        ("Cải xanh thử Rau Sạch", "Rau Sạch"),
        ("Cải xanh thử Rau Sạch", RAU),
        ("Cải xanh non thử", "Công ty Rau Sạch Thử"),
        ("Cải xanh", "Hộ kinh doanh Khác Hẳn"),
    ],
)
def test_a_product_of_the_district_is_asked_about(project: SmallProject, name: str, producer: str) -> None:
    proposal = only(project, name, producer)
    assert proposal.kind is Kind.UNCLEAR
    assert [reason.vi for reason in proposal.reasons] == [question("Cải xanh thử", RAU, "cai-xanh")]


def test_another_product_of_a_likely_producer_asks_for_the_producer(project: SmallProject) -> None:
    proposal = only(project, "Rượu nếp", "Cty Rau Sạch")
    assert [(reason.vi, reason.en) for reason in proposal.reasons] == [
        (
            f"chủ thể “Cty Rau Sạch” gần giống “{RAU}” ({RAU_SACH}); nếu là một, hãy viết đúng tên như vậy; "
            "nếu không, điền một mã mới vào cột Mã sản phẩm",
            f"the producer “Cty Rau Sạch” is nearly “{RAU}” ({RAU_SACH}); if they are one, write exactly that name; "
            "if not, fill in a new product id",
        )
    ]


@pytest.mark.parametrize(
    ("name", "producer", "address"),
    [
        ("Hành lá", "Rau Sạch", ELSEWHERE),
        ("Cải xanh", "Hộ kinh doanh Khác Hẳn", ELSEWHERE),
        ("Cải xanh thử", "Hộ kinh doanh Khác Hẳn", IN_DISTRICT),
        ("Hành lá", "Cơ sở Sạch", IN_DISTRICT),
        ("Hành lá", RAU, IN_DISTRICT),
    ],
)
def test_what_is_likely_nothing_on_record_is_new(project: SmallProject, name: str, producer: str, address: str) -> None:
    assert only(project, name, producer, address).kind is Kind.NEW


def test_an_answer_is_taken(project: SmallProject) -> None:
    known = only(project, "Cải xanh thử", "Rau Sạch", "", "cai-xanh")
    assert (known.kind, known.record) == (Kind.SAME, CAI_XANH)
    assert only(project, "Cải xanh thử", "Rau Sạch", record_id="cai-xanh-rau-sach").kind is Kind.NEW


def test_one_in_the_district_is_asked_about_before_one_elsewhere(project: SmallProject) -> None:
    """The name is spelled nearer to that of Thoại Sơn."""
    other, called = "products/tri-ton/rau-sach-thun", "Hợp tác xã Rau Sạch Thun"
    producer = project.text(RAU_SACH).replace("rau-sach-thu", "rau-sach-thun").replace("xã Vọng Đông", "xã Châu Lăng")
    project.write(f"{other}/producer.yml", producer.replace(RAU, called))
    for address, found in ((IN_DISTRICT, RAU), (ELSEWHERE, called)):
        (reason,) = only(project, "Hành lá", "Hợp tác xã Rau Sạch Thum", address).reasons
        assert f"gần giống “{found}”" in reason.vi
