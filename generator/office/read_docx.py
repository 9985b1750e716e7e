"""The tables of a DOCX document, with the text above each of them; changes that were tracked count as accepted."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.oxml.ns import qn

from generator.office.grid import Grid, Row, Spot, clean
from generator.text.bilingual import Text

_TEXT, _BREAK, _RETURN, _TAB = (qn(f"w:{name}") for name in ("t", "br", "cr", "tab"))
_PARAGRAPH, _TABLE, _ROW, _CELL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_RUN: Final = qn("w:r")
_SKIPPED: Final = frozenset(qn(f"w:{name}") for name in ("del", "moveFrom"))
_WRAPPERS: Final = frozenset(
    qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag")
)
_ABOVE: Final = 2_000
"""How many characters of the text above a table are kept."""


def read_docx(data: bytes) -> tuple[Grid, ...]:
    """Return every table of a document that is not inside another table."""
    body = Document(BytesIO(data)).element.body
    grids: list[Grid] = []
    above: list[str] = []
    for element in _blocks(body):
        if element.tag == _PARAGRAPH:
            above.append(_text(element))
            continue
        number = len(grids) + 1
        text = "\n".join(line for line in above if line)[-_ABOVE:]
        rows = tuple(_rows(element))
        grids.append(Grid(name=Text(f"bảng {number}", f"table {number}"), rows=rows, above=text))
        above = []
    return tuple(grids)


def _blocks(parent: Any) -> Iterator[Any]:
    for child in parent:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _rows(table: Any) -> Iterator[Row]:
    above: dict[int, Spot] = {}
    for number, row in enumerate(_children(table, _ROW)):
        spots: list[Spot] = []
        for _ in range(_count(row, "w:trPr/w:gridBefore")):
            spots.append(Spot("", (number, len(spots))))
        for cell in _children(row, _CELL):
            column = len(spots)
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            continues = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
            spot = above.get(column) if continues else None
            spot = spot or Spot(clean("\n".join(_text(p) for p in _children(cell, _PARAGRAPH))), (number, column))
            for _ in range(max(1, _count(cell, "w:tcPr/w:gridSpan"))):
                spots.append(spot)
        above = dict(enumerate(spots))
        yield tuple(spots)


def _children(parent: Any, tag: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _count(element: Any, path: str) -> int:
    found = element.find("/".join(qn(step) for step in path.split("/")))
    text = found.get(qn("w:val"), "") if found is not None else ""
    return min(int(text), 200) if text.isdecimal() else 0


def _text(paragraph: Any) -> str:
    parts: list[str] = []

    def collect(element: Any) -> None:
        for child in element:
            if child.tag in _SKIPPED:
                continue
            if child.tag == _TEXT:
                parts.append(child.text or "")
            elif child.tag in (_BREAK, _RETURN):
                parts.append("\n")
            elif child.tag == _TAB and element.tag == _RUN:
                parts.append(" ")
            else:
                collect(child)

    collect(paragraph)
    return "".join(parts)
