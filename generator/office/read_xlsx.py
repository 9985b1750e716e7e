"""The sheets of an XLSX workbook as they show, not as they are computed: formulas give their last value."""

import warnings
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Final

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.office.grid import Grid, Row, Spot, UnreadableError, clean
from generator.text.bilingual import Text

MAX_ROWS: Final = 50_000
MAX_COLUMNS: Final = 200


def read_xlsx(data: bytes) -> tuple[Grid, ...]:
    """Return the visible sheets of a workbook that hold anything.

    Raises:
        UnreadableError: a sheet has more rows than any list of products.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it does not keep, and nothing is kept here
        book = load_workbook(BytesIO(data), data_only=True)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return tuple(grid for sheet in sheets if (grid := _grid(sheet)).rows)


def _grid(sheet: Worksheet) -> Grid:
    texts: list[list[str]] = []
    filled = 0
    for number, values in enumerate(sheet.iter_rows(max_col=min(sheet.max_column, MAX_COLUMNS), values_only=True)):
        row = [_text(value) for value in values]
        if any(row):
            filled = number + 1
        if filled > MAX_ROWS:
            raise UnreadableError(
                f"Trang tính “{sheet.title}” có hơn {MAX_ROWS} dòng.",
                f"The sheet “{sheet.title}” has over {MAX_ROWS} rows.",
            )
        if number - filled > MAX_ROWS:  # some programs format a million empty rows
            break
        texts.append(row)
    covers = _covers(sheet)
    rows = tuple(_row(number, texts, covers) for number in range(filled))
    return Grid(name=Text(f"trang tính “{sheet.title}”", f"sheet “{sheet.title}”"), rows=rows)


def _row(number: int, texts: list[list[str]], covers: dict[tuple[int, int], tuple[int, int]]) -> Row:
    spots = []
    for column in range(len(texts[number])):
        row, origin = covers.get((number, column), (number, column))
        text = texts[row][origin] if row < len(texts) and origin < len(texts[row]) else ""
        spots.append(Spot(text, (row, origin)))
    return tuple(spots)


def _covers(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Return place → upper left place of the merged cell that covers it, counted from 0."""
    covers = {}
    for area in sheet.merged_cells.ranges:
        origin = (area.min_row - 1, area.min_col - 1)
        last = min(area.max_row, area.min_row + MAX_ROWS)
        for row in range(area.min_row - 1, last):
            for column in range(area.min_col - 1, min(area.max_col, MAX_COLUMNS)):
                covers[row, column] = origin
    return covers


def _text(value: object) -> str:
    """Return a value as a person reads it: whole numbers without a point, days as year-month-day."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else format(Decimal(repr(value)).normalize(), "f")
    return clean(str(value))
