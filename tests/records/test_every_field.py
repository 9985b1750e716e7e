"""Every field of every kind of record, taken from the schema: a value of the wrong kind is one problem at its place."""

from typing import Any

import pytest

from generator.forms.description import Node, describe
from generator.records.marks import dotted
from generator.records.validation import load
from generator.records.writing import mapping
from generator.schemas.kinds import KINDS, Kind
from tests.records.whole_records import Steps, fields, put, whole

FIELDS = [(kind, steps, node) for kind in KINDS for steps, node in fields(describe(kind.model))]


def problems(kind: Kind, steps: Steps, value: Any) -> list[tuple[str, str, int]]:
    """Return field, code and line of what is told of a record that is right but for one value."""
    record = whole(kind.model)
    put(record, steps, value)
    lines = mapping(record)
    return [(p.field, p.code, p.line) for p in load("x.yml", "\n".join(lines).encode(), kind.model).problems]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_whole_record_is_right(kind: Kind) -> None:
    assert load("x.yml", "\n".join(mapping(whole(kind.model))).encode(), kind.model).problems == ()


@pytest.mark.parametrize(
    ("kind", "steps", "node"), FIELDS, ids=[f"{kind.name}-{dotted(steps)}" for kind, steps, _ in FIELDS]
)
def test_a_wrong_kind_of_value(kind: Kind, steps: Steps, node: Node) -> None:
    right = whole(kind.model)
    line = next(n for n, text in enumerate(_marked(right, steps), 1) if "MARK" in text)
    field = dotted(steps)
    wrong = {"list": "not-a-list", "mapping": "not-a-mapping"}.get(node.kind)
    expected = [("typed", wrong)] if wrong else [(["a", "b"], "not-text"), ({"a": "b"}, "not-text")]
    for value, code in [*expected, ("", "empty")]:
        ((told, found, at),) = problems(kind, steps, value)
        assert (told, found, abs(at - line) <= 1) == (field, code, True)


def _marked(record: dict[str, Any], steps: Steps) -> list[str]:
    put(record, steps, "MARK")
    return mapping(record)
