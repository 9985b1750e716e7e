"""The second stage: every rule over all records; every problem is reported.

Some rules look at each record by itself, beside places and documents: so they can judge what is read while the rest is
still being read, and in a preview only what has changed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from generator.checks import (
    certificates,
    channels,
    identity,
    locations,
    places,
    potential,
    references,
    translations,
    validity,
)
from generator.records.problem import Problem
from generator.records.reading import Entry, Records

Rule = Callable[[Records], Iterator[Problem]]

OF_ONE: Final[tuple[Rule, ...]] = (
    *references.OF_ONE,
    *certificates.RULES,
    *validity.RULES,
    *locations.RULES,
    *channels.RULES,
    *translations.RULES,
)
"""What is told of a product, producer or outlet by these does not depend on any other."""

OF_ALL: Final[tuple[Rule, ...]] = (*references.RULES, *places.RULES, *identity.RULES, *potential.RULES)

#: So many records are still at hand for the processor when the last rule looks at them.
_AT_ONCE: Final = 400

T = TypeVar("T")


def check(records: Records) -> tuple[Problem, ...]:
    """Return the problems of the records; see ``Checker``."""
    return Checker().check(records)


class Checker:
    """Checks records as often as they change: what a record says by itself is judged once."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._base: tuple[object, ...] = ()
        self._judged: dict[str, tuple[Entry[Any], list[Problem]]] = {}

    def look(self, records: Records) -> None:
        """Judge some of the records by themselves: ``check`` will not do it again.

        Args:
            records: all that was read, or a part of it with the places and documents.
        """
        base = (records.places, records.documents)
        if base != self._base:
            self._base, self._judged = base, {}
        news = [self._news(kind) for kind in (records.products, records.producers, records.outlets)]
        for start in range(0, max(map(len, news)), _AT_ONCE):
            products, producers, outlets = (kind[start : start + _AT_ONCE] for kind in news)
            part = replace(records, products=products, producers=producers, outlets=outlets)
            self._judged.update((entry.path, (entry, [])) for entry in part.entries)
            for rule in OF_ONE:
                for problem in rule(part):
                    self._judged[problem.path][1].append(problem)

    def check(self, records: Records) -> tuple[Problem, ...]:
        """Return every problem of the records once, those found while reading first (``in_order`` sorts them by place)."""
        self.look(records)
        of_one = (problem for entry in records.entries for problem in self._judged[entry.path][1])
        of_all = (problem for rule in OF_ALL for problem in rule(records))
        return tuple(dict.fromkeys((*records.problems, *of_one, *of_all)))

    def _news(self, entries: Sequence[Entry[T]]) -> tuple[Entry[T], ...]:
        """Return what was not judged, or was another record then."""
        judged = self._judged
        return tuple(e for e in entries if not (known := judged.get(e.path)) or known[0] is not e)
