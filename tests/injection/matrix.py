"""Every payload in every text field that takes it, spread over as few records as there are payloads.

Record ``n`` holds in its field ``f`` the payload ``n + f``, so that after as many records as payloads every pair has
occurred. Behind each payload stands a tag that no other value has: it finds the value again in any output.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from generator.forms.description import Node, describe
from generator.records.validation import load
from generator.records.writing import mapping
from generator.schemas.kinds import KINDS, Kind
from tests.injection.payloads import PAYLOADS
from tests.records.whole_records import Steps, fields, put, whole

NAMES = tuple(PAYLOADS)
TAG = re.compile(r"q([0-9]+)k([0-9]+)z")
TEXTS = frozenset({"line", "prose"})


@dataclass(frozen=True)
class Value:
    """A payload in a field: what is typed, and the tag that finds it."""

    kind: str
    field: Steps
    payload: str
    tag: str

    @property
    def text(self) -> str:
        return f"{PAYLOADS[self.payload]} {self.tag}"


@cache
def texts(kind: Kind) -> tuple[tuple[Steps, Node], ...]:
    """Return every field of a kind of record that takes any text: not ids, links, choices and names of other records."""
    return tuple(
        (steps, node)
        for steps, node in fields(describe(kind.model))
        if node.kind in TEXTS and not node.refers and not node.pattern and _takes(kind, steps, "Any text, 12.")
    )


def _takes(kind: Kind, steps: Steps, text: str) -> bool:
    record = whole(kind.model)
    put(record, steps, text)
    return load("x.yml", "\n".join(mapping(record)).encode(), kind.model).value is not None


@cache
def _taken(shape: str) -> frozenset[str]:
    """Return the payloads that lines or prose take; the guard and the rule of one line refuse some."""
    kind, steps = next((kind, steps) for kind in KINDS for steps, node in texts(kind) if node.kind == shape)
    return frozenset(name for name, payload in PAYLOADS.items() if _takes(kind, steps, payload))


def values(kind: Kind, number: int) -> Iterator[Value]:
    """Yield what the text fields of record ``number`` hold; a payload that such a field refuses is left out."""
    for at, (steps, node) in enumerate(texts(kind)):
        value = Value(
            kind.name, steps, NAMES[(number + at) % len(NAMES)], f"q{KINDS.index(kind) * 1000 + number}k{at}z"
        )
        if value.payload in _taken(node.kind):
            yield value


def record(kind: Kind, number: int, **instead: Any) -> dict[str, Any]:
    """Return record ``number``: every field is there, and every text field holds its payload."""
    made = whole(kind.model)
    for value in values(kind, number):
        put(made, value.field, value.text)
    for i, source in enumerate(made.get("sources", ())):
        source["row"] = Decimal(100 + number + i)
    if "location" in made:
        made["location"] |= {"lat": Decimal(1022 + number % 8) / 100, "lon": Decimal(10515 + number // 8) / 100}
    return made | instead


def all_values() -> dict[str, Value]:
    """Return every value of the matrix by its tag."""
    return {v.tag: v for kind in KINDS for number in range(len(NAMES)) for v in values(kind, number)}
