"""Doubts of ``crosscheck`` that were looked into: the point is right, or as good as can be, and why.

Each names one finding about one point. A finding that is not here and not answered by an override stops ``derive``; so
does an entry here whose point has moved or whose finding no longer comes up: then someone should look again.
"""

from dataclasses import dataclass
from typing import Final

from generator.places.geometry import Point


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The finding of ``rule`` about ``code`` at ``point``, and why the point may stay."""

    code: str
    rule: str
    point: Point
    reason: str


ACCEPTED: Final[tuple[Acceptance, ...]] = (
    Acceptance(
        "30301",  # Mỹ Thới, Long Xuyên
        "too-near",
        Point(10.35624, 105.45821),
        "Mỹ Quý and Mỹ Thới are neighbouring strips that run back from the Hậu river, both points stand near the river; "
        "Mỹ Thới's lies in its own box and east of that of Mỹ Quý.",
    ),
    Acceptance(
        "30343",  # Khánh Bình, An Phú
        "geocoded-abroad",
        Point(10.92691, 105.07035),
        "The border follows the river west of the commune, so the geocoder names the Khmer village on the other bank as "
        "context; the point lies 2 km east of the western edge of the box, in line with Long Bình and Quốc Thái.",
    ),
    Acceptance(
        "30355",  # Phú Hội, An Phú
        "geocoded-abroad",
        Point(10.81428, 105.07328),
        "As Khánh Bình; the point lies 4 km east of the western edge of the box, on the side of An Phú town.",
    ),
    Acceptance(
        "30376",  # Long Thạnh, Tân Châu (replaced)
        "in-a-strangers-box",
        Point(10.8, 105.2455),
        "The box of Long Châu spans the whole old town of Tân Châu, Long Thạnh's riverside included.",
    ),
    Acceptance(
        "30388",  # Tân An, Tân Châu (replaced)
        "in-a-strangers-box",
        Point(10.811, 105.207),
        "Long An lies south-west and its box reaches far north-east; the point of Long An is 3 km away.",
    ),
    Acceptance(
        "30454",  # Bình Thạnh Đông, Phú Tân
        "too-near",
        Point(10.58577, 105.2533),
        "The centres of Phú Bình and Bình Thạnh Đông lie next to each other on the Hậu river, opposite Cái Dầu; both "
        "points are in the commune's own box and both communes became part of the same unit.",
    ),
    Acceptance(
        "30673",  # Hội An, Chợ Mới
        "geocoded-elsewhere",
        Point(10.43217, 105.55046),
        "The geocoder found an address, “ấp Thị 1, xã Hội An”: the hamlet with the market and the committee of Hội An.",
    ),
    Acceptance(
        "30673",
        "box-of-an-address",
        Point(10.43217, 105.55046),
        "See geocoded-elsewhere: the address is in the commune's centre.",
    ),
    Acceptance(
        "30673",
        "in-a-strangers-box",
        Point(10.43217, 105.55046),
        "Bình Phước Xuân is the island opposite; the point is at the southern edge of its box, on Hội An's bank.",
    ),
    Acceptance(
        "30673",
        "far-from-successor",
        Point(10.43217, 105.55046),
        "Hội An is the eastern end of the new unit, whose point lies in its west, between Hòa Bình and Hòa An.",
    ),
)
