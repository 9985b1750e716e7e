"""XLSX: the table on one sheet, what its columns mean on another. The same records make the same bytes.

Written by ourselves, because openpyxl takes ten times as long and writes the time of day into every file; the tests
read it with openpyxl. Text is text whatever it begins with, and marked so (``quotePrefix``) that a spreadsheet
does not take it for a formula when somebody edits the cell.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar, Final

from jinja2 import Environment

from generator.opendata.columns import Column
from generator.opendata.csv_format import RISKY
from generator.opendata.shape import Json, Kind
from generator.opendata.tables import Row, Sheet
from generator.opendata.xml_text import xml_texts

#: ZIP knows no day before this one; the clock must not show in the file.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)

#: Day 0 of spreadsheets (they believe that 1900 was a leap year).
_DAY_ZERO: Final = date(1899, 12, 30)

#: Parts of the file that are the same for every table: path in the archive → template.
_FIXED: Final[Mapping[str, str]] = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "rels.xml",
    "xl/workbook.xml": "workbook.xml",
    "xl/_rels/workbook.xml.rels": "workbook-rels.xml",
    "xl/styles.xml": "styles.xml",
}
_COLUMN_SHEET: Final = (("Cột / Column", 34), ("Tiếng Việt", 38), ("English", 38), ("Ghi chú", 80), ("Note", 80))


class XlsxFormat:
    """What surrounds the rows comes from ``site_src/xml/xlsx/*.xml``."""

    suffix: ClassVar[str] = "xlsx"

    def __init__(self, templates: Environment) -> None:
        """Compile the templates."""
        self._sheet = templates.get_template("xlsx/sheet.xml")
        self._fixed = {path: templates.get_template(f"xlsx/{name}") for path, name in _FIXED.items()}
        self._explained: dict[str, list[bytes]] = {}

    def writer(self, sheet: Sheet) -> Callable[[Row], bytes]:
        """Return what makes a row of a record."""
        drawings = [_drawing(column) for column in sheet.columns]

        def write(row: Row) -> bytes:
            cells = [
                draw(xml, text) if text else "<c/>"
                for draw, xml, text in zip(drawings, row.xml, row.texts, strict=True)
            ]
            return f"<row>{''.join(cells)}</row>\n".encode()

        return write

    def file(self, sheet: Sheet, head: Json, pieces: Sequence[bytes]) -> bytes:
        """Return the workbook."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for path, template in self._fixed.items():
                _add(archive, path, [template.render(table=sheet.table).encode()])
            widths = [_width(column) for column in sheet.columns]
            names = [column.name for column in sheet.columns]
            _add(archive, "xl/worksheets/sheet1.xml", self._xml_sheet(widths, names, pieces))
            widths = [width for _, width in _COLUMN_SHEET]
            names = [title for title, _ in _COLUMN_SHEET]
            _add(archive, "xl/worksheets/sheet2.xml", self._xml_sheet(widths, names, self._meanings(sheet)))
        return buffer.getvalue()

    def _meanings(self, sheet: Sheet) -> list[bytes]:
        """Return the rows that explain the columns, the same in the file of every district."""
        if sheet.table.id not in self._explained:
            self._explained[sheet.table.id] = [
                f"<row>{''.join(map(_text, xml_texts(_meaning(column)), _meaning(column)))}</row>\n".encode()
                for column in sheet.columns
            ]
        return self._explained[sheet.table.id]

    def _xml_sheet(self, widths: list[int], names: list[str], rows: Sequence[bytes]) -> Iterator[bytes]:
        text = self._sheet.render(widths=widths, names=names, last=f"{_letters(len(names))}{len(rows) + 1}", rows="\0")
        opening, closing = text.split("\0")
        yield opening.encode()
        yield from rows
        yield closing.encode()


def _add(archive: zipfile.ZipFile, path: str, parts: Iterable[bytes]) -> None:
    entry = zipfile.ZipInfo(path, _NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, b"".join(parts))


def _drawing(column: Column) -> Callable[[str, str], str]:
    """Return how the cells of a column are written, from their escaped text and their text."""
    if column.many or column.field.kind is Kind.STRING:
        return _text
    return _day if column.field.kind is Kind.DATE else _number


def _text(xml: str, text: str) -> str:
    if text.startswith(RISKY):
        return f'<c s="3" t="inlineStr"><is><t xml:space="preserve">{xml}</t></is></c>'
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f'<c t="inlineStr"><is><t{space}>{xml}</t></is></c>'


def _day(xml: str, text: str) -> str:
    return f'<c s="2"><v>{(date.fromisoformat(text) - _DAY_ZERO).days}</v></c>'


def _number(xml: str, text: str) -> str:
    return f"<c><v>{xml}</v></c>"


def _meaning(column: Column) -> tuple[str, ...]:
    return (column.name, column.label.vi, column.label.get("en"), column.about.vi, column.about.get("en"))


def _width(column: Column) -> int:
    """Return a width in characters: sentences and names wide, codes narrow."""
    if column.name.startswith(("description", "address_printed_text")):
        return 60
    return 30 if column.path[-1] in {"vi", "en"} or "name" in column.name else max(10, len(column.name) + 3)


def _letters(number: int) -> str:
    """Return the name of a column of a spreadsheet: 1 → A, 27 → AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
