"""Problems know their place only when somebody is told of it."""

from dataclasses import replace
from typing import NoReturn

import pytest

from generator.records.marks import Mark
from generator.records.problem import Problem, ProblemsError, Severity, in_order
from generator.reporting.digest import chosen


def nobody() -> NoReturn:
    pytest.fail("the place was asked for")


WARNING = Problem(
    path="products/b.yml", field="", code="no-photo", vi="Ảnh.", en="Photo.", severity=Severity.WARNING, find=nobody
)
EARLY = Problem(path="products/a.yml", field="stars", code="empty", vi="Trống.", en="Empty.", find=lambda: Mark(3, 7))
LATE = replace(EARLY, find=lambda: Mark(12, 1))


def test_what_is_only_counted_needs_no_place() -> None:
    warnings = [replace(WARNING, path=f"products/{n}.yml") for n in range(6)]
    listed, more = chosen(dict.fromkeys([*warnings, EARLY]), "some")
    assert listed == (EARLY,)
    assert more[0].vi.startswith("6 lần: ")


def test_the_same_is_said_twice_only_of_two_places() -> None:
    assert len({EARLY, LATE, replace(EARLY, find=lambda: Mark(3, 7))}) == 2
    assert replace(EARLY, code="missing") != EARLY
    assert EARLY != "products/a.yml"


def test_problems_are_told_by_file_and_place() -> None:
    assert [p.line for p in in_order([LATE, EARLY])] == [3, 12]


def test_errors_stop_a_build_and_warnings_are_left_to_check() -> None:
    assert ProblemsError([LATE, WARNING, EARLY]).problems == (EARLY, LATE)
