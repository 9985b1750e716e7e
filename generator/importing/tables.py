"""Understanding a grid: where its header is, what it lists, which rows are sections and which are of the list."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from generator.importing.columns import OF_A_PLACE, Column
from generator.importing.headings import Header, Heading, find_header, is_header_again
from generator.importing.published import published_cells
from generator.importing.subjects import Subject
from generator.importing.values import Stars, stars_of
from generator.office.grid import Grid, Row
from generator.text.folding import fold

EXAMPLE: Final = "Ví dụ:"
"""A row whose name starts like this is the template's example."""

_LONGEST_NAME: Final = 120
_ROMAN: Final = re.compile(r"^\s*([IVX]{1,5}|[A-H])\s*[.)/:-]?(?=\s|$)")
_AS_ABOVE: Final = re.compile(r"[-–\s]*(nt|nhu tren)[-–.\s]*|[\"”“〃]|''")
_TOTAL: Final = re.compile(r"^(tong|cong)(?:$|[\W\d]*$|\s*:)|^tong (cong|so)\b")
_SIGNED: Final = re.compile(r"^(nguoi (lap|tong hop)|noi nhan|thu truong|(pho )?(giam doc|chu tich)|tm\.|kt\.)")
_ANNEX: Final = re.compile(r"phu luc\s*(?:so\s*)?([ivx]+|\d+)\b")

#: Columns that belong to a producer: below a merged or empty producer cell they are as above.
OF_PRODUCER: Final = frozenset(
    {
        Column.PRODUCER,
        Column.TYPE,
        Column.TAX_CODE,
        *OF_A_PLACE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What the section rows above a row say: roman numeral, title as typed, stars, district (its name as typed).

    ``numeral`` is what the document is cited by, which may be more (see ``numbering.py``).
    """

    numeral: str | None = None
    title: str | None = None
    stars: Stars | None = None
    district: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One product or outlet as the table has it. ``number`` is the row in the file, from 1; ``cells`` hold no empty text."""

    number: int
    cells: Mapping[Column, str]
    section: Section

    def get(self, column: Column) -> str:
        """Return the text of a column, empty where there is none."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """An understood grid. ``passed_over`` are rows (number, text) that are neither of the list nor a section."""

    grid: Grid
    subject: Subject
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
    district: str | None = None


def understood(grid: Grid) -> Table | None:
    """Return the table of products or outlets in a grid, or None where no header with their names is found."""
    header = find_header(grid.rows)
    if header is None:
        return None
    title = "\n".join([grid.above, *(_texts(row) for row in grid.rows[: header.start])])
    annex = _ANNEX.search(fold(title))
    passed_over: list[tuple[int, str]] = []
    rows = tuple(_rows(grid, header, passed_over))
    return Table(
        grid=grid,
        subject=header.subject,
        headings=header.headings,
        annex=_roman(annex[1]) if annex else None,
        rows=rows,
        passed_over=tuple(passed_over),
    )


def is_planned(grid: Grid) -> bool:
    """Return whether a grid lists products that are only planned ("sản phẩm tiềm năng dự kiến"): nothing to import."""
    start = found.start if (found := find_header(grid.rows)) else 0
    title = fold("\n".join([grid.above, *(_texts(row) for row in grid.rows[:start])]))
    return "tiem nang du kien" in title or "du kien tham gia" in title


def _rows(grid: Grid, header: Header, passed_over: list[tuple[int, str]]) -> Iterator[TableRow]:
    state, named_by = _State(), header.subject.named_by
    place = next(h.number for h in header.headings if h.column is named_by) - 1
    for index in range(header.start + header.depth, len(grid.rows)):
        row, number = grid.rows[index], grid.first + index
        texts = {spot.origin: spot.text for spot in row if spot.text}
        if not texts:
            continue
        cells = {
            h.column: row[h.number - 1].text
            for h in header.headings
            if h.column and h.number <= len(row) and row[h.number - 1].text
        }
        if header.is_published:
            cells = published_cells(cells)
        if is_header_again(row, header):
            continue
        name = cells.get(named_by, "")
        section = _section(row, texts, cells, name, state.section)
        if section:
            state.section, state.above, state.district = section, {}, None
        elif _is_signature(cells, name):
            passed_over.append((number, _texts(row)))
        elif _is_listed(row, texts, name, continues=place < len(row) and row[place].origin[0] < index):
            # A district that is written once holds until the next one, as the title of a section does.
            state.district = cells.get(Column.DISTRICT, state.district)
            section = replace(state.section, district=state.district or state.section.district)
            yield TableRow(number=number, cells=_filled(cells, state), section=section)
        else:
            passed_over.append((number, _texts(row)))


def _is_listed(row: Row, texts: Mapping[tuple[int, int], str], name: str, *, continues: bool) -> bool:
    """What is listed has a name of its own: no total, no example, no text over the whole row, no row of a name above."""
    if not name or _TOTAL.match(fold(next(iter(texts.values())))) or name.startswith(EXAMPLE):
        return False
    lone = len(texts) == 1 and (_covers(row, name) or len(name) > _LONGEST_NAME)
    return not continues and not lone


def _is_signature(cells: Mapping[Column, str], name: str) -> bool:
    """Whether a row is who signed the list, below it: an office where a name would stand, and nothing of a product."""
    of_product = cells.keys() & {Column.ROW, Column.ID} or stars_of(cells.get(Column.STARS, ""))
    return bool(_SIGNED.match(fold(name))) and not of_product


def _covers(row: Row, text: str) -> bool:
    """Whether a text stands in a merged cell over several columns."""
    return sum(spot.text == text for spot in row) > 1


def _filled(cells: dict[Column, str], state: _State) -> dict[Column, str]:
    """An empty producer cell, or "như trên" in it, means: as above. The producer's other cells go with it."""
    again = {column for column in cells.keys() & OF_PRODUCER if _AS_ABOVE.fullmatch(fold(cells[column]))}
    cells = {column: text for column, text in cells.items() if column not in again}
    for column in again - {Column.PRODUCER} if Column.PRODUCER in cells else ():
        if column in state.above:
            cells[column] = state.above[column]
    if Column.PRODUCER in cells:
        state.above = {column: text for column, text in cells.items() if column in OF_PRODUCER}
        return cells
    return {**state.above, **cells}


def _section(
    row: Row, texts: Mapping[tuple[int, int], str], cells: Mapping[Column, str], name: str, before: Section
) -> Section | None:
    """Return the section that a row opens: one text over the whole row, or a numeral with one text beside it."""
    if len(texts) == 1:
        text = next(iter(texts.values()))
        in_name = name == text and not _covers(row, text)
        numeral = _ROMAN.match(text)
    elif len(texts) == 2 and not (cells.keys() & {Column.PRODUCER, Column.STARS}):
        first, text = texts.values()
        numeral, in_name = _ROMAN.fullmatch(first.strip()), False
        if not numeral:
            return None
    else:
        return None
    stars, district, title = stars_of(text), _district(text), " ".join(" ".join(texts.values()).split())
    if in_name and not (numeral and (stars or district)) and not text.isupper():
        return None
    if stars is None and district is None:
        # "A. NHÓM THỰC PHẨM" opens a section as well, but says nothing that is kept.
        is_group = "nhom" in fold(text).split() and (numeral or text.isupper())
        return replace(before, title=title) if is_group else None
    return Section(
        numeral=numeral[1] if numeral else None,
        title=title,
        stars=stars or (before.stars if district else None),
        district=district or (before.district if stars else None),
    )


def _district(text: str) -> str | None:
    found = re.search(r"(?:huyện|thị xã|tx\.?|thành phố|tp\.?)\s+([^(,:\d]+)", text, re.IGNORECASE)
    return found[0].strip() if found else None


def _texts(row: Row) -> str:
    return " | ".join(dict.fromkeys(spot.text.replace("\n", " ") for spot in row if spot.text))


def _roman(text: str) -> str:
    numbers = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    return numbers[int(text)] if text.isdecimal() and int(text) < len(numbers) else text.upper()
