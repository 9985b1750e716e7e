"""Annex II of report 95/BC-SNNPTNT as it was printed, and files of it as offices make them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

from docx import Document
from openpyxl import Workbook

from generator.catalogue.join import join
from generator.catalogue.whole import Catalogue
from generator.records.reading import Records, read
from tests.projects import ROOT

LIST_DAY = date(2023, 12, 31)
_FILE = Path(__file__).parent / "fixtures" / "annex-2.tsv"
HEAD = ("STT", "Sản phẩm", "Thông tin Chủ thể sản xuất")
TITLE = ("PHỤ LỤC II", "DANH SÁCH SẢN PHẨM ĐẠT CHỨNG NHẬN “SẢN PHẨM OCOP”", "TỈNH AN GIANG")


@dataclass(frozen=True)
class Printed:
    """A row as printed; ``producer`` is the cell, empty where it means "as above". ``section`` counts from 1."""

    section: int
    number: str
    name: str
    producer: str


@cache
def printed() -> tuple[Printed | str, ...]:
    """Return the rows and the titles of sections, in order."""
    found: list[Printed | str] = []
    section = 0
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        cells = [cell.replace("\\n", "\n") for cell in line.split("\t")]
        if len(cells) == 1:
            section += 1
            found.append(cells[0])
        else:
            found.append(Printed(section, cells[0], cells[1], cells[2] if len(cells) > 2 else ""))
    return tuple(found)


def printed_rows() -> list[Printed]:
    return [row for row in printed() if isinstance(row, Printed)]


def as_docx(*, merged: bool) -> bytes:
    """Return the list as a Word document: producer cells empty, or merged with the cell above."""
    document = Document()
    for line in TITLE:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=3)
    for cell, text in zip(table.add_row().cells, HEAD, strict=True):
        cell.text = text
    above = None
    for row in printed():
        cells = table.add_row().cells
        if isinstance(row, str):
            cells[0].merge(cells[2]).text = row
            above = None
        else:
            cells[0].text, cells[1].text = row.number, row.name
            if row.producer or above is None or not merged:
                cells[2].text = row.producer
                above = cells[2]
            else:
                above = above.merge(cells[2])
    return _saved(document)


def as_xlsx(*, merged: bool) -> bytes:
    """Return the list as a workbook with titles above the header: producer cells empty, or merged."""
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (*TITLE, None):
        sheet.append([line])
    sheet.append(HEAD)
    start = 0
    for row in printed():
        if isinstance(row, str):
            sheet.append([row])
            if merged:
                sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=3)
        else:
            sheet.append([int(row.number), row.name, row.producer or None])
            if row.producer:
                start = sheet.max_row
            elif merged:
                for area in [a for a in sheet.merged_cells.ranges if a.min_row == start and a.min_col == 3]:
                    sheet.unmerge_cells(str(area))
                sheet.merge_cells(start_row=start, end_row=sheet.max_row, start_column=3, end_column=3)
    return _saved(book)


def as_csv(separator: str = ";") -> str:
    """Return the list as CSV text, as a spreadsheet saves it."""
    lines = [separator.join([TITLE[0], "", ""]), separator.join(HEAD)]
    for row in printed():
        cells: Sequence[str] = (row, "", "") if isinstance(row, str) else (row.number, row.name, row.producer)
        lines.append(separator.join('"' + cell.replace('"', '""') + '"' for cell in cells))
    return "\r\n".join(lines) + "\r\n"


def _saved(document: object) -> bytes:
    target = BytesIO()
    document.save(target)  # type: ignore[attr-defined]
    return target.getvalue()


@cache
def real_records() -> Records:
    return read(ROOT / "products")


@cache
def real_catalogue(day: date = LIST_DAY) -> Catalogue:
    return join(real_records(), day)
