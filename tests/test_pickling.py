"""What is pickled comes back as it was, also what Python's own pickling takes longer for or refuses."""

import io
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from generator.catalogue.whole import Catalogue
from generator.pickling import dump, load
from generator.records.problem import Problem
from generator.text.bilingual import Text
from tests.projects import SmallProject


@dataclass(frozen=True, slots=True)
class One:
    """A dataclass of a single value."""

    value: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """A dataclass whose values are given by name, and worked out again when it is made."""

    name: Text
    number: Decimal = Decimal("1.50")

    def __post_init__(self) -> None:
        """Refuse what is no text."""
        assert isinstance(self.name, Text)


def again(value: Any) -> Any:
    file = io.BytesIO()
    dump(value, file)
    file.seek(0)
    return load(file)


@pytest.mark.parametrize(
    "value",
    [
        One((1, "hai")),
        One(One(None)),
        Several(name=Text("Gạo", "Rice")),
        MappingProxyType({"a": One(1)}),
        [Text("Mắm", None), 0.1, {"x"}],
    ],
)
def test_it_comes_back(value: object) -> None:
    found = again(value)
    assert found == value
    assert type(found) is type(value)


def test_what_is_one_thing_stays_one() -> None:
    name = Text("Gạo", "Rice")
    a, b = again([Several(name=name), Several(name=name)])
    assert a.name is b.name


def test_it_stays_frozen() -> None:
    with pytest.raises(AttributeError):
        again(One(1)).value = 2


def test_a_class_may_say_itself_how() -> None:
    problem = Problem(path="a.yml", field="name", code="x", vi="Sai.", en="Wrong.")
    found = again(problem)
    assert (found, found.line, found.column) == (problem, 1, 1)


def test_a_catalogue(catalogue: Catalogue) -> None:
    assert again(catalogue) == catalogue


def test_records(project: SmallProject) -> None:
    records = project.records()
    found = again(records.entries)
    assert [entry.value for entry in found] == [entry.value for entry in records.entries]
    for mine, theirs in zip(found, records.entries, strict=True):
        assert mine[:3] == theirs[:3]
        assert mine.value.model_dump() == theirs.value.model_dump()
        assert mine.marks.keys == theirs.marks.keys
        assert mine.marks.values == theirs.marks.values
