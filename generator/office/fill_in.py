"""A workbook to be filled in: on each sheet a title, headings, an example row; lists to choose from on a hidden sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.office.packing import repacked
from generator.office.write_xlsx import FONT, put

LAST_ROW: Final = 1_000
"""So many rows are prepared."""

_LISTS: Final = "Danh mục"
_EDGE: Final = Side(style="thin")
_BORDER: Final = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)


class Kind(StrEnum):
    """How cells of a column take what is typed."""

    GENERAL = "General"
    TEXT = "@"
    DAY = "dd/mm/yyyy"


@dataclass(frozen=True, slots=True, kw_only=True)
class FillIn:
    """A column to be filled in. ``width`` in characters; ``choices`` may be chosen from, other words draw a warning."""

    heading: str
    width: int
    example: str | date
    needed: bool = False
    kind: Kind = Kind.GENERAL
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FillInSheet:
    """A sheet: its name, the title and what is to be said above the headings, the columns from left to right."""

    name: str
    lines: tuple[str, ...]
    columns: tuple[FillIn, ...]


def fill_in_workbook(sheets: Sequence[FillInSheet], day: date) -> bytes:
    """Return the workbook of these sheets as XLSX, its properties dated ``day``."""
    book = Workbook()
    lists = book.worksheets[0]
    lists.title = _LISTS
    lists.sheet_state = "hidden"
    book.properties.creator = ""
    book.properties.language = "vi-VN"
    book.properties.created = book.properties.modified = datetime.combine(day, time())
    for number, sheet in enumerate(sheets):
        _fill(book.create_sheet(sheet.name, number), lists, sheet)
    book.active = 0
    target = BytesIO()
    book.save(target)
    return repacked(target.getvalue(), day)


def _fill(sheet: Worksheet, lists: Worksheet, wanted: FillInSheet) -> None:
    for row, line in enumerate(wanted.lines, start=1):
        put(sheet.cell(row, 1), line)
        sheet.cell(row, 1).font = Font(name=FONT, size=14 if row == 1 else 11, bold=row == 1)
    top = len(wanted.lines) + 2
    for number, column in enumerate(wanted.columns, start=1):
        _column(sheet, number, column, top)
        if column.choices:
            _offer(sheet, lists, number, column, top)
    sheet.row_dimensions[top].height = 48
    sheet.freeze_panes = f"C{top + 1}"


def _column(sheet: Worksheet, number: int, column: FillIn, top: int) -> None:
    sheet.column_dimensions[get_column_letter(number)].width = column.width
    head, example = sheet.cell(top, number), sheet.cell(top + 1, number)
    put(head, column.heading)
    head.font = Font(name=FONT, size=11, bold=column.needed)
    head.fill = PatternFill("solid", start_color="F3E9D2" if column.needed else "F7F7F5")
    head.border = _BORDER
    head.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
    put(example, column.example)
    example.font = Font(name=FONT, size=11, italic=True, color="595959")
    if column.kind is not Kind.GENERAL:
        for row in range(top + 1, LAST_ROW + 1):
            sheet.cell(row, number).number_format = column.kind.value


def _offer(sheet: Worksheet, lists: Worksheet, number: int, column: FillIn, top: int) -> None:
    free = lists.max_column + 1
    put(lists.cell(1, free), f"{sheet.title}: {column.heading}")
    for row, value in enumerate(column.choices, start=2):
        put(lists.cell(row, free), value)
    letter, listed = get_column_letter(number), get_column_letter(free)
    source = f"'{_LISTS}'!${listed}$2:${listed}${len(column.choices) + 1}"
    rule = DataValidation(type="list", formula1=source, allow_blank=True)
    rule.errorStyle = "warning"
    rule.add(f"{letter}{top + 1}:{letter}{LAST_ROW}")
    sheet.add_data_validation(rule)
