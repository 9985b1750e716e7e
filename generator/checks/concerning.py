"""Which records the rules must see to say everything about some files: those that share something with them.

So a changed record among many thousands is checked without making typed records of all the others. What is shared is
read from plain values, before anybody knows whether they are right.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product

from generator.checks.duplicates import cell_of, product_key
from generator.project import within
from generator.records.reading import Choice, id_of
from generator.records.strict_yaml import Plain
from generator.vocabulary.districts import DISTRICT_IDS

Key = tuple[str, ...]


def concerning(paths: Sequence[str]) -> Choice:
    """Return what chooses the records that problems of some files or folders depend on.

    Args:
        paths: relative to the records' folder, with ``/``; the rules for ``places.yml`` and ``documents.yml`` look at
            all records, and so do those for the whole folder (``""``).
    """

    def choose(values: Mapping[str, Plain]) -> Collection[str]:
        asked = [path for path in values if within(path, paths)]
        if any("/" not in path for path in asked):
            return values.keys()
        wanted = {key for path in asked for key in (*_own(path, values[path]), *_others(values[path]))}
        folders = {_folder(path) for path in asked}
        chosen = {
            path
            for path, value in values.items()
            if _folder(path) in folders or not wanted.isdisjoint(_own(path, value))
        }
        # A product is never judged without its producer.
        return chosen | {f"{_folder(path)}/producer.yml" for path in chosen} & values.keys()

    return choose


def _own(path: str, value: Plain) -> Iterator[Key]:
    """Yield what a record claims and another may claim as well."""
    yield "id", id_of(path, value)
    folder = path.partition("/")[0]
    if folder not in DISTRICT_IDS:
        yield "folder", folder  # told once a folder
    if not isinstance(value, dict):
        return
    name = value.get("name")
    if not path.endswith("/producer.yml") and isinstance(name, dict) and isinstance(vi := name.get("vi"), str):
        yield "name", product_key(vi)
    sources = value.get("sources")
    for source in sources if isinstance(sources, list) else ():
        if isinstance(source, dict) and "row" in source:
            yield "row", *(str(source.get(part)) for part in ("document", "annex", "section", "row"))
    for row, column in _cells(value):
        yield "cell", str(row), str(column)


def _others(value: Plain) -> Iterator[Key]:
    """Yield what a record says of others, and the cells around its own."""
    if not isinstance(value, dict):
        return
    carried = value.get("products")
    named = [*(carried if isinstance(carried, list) else ()), value.get("product")]
    yield from (("id", id_) for id_ in named if isinstance(id_, str))
    for row, column in _cells(value):
        yield from (("cell", str(row + r), str(column + c)) for r, c in product((-1, 0, 1), repeat=2))


def _cells(value: dict[str, Plain]) -> Iterator[tuple[int, int]]:
    location = value.get("location")
    if not isinstance(location, dict):
        return
    try:
        lat, lon = float(str(location.get("lat"))), float(str(location.get("lon")))
    except ValueError:
        return
    if math.isfinite(lat) and math.isfinite(lon):
        yield cell_of(lat, lon)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
