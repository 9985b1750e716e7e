"""A table of numbers by district, as Annex I is: which columns count what, which rows are districts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.importing.addresses import district_of
from generator.importing.columns import Column, column_of
from generator.office.grid import Grid, Row
from generator.records.places_file import PlacesFile
from generator.text.folding import fold

_DEEPEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """One row: its number in the file, the district (None: the total), what it counts; an empty cell is 0."""

    number: int
    district: str | None
    label: str
    counts: Mapping[str, int]


def number_rows(grid: Grid, places: PlacesFile) -> tuple[NumberRow, ...]:
    """Return the rows of a table of numbers; none where the grid is another kind of table."""
    for start in range(min(len(grid.rows), 60)):
        for depth in range(1, _DEEPEST + 1):
            head = grid.rows[start : start + depth]
            counted = {i: name for i in range(_width(head)) if (name := _counted(_heading(head, i)))}
            unit = next((i for i in range(_width(head)) if _is_unit(head, i)), None)
            if unit is not None and {"five_stars", "four_stars", "three_stars"} <= set(counted.values()):
                return _rows(grid, start + depth, unit, counted, places)
    return ()


def _width(rows: tuple[Row, ...]) -> int:
    return max((len(row) for row in rows), default=0)


def _heading(rows: tuple[Row, ...], column: int) -> str:
    """Return the lowest heading of a column."""
    return next((row[column].text for row in reversed(rows) if column < len(row) and row[column].text), "")


def _is_unit(rows: tuple[Row, ...], column: int) -> bool:
    return any(column < len(row) and column_of(row[column].text) is Column.DISTRICT for row in rows)


def _counted(heading: str) -> str | None:
    words = fold(heading)
    stars = re.search(r"\b([345]) sao\b", words)
    if stars and "tiem nang" in words:
        return "potential_five_stars" if stars[1] == "5" else None
    if stars:
        return {"5": "five_stars", "4": "four_stars", "3": "three_stars"}[stars[1]]
    return "products" if re.fullmatch(r"tong( so)? san pham( dat| ocop)*", words) else None


def _rows(grid: Grid, start: int, unit: int, counted: Mapping[int, str], places: PlacesFile) -> tuple[NumberRow, ...]:
    found = []
    for index in range(start, len(grid.rows)):
        row = grid.rows[index]
        label = row[unit].text if unit < len(row) else ""
        first = next((spot.text for spot in row if spot.text), "")
        total = bool(re.match(r"tong\b", fold(first)))
        district = district_of(label, places)
        if not total and district is None:
            continue
        numbers = {name: row[i].text.strip() for i, name in counted.items() if i < len(row)}
        if all(text == "" or text.isdecimal() for text in numbers.values()):
            counts = {name: int(text or 0) for name, text in numbers.items()}
            found.append(
                NumberRow(
                    number=grid.first + index,
                    district=None if total else district,
                    label=first if total else label,
                    counts=counts,
                )
            )
    return tuple(found)
