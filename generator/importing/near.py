"""Which of thousands of names is nearly a given one: as ``difflib`` answers, without comparing with each of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches
from itertools import pairwise
from math import ceil
from typing import Final

#: How alike two names are that may mean the same (``SequenceMatcher.ratio``).
NEAR: Final = 0.85


class NearNames:
    """Names, ready to be asked which of them is nearest.

    Two names that are alike to ``NEAR`` share so many pairs of letters that few others do; only those are compared. Of
    names with T letters together, M of them matched in order, each of the T - 2M others breaks up one pair or two of one
    name and one of the other at most, so at least 3M - T - 1 pairs are in both.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Index the names by their pairs of letters."""
        self._names = tuple(dict.fromkeys(names))
        self._having: dict[tuple[str, int], list[int]] = defaultdict(list)
        for place, name in enumerate(self._names):
            for pair in _pairs(name):
                self._having[pair].append(place)

    def nearest(self, name: str) -> str | None:
        """Return the name that is most like ``name``, or None where none is like it to ``NEAR``."""
        return next(iter(self.near(name)), None)

    def near(self, name: str) -> list[str]:
        """Return the names that are like ``name`` to ``NEAR``, the most like first."""
        shared: Counter[int] = Counter()
        for pair in _pairs(name):
            shared.update(self._having.get(pair, ()))
        likely = [self._names[place] for place, pairs in shared.items() if pairs >= _least(name, self._names[place])]
        return get_close_matches(name, likely, n=max(1, len(likely)), cutoff=NEAR)


def is_near(name: str, others: Iterable[str]) -> bool:
    """Whether a name is nearly one of the others."""
    return any(SequenceMatcher(None, name, other).ratio() >= NEAR for other in others)


def _pairs(name: str) -> Iterator[tuple[str, int]]:
    """The pairs of neighbouring letters, each with how often it came before."""
    before: Counter[str] = Counter()
    for first, second in pairwise(name):
        yield first + second, before[first + second]
        before[first + second] += 1


def _least(one: str, other: str) -> int:
    both = len(one) + len(other)
    return 3 * ceil(NEAR * both / 2) - both - 1
