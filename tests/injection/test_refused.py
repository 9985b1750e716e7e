"""Fields that take no text at all refuse every payload, and say so at their place, in both languages."""

from typing import Any

import pytest

from generator.checks.run import check
from generator.forms.description import describe
from generator.records.marks import dotted
from generator.records.reading import read
from generator.records.validation import load
from generator.records.writing import mapping
from generator.reporting.text import as_text
from generator.schemas.kinds import KINDS, Kind
from tests.injection.matrix import texts
from tests.injection.payloads import PAYLOADS
from tests.projects import SmallProject
from tests.records.whole_records import Steps, fields, put, whole

_TAKES_TEXT = {(kind.name, steps) for kind in KINDS for steps, _ in texts(kind)}
REFUSING = [
    (kind, steps, node.refers)
    for kind in KINDS
    for steps, node in fields(describe(kind.model))
    if node.kind not in {"mapping", "list"} and (kind.name, steps) not in _TAKES_TEXT
]
BY_SHAPE = [(kind, steps) for kind, steps, refers in REFUSING if not refers]
BY_REFERENCE = [(kind, steps) for kind, steps, refers in REFUSING if refers]


def told(kind: Kind, steps: Steps, payload: str) -> list[Any]:
    record = whole(kind.model)
    put(record, steps, payload)
    return list(load("x.yml", "\n".join(mapping(record)).encode(), kind.model).problems)


def test_every_field_either_takes_text_or_refuses_it() -> None:
    assert len(BY_SHAPE) > 60
    assert len(BY_REFERENCE) > 15
    assert len(_TAKES_TEXT) > 100


@pytest.mark.parametrize(("kind", "steps"), BY_SHAPE, ids=[f"{k.name}-{dotted(s)}" for k, s in BY_SHAPE])
def test_a_payload_is_refused_at_its_place(kind: Kind, steps: Steps) -> None:
    for payload in PAYLOADS.values():
        (problem,) = told(kind, steps, payload)
        assert problem.field == dotted(steps)
        assert "\n" not in problem.vi + problem.en
        assert f"`{dotted(steps)}`" in problem.vi or problem.code == "bad-file-name"


def test_a_payload_as_the_name_of_something_else_is_refused(project: SmallProject) -> None:
    """A set, document, commune or district: text for the shape, refused by the rule that looks it up."""
    places = {
        "product": "products/thoai-son/rau-sach-thu/thu.yml",
        "producer": "products/thoai-son/thu/producer.yml",
        "outlet": "products/thoai-son/outlets/thu.yml",
        "potential": "products/thoai-son/potential/thu.yml",
    }
    payload = PAYLOADS["script-end"]
    for kind, steps in BY_REFERENCE:
        if kind.name not in places:
            continue
        record = whole(kind.model, id="thu", photos=[]) if kind.name != "potential" else whole(kind.model, id="thu")
        put(record, steps, payload)
        file = project.write(places[kind.name], "\n".join(mapping(record)))
        problems = [p for p in check(read(project.root / "products")) if p.field == dotted(steps)]
        file.unlink()
        assert [payload in p.vi and payload in p.en for p in problems] == [True], (kind.name, steps, as_text(problems))
