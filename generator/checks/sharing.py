"""What several records claim that only one may have: an id, a row, a name."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def shared(claims: Iterable[tuple[K, V]]) -> Iterator[list[V]]:
    """Yield those that make the same claim, in their order; nothing of a claim that only one makes, as nearly all are.

    All of them are told, because nobody knows here which came first: who adds a record hears of it wherever the other lies.
    """
    first: dict[K, V] = {}
    several: dict[K, list[V]] = {}
    for claim, one in claims:
        owner = first.setdefault(claim, one)
        if owner is not one:
            several.setdefault(claim, [owner]).append(one)
    yield from several.values()
