"""Finding the header of an office's table: below titles, one to three rows deep, merged or not."""

from dataclasses import dataclass
from typing import Final

from generator.importing.columns import Column, column_of
from generator.office.grid import Row

_WITHIN: Final = 60
"""The header is looked for in so many rows; titles above it take some."""

_DEEPEST: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One column as it was recognised: its number from 1, its words, what it holds (None: it is not used)."""

    number: int
    text: str
    column: Column | None


def find_header(rows: tuple[Row, ...]) -> tuple[int, int, tuple[Heading, ...]] | None:
    """Return first row, depth and headings of the header: the rows that most columns are recognised in.

    None where no rows hold a heading for product names and one for something else.
    """
    best: tuple[int, int, int] | None = None
    for start in range(min(len(rows), _WITHIN)):
        for depth in range(1, _DEEPEST + 1):
            if depth > 1 and not _belongs(rows, start, start + depth - 1):
                break
            columns = {h.column for h in _headings(rows, start, depth) if h.column}
            if Column.NAME in columns and len(columns) >= 2 and (best is None or len(columns) > best[0]):
                best = (len(columns), start, depth)
    if best is None:
        return None
    _, start, depth = best
    return start, depth, _headings(rows, start, depth)


def _belongs(rows: tuple[Row, ...], start: int, number: int) -> bool:
    """Whether a row goes on with the header above it: a cell reaches down into it, or it holds headings under gaps."""
    if number >= len(rows):
        return False
    row = rows[number]
    if any(spot.text and start <= spot.origin[0] < number for spot in row):
        return True
    own = [spot.text for spot in row if spot.text]
    return bool(own) and not row[0].text and all(column_of(text) for text in own)


def _headings(rows: tuple[Row, ...], start: int, depth: int) -> tuple[Heading, ...]:
    seen: set[Column] = set()
    headings = []
    for column in range(max(len(row) for row in rows[start : start + depth])):
        spots = [row[column] for row in rows[start : start + depth] if column < len(row)]
        texts = list(dict.fromkeys(spot.text for spot in spots if spot.text))
        # The lowest heading says most ("Chủ thể" over "Tên" and "Địa chỉ"); the whole of them is asked next.
        kinds = [column_of(texts[-1]), column_of(" ".join(texts))] if texts else []
        if len(texts) > 1 and kinds[0] is Column.NAME and column_of(texts[0]) is Column.PRODUCER:
            kinds = [Column.PRODUCER]
        kind = next((k for k in kinds if k and k not in seen), None)
        if kind:
            seen.add(kind)
        headings.append(Heading(number=column + 1, text=" / ".join(texts).replace("\n", " "), column=kind))
    return tuple(headings)


def is_header_again(row: Row, headings: tuple[Heading, ...]) -> bool:
    """A header that a page break repeats."""
    texts = [spot.text for spot in row]
    own = [h for h in headings if h.column and h.number <= len(texts) and texts[h.number - 1]]
    same = [h for h in own if column_of(texts[h.number - 1]) is h.column]
    return len(same) >= 2 and len(same) == len(own)
