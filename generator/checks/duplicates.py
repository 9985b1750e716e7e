"""Rules about what may be one thing entered twice."""

import math
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from generator.checks.at import at
from generator.records.claims import METRES_PER_DEGREE, NEAR_METRES, cell_of
from generator.records.problem import Problem, Severity
from generator.records.reading import Entry, Records
from generator.records.schema import ProducerRecord, ProductRecord
from generator.text.folding import letters
from generator.text.producer_names import differs_by_producer, may_be_one_producer
from generator.text.slugs import core_name


def product_is_entered_once(records: Records) -> Iterator[Problem]:
    """Two products with the same folded name are not of two producers with the same folded name.

    Nor, in one district, of two of which one's name may be short for the other's.
    """
    producers = {(p.folder, p.owner): p.value.name.vi for p in records.producers}
    named: dict[str, list[Entry[ProductRecord]]] = defaultdict(list)
    for product in records.products:
        if (product.folder, product.owner) in producers:
            named[letters(product.value.name.vi)].append(product)
    for products in named.values():
        if len(products) == 1:
            continue  # to fold a producer's name takes its time
        first: dict[str, str] = {}
        district: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for product in products:
            producer = producers[product.folder, product.owner]
            other = first.setdefault(core_name(producer), product.path)
            if other == product.path:
                near = (path for path, name in district[product.folder] if may_be_one_producer(producer, name))
                other = next(near, product.path)
            if other != product.path:
                yield _twice(product, other)
            district[product.folder].append((product.path, producer))


def product_is_named_once(records: Records) -> Iterator[Problem]:
    """A producer's product is not called as another one of his with the producer's own name behind it."""
    producers = {(p.folder, p.owner): p.value.name.vi for p in records.producers}
    made: dict[tuple[str, str], list[Entry[ProductRecord]]] = defaultdict(list)
    for product in records.products:
        made[product.folder, product.owner].append(product)
    for maker, products in made.items():
        for one, other in combinations(products, 2) if maker in producers else ():
            if differs_by_producer(one.value.name.vi, other.value.name.vi, producers[maker]):
                yield _twice(other, one.path)


def _twice(product: Entry[ProductRecord], other: str) -> Problem:
    return at(
        product,
        ("name", "vi"),
        "near-duplicate",
        f"Tên sản phẩm và chủ thể gần như trùng với {other}; nếu là một sản phẩm, hãy giữ một bản ghi.",
        f"Product and producer are nearly called the same as in {other}; if they are one, keep one record.",
        severity=Severity.WARNING,
    )


def producers_are_apart(records: Records) -> Iterator[Problem]:
    """Two producers whose points are better than the commune's do not lie within 200 m of each other."""
    grid: dict[tuple[int, int], list[Entry[ProducerRecord]]] = defaultdict(list)
    for producer in records.producers:
        location = producer.value.location
        if location is None:
            continue
        row, column = cell_of(float(location.lat), float(location.lon))
        around = (other for r in (-1, 0, 1) for c in (-1, 0, 1) for other in grid.get((row + r, column + c), ()))
        near = [(metres, other.path) for other in around if (metres := _metres(producer, other)) < NEAR_METRES]
        if near:
            metres, path = min(near)
            yield at(
                producer,
                ("location",),
                "near-producer",
                f"Chủ thể này chỉ cách chủ thể trong {path} khoảng {round(metres)} m; nếu là một, hãy giữ một bản ghi.",
                f"This producer lies only about {round(metres)} m from that of {path}; if they are one, keep one record.",
                severity=Severity.WARNING,
            )
        grid[row, column].append(producer)


def _metres(one: Entry[ProducerRecord], other: Entry[ProducerRecord]) -> float:
    """Return the distance on a plane: within a few hundred metres its error is far below one metre."""
    a, b = one.value.location, other.value.location
    if a is None or b is None:
        return math.inf
    north = float(a.lat - b.lat)
    east = float(a.lon - b.lon) * math.cos(math.radians(float(a.lat)))
    return METRES_PER_DEGREE * math.hypot(north, east)


RULES: Final = (product_is_entered_once, product_is_named_once, producers_are_apart)
