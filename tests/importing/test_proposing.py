"""What rows are found to be: new, changed, the same, unclear, with the exact reasons."""

import pytest

from generator.importing.proposals import Kind, shown
from tests.importing.grids import planned
from tests.projects import CAI_XANH, DAU_TAM, NUOC_DAU_TAM, RAU_SACH, RUOU_DAU_TAM, SmallProject

RAU = "Hợp tác xã Rau Sạch Thử"
DAU = "Hộ kinh doanh Dâu Tằm Thử"


def told(project: SmallProject, text: str, document: str | None = None) -> list[str]:
    """Return kind, changes and reasons of every row."""
    found = []
    for proposal in planned(project, text, document).proposals:
        changes = [
            f"{c.label.vi}: {c.old or ''} → {shown(c.new)}{' !' if c.overwrites else ''}" for c in proposal.changes
        ]
        lacks = [f"thiếu {text.vi}" for text in proposal.lacks]
        found.append(" | ".join([proposal.kind.value, *changes, *lacks, *(r.vi for r in proposal.reasons)]))
    return found


@pytest.mark.parametrize(
    ("name", "producer"),
    [
        ("Cải xanh thử", RAU),
        ("CẢI XANH THỬ", "HỢP TÁC XÃ RAU SẠCH THỬ"),
        ("cai xanh thu", "HTX Rau Sach Thu"),
        ("Cải xanh  thử", "HTX rau sạch thử"),
        ("Nước cốt dâu tầm thử", "HKD Dâu tằm thử"),
        ("Nước cốt dâu tằm thử", "Hộ Kinh doanh Dâu tằm thử"),
    ],
)
def test_the_same_however_it_is_spelled(project: SmallProject, name: str, producer: str) -> None:
    assert told(project, f"Sản phẩm | Chủ thể\n{name} | {producer}") == ["same"]


@pytest.mark.parametrize("stars", ["4", "4 sao", "★★★★", "OCOP 4 sao", "Đề xuất 4 sao", "4 sao (tiềm năng 5 sao)"])
def test_the_same_stars(project: SmallProject, stars: str) -> None:
    assert told(project, f"Sản phẩm | Chủ thể | Hạng\nRượu dâu tằm thử | {DAU} | {stars}") == ["same"]


def test_what_the_table_does_not_say_is_no_difference(project: SmallProject) -> None:
    assert told(project, f"Sản phẩm | Chủ thể | Điểm | Địa chỉ\nCải xanh thử | {RAU} | | ") == ["same"]


def test_later_stars_are_a_new_certificate_and_keep_the_old(project: SmallProject) -> None:
    table = (
        f"Sản phẩm | Chủ thể | Hạng sao | Quyết định | Ngày cấp\nRượu dâu tằm thử | {DAU} | 5 sao | 9/QĐ | 30/6/2025"
    )
    assert told(project, table) == [
        "changed | hạng sao: 4 → 5 | tiềm năng: 5 → – | giấy chứng nhận:  → hạng sao: 5, quyết định công nhận: 9/QĐ, "
        "ngày cấp: 30/06/2025; hạng sao: 4, nguồn: 95/BC-THU"
    ]


@pytest.mark.parametrize("day", ["31/12/2023", "1/6/2023", ""])
def test_other_stars_that_may_be_older_are_asked_for(project: SmallProject, day: str) -> None:
    """The record rests on the list of 31/12/2023."""
    table = f"Sản phẩm | Chủ thể | Hạng sao | Quyết định | Ngày cấp\nRượu dâu tằm thử | {DAU} | 5 sao | 9/QĐ | {day}"
    (row,) = told(project, table)
    assert row.startswith("changed | hạng sao: 4 → 5 ! | tiềm năng: 5 → – ! | giấy chứng nhận:  → hạng sao: 5")
    assert row.endswith("; hạng sao: 4, nguồn: 95/BC-THU !")


@pytest.mark.parametrize(("stars", "potential"), [("5 sao", " | tiềm năng: 5 → –"), ("4 sao", "")])
def test_later_stars_of_a_product_with_a_certificate(project: SmallProject, stars: str, potential: str) -> None:
    project.change(CAI_XANH, "stars: 4\ndesc", "stars: 4\npotential_stars: 5\ndesc")
    table = (
        f"Sản phẩm | Chủ thể | Hạng sao | Điểm | Quyết định | Ngày cấp\nCải xanh thử | {RAU} | {stars} | 92 | 9/QĐ | "
    )
    held = "" if stars == "4 sao" else f" | hạng sao: 4 → 5{potential}"
    (later,) = told(project, f"{table}1/7/2024")
    assert later == (
        f"changed{held} | giấy chứng nhận:  → hạng sao: {stars[0]}, điểm: 92, quyết định công nhận: 9/QĐ, "
        "ngày cấp: 01/07/2024"
    )
    (same_day,) = told(project, f"{table}30/6/2024")
    assert same_day.endswith(" !")


def test_a_certificate_that_says_more_fills_in_the_one_on_record(project: SmallProject) -> None:
    table = f"Sản phẩm | Chủ thể | Điểm | Quyết định | Ngày cấp\nNước cốt dâu tằm thử | {DAU} | 63,4 | 5/QĐ | 2/5/2023"
    assert told(project, table) == ["changed | quyết định công nhận:  → 5/QĐ | ngày cấp:  → 02/05/2023"]


def test_a_newer_certificate_goes_first_and_another_score_is_no_new_one(project: SmallProject) -> None:
    newer = f"Sản phẩm | Chủ thể | Quyết định | Ngày cấp\nCải xanh thử | {RAU} | 99/QĐ-UBND | 30/6/2027"
    assert told(project, newer) == [
        "changed | giấy chứng nhận:  → hạng sao: 4, quyết định công nhận: 99/QĐ-UBND, ngày cấp: 30/06/2027"
    ]
    score = f"Sản phẩm | Chủ thể | Điểm | Quyết định\nCải xanh thử | {RAU} | 80 | 12/QĐ-UBND"
    assert told(project, score) == ["changed | điểm: 84,5 → 80 !"]


def test_a_phone_that_is_known_is_the_same_and_another_is_added(project: SmallProject) -> None:
    assert told(project, f"Sản phẩm | Chủ thể | SĐT\nCải xanh thử | {RAU} | 2963841234") == ["same"]
    assert told(project, f"Sản phẩm | Chủ thể | SĐT\nCải xanh thử | {RAU} | 987654321") == [
        "changed | điện thoại:  → 0987654321"
    ]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("số 69-71 Trần Hưng Đạo, ấp Sơn Lập, xã Vọng Đông, huyện Thoại Sơn", "same"),
        ("xã Vọng Đông, Thoại Sơn", "same"),
        ("xã Óc Eo, tỉnh An Giang", "same"),
        ("ấp Sơn Hòa, xã Vọng Đông, Thoại Sơn", "changed | ấp, khóm, tổ: ấp Sơn Lập → ấp Sơn Hòa !"),
        ("xã Vọng Thê, Thoại Sơn", "changed | xã, phường, thị trấn: xã Vọng Đông → xã Vọng Thê !"),
        ("xã Châu Lăng, Tri Tôn", "unclear | bảng ghi huyện “tri-ton”, bản ghi ghi “thoai-son”"),
    ],
)
def test_addresses(project: SmallProject, address: str, expected: str) -> None:
    assert told(project, f"Sản phẩm | Chủ thể | Địa chỉ\nCải xanh thử | {RAU} | {address}") == [expected]


def test_a_printed_address_is_no_difference(project: SmallProject) -> None:
    table = f"Sản phẩm | Chủ thể | Địa chỉ\nNước cốt dâu tằm thử | {DAU} | Tổ 3, khóm Tây Khánh, P. Mỹ Hoà, TPLX"
    assert told(project, table) == ["same"]


def test_the_address_of_a_product_made_elsewhere_is_its_own(project: SmallProject) -> None:
    table = f"Sản phẩm | Chủ thể | Địa chỉ\nRượu dâu tằm thử | {DAU} | 12 Nguyễn Huệ, thị trấn Núi Sập, Thoại Sơn"
    assert told(project, table) == ["same"]


def test_matched_by_id_whatever_it_is_called(project: SmallProject) -> None:
    table = f"Mã sản phẩm | Sản phẩm | Chủ thể\ncai-xanh | Cải ngọt thử | {RAU}"
    assert told(project, table) == ["changed | tên sản phẩm: Cải xanh thử → Cải ngọt thử !"]


def test_matched_by_decision(project: SmallProject) -> None:
    table = f"Sản phẩm | Chủ thể | Quyết định\nCải xanh thử 1 | {RAU} | 12/QĐ-UBND"
    (proposal,) = planned(project, table).proposals
    assert proposal.record == CAI_XANH


def test_near_names_are_asked_about_not_taken(project: SmallProject) -> None:
    assert told(project, f"Sản phẩm | Chủ thể\nCải xanh thừ 2 | {RAU}") == [
        f"unclear | có phải “Cải xanh thử” của “{RAU}” không? Nếu phải, điền cột Mã sản phẩm: cai-xanh; "
        "nếu không, điền một mã mới"
    ]
    assert told(project, "Sản phẩm | Chủ thể\nCải xanh thử | Hộ kinh doanh Rau Sạch Thử")[0].startswith(
        "unclear | có phải “Cải xanh thử”"
    )
    assert told(project, "Sản phẩm | Chủ thể\nHành lá | Hợp tác xã Rau Sạch Thủy") == [
        f"unclear | chủ thể “Hợp tác xã Rau Sạch Thủy” gần giống “{RAU}” ({RAU_SACH}); "
        "nếu là một, hãy viết đúng tên như vậy; nếu không, điền một mã mới vào cột Mã sản phẩm"
    ]


def test_the_same_name_of_another_producer_is_another_product(project: SmallProject) -> None:
    table = (
        "Sản phẩm | Chủ thể | Bộ | Hạng sao | Địa chỉ\nCải xanh thử | HTX Phú Tân | I.1.a | 3 | xã Vọng Thê, Thoại Sơn"
    )
    (proposal,) = planned(project, table).proposals
    assert proposal.kind is Kind.NEW
    assert list(proposal.files) == [
        "products/thoai-son/phu-tan/producer.yml",
        "products/thoai-son/phu-tan/cai-xanh-thu.yml",
    ]


def test_a_new_product_says_what_it_lacks(project: SmallProject) -> None:
    assert told(project, "Sản phẩm | Chủ thể\nHành lá | Bà Năm") == [
        "unclear | thiếu hạng sao | thiếu bộ sản phẩm (ví dụ I.2.b) | thiếu huyện | thiếu xã, phường, thị trấn | "
        "thiếu loại hình chủ thể"
    ]
    assert told(project, f"Sản phẩm | Chủ thể | Hạng | Bộ\nHành lá | {RAU} | Đề xuất 4 sao | I.1.a") == [
        "unclear | thiếu quyết định (mới là đề xuất)"
    ]


def test_values_that_are_not_understood(project: SmallProject) -> None:
    table = f"""Sản phẩm | Chủ thể | Hạng | Điểm | Ngày cấp | SĐT
        Cải xanh thử | {RAU} | tốt | cao | 31/2/2024 | 12"""
    assert told(project, table) == [
        "unclear | không hiểu hạng sao “tốt”; viết như 4 sao | không hiểu điểm “cao”; viết như 84,5 | "
        "ngày cấp “31/2/2024” không có trong lịch; hãy viết ngày, tháng, năm như 30/6/2024 | không hiểu điện thoại “12”; viết như 0912345678"
    ]


def test_stars_that_are_only_proposed_are_no_decision(project: SmallProject) -> None:
    assert told(project, f"Sản phẩm | Chủ thể | Hạng\nNước cốt dâu tằm thử | {DAU} | Đề xuất 4 sao") == [
        "unclear | mới là đề xuất 4 sao, chưa có quyết định; bản ghi đang ghi 3 sao"
    ]


def test_a_product_that_stands_in_the_table_twice(project: SmallProject) -> None:
    assert told(project, f"Sản phẩm | Chủ thể\nCải xanh thử | {RAU}\nCẢI XANH THỬ | HTX Rau Sạch Thử") == [
        "same",
        "unclear | đã có ở dòng 2",
    ]


def test_another_producer_under_a_known_id_is_asked_about(project: SmallProject) -> None:
    assert told(project, "Mã sản phẩm | Sản phẩm | Chủ thể\ncai-xanh | Cải xanh thử | HTX Khác Hẳn") == [
        f"unclear | chủ thể trong bảng là “HTX Khác Hẳn”, trong bản ghi là “{RAU}”; "
        "hãy xem lại mã sản phẩm hoặc tên chủ thể"
    ]


def test_several_products_of_one_name_without_a_producer(project: SmallProject) -> None:
    project.write(
        "products/tri-ton/thot-not-thu/cai-xanh-2.yml",
        project.text(CAI_XANH).replace("id: cai-xanh", "id: cai-xanh-2").replace("row: 2", "row: 9"),
    )
    assert told(project, "Sản phẩm | Hạng sao\nCải xanh thử | 4") == [
        "unclear | có 2 sản phẩm cùng tên (cai-xanh, cai-xanh-2); hãy điền cột Mã sản phẩm"
    ]


def test_a_document_is_cited_where_it_is_new(project: SmallProject) -> None:
    table = f"STT | Sản phẩm | Chủ thể | Địa chỉ\n7 | CẢI XANH THỬ | {RAU} | xã Vọng Đông, Thoại Sơn"
    (proposal,) = planned(project, table, "thanh-pho-2024-01").proposals
    (change,) = proposal.changes
    assert change.new == {
        "document": "thanh-pho-2024-01",
        "row": 7,
        "printed": {"name": "CẢI XANH THỬ", "address": "xã Vọng Đông, Thoại Sơn"},
    }
    assert told(project, table, "95/BC-THU") == ["same"]


def test_the_records_are_those_meant(project: SmallProject) -> None:
    table = f"Sản phẩm | Chủ thể\nNước cốt dâu tằm thử | {DAU}\nRượu dâu tằm thử | "
    assert [p.record for p in planned(project, table).proposals] == [NUOC_DAU_TAM, RUOU_DAU_TAM]
    assert DAU_TAM.rsplit("/", 1)[0] == NUOC_DAU_TAM.rsplit("/", 1)[0]


HEADS = "Sản phẩm | Chủ thể | Hạng sao | Bộ sản phẩm | Xã | Huyện"


def test_a_producer_on_record_in_another_district_is_asked_about(project: SmallProject) -> None:
    table = f"{HEADS}\nHành lá | {RAU} | 3 | I.1.a | thị trấn Tri Tôn | Tri Tôn"
    (proposal,) = planned(project, table).proposals
    assert (proposal.kind, proposal.files) == (Kind.UNCLEAR, {})
    (reason,) = proposal.reasons
    assert (reason.vi, reason.en) == (
        f"chủ thể “{RAU}” trong bảng ở huyện Tri Tôn, trong bản ghi {RAU_SACH} ở huyện Thoại Sơn; nếu là một, hãy ghi huyện "
        "như bản ghi; nếu là chủ thể khác cùng tên, hãy tạo bản ghi cho chủ thể ấy trước bằng “ocop new producer”",
        f"the producer “{RAU}” is in Tri Ton district in the table and in Thoai Son district in the record {RAU_SACH}; if "
        "they are one, write the district of the record; if it is another one of that name, make its record first by “ocop "
        "new producer”",
    )


@pytest.mark.parametrize("place", [" | ", " | Thoại Sơn", "thị trấn Óc Eo | Thoại Sơn", "xã Vọng Đông | "])
def test_a_producer_on_record_in_its_own_district_is_not(project: SmallProject, place: str) -> None:
    assert told(project, f"{HEADS}\nHành lá | {RAU} | 3 | I.1.a | {place}") == ["new"]


def test_an_address_that_a_document_is_known_to_print_is_not_asked_about(project: SmallProject) -> None:
    project.change(RAU_SACH, "address:\n", "address:\n  printed:\n    - text: thị trấn Tri Tôn, Tri Tôn\n")
    assert told(project, f"{HEADS}\nHành lá | {RAU} | 3 | I.1.a | thị trấn Tri Tôn | Tri Tôn") == ["new"]


def test_of_two_producers_of_one_name_the_district_decides(project: SmallProject) -> None:
    elsewhere = "products/tri-ton/rau-sach-tri-ton/producer.yml"
    project.write(
        elsewhere,
        f"id: rau-sach-tri-ton\nname:\n  vi: {RAU}\ntype: cooperative\naddress:\n  commune: thị trấn Tri Tôn\n",
    )
    (proposal,) = planned(project, f"{HEADS}\nHành lá | {RAU} | 3 | I.1.a | | Tri Tôn").proposals
    assert (proposal.kind, proposal.record) == (Kind.NEW, "products/tri-ton/rau-sach-tri-ton/hanh-la.yml")
    assert told(project, f"{HEADS}\nHành lá | {RAU} | 3 | I.1.a | | ") == [
        f"unclear | có 2 chủ thể cùng tên “{RAU}” ({RAU_SACH}, {elsewhere}); hãy điền cột Mã sản phẩm"
    ]


def test_a_new_producer_in_two_districts_is_asked_about(project: SmallProject) -> None:
    table = (
        f"{HEADS}\nHành lá | HTX Sen Hồng | 3 | I.1.a | thị trấn Tri Tôn | Tri Tôn\n"
        "Rau muống | HTX Sen Hồng | 3 | I.1.a | thị trấn Óc Eo | Thoại Sơn"
    )
    first, second = planned(project, table).proposals
    assert [first.kind, second.kind] == [Kind.NEW, Kind.UNCLEAR]
    (reason,) = second.reasons
    assert (reason.vi, reason.en) == (
        "chủ thể “HTX Sen Hồng” ở dòng này thuộc huyện Thoại Sơn, ở bảng thử, dòng 2 thuộc huyện Tri Tôn; nếu là một, hãy ghi cùng một "
        "huyện; nếu là hai chủ thể cùng tên, hãy tạo bản ghi cho chủ thể này trước bằng “ocop new producer”",
        "the producer “HTX Sen Hồng” is in Thoai Son district in this row and in Tri Ton district in test table, row 2; if they are one, "
        "write one district; if they are two of one name, make the record of this one first by “ocop new producer”",
    )


NOT_OURS = (
    "danh mục không có huyện, tỉnh nào tên “{0}”; hãy ghi đúng tên huyện trước ngày 1/7/2025, hoặc báo người phụ trách thêm "
    "nơi này",
    "the catalogue has no district or province “{0}”; write the district as it was called before 1 July 2025, or ask the "
    "person in charge to add the place",
)


@pytest.mark.parametrize(
    ("address", "district", "typed"),
    [
        ("xã Vọng Đông, huyện Giồng Riềng, tỉnh Kiên Giang", "", "huyện Giồng Riềng"),
        ("xã Vọng Đông, tỉnh Kiên Giang", "", "tỉnh Kiên Giang"),
        ("xã Vọng Đông", "Rạch Giá", "Rạch Giá"),
        ("", "Rạch Giá", "Rạch Giá"),
    ],
)
def test_a_commune_of_another_province_is_none_of_ours(
    project: SmallProject, address: str, district: str, typed: str
) -> None:
    """The catalogue has one commune of that name, which is another one."""
    heads = "Sản phẩm | Chủ thể | Hạng sao | Bộ sản phẩm | Địa chỉ | Huyện"
    (proposal,) = planned(project, f"{heads}\nRau | HTX Sen Hồng | 3 | I.1.a | {address} | {district}").proposals
    assert (proposal.kind, proposal.lacks) == (Kind.UNCLEAR, ())
    assert [(r.vi, r.en) for r in proposal.reasons] == [(NOT_OURS[0].format(typed), NOT_OURS[1].format(typed))]


def test_a_district_that_is_misspelt_is_asked_about(project: SmallProject) -> None:
    heads = "Sản phẩm | Chủ thể | Hạng sao | Bộ sản phẩm | Địa chỉ | Huyện"
    table = (
        f"{heads}\nRau | HTX Sen Hồng | 3 | I.1.a | xã Vọng Đông | Thoại Sươn\n"
        "Cà | HTX Cúc Vàng | 3 | I.1.a | xã Vọng Đông, huyện Thoại Sơn | "
    )
    first, second = planned(project, table).proposals
    assert [(r.vi, r.en) for r in first.reasons] == [
        (
            "danh mục không có huyện, tỉnh nào tên “Thoại Sươn”; có phải “Thoại Sơn” không?",
            "the catalogue has no district or province “Thoại Sươn”; did you mean “Thoại Sơn”?",
        )
    ]
    assert (first.kind, second.kind) == (Kind.UNCLEAR, Kind.NEW)


def test_a_column_of_places_may_hold_commune_and_district(project: SmallProject) -> None:
    heads = "Sản phẩm | Chủ thể | Hạng sao | Bộ sản phẩm | Địa bàn"
    table = f"{heads}\nRau | HTX Sen Hồng | 3 | I.1.a | xã Vọng Đông, huyện Thoại Sơn"
    (proposal,) = planned(project, table).proposals
    assert proposal.record == "products/thoai-son/sen-hong/rau.yml"
