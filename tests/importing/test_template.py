"""The workbook to fill in: its headings are recognised, its lists hold what the import understands."""

from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from generator.importing.columns import Column
from generator.importing.proposals import Kind
from generator.importing.proposing import plan
from generator.importing.subjects import Subject
from generator.importing.tables import understood
from generator.importing.template import template_workbook
from generator.importing.values import consent_of, hours_of, kind_of, set_of, stars_of, type_of
from generator.office.reading import read_tables
from tests.projects import SmallProject

DISTRICTS = ["Thành phố Long Xuyên", "Huyện Thoại Sơn", "Huyện Tri Tôn"]
HEADER_ROW = 5
NEEDED = {
    Subject.PRODUCTS: {Column.NAME, Column.SET, Column.STARS, Column.PRODUCER, Column.COMMUNE, Column.DISTRICT},
    Subject.OUTLETS: {Column.OUTLET, Column.KIND, Column.COMMUNE, Column.DISTRICT, Column.HOURS, Column.CARRIED},
}


def workbook() -> Workbook:
    return load_workbook(BytesIO(template_workbook(DISTRICTS, date(2025, 1, 1))))


def test_the_same_bytes_every_time() -> None:
    assert template_workbook(DISTRICTS, date(2025, 1, 1)) == template_workbook(DISTRICTS, date(2025, 1, 1))


def test_every_heading_is_recognised_once(tmp_path: Path) -> None:
    file = tmp_path / "ocop-mau.xlsx"
    file.write_bytes(template_workbook(DISTRICTS, date(2025, 1, 1)))
    tables = [understood(grid) for grid in read_tables(file)]
    assert [table and (table.subject, len(table.headings)) for table in tables] == [
        (Subject.PRODUCTS, 21),
        (Subject.OUTLETS, 15),
    ]
    for table in tables:
        assert table is not None
        columns = [heading.column for heading in table.headings]
        assert None not in columns
        assert len(columns) == len(set(columns))
        assert set(columns) >= NEEDED[table.subject]
        assert table.rows == ()


def test_what_can_be_chosen_is_understood() -> None:
    book = workbook()
    lists = book["Danh mục"]
    assert lists.sheet_state == "hidden"
    chosen = {}
    for name in ("Sản phẩm", "Điểm bán"):
        sheet = book[name]
        top = next(r for r in range(1, 20) if sheet.cell(r, 1).value == "STT")
        for rule in sheet.data_validations.dataValidation:
            (cells,) = rule.sqref.ranges
            assert (cells.min_row, cells.max_row) == (top + 1, 1_000)
            (column,) = lists[rule.formula1.split("!")[1].replace("$", "")][0][0].column_letter
            values = [str(cell.value) for cell in lists[column] if cell.value]
            chosen[f"{name}: {sheet.cell(top, cells.min_col).value}"] = values[1:]
    assert len(chosen.pop("Sản phẩm: Bộ sản phẩm")) == 26
    assert all(set_of(str(cell.value)) for cell in lists["B"][1:27])
    assert all(stars_of(value) for value in chosen.pop("Sản phẩm: Hạng sao"))
    assert all(type_of(value) for value in chosen.pop("Sản phẩm: Loại hình chủ thể"))
    assert all(kind_of(value) for value in chosen.pop("Điểm bán: Loại hình điểm bán"))
    for who in ("Sản phẩm: Chủ thể", "Điểm bán: Nơi bán"):
        agreed = chosen.pop(f"{who} đồng ý công bố liên hệ (có/không)")
        assert [consent_of(value) for value in agreed] == [True, False]
    assert chosen == {
        f"{name}: Huyện, thị xã, thành phố (trước 1/7/2025)": DISTRICTS for name in ("Sản phẩm", "Điểm bán")
    }


def test_the_hours_of_the_example_are_understood() -> None:
    sheet = workbook()["Điểm bán"]
    (typed,) = (cell.value for cell in sheet[7] if "h" in str(cell.value) and str(cell.value).startswith("T2"))
    assert hours_of(str(typed)) == "Mo-Sa 07:00-17:00"


def test_phone_numbers_keep_their_zero() -> None:
    sheet = workbook()["Sản phẩm"]
    column = next(c for c in range(1, 30) if sheet.cell(HEADER_ROW, c).value == "Điện thoại")
    assert sheet.cell(7, column).number_format == "@"


def test_filled_in_it_gives_a_new_product(project: SmallProject, tmp_path: Path) -> None:
    book = workbook()
    sheet = book["Sản phẩm"]
    filled = {
        "Tên sản phẩm": "Hành lá",
        "Bộ sản phẩm": "I.1.a – Rau, củ, quả, hạt tươi",
        "Hạng sao": "3 sao",
        "Ngày cấp": date(2024, 6, 30),
        "Quyết định công nhận": "5/QĐ-UBND",
        "Chủ thể sản xuất": "Bà Năm Rau",
        "Loại hình chủ thể": "Hộ kinh doanh, cơ sở",
        "Số nhà, đường, ấp (khóm)": "ấp 1",
        "Xã, phường, thị trấn (trước 1/7/2025)": "Vọng Thê",
        "Huyện, thị xã, thành phố (trước 1/7/2025)": "Huyện Thoại Sơn",
    }
    for column in range(1, sheet.max_column + 1):
        if value := filled.get(str(sheet.cell(HEADER_ROW, column).value)):
            sheet.cell(7, column).value = value
    file = tmp_path / "filled.xlsx"
    book.save(file)
    records = project.records()
    assert records.places is not None
    found = plan(read_tables(file), records, records.places.value, document="95/BC-THU")
    (proposal,) = found.proposals
    assert proposal.kind is Kind.NEW
    assert proposal.record == "products/thoai-son/ba-nam-rau/hanh-la.yml"
    assert proposal.files["products/thoai-son/ba-nam-rau/producer.yml"]["address"] == {
        "hamlet": "ấp 1",
        "commune": "xã Vọng Thê",
        "printed": [{"text": "ấp 1, Vọng Thê, Huyện Thoại Sơn", "document": "95/BC-THU"}],
    }
