"""What a record claims that another may claim as well, and what it says of others: read before anybody knows if it is right.

Two records are at odds only where they share a claim: an id, a name, a row of a document, a piece of the map. So a
changed record among many thousands is checked without making typed records of all the others.
"""

import math
from collections.abc import Iterator
from itertools import product
from typing import Final

from generator.records.strict_yaml import Plain
from generator.text.folding import letters

NEAR_METRES: Final = 200
"""Two producers nearer than this may be one."""

METRES_PER_DEGREE: Final = 111_195
_LARGEST: Final = 1e9
"""No number of a record is as large; what is larger is no claim, and is told as what it is."""

_CELL: Final = NEAR_METRES / METRES_PER_DEGREE * 1.1


def claims_of(path: str, value: Plain) -> Iterator[str]:
    """Yield what a record claims; its id first.

    Args:
        path: below the records' folder, with ``/``.
        value: what the file says, as it was typed.
    """
    yield _id(id_of(path, value))
    if not isinstance(value, dict):
        return
    name = value.get("name")
    if not path.endswith("/producer.yml") and isinstance(name, dict) and isinstance(vi := name.get("vi"), str):
        yield f"name {letters(vi)}"
    sources = value.get("sources")
    for source in sources if isinstance(sources, list) else ():
        if isinstance(source, dict) and "row" in source:
            yield " ".join(["row", *(str(source.get(part)) for part in ("document", "annex", "section", "row"))])
    yield from (_cell(*cell) for cell in _cells(value))


def concerned(value: Plain) -> Iterator[str]:
    """Yield the claims of others that a record is about: the ids it names, the cells around its own."""
    if not isinstance(value, dict):
        return
    carried = value.get("products")
    named = [*(carried if isinstance(carried, list) else ()), value.get("product")]
    yield from (_id(id_) for id_ in named if isinstance(id_, str))
    for row, column in _cells(value):
        yield from (_cell(row + r, column + c) for r, c in product((-1, 0, 1), repeat=2))


def id_of(path: str, value: Plain) -> str:
    """Return the id that a record gives itself, or where it gives none that its file or folder gives it."""
    said = value.get("id") if isinstance(value, dict) else None
    return said if isinstance(said, str) else named_after(path)


def named_after(path: str) -> str:
    """Return the id that its place gives a record: a product's or outlet's file, a producer's folder."""
    above, _, name = path.rpartition("/")
    return above.rpartition("/")[2] if name == "producer.yml" else name.removesuffix(".yml")


def cell_of(lat: float, lon: float) -> tuple[int, int]:
    """Return the cell of a grid, in degrees, in which and in whose neighbours lies whatever is near."""
    return math.floor(lat / _CELL), math.floor(lon / _CELL)


def _id(said: str) -> str:
    return f"id {said}"


def _cell(row: int, column: int) -> str:
    return f"cell {row} {column}"


def _cells(value: dict[str, Plain]) -> Iterator[tuple[int, int]]:
    location = value.get("location")
    if not isinstance(location, dict):
        return
    try:
        lat, lon = float(str(location.get("lat"))), float(str(location.get("lon")))
    except ValueError:
        return
    if abs(lat) < _LARGEST and abs(lon) < _LARGEST:  # nor is it a number that is none
        yield cell_of(lat, lon)
