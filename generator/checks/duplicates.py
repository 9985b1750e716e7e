"""Rules about what may be one thing entered twice."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations, pairwise
from typing import Final

from generator.checks.at import at
from generator.checks.sharing import shared
from generator.records.claims import METRES_PER_DEGREE, NEAR_METRES, cell_of
from generator.records.problem import Problem, Severity
from generator.records.reading import Entry, Records
from generator.records.schema import ProducerRecord, ProductRecord
from generator.text.folding import letters
from generator.text.producer_names import differs_by_producer, may_be_one_producer
from generator.text.slugs import core_name

_Pair = tuple[Entry[ProductRecord], Entry[ProductRecord]]


def product_is_entered_once(records: Records) -> Iterator[Problem]:
    """Two products with the same folded name are not of two producers with the same folded name.

    Nor, in one district, of two of which one's name may be short for the other's.
    """
    producers = {(p.folder, p.owner): p.value.name.vi for p in records.producers}
    owned = (product for product in records.products if (product.folder, product.owner) in producers)
    for products in shared((letters(product.value.name.vi), product) for product in owned):
        # Only of these, because to fold a producer's name takes its time.
        makers = {p.path: producers[p.folder, p.owner] for p in products}
        same = (pairwise(group) for group in shared((core_name(makers[p.path]), p) for p in products))
        near = (_shortened(group, makers) for group in shared((p.folder, p) for p in products))
        yield from _told_in_both(chain(*same, *near))


def _shortened(products: Iterable[Entry[ProductRecord]], makers: Mapping[str, str]) -> Iterator[_Pair]:
    """Yield the pairs of which one producer's name may be short for the other's."""
    for one, other in combinations(products, 2):
        if may_be_one_producer(makers[one.path], makers[other.path]):
            yield one, other


def product_is_named_once(records: Records) -> Iterator[Problem]:
    """A producer's product is not called as another one of his with the producer's own name behind it."""
    producers = {(p.folder, p.owner): p.value.name.vi for p in records.producers}
    for products in shared(((p.folder, p.owner), p) for p in records.products if (p.folder, p.owner) in producers):
        maker = producers[products[0].folder, products[0].owner]
        pairs = combinations(products, 2)
        yield from _told_in_both(
            (one, other) for one, other in pairs if differs_by_producer(one.value.name.vi, other.value.name.vi, maker)
        )


def _told_in_both(pairs: Iterable[_Pair]) -> Iterator[Problem]:
    """Yield the problem once for each product, whichever of several others is the first that it is like."""
    other: dict[str, tuple[Entry[ProductRecord], str]] = {}
    for one, two in pairs:
        other.setdefault(one.path, (one, two.path))
        other.setdefault(two.path, (two, one.path))
    for product, path in other.values():
        yield at(
            product,
            ("name", "vi"),
            "near-duplicate",
            f"Tên sản phẩm và chủ thể gần như trùng với {path}; nếu là một sản phẩm, hãy giữ bản ghi có trước.",
            f"Product and producer are nearly called the same as in {path}; if they are one, keep the older record.",
            severity=Severity.WARNING,
        )


def producers_are_apart(records: Records) -> Iterator[Problem]:
    """Two producers whose points are better than the commune's do not lie within 200 m of each other."""
    grid: dict[tuple[int, int], list[Entry[ProducerRecord]]] = defaultdict(list)
    nearest: dict[str, tuple[float, str]] = {}
    for producer in records.producers:
        location = producer.value.location
        if location is None:
            continue
        row, column = cell_of(float(location.lat), float(location.lon))
        around = (other for r in (-1, 0, 1) for c in (-1, 0, 1) for other in grid.get((row + r, column + c), ()))
        for other in around:
            if (metres := _metres(producer, other)) < NEAR_METRES:
                for one, path in ((producer.path, other.path), (other.path, producer.path)):
                    nearest[one] = min(nearest.get(one, (metres, path)), (metres, path))
        grid[row, column].append(producer)
    for producer in records.producers:
        if found := nearest.get(producer.path):
            metres, path = found
            yield at(
                producer,
                ("location",),
                "near-producer",
                f"Chủ thể này chỉ cách chủ thể trong {path} khoảng {round(metres)} m; nếu là một, hãy giữ bản ghi có trước.",
                f"This producer lies only about {round(metres)} m from that of {path}; if they are one, keep the older record.",
                severity=Severity.WARNING,
            )


def _metres(one: Entry[ProducerRecord], other: Entry[ProducerRecord]) -> float:
    """Return the distance on a plane: within a few hundred metres its error is far below one metre."""
    a, b = one.value.location, other.value.location
    if a is None or b is None:
        return math.inf
    north = float(a.lat - b.lat)
    east = float(a.lon - b.lon) * math.cos(math.radians(float(a.lat)))
    return METRES_PER_DEGREE * math.hypot(north, east)


RULES: Final = (product_is_entered_once, product_is_named_once, producers_are_apart)
