"""XLSX: the table on one sheet, what its columns mean on another. The same records make the same bytes.

Text is written as text, whatever it begins with, and marked as such (``quotePrefix``), so that a spreadsheet does not
take it for a formula when somebody edits the cell.
"""

import io
import re
import zipfile
from datetime import date
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.writer.excel import ExcelWriter

from generator.opendata.columns import Cell, Column, cell_text
from generator.opendata.csv_file import RISKY
from generator.opendata.shape import Kind
from generator.opendata.tables import Filled

#: ZIP knows no day before this one; the clock must not show in the file.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_CLOCK: Final = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")

_COLUMN_SHEET: Final = (("Cột / Column", 30), ("Tiếng Việt", 34), ("English", 34), ("Ghi chú", 70), ("Note", 70))


def xlsx_file(filled: Filled) -> bytes:
    """Return a table as XLSX.

    Raises:
        openpyxl.utils.exceptions.IllegalCharacterError: a text has a control character.
    """
    book = Workbook(write_only=True)
    _data_sheet(book.create_sheet(filled.table.title.vi), filled)
    _columns_sheet(book.create_sheet("Cột – Columns"), filled.columns)
    return _saved(book)


def _data_sheet(sheet: WriteOnlyWorksheet, filled: Filled) -> None:
    sheet.freeze_panes = "B2"
    last = get_column_letter(len(filled.columns))
    sheet.auto_filter.ref = f"A1:{last}{len(filled.rows) + 1}"
    for number, column in enumerate(filled.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(column)
    sheet.append([_head(sheet, column.name) for column in filled.columns])
    for row in filled.rows:
        sheet.append([_cell(sheet, column, row.cells[column.name]) for column in filled.columns])


def _columns_sheet(sheet: WriteOnlyWorksheet, columns: tuple[Column, ...]) -> None:
    for number, (_, width) in enumerate(_COLUMN_SHEET, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_head(sheet, title) for title, _ in _COLUMN_SHEET])
    for column in columns:
        sheet.append([column.name, column.label.vi, column.label.get("en"), column.about.vi, column.about.get("en")])


def _head(sheet: WriteOnlyWorksheet, text: str) -> Any:
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(vertical="top")
    return cell


def _cell(sheet: WriteOnlyWorksheet, column: Column, cell: Cell) -> Any:
    if cell is None or cell == []:
        return None
    if column.many or column.field.kind is Kind.STRING:
        text = cell_text(cell)
        if not text.startswith(RISKY):
            return text
        marked = WriteOnlyCell(sheet, text)
        marked.data_type = "s"
        marked.quotePrefix = True
        return marked
    if column.field.kind is Kind.DATE:
        day = WriteOnlyCell(sheet, date.fromisoformat(str(cell)))
        day.number_format = "yyyy-mm-dd"
        return day
    return cell


def _width(column: Column) -> int:
    """Return a width in characters: names and sentences wide, codes narrow."""
    if column.name.startswith(("description", "address_printed_text")):
        return 60
    return 30 if column.path[-1] in {"vi", "en"} or "name" in column.name else max(10, len(column.name) + 3)


def _saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    with _ClocklessZip(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).write_data()
    return buffer.getvalue()


class _ClocklessZip(zipfile.ZipFile):
    """A ZIP whose entries bear no time, and whose workbook does not say when it was made."""

    def writestr(self, name: Any, data: Any, *args: Any, **kwargs: Any) -> None:
        content = data.encode() if isinstance(data, str) else data
        entry = zipfile.ZipInfo(name, _NO_TIME)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        super().writestr(entry, _CLOCK.sub(b"", content) if name == "docProps/core.xml" else content)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **kwargs: Any) -> None:
        with open(filename, "rb") as file:
            self.writestr(arcname, file.read())
