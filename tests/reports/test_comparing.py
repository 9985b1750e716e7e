"""The records against an office's table: differences by row."""

from datetime import date

import pytest

from generator.catalogue.join import join
from generator.importing.number_tables import number_rows
from generator.importing.proposing import plan
from generator.office.grid import Grid
from generator.reports.comparing import Comparison, as_json, as_text, compared
from tests.importing.grids import grid
from tests.projects import SmallProject

RAU = "Hợp tác xã Rau Sạch Thử"
DAY = date(2024, 1, 1)


def comparison(project: SmallProject, text: str, district: str | None = None) -> Comparison:
    records = project.records()
    assert records.places is not None
    grids: list[Grid] = [grid(text)]
    places = records.places.value
    return compared(plan(grids, records, places), grids, places, join(records, DAY), district)


def test_every_kind_of_difference_with_its_row(project: SmallProject) -> None:
    found = comparison(
        project,
        f"""Sản phẩm | Chủ thể | Hạng
        Cải xanh thử | {RAU} | 5 sao
        Hành lá | {RAU} | 3 sao
        Cải xanh thừ 2 | {RAU} | 3 sao""",
        "thoai-son",
    )
    assert as_text(found).splitlines() == [
        f"KHÁC / DIFFERENT  bảng thử, dòng 2: Cải xanh thử – {RAU} → products/thoai-son/rau-sach-thu/cai-xanh.yml",
        "    hạng sao / stars: 4 → 5",
        "    giấy chứng nhận / certificates: + hạng sao: 5 / stars: 5",
        f"CHỈ CÓ TRONG BẢNG / ONLY IN THE TABLE  bảng thử, dòng 3: Hành lá – {RAU}",
        "CHỈ CÓ TRONG BẢN GHI / ONLY IN THE RECORDS  Rượu dâu tằm thử – Hộ kinh doanh Dâu Tằm Thử → "
        "products/long-xuyen/dau-tam-thu/ruou-dau-tam.yml",
        f"CHƯA RÕ / UNCLEAR  bảng thử, dòng 4: Cải xanh thừ 2 – {RAU}",
        f"    có phải “Cải xanh thử” của “{RAU}” không? Nếu phải, điền cột Mã sản phẩm: cai-xanh; nếu không, điền một mã mới",
        f"    is it “Cải xanh thử” of “{RAU}”? If so, fill in the product id cai-xanh; if not, a new id",
        "0 giống, 1 khác, 1 chỉ có trong bảng, 1 chỉ có trong bản ghi, 1 chưa rõ / "
        "0 same, 1 different, 1 only in the table, 1 only in the records, 1 unclear",
    ]
    assert not found.is_equal


def test_a_table_that_is_equal(project: SmallProject) -> None:
    found = comparison(project, f"Sản phẩm | Chủ thể | Hạng\nCải xanh thử | {RAU} | 4 sao", "thoai-son")
    assert found.same == 1
    assert [entry.product.id for entry in found.only_in_records] == ["ruou-dau-tam"]


NUMBERS = """STT | Đơn vị | Số lượng | Kết quả | | | |
    | | | Tổng sản phẩm đạt | Sản phẩm OCOP 5 sao | Sản phẩm tiềm năng OCOP 5 sao | Sản phẩm OCOP 4 sao | Sản phẩm OCOP 3 sao
    1 | TP. Long Xuyên | 5 | 1 | | | | 1
    2 | Tri Tôn | 4 | 3 | 1 | | | 2
    3 | Thoại Sơn | 4 | 2 | | 1 | 1 |
    Tổng | | | 5 | 1 | 1 | 1 | 2"""


def test_a_table_of_numbers(project: SmallProject) -> None:
    found = comparison(project, NUMBERS)
    assert as_text(found).splitlines() == [
        "KHÁC / DIFFERENT  bảng thử, dòng 4 (Tri Tôn): sản phẩm / products: bảng / table 3, bản ghi / records 2",
        "KHÁC / DIFFERENT  bảng thử, dòng 4 (Tri Tôn): sản phẩm 3 sao / three-star products: bảng / table 2, bản ghi / records 1",
        "3 dòng số liệu giống, 1 dòng khác / 3 rows of numbers are the same, 1 differ",
    ]
    assert as_json(found)["numbers"][0] == {
        "table": {"vi": "bảng thử", "en": "test table"},
        "row": 4,
        "district": "tri-ton",
        "name": "products",
        "table_number": 3,
        "records_number": 2,
    }


@pytest.mark.parametrize("text", ["a | b\nc | d", "Sản phẩm | Chủ thể\nGạo | Công ty"])
def test_other_tables_hold_no_numbers(project: SmallProject, text: str) -> None:
    places = project.records().places
    assert places is not None
    assert number_rows(grid(text), places.value) == ()


def test_a_file_without_any_table_says_so(project: SmallProject) -> None:
    assert as_text(comparison(project, "a | b\nc | d")) == (
        "– bảng thử: không thấy dòng tiêu đề có cột tên sản phẩm hay tên điểm bán. / "
        "test table: no header row with names of products or outlets was found."
    )
