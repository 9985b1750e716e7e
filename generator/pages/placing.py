"""Circles with names on a drawing, so that all can be read: none lies on another, and no name under one.

Lengths are in units of the drawing; ``y`` grows downward.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot, pi, sqrt
from typing import Final

#: A circle for no product at all, and what the root of a product adds to its radius.
_LEAST: Final = 9.0
_GROWTH: Final = 2.6
#: Circles take no more than this share of a drawing; they get smaller where there are many.
_SHARE: Final = 0.13
#: Between two circles.
_GAP: Final = 2.0
_ROUNDS: Final = 80

#: Half the width of a letter, its height and that of a line, as shares of the size of the letters; what is free beside a name.
_HALF_LETTER: Final = 0.35
_HEIGHT: Final = 0.95
_LINE: Final = 1.25
_EDGE: Final = 4.0
#: How far below and above a circle the base lines of names lie.
_BELOW: Final = 14.0
_ABOVE: Final = 5.0


@dataclass(slots=True)
class Circle:
    """A circle; it may be moved."""

    x: float
    y: float
    r: float


def radius(products: int) -> float:
    """Return the radius of a circle where there is room: its area grows with its products."""
    return _LEAST + _GROWTH * sqrt(products)


def share_of_size(products: Sequence[int], width: float, height: float) -> float:
    """Return how much smaller circles have to be for the drawing to be seen between them: a share, at most 1."""
    area = sum(pi * radius(number) ** 2 for number in products)
    return min(1.0, sqrt(_SHARE * width * height / area)) if area else 1.0


def push_apart(circles: Sequence[Circle], width: float, height: float) -> None:
    """Move circles that lie on one another as little as may be, and not off the drawing. Where there is no room for all, some stay."""
    for _ in range(_ROUNDS):
        moved = False
        for a, b in combinations(circles, 2):
            reach = a.r + b.r + _GAP
            dx, dy = b.x - a.x, b.y - a.y
            if abs(dx) >= reach or abs(dy) >= reach or (way := hypot(dx, dy)) >= reach:
                continue
            moved = True
            step = (reach - way) / 2 + 0.01
            east, south = (dx / way, dy / way) if way else (1.0, 0.0)
            a.x, a.y = a.x - east * step, a.y - south * step
            b.x, b.y = b.x + east * step, b.y + south * step
        for circle in circles:
            circle.x = min(max(circle.x, circle.r), width - circle.r)
            circle.y = min(max(circle.y, circle.r), height - circle.r)
        if not moved:
            return


def name_places(
    circles: Mapping[str, Circle], names: Mapping[str, str], size: float, width: float
) -> dict[str, tuple[float, float]]:
    """Return the middle of the base line of every name that has room; the others are in the list beside.

    A name stands under its circle, or over it, or there but a little to a side, or beside it: the first that touches nothing.

    Args:
        circles: by id, where they are.
        names: by id; the most important first.
        size: of the letters that they are written in.
        width: of the drawing.
    """
    height = _HEIGHT * size
    found: dict[str, tuple[float, float]] = {}
    taken: list[tuple[float, float, float]] = []
    for id_, name in names.items():
        own, half = circles[id_], _HALF_LETTER * size * len(name) + _EDGE
        others = [other for other in circles.values() if other is not own]
        for x, line in _places(own, half, height):
            middle = line - height / 2
            off = x - half < 0 or x + half > width
            under = any(
                abs(other.x - x) < half + other.r and abs(other.y - middle) < other.r + height / 2 for other in others
            )
            beside = any(abs(there - x) < half + wide and abs(y - middle) < _LINE * size for there, y, wide in taken)
            if not off and not under and not beside:
                found[id_] = x, line
                taken.append((x, middle, half))
                break
    return found


def _places(circle: Circle, half: float, height: float) -> Iterator[tuple[float, float]]:
    """Yield where the name of a circle may stand, the best first."""
    lines = circle.y + circle.r + _BELOW, circle.y - circle.r - _ABOVE
    for aside in (0, -1 / 3, 1 / 3, -2 / 3, 2 / 3):
        for line in lines:
            yield circle.x + aside * half, line
    for side in (1, -1):
        yield circle.x + side * (circle.r + half), circle.y + height * 0.4
