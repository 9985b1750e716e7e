"""Annex III: the 8 complete rows, as records of their own kind, never certified products."""

from datetime import date

from generator.office.table import placed
from generator.reports.annex3 import annex3
from tests.printed_list import real_catalogue

ROWS = [
    "I. THỊ XÃ TÂN CHÂU (5 SẢN PHẨM)",
    "1|Lạp xưởng|Công ty Gia Phú|",
    "2|Nước chấm|Phường Long Thạnh|",
    "3|Muối tôm|Công ty TNHH SX-TM Thanh Hồ|",
    "4|Tương hột|Công ty TNHH SX-TM Thanh Hồ|Đánh giá lại",
    "5|Mắm chao cá mè vinh|Hộ kinh doanh Ba Lộc|Đánh giá lại",
    "II. HUYỆN TRI TÔN (3 SẢN PHẨM)",
    "1|Đường thốt nốt|Xã An Tức|",
    "2|Đường thốt nốt|Hộ kinh doanh La Như Ngọc|",
    "3|Mật nho rừng|Hộ kinh doanh Đồng Chí Nhân|",
]


def rows(day: date, district: str | None = None) -> list[str]:
    table = annex3(real_catalogue(day), district).table
    return ["|".join(item.cell.text for item in row) for row in placed(table.body, 4)]


def test_rows_are_as_printed() -> None:
    assert rows(date(2023, 12, 31)) == ROWS


def test_of_one_district() -> None:
    assert rows(date(2023, 12, 31), "tri-ton") == ["I. HUYỆN TRI TÔN (3 SẢN PHẨM)", *ROWS[7:]]


def test_it_says_where_the_document_plans_more_than_is_on_record() -> None:
    notes = [note.vi for note in annex3(real_catalogue()).notes]
    assert notes == [
        "Phụ lục I, dòng 6 in 7 sản phẩm của huyện Tri Tôn; danh mục có 3.",
        "Phụ lục III, mục II in 7 sản phẩm của huyện Tri Tôn; danh mục có 3.",
    ]


def test_a_year_without_plans_says_which_years_have_some() -> None:
    report = annex3(real_catalogue(date(2026, 11, 21)))
    assert report.table.body == ()
    assert report.notes[0].vi == "Danh mục không có sản phẩm dự kiến năm 2027; danh mục có của năm 2024."
    assert report.notes[0].en == "The catalogue has no products planned for 2027; the catalogue has those of 2024."


def test_planned_products_are_no_products() -> None:
    catalogue = real_catalogue()
    assert len(catalogue.potential) == 8
    assert not {p.id for p in catalogue.potential} & catalogue.products.keys()
    assert {p.product for p in catalogue.potential if p.product} <= catalogue.products.keys()
