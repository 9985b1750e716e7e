"""Which products and places are near: nearest points by great-circle distance, found over a grid of cells.

Products of one commune share its point, so points are searched, not products: with 17,000 products that is some
thousand points, and each looks only into the cells around it.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from heapq import nsmallest
from itertools import islice
from typing import Final

from generator.catalogue.model import Neighbour

EARTH_RADIUS_M: Final = 6_371_008.8
#: Degrees: a cell of the grid is as large as holds about so many points, within these limits.
_SMALLEST: Final = 0.025
_LARGEST: Final = 0.1
_POINTS: Final = 2
_METRES_A_DEGREE: Final = EARTH_RADIUS_M * math.pi / 180

LatLon = tuple[float, float]

# A country has a quarter of a million distances.
_sin, _asin, _sqrt = math.sin, math.asin, math.sqrt


_Turned = tuple[float, float, float]
"""A point as distances are worked out from it: latitude and longitude in radians, the cosine of the latitude."""


def metres_between(a: LatLon, b: LatLon) -> float:
    """Return the great-circle distance in metres between two (lat, lon) in degrees; within 0.6 % of the ellipsoid."""
    return _metres(_turned(a), _turned(b))


def _turned(point: LatLon) -> _Turned:
    lat, lon = map(math.radians, point)
    return lat, lon, math.cos(lat)


def _metres(a: _Turned, b: _Turned) -> float:
    lat1, lon1, cos1 = a
    lat2, lon2, cos2 = b
    h = _sin((lat2 - lat1) / 2) ** 2 + cos1 * cos2 * _sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_M * _asin(_sqrt(h))


def nearest(
    points: Mapping[str, LatLon], owners: Mapping[str, str], order: Sequence[str], count: int
) -> dict[str, tuple[Neighbour, ...]]:
    """Return for each product the ``count`` nearest products of other producers, nearest first, then in ``order``.

    Args:
        points: product id → (lat, lon) in degrees.
        owners: product id → producer id; a producer's own products are no neighbours.
        order: all product ids in publishing order, which breaks ties.
        count: how many neighbours at most.
    """
    at: dict[LatLon, list[tuple[int, str, str]]] = defaultdict(list)
    for rank, product in enumerate(order):
        at[points[product]].append((rank, product, owners[product]))
    grid = _Grid(at)
    turned = {point: _turned(point) for point in at}
    found: dict[str, tuple[Neighbour, ...]] = {}
    for point, products in at.items():
        here, mine = turned[point], {owner for _, _, owner in products}
        near: list[tuple[float, LatLon]] = []
        for certain, ring in grid.around(point):
            near += [(_metres(here, turned[other]), other) for other in ring]
            # Enough: so many products of others that no cell further out holds a nearer one.
            sure = (other for metres, other in near if metres <= certain)
            if len(list(islice(_strangers(sure, at, mine), count))) == count:
                break
        around: list[tuple[float, int, str, str]] = []
        enough, farthest = 0, math.inf
        for metres, other in sorted(near):
            if metres > farthest:
                break
            around += [(metres, *product) for product in at[other]]
            enough += len(list(_strangers((other,), at, mine)))
            if enough >= count:
                farthest = metres  # those just as far are compared by rank
        around.sort()
        # Products of one point have much the same neighbours: each is made once, and only where it is one.
        neighbour = cache(lambda metres, other: Neighbour(product=other, metres=metres))
        for _, product, owner in products:
            others = ((metres, other) for metres, _, other, of in around if of != owner)
            found[product] = tuple(neighbour(*other) for other in islice(others, count))
    return found


def _strangers(
    points: Iterable[LatLon], at: Mapping[LatLon, list[tuple[int, str, str]]], mine: Collection[str]
) -> Iterator[str]:
    """Yield the products at some points that are none of mine."""
    return (product for point in points for _, product, owner in at[point] if owner not in mine)


def nearest_places(here: Iterable[LatLon], places: Mapping[str, LatLon], count: int) -> list[tuple[str, ...]]:
    """Return for each point the names of the ``count`` nearest places, nearest first, then in the order of their names.

    Args:
        here: the points, (lat, lon) in degrees.
        places: name → (lat, lon) in degrees.
        count: how many at most.
    """
    at: dict[LatLon, list[str]] = defaultdict(list)
    for name, place in places.items():
        at[place].append(name)
    grid = _Grid(at)
    found = []
    for point in here:
        around: list[tuple[float, str]] = []
        for certain, ring in grid.around(point):
            around.extend((metres_between(point, place), name) for place in ring for name in at[place])
            if sum(metres <= certain for metres, _ in around) >= count:
                break
        found.append(tuple(name for _, name in nsmallest(count, around)))
    return found


class _Grid:
    """Points by the cell in which they lie."""

    def __init__(self, points: Collection[LatLon]) -> None:
        """Put each point into its cell."""
        self._size = _size(points)
        self._total = len(points)
        self._cells: dict[tuple[int, int], list[LatLon]] = defaultdict(list)
        for point in points:
            self._cells[_cell(point, self._size)].append(point)

    def around(self, point: LatLon) -> Iterator[tuple[float, list[LatLon]]]:
        """Yield the points ring by ring of cells, each with the distance in metres below which none is left to come."""
        seen, ring = 0, 0
        while seen < self._total:
            points = [found for cell in _ring(_cell(point, self._size), ring) for found in self._cells.get(cell, ())]
            seen += len(points)
            # A degree of longitude is shortest where the ring is farthest from the equator.
            farthest = min(89.0, abs(point[0]) + (ring + 1) * self._size)
            yield ring * self._size * _METRES_A_DEGREE * math.cos(math.radians(farthest)), points
            ring += 1


def _cell(point: LatLon, size: float) -> tuple[int, int]:
    return math.floor(point[0] / size), math.floor(point[1] / size)


def _ring(cell: tuple[int, int], ring: int) -> list[tuple[int, int]]:
    """Return the cells that lie ``ring`` cells away from one, straight or aslant."""
    row, column = cell
    if ring == 0:
        return [cell]
    rows, columns = range(row - ring + 1, row + ring), range(column - ring, column + ring + 1)
    return [
        *((row - ring, c) for c in columns),
        *((r, c) for r in rows for c in (column - ring, column + ring)),
        *((row + ring, c) for c in columns),
    ]


def _size(points: Collection[LatLon]) -> float:
    """Return how wide and high, in degrees, a cell is best: the more points there are, the smaller."""
    if not points:
        return _LARGEST
    taken = len({_cell(point, _LARGEST) for point in points})
    return min(_LARGEST, max(_SMALLEST, _LARGEST * math.sqrt(_POINTS * taken / len(points))))
