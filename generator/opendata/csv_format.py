"""CSV as Excel opens it: UTF-8 with a byte order mark, commas, CRLF; and no cell that a spreadsheet would run.

A cell of text that begins with one of ``RISKY`` gets an apostrophe in front. The way back: take away the first
character of a text cell that is an apostrophe. Because a text that begins with an apostrophe gets one more, that is
always right.
"""

import csv
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Final

from generator.opendata.columns import Column
from generator.opendata.shape import Json, Kind
from generator.opendata.tables import Row, Sheet

#: What makes spreadsheets take a text for a formula (full-width forms too), and the apostrophe itself.
RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


class CsvFormat:
    """RFC 4180, with the names of the columns first."""

    suffix: ClassVar[str] = "csv"

    def writer(self, sheet: Sheet) -> Callable[[Row], bytes]:
        """Return what makes a line of a record."""
        free = [number for number, column in enumerate(sheet.columns) if may_be_risky(column)]
        line = _liner()
        return lambda row: line(_safe(row.texts, free))

    def file(self, sheet: Sheet, head: Json, pieces: Sequence[bytes]) -> bytes:
        """Return the table; ``head`` has no place in it."""
        names = _liner()([column.name for column in sheet.columns])
        return b"".join((BOM_UTF8, names, *pieces))


class _Line:
    """A file that remembers the last line written to it."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text


def _liner() -> Callable[[Sequence[str]], bytes]:
    """Return what makes a line of cells."""
    line = _Line()
    writer = csv.writer(line, lineterminator="\r\n")

    def write(cells: Sequence[str]) -> bytes:
        writer.writerow(cells)
        return line.text.encode()

    return write


def may_be_risky(column: Column) -> bool:
    """Return whether a column holds text that records bring; numbers, days and closed lists run nowhere."""
    return column.many or (column.field.kind is Kind.STRING and not column.field.choices)


def _safe(texts: list[str], free: Iterable[int]) -> list[str]:
    cells = texts
    for number in free:
        if texts[number].startswith(RISKY):
            cells = cells if cells is not texts else texts.copy()
            cells[number] = defused(texts[number])
    return cells


def defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(RISKY) else text
