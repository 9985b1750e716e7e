"""A table as an office report prints it, independent of the file that it ends up in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """Where the text of a cell stands."""

    LEFT = "left"
    CENTER = "center"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell. ``value`` may have several lines; a number stays a number in a workbook; None is an empty cell.

    ``rows`` and ``columns`` are how many it covers; the cells that it covers are left out of their rows.
    """

    value: str | int | None = None
    bold: bool = False
    align: Align = Align.LEFT
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        """The value as text."""
        return "" if self.value is None else str(self.value)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One annex.

    ``title`` are the bold lines above it, ``subtitle`` the line in italics below them, ``widths`` the widths of its
    columns in centimetres, ``head`` the rows that are repeated on every page, ``notes`` the sentences below it.
    """

    name: str
    title: tuple[str, ...]
    subtitle: str
    widths: tuple[float, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    landscape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A cell and the row and column, from 0, of its upper left corner; ``covered`` below the first row of its span."""

    row: int
    column: int
    cell: Cell
    covered: bool = False


def placed(rows: Sequence[Row], columns: int) -> Iterator[tuple[Placed, ...]]:
    """Yield for each row what stands in it from left to right: its own cells and those that reach down into it.

    Raises:
        ValueError: the cells of a row, with those that reach into it, do not fill exactly ``columns`` columns.
    """
    reaching: dict[int, tuple[Cell, int]] = {}
    for number, row in enumerate(rows):
        cells = iter(row)
        found: list[Placed] = []
        column = 0
        while column < columns:
            above = reaching.pop(column, None)
            if above:
                cell, left = above
                found.append(Placed(row=number, column=column, cell=cell, covered=True))
            else:
                own = next(cells, None)
                if own is None:
                    raise ValueError(f"row {number} has too few cells")
                cell, left = own, own.rows
                found.append(Placed(row=number, column=column, cell=cell))
            if left > 1:
                reaching[column] = (cell, left - 1)
            column += cell.columns
        if column != columns or next(cells, None) is not None:
            raise ValueError(f"row {number} has too many cells")
        yield tuple(found)
