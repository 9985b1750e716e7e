"""Where rows are cited: a document may number its rows from 1 in every table, and in every part of a table.

Two products that cite "row 3" of one document would claim the same row. So where numbers come again, a row is cited by the
part of the table as it is printed, and by its table; where even that leaves two rows of one number, by no number at all.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.importing.cells import Cells
from generator.importing.columns import Column
from generator.importing.tables import Table, TableRow

_PRINTED: Final = re.compile(r"^(?:bảng|biểu)(?:\s+số)?\s+[\dIVX]+(?:\.\w+)*", re.IGNORECASE)
_LONGEST: Final = 120
"""So much of the title of a part is cited."""


def numbered_apart(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Return the tables, so that no two rows are cited alike: by section and number, in the annex that the table says it is."""
    parts = [_by_parts(table) for table in tables]
    doubtful = _sharing(parts)
    names = {index: _name(parts[index]) for index in doubtful}
    named = [_by_name(table, names[i]) if i in doubtful else table for i, table in enumerate(parts)]
    return tuple(_without_doubles(named))


def _by_parts(table: Table) -> Table:
    """Where a table begins to count again in every part, cite the part by its title as it is printed."""
    places = Counter(_places(table))
    if max(places.values(), default=1) == 1:
        return table
    again = {section for (section, _), count in places.items() if count > 1}

    def by_title(row: TableRow) -> TableRow:
        title = row.section.title
        return _cited(row, title[:_LONGEST]) if title and row.section.numeral in again else row

    return replace(table, rows=tuple(map(by_title, table.rows)))


def _sharing(tables: Iterable[Table]) -> frozenset[int]:
    """Return which tables, from 0, have a place in common with another one of the same annex."""
    having: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for index, table in enumerate(tables):
        for place in _places(table):
            having[table.annex, *place].add(index)
    return frozenset(index for indices in having.values() if len(indices) > 1 for index in indices)


def _name(table: Table) -> str:
    """Return what a table is called: as it is printed above it, else by its place in the file or its sheet."""
    lines = reversed(table.grid.above.split("\n"))
    printed = next((found[0] for line in lines if (found := _PRINTED.match(line.strip()))), None)
    return printed or table.grid.name.vi


def _by_name(table: Table, name: str) -> Table:
    rows = (_cited(row, ", ".join(filter(None, (row.section.numeral, name)))) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _without_doubles(tables: Sequence[Table]) -> Iterator[Table]:
    """Yield the tables; a number that still comes twice, because it is printed twice, tells nothing and is left out."""
    places = Counter((table.annex, *place) for table in tables for place in _places(table))
    twice = {place for place, count in places.items() if count > 1}
    for table in tables:
        rows = (
            _uncounted(row) if (table.annex, row.section.numeral, _number(row)) in twice else row for row in table.rows
        )
        yield replace(table, rows=tuple(rows))


def _places(table: Table) -> Iterator[tuple[str | None, int]]:
    for row in table.rows:
        if (number := _number(row)) is not None:
            yield row.section.numeral, number


def _number(row: TableRow) -> int | None:
    return Cells(row).number()


def _cited(row: TableRow, section: str) -> TableRow:
    return replace(row, section=replace(row.section, numeral=section))


def _uncounted(row: TableRow) -> TableRow:
    cells: Mapping[Column, str] = {column: text for column, text in row.cells.items() if column is not Column.ROW}
    return replace(row, cells=cells)
