"""The second stage: every rule over all records; every problem is reported, sorted by place."""

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
    """Return every problem of the records, those found while reading included, sorted by file and line."""
    found = [problem for rule in RULES for problem in rule(records)]
    return tuple(sorted({*records.problems, *found}, key=lambda p: (p.path, p.line, p.column, p.code, p.field)))
