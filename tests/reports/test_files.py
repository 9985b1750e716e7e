"""The annexes as files: read back by the libraries' own readers, and the same bytes every time."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from openpyxl import load_workbook

from generator.reports.files import ANNEXES, FORMATS, Format, file_of, reports_of
from tests.printed_list import printed_rows, real_catalogue


def made(annex: str, form: Format, names: str = "printed") -> bytes:
    catalogue = real_catalogue()
    (report,) = reports_of(catalogue, [annex], names="printed" if names == "printed" else "published")
    return file_of(report, catalogue, form)[1]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("annex", ANNEXES)
def test_the_same_records_and_day_give_the_same_bytes(annex: str, form: Format) -> None:
    assert made(annex, form) == made(annex, form)


@pytest.mark.parametrize("form", FORMATS)
def test_no_member_and_no_property_tells_the_time_of_writing(form: Format) -> None:
    with zipfile.ZipFile(BytesIO(made("annex-2", form))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2023, 12, 31, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2023-12-31T00:00:00Z") == 2


def test_file_names_tell_annex_district_and_day() -> None:
    catalogue = real_catalogue()
    (report,) = reports_of(catalogue, ["annex-1"], "tri-ton")
    assert file_of(report, catalogue, "xlsx", "tri-ton")[0] == "annex-1-tri-ton-2023-12-31.xlsx"


def test_word_reads_the_list_back() -> None:
    document = Document(BytesIO(made("annex-2", "docx")))
    assert document.paragraphs[0].text == "PHỤ LỤC II"
    (table,) = document.tables
    numbered = [row.cells for row in table.rows if row.cells[0].text.isdecimal()]
    assert [cells[1].text for cells in numbered] == [row.name for row in printed_rows()]
    assert {style.font.name for style in [document.styles["Normal"]]} == {"Times New Roman"}


def test_word_repeats_the_header_and_merges_cells() -> None:
    (table,) = Document(BytesIO(made("annex-2", "docx"))).tables
    rows = table._tbl.tr_lst
    repeated = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
    assert repeated == [True] + [False] * (len(rows) - 1)
    assert table.cell(2, 2)._tc is table.cell(3, 2)._tc
    assert table.cell(1, 0)._tc is table.cell(1, 2)._tc


def test_word_pages() -> None:
    one = Document(BytesIO(made("annex-1", "docx"))).sections[0]
    two = Document(BytesIO(made("annex-2", "docx"))).sections[0]
    assert one.orientation == WD_ORIENT.LANDSCAPE
    assert two.orientation == WD_ORIENT.PORTRAIT
    for section in (one, two):
        assert {round(section.page_width.cm, 1), round(section.page_height.cm, 1)} == {21.0, 29.7}


@pytest.mark.parametrize("annex", ANNEXES)
def test_tables_fit_between_the_margins(annex: str) -> None:
    document = Document(BytesIO(made(annex, "docx")))
    section = document.sections[0]
    (table,) = document.tables
    width = sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.gridCol_lst) / 567
    assert width <= (section.page_width - section.left_margin - section.right_margin) / 360_000 + 0.05


def test_excel_reads_numbers_as_numbers() -> None:
    sheet = load_workbook(BytesIO(made("annex-1", "xlsx"))).worksheets[0]
    assert sheet.title == "Phụ lục I"
    rows = {row[1]: row for row in sheet.iter_rows(values_only=True)}
    assert rows["Thoại Sơn"] == (9, "Thoại Sơn", None, 22, 2, None, None, 20, None, None, None)
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$6:$8"
    assert sheet.freeze_panes == "A9"


def test_excel_merges_the_cells_of_one_producer() -> None:
    sheet = load_workbook(BytesIO(made("annex-2", "xlsx"))).worksheets[0]
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"A7:C7", "C8:C9", "C11:C13"} <= merged
    assert [sheet.cell(row, 2).value for row in range(8, 10)] == [row.name for row in printed_rows()[:2]]


def test_the_day_is_part_of_the_file() -> None:
    catalogue = real_catalogue(date(2024, 6, 30))
    (report,) = reports_of(catalogue, ["annex-1"])
    assert file_of(report, catalogue, "docx")[0] == "annex-1-2024-06-30.docx"
