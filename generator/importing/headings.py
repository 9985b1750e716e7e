"""Finding the header of an office's table: below titles, one to three rows deep, merged or not."""

from dataclasses import dataclass, replace
from typing import Final

from generator.importing.columns import Column, column_of
from generator.importing.published import published_columns
from generator.importing.subjects import Subject, subject_of
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The header of a table: its first row and its depth in rows, what the table lists, its columns.

    ``is_published``: the table is the catalogue's own list, as it is published.
    """

    start: int
    depth: int
    subject: Subject
    headings: tuple[Heading, ...]
    is_published: bool = False


def find_header(rows: tuple[Row, ...]) -> Header | None:
    """Return the header: the rows that most columns are recognised in.

    None where no rows hold a heading for names of products or outlets and one for something else.
    """
    best: Header | None = None
    most = 1
    for start in range(min(len(rows), _WITHIN)):
        if published := _published(rows[start], start):
            return published
        for depth in range(1, _DEEPEST + 1):
            if depth > 1 and not _belongs(rows, start, start + depth - 1):
                break
            announced = _headings(rows, start, depth)
            subject = subject_of([heading.column for heading in announced])
            if subject is None:
                continue
            headings = tuple(replace(h, column=subject.column(h.column)) for h in announced)
            columns = {h.column for h in headings if h.column}
            if len(columns) > most:
                most, best = len(columns), Header(start=start, depth=depth, subject=subject, headings=headings)
    return best


def _published(row: Row, start: int) -> Header | None:
    """Return the header of the catalogue's own list of products, or None where a row is none."""
    columns = published_columns([spot.text for spot in row])
    if columns is None:
        return None
    headings = tuple(
        Heading(number=number, text=spot.text, column=column)
        for number, (spot, column) in enumerate(zip(row, columns, strict=True), start=1)
    )
    return Header(start=start, depth=1, subject=Subject.PRODUCTS, headings=headings, is_published=True)


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
        above = column_of(texts[0]) if len(texts) > 1 else None
        if above in (Column.PRODUCER, Column.OUTLET) and kinds[0] is Column.NAME:
            kinds = [above]
        kind = next((k for k in kinds if k and k not in seen), None)
        if kind:
            seen.add(kind)
        headings.append(Heading(number=column + 1, text=" / ".join(texts).replace("\n", " "), column=kind))
    return tuple(headings)


def is_header_again(row: Row, header: Header) -> bool:
    """A header that a page break repeats."""
    texts = [spot.text for spot in row]
    own = [h for h in header.headings if h.column and h.number <= len(texts) and texts[h.number - 1]]
    same = [h for h in own if header.subject.column(column_of(texts[h.number - 1])) is h.column]
    return len(same) >= 2 and len(same) == len(own)
