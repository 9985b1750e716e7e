"""Which products are near which: nearest points by great-circle distance, found over a grid of cells.

Products of one commune share its point, so points are searched, not products: with 17,000 products that is some
thousand points, and each looks only into the cells around it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.catalogue.model import Neighbour

EARTH_RADIUS_M: Final = 6_371_008.8
#: Degrees: a cell of the grid is as large as holds about so many points, within these limits.
_SMALLEST: Final = 0.025
_LARGEST: Final = 0.1
_POINTS: Final = 2
_METRES_A_DEGREE: Final = EARTH_RADIUS_M * math.pi / 180

LatLon = tuple[float, float]


def metres_between(a: LatLon, b: LatLon) -> float:
    """Return the great-circle distance in metres between two (lat, lon) in degrees; within 0.6 % of the ellipsoid."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(math.sqrt(h))


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
    rank = {product: i for i, product in enumerate(order)}
    at: dict[LatLon, list[str]] = defaultdict(list)
    for product in order:
        at[points[product]].append(product)
    size = _size(at)
    grid: dict[tuple[int, int], list[LatLon]] = defaultdict(list)
    for point in at:
        grid[_cell(point, size)].append(point)
    found: dict[str, tuple[Neighbour, ...]] = {}
    for point, products in at.items():
        around: list[tuple[float, str]] = []
        waiting = {owners[product] for product in products}
        for certain, ring in _rings(point, grid, size, len(at)):
            for other in ring:
                metres = metres_between(point, other)
                around.extend((metres, product) for product in at[other])
            near = Counter(owners[product] for metres, product in around if metres <= certain)
            # Enough: so many products of others that no cell further out holds a nearer one.
            waiting = {owner for owner in waiting if near.total() - near[owner] < count}
            if not waiting:
                break
        ranked = sorted(around, key=lambda pair: (pair[0], rank[pair[1]]))
        for product in products:
            others = (Neighbour(product=o, metres=m) for m, o in ranked if owners[o] != owners[product])
            found[product] = tuple(n for n, _ in zip(others, range(count), strict=False))
    return found


def _rings(
    point: LatLon, grid: Mapping[tuple[int, int], list[LatLon]], size: float, total: int
) -> Iterator[tuple[float, list[LatLon]]]:
    """Yield the points ring by ring of cells, each with the distance in metres below which none is left to come."""
    seen, ring = 0, 0
    while seen < total:
        points = list(_ring(_cell(point, size), ring, grid))
        seen += len(points)
        # A degree of longitude is shortest where the ring is farthest from the equator.
        farthest = min(89.0, abs(point[0]) + (ring + 1) * size)
        yield ring * size * _METRES_A_DEGREE * math.cos(math.radians(farthest)), points
        ring += 1


def _ring(cell: tuple[int, int], ring: int, grid: Mapping[tuple[int, int], list[LatLon]]) -> Iterator[LatLon]:
    row, column = cell
    for r in range(row - ring, row + ring + 1):
        edge = abs(r - row) == ring
        columns: Iterable[int] = range(column - ring, column + ring + 1) if edge else (column - ring, column + ring)
        for c in sorted(set(columns)):
            yield from grid.get((r, c), ())


def _cell(point: LatLon, size: float) -> tuple[int, int]:
    return math.floor(point[0] / size), math.floor(point[1] / size)


def _size(points: Collection[LatLon]) -> float:
    """Return how wide and high, in degrees, a cell is best: the more points there are, the smaller."""
    if not points:
        return _LARGEST
    taken = len({_cell(point, _LARGEST) for point in points})
    return min(_LARGEST, max(_SMALLEST, _LARGEST * math.sqrt(_POINTS * taken / len(points))))
