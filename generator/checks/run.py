"""The second stage: every rule over all records; every problem is reported."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.checks import certificates, identity, locations, places, potential, references, translations, validity
from generator.records.problem import Problem
from generator.records.reading import Records

Rule = Callable[[Records], Iterator[Problem]]

RULES: Final[tuple[Rule, ...]] = (
    *references.RULES,
    *places.RULES,
    *identity.RULES,
    *certificates.RULES,
    *validity.RULES,
    *locations.RULES,
    *potential.RULES,
    *translations.RULES,
)


def check(records: Records) -> tuple[Problem, ...]:
    """Return every problem of the records once, those found while reading first (``in_order`` sorts them by place)."""
    found = (problem for rule in RULES for problem in rule(records))
    return tuple(dict.fromkeys((*records.problems, *found)))
