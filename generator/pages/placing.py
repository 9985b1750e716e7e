"""Circles with names on a drawing, so that all can be read: none lies on another, and no name under one.

Lengths are in units of the drawing; ``y`` grows downward. Names are written in letters of 11.5 units.
"""

from collections.abc import Mapping, Sequence
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

#: Half a letter of a name, how high names are, and how far below and above a circle their base lines lie.
_HALF_LETTER: Final = 3.5
_NAME_HEIGHT: Final = 11.0
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


def name_lines(circles: Mapping[str, Circle], names: Mapping[str, str]) -> dict[str, float]:
    """Return the base line of every name that has room: under its circle, or over it; the others are in the list beside.

    Args:
        circles: by id, where they are.
        names: by id; the most important first.
    """
    lines: dict[str, float] = {}
    taken: list[tuple[float, float, float]] = []
    for id_, name in names.items():
        own, half = circles[id_], _HALF_LETTER * len(name)
        for line in (own.y + own.r + _BELOW, own.y - own.r - _ABOVE):
            middle = line - _NAME_HEIGHT / 2
            under = any(
                abs(other.x - own.x) < half + other.r and abs(other.y - middle) < other.r + _NAME_HEIGHT / 2
                for other in circles.values()
                if other is not own
            )
            beside = any(abs(x - own.x) < half + wide and abs(y - middle) < _NAME_HEIGHT for x, y, wide in taken)
            if not under and not beside:
                lines[id_] = line
                taken.append((own.x, middle, half))
                break
    return lines
