"""A table as an XLSX workbook of one sheet: A4, Times New Roman, the header row frozen and on every page.

A text that starts like a formula stays a text. Row heights are set, because no office program fits them to merged cells.
"""

import math
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.office.packing import repacked
from generator.office.table import Cell, Placed, Table, placed

FONT: Final = "Times New Roman"
_SIZE: Final = 12
_CHARACTERS_PER_CM: Final = 4.6
_LINE_HEIGHT: Final = 16.5
_EDGE: Final = Side(style="thin")
_BORDER: Final = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)


def as_xlsx(tables: Sequence[Table], day: date) -> bytes:
    """Return a workbook with one sheet for each table; its properties are dated ``day``."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = ""
    book.properties.language = "vi-VN"
    book.properties.created = book.properties.modified = datetime.combine(day, time())
    for table in tables:
        _fill(book.create_sheet(table.name), table)
    target = BytesIO()
    book.save(target)
    return repacked(target.getvalue(), day)


def put(cell: SheetCell | MergedCell, value: str | int | float | date | None) -> None:
    """Write a value; a text is never taken for a formula. A cell that another one covers takes none."""
    if isinstance(cell, MergedCell):
        return
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))


def _fill(sheet: Worksheet, table: Table) -> None:
    columns = len(table.widths)
    for number, width in enumerate(table.widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = round(width * _CHARACTERS_PER_CM, 1)
    top = _title(sheet, table, columns)
    rows = (*table.head, *table.body)
    heights = [1.0] * len(rows)
    for row in placed(rows, columns):
        for item in row:
            if not item.covered:
                _cell(sheet, item, top, head=item.row < len(table.head))
                needed = _lines(item.cell, table.widths[item.column : item.column + item.cell.columns])
                for covered in range(item.row, min(item.row + item.cell.rows, len(rows))):
                    heights[covered] = max(heights[covered], needed / item.cell.rows)
    for number, lines in enumerate(heights):
        sheet.row_dimensions[top + number].height = round(lines * _LINE_HEIGHT + 3, 1)
    _notes(sheet, table, top + len(rows), columns)
    sheet.freeze_panes = f"A{top + len(table.head)}"
    sheet.print_title_rows = f"{top}:{top + len(table.head) - 1}"
    _set_page(sheet, landscape=table.landscape)


def _title(sheet: Worksheet, table: Table, columns: int) -> int:
    """Write the lines above the table; returns the number of its first row."""
    lines = [*((line, True) for line in table.title), (table.subtitle, False)]
    for number, (line, is_title) in enumerate(lines, start=1):
        cell = sheet.cell(number, 1)
        put(cell, line)
        cell.font = Font(name=FONT, size=_SIZE + 1, bold=is_title, italic=not is_title)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=columns)
        sheet.row_dimensions[number].height = _LINE_HEIGHT * _wrapped(line, sum(table.widths)) + 3
    return len(lines) + 2


def _cell(sheet: Worksheet, item: Placed, top: int, *, head: bool) -> None:
    row, column, cell = top + item.row, item.column + 1, item.cell
    last_row, last_column = row + cell.rows - 1, column + cell.columns - 1
    for r in range(row, last_row + 1):
        for c in range(column, last_column + 1):
            sheet.cell(r, c).border = _BORDER
    first = sheet.cell(row, column)
    put(first, cell.value)
    first.font = Font(name=FONT, size=_SIZE, bold=cell.bold or head)
    first.alignment = Alignment(horizontal=cell.align.value, vertical="center", wrap_text=True)
    if last_row > row or last_column > column:
        sheet.merge_cells(start_row=row, start_column=column, end_row=last_row, end_column=last_column)


def _notes(sheet: Worksheet, table: Table, after: int, columns: int) -> None:
    for number, note in enumerate(table.notes):
        text = f"Ghi chú: {note}" if number == 0 else note
        row = after + 1 + number
        cell = sheet.cell(row, 1)
        put(cell, text)
        cell.font = Font(name=FONT, size=_SIZE)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
        sheet.row_dimensions[row].height = _LINE_HEIGHT * _wrapped(text, sum(table.widths)) + 3


def _set_page(sheet: Worksheet, *, landscape: bool) -> None:
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "&P"  # type: ignore[union-attr]  # every worksheet has one


def _lines(cell: Cell, widths: Sequence[float]) -> int:
    return sum(_wrapped(line, sum(widths)) for line in cell.text.split("\n"))


def _wrapped(line: str, width: float) -> int:
    return max(1, math.ceil(len(line) / (width * _CHARACTERS_PER_CM)))
