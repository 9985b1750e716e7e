"""Understanding a grid: where its header is, what its columns are, which rows are sections and which are products."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.importing.columns import Column, column_of
from generator.importing.values import Stars, stars_of
from generator.office.grid import Grid, Row
from generator.text.folding import fold

EXAMPLE: Final = "Ví dụ:"
"""A row whose product name starts like this is the template's example."""

_HEADER_WITHIN: Final = 60
"""The header is looked for in so many rows; titles above it take some."""

_DEEPEST: Final = 3
_ROMAN: Final = re.compile(r"^\s*([IVX]{1,5}|[A-H])\s*[.)/:-]?(?=\s|$)")
_TOTAL: Final = re.compile(r"^(tong|tong cong|tong so|cong)\b")
_ANNEX: Final = re.compile(r"phu luc\s*(?:so\s*)?([ivx]+|\d+)\b")

#: Columns that belong to a producer: below a merged or empty producer cell they are as above.
OF_PRODUCER: Final = frozenset(
    {
        Column.PRODUCER,
        Column.TYPE,
        Column.ADDRESS,
        Column.HAMLET,
        Column.COMMUNE,
        Column.DISTRICT,
        Column.PHONE,
        Column.ZALO,
        Column.EMAIL,
        Column.WEBSITE,
        Column.FACEBOOK,
        Column.TAX_CODE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One column as it was recognised: its number from 1, its words, what it holds (None: it is not used)."""

    number: int
    text: str
    column: Column | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What the section rows above a row say: roman numeral, stars, district (its name as typed)."""

    numeral: str | None = None
    stars: Stars | None = None
    district: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One product as the table has it. ``number`` is the row in the file, from 1; ``cells`` hold no empty text."""

    number: int
    cells: Mapping[Column, str]
    section: Section

    def get(self, column: Column) -> str:
        """Return the text of a column, empty where there is none."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """An understood grid. ``passed_over`` are rows (number, text) that are neither product nor section."""

    grid: Grid
    headings: tuple[Heading, ...]
    annex: str | None
    rows: tuple[TableRow, ...]
    passed_over: tuple[tuple[int, str], ...]

    @property
    def columns(self) -> frozenset[Column]:
        """What the table holds."""
        return frozenset(heading.column for heading in self.headings if heading.column)


@dataclass(slots=True)
class _State:
    section: Section = field(default_factory=Section)
    above: dict[Column, str] = field(default_factory=dict)


def understood(grid: Grid) -> Table | None:
    """Return the table of products in a grid, or None where no header with product names is found."""
    found = _header(grid.rows)
    if found is None:
        return None
    start, depth, headings = found
    title = "\n".join([grid.above, *(_texts(row) for row in grid.rows[:start])])
    annex = _ANNEX.search(fold(title))
    passed_over: list[tuple[int, str]] = []
    rows = tuple(_rows(grid, start + depth, headings, passed_over))
    return Table(
        grid=grid,
        headings=headings,
        annex=_roman(annex[1]) if annex else None,
        rows=rows,
        passed_over=tuple(passed_over),
    )


def is_planned(grid: Grid) -> bool:
    """Return whether a grid lists products that are only planned ("sản phẩm tiềm năng dự kiến"): nothing to import."""
    start = found[0] if (found := _header(grid.rows)) else 0
    title = fold("\n".join([grid.above, *(_texts(row) for row in grid.rows[:start])]))
    return "tiem nang du kien" in title or "du kien tham gia" in title


def _header(rows: tuple[Row, ...]) -> tuple[int, int, tuple[Heading, ...]] | None:
    """Return first row, depth and headings of the header: the rows that most columns are recognised in."""
    best: tuple[int, int, int] | None = None
    for start in range(min(len(rows), _HEADER_WITHIN)):
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


def _rows(
    grid: Grid, start: int, headings: tuple[Heading, ...], passed_over: list[tuple[int, str]]
) -> Iterator[TableRow]:
    state = _State()
    for index in range(start, len(grid.rows)):
        row, number = grid.rows[index], grid.first + index
        texts = {spot.origin: spot.text for spot in row if spot.text}
        if not texts:
            continue
        cells = {
            h.column: row[h.number - 1].text
            for h in headings
            if h.column and h.number <= len(row) and row[h.number - 1].text
        }
        if _is_header_again(row, headings):
            continue
        section = _section(row, texts, cells, state.section)
        if section:
            state.section, state.above = section, {}
        elif (
            _is_total(texts)
            or Column.NAME not in cells
            or (len(texts) == 1 and len(row) > 2 and not _is_lone_name(row, cells))
        ):
            passed_over.append((number, _texts(row)))
        else:
            yield TableRow(number=number, cells=_filled(cells, state), section=state.section)


def _filled(cells: dict[Column, str], state: _State) -> dict[Column, str]:
    """An empty producer cell means: as above. The producer's other cells go with it."""
    if Column.PRODUCER in cells:
        state.above = {column: text for column, text in cells.items() if column in OF_PRODUCER}
        return cells
    return {**state.above, **cells}


def _section(
    row: Row, texts: Mapping[tuple[int, int], str], cells: Mapping[Column, str], before: Section
) -> Section | None:
    """Return the section that a row opens: one text over the whole row, or a numeral with one text beside it."""
    if len(texts) == 1:
        text = next(iter(texts.values()))
        spans = len({spot.origin for spot in row if not spot.text}) == 0 and len(row) > 1
        in_name = cells.get(Column.NAME) == text and not spans
        numeral = _ROMAN.match(text)
    elif len(texts) == 2 and not (cells.keys() & {Column.PRODUCER, Column.STARS}):
        first, text = texts.values()
        numeral, in_name = _ROMAN.fullmatch(first.strip()), False
        if not numeral:
            return None
    else:
        return None
    stars, district = stars_of(text), _district(text)
    if in_name and not (numeral and (stars or district)) and not text.isupper():
        return None
    if stars is None and district is None:
        # "A. NHÓM THỰC PHẨM" opens a section as well, but says nothing that is kept.
        return before if "nhom" in fold(text).split() and (numeral or text.isupper()) else None
    return Section(
        numeral=numeral[1] if numeral else None,
        stars=stars or (before.stars if district else None),
        district=district or (before.district if stars else None),
    )


def _district(text: str) -> str | None:
    found = re.search(r"(?:huyện|thị xã|tx\.?|thành phố|tp\.?)\s+([^(,:\d]+)", text, re.IGNORECASE)
    return found[0].strip() if found else None


def _is_header_again(row: Row, headings: tuple[Heading, ...]) -> bool:
    """A header that a page break repeats."""
    texts = [spot.text for spot in row]
    own = [h for h in headings if h.column and h.number <= len(texts) and texts[h.number - 1]]
    same = [h for h in own if column_of(texts[h.number - 1]) is h.column]
    return len(same) >= 2 and len(same) == len(own)


def _is_total(texts: Mapping[tuple[int, int], str]) -> bool:
    return bool(_TOTAL.match(fold(next(iter(texts.values())))))


def _is_lone_name(row: Row, cells: Mapping[Column, str]) -> bool:
    """One short text in the name column, not reaching over others, is a product of the producer above."""
    spans = sum(spot.text == cells[Column.NAME] for spot in row) > 1
    return not spans and len(cells[Column.NAME]) <= 120


def _texts(row: Row) -> str:
    return " | ".join(dict.fromkeys(spot.text.replace("\n", " ") for spot in row if spot.text))


def _roman(text: str) -> str:
    numbers = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    return numbers[int(text)] if text.isdecimal() and int(text) < len(numbers) else text.upper()
