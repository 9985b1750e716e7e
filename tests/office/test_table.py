"""Tables with cells that cover others, and what goes into files of them."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import load_workbook

from generator.office.table import Cell, Row, Table, placed
from generator.office.write_docx import as_docx
from generator.office.write_xlsx import as_xlsx

HOSTILE = ["=1+1", "+cmd|'/c calc'!A1", "@SUM(A1)", "-2+3", "{{ 7*7 }}", "<b>&amp;", "Đường “thốt nốt”"]


def table(body: tuple[Row, ...]) -> Table:
    return Table(
        name="Bảng",
        title=("TIÊU ĐỀ",),
        subtitle="(phụ)",
        widths=(2.0, 5.0),
        head=((Cell(value="A"), Cell(value="B")),),
        body=body,
    )


def test_cells_that_reach_down_take_their_place() -> None:
    rows = ((Cell(value="1"), Cell(value="x", rows=2)), (Cell(value="2"),))
    found = [[(item.column, item.cell.text, item.covered) for item in row] for row in placed(rows, 2)]
    assert found == [[(0, "1", False), (1, "x", False)], [(0, "2", False), (1, "x", True)]]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (((Cell(value="1"),),), "row 0 has too few cells"),
        (((Cell(value="1"), Cell(value="2"), Cell(value="3")),), "row 0 has too many cells"),
        (((Cell(value="1", columns=3),),), "row 0 has too many cells"),
    ],
)
def test_rows_that_do_not_fill_the_table(rows: tuple[Row, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        list(placed(rows, 2))


def test_texts_are_texts_and_never_formulas() -> None:
    body = tuple((Cell(value=i), Cell(value=text)) for i, text in enumerate(HOSTILE))
    sheet = load_workbook(BytesIO(as_xlsx([table(body)], date(2025, 1, 1)))).worksheets[0]
    cells = [sheet.cell(row, 2) for row in range(5, 5 + len(HOSTILE))]
    assert [cell.value for cell in cells] == HOSTILE
    assert {cell.data_type for cell in cells} == {"s"}
    document = Document(BytesIO(as_docx(table(body), date(2025, 1, 1))))
    assert [row.cells[1].text for row in document.tables[0].rows][1:] == HOSTILE


@pytest.mark.parametrize(
    ("day", "stamp"),
    [
        (date(1, 1, 1), (1980, 1, 1)),
        (date(2024, 2, 29), (2024, 2, 29)),
        (date(2107, 12, 31), (2107, 12, 31)),
        (date(2108, 2, 29), (2107, 12, 31)),
        (date(9999, 12, 31), (2107, 12, 31)),
    ],
)
def test_days_that_no_archive_knows_become_the_nearest(day: date, stamp: tuple[int, int, int]) -> None:
    one = table(((Cell(value=1), Cell(value="a")),))
    for content in (as_xlsx([one], day), as_docx(one, day)):
        with ZipFile(BytesIO(content)) as archive:
            assert {member.date_time for member in archive.infolist()} == {(*stamp, 0, 0, 0)}
            assert f">{day.isoformat()}T00:00:00Z<" in archive.read("docProps/core.xml").decode()


def test_a_thousand_rows_are_written_quickly() -> None:
    """python-docx's own cells would take minutes."""
    body = tuple((Cell(value=i), Cell(value=f"Sản phẩm {i}")) for i in range(1_000))
    document = Document(BytesIO(as_docx(table(body), date(2025, 1, 1))))
    assert len(document.tables[0]._tbl.tr_lst) == 1_001
