"""CSV as Excel opens it: UTF-8 with a byte order mark, commas, CRLF; and no cell that a spreadsheet would run.

A cell of text that begins with one of ``RISKY`` gets an apostrophe in front. The way back: take away the first
character of a text cell that is an apostrophe. Because a text that begins with an apostrophe gets one more, that is
always right.
"""

import csv
import io
from typing import Final

from generator.opendata.columns import Cell, Column, cell_text
from generator.opendata.shape import Kind
from generator.opendata.tables import Filled

BYTE_ORDER_MARK: Final = "\ufeff"

#: What makes spreadsheets take a text for a formula (full-width forms too), and the apostrophe itself.
RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def csv_file(filled: Filled) -> str:
    """Return a table as CSV, the names of its columns first."""
    text = io.StringIO()
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in filled.columns])
    for row in filled.rows:
        writer.writerow([_safe(column, row.cells[column.name]) for column in filled.columns])
    return text.getvalue()


def _safe(column: Column, cell: Cell) -> str:
    text = cell_text(cell)
    return defused(text) if column.many or column.field.kind is Kind.STRING else text


def defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(RISKY) else text
