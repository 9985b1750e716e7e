"""The province drawn as one dot per former commune: a silhouette without any invented boundary.

Enters: the catalogue's communes and districts (WGS84 degrees). Leaves: places in the units of an SVG ``viewBox``, for the
macros in ``catalogue/_components.html``; the plain dots are one external drawing (``assets/art/province.svg``), so that a page
carries only what it highlights.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from math import cos, hypot, radians, sqrt
from types import MappingProxyType
from typing import Final

from jinja2 import Environment

from generator.catalogue.model import Catalogue

#: Width of the drawing and the margin around its outermost dots, in its own units.
WIDTH: Final = 400.0
MARGIN: Final = 26.0

#: Half of a district's name as written on the drawing.
LABEL_REACH: Final = 30.0

#: One of four tints for each district, so that no two neighbours share one.
_TINTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "long-xuyen": 4,
        "chau-doc": 2,
        "tan-chau": 4,
        "tinh-bien": 3,
        "cho-moi": 2,
        "tri-ton": 2,
        "chau-phu": 1,
        "phu-tan": 3,
        "thoai-son": 1,
        "chau-thanh": 3,
        "an-phu": 3,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A former commune. ``x``, ``y``, ``r`` in drawing units; ``products`` is how many products come from it."""

    code: str
    district: str
    x: float
    y: float
    r: float
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictMark:
    """A district's circle: its area grows with the number of products. ``label_y`` is the base line of its name."""

    id: str
    x: float
    y: float
    r: float
    label_y: float
    tint: int
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DotMap:
    """The drawing: its size in units, a dot per commune code, a mark per district id."""

    width: float
    height: float
    dots: Mapping[str, Dot]
    marks: Mapping[str, DistrictMark]

    @property
    def by_district(self) -> tuple[tuple[DistrictMark, tuple[Dot, ...]], ...]:
        """The dots of every district that has any, in the order of ``marks``."""
        rank = {district: place for place, district in enumerate(self.marks)}
        ordered = sorted(self.dots.values(), key=lambda dot: (rank[dot.district], dot.code))
        return tuple((self.marks[key], tuple(dots)) for key, dots in groupby(ordered, key=lambda dot: dot.district))


def dot_map(catalogue: Catalogue) -> DotMap:
    """Project the communes so that one unit is the same distance east and north (good to 0.1 % over the province)."""
    communes = catalogue.communes.values()
    if not communes:
        return DotMap(width=WIDTH, height=WIDTH, dots=MappingProxyType({}), marks=MappingProxyType({}))
    west, east = min(c.lon for c in communes), max(c.lon for c in communes)
    south, north = min(c.lat for c in communes), max(c.lat for c in communes)
    squeeze = cos(radians((south + north) / 2))
    scale = (WIDTH - 2 * MARGIN) / max((east - west) * squeeze, 1e-6)

    def place(lat: float, lon: float) -> tuple[float, float]:
        return MARGIN + (lon - west) * squeeze * scale, MARGIN + (north - lat) * scale

    places = {c.code: place(c.lat, c.lon) for c in communes}
    products = Counter(product.address.commune.code for product in catalogue.current_products)
    dots = {
        c.code: Dot(
            code=c.code,
            district=c.district,
            x=round(places[c.code][0], 1),
            y=round(places[c.code][1], 1),
            r=_radius(c.code, places),
            products=products[c.code],
        )
        for c in communes
    }
    circles = {}
    for district in catalogue.districts.values():
        x, y = _middle(
            [places[c.code] for c in communes if c.district == district.id], place(district.lat, district.lon)
        )
        circles[district.id] = (round(x, 1), round(y, 1), round(9 + 2.6 * sqrt(len(district.products)), 1))
    marks = {
        district.id: DistrictMark(
            id=district.id,
            x=circles[district.id][0],
            y=circles[district.id][1],
            r=circles[district.id][2],
            label_y=_label_y(district.id, circles),
            tint=_TINTS.get(district.id, 1),
            products=len(district.products),
        )
        for district in catalogue.districts.values()
    }
    height = round(2 * MARGIN + (north - south) * scale, 1)
    return DotMap(width=WIDTH, height=height, dots=MappingProxyType(dots), marks=MappingProxyType(marks))


def province_svg(dots: DotMap, environment: Environment) -> str:
    """Return the text of ``assets/art/province.svg``: one group of dots per district, with the district's id."""
    return environment.get_template("catalogue/province.svg.html").render(dots=dots)


def _middle(points: list[tuple[float, float]], otherwise: tuple[float, float]) -> tuple[float, float]:
    """A mark stands in the middle of its district's dots: the official point is the town, often at the edge."""
    if not points:
        return otherwise
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _label_y(district: str, circles: Mapping[str, tuple[float, float, float]]) -> float:
    """A name stands under its circle, or over it where another circle would cover it."""
    x, y, r = circles[district]
    below = y + r + 14
    covered = any(
        abs(other_x - x) < LABEL_REACH + other_r and abs(other_y - (below - 5)) < other_r + 5
        for name, (other_x, other_y, other_r) in circles.items()
        if name != district
    )
    return round(y - r - 5 if covered else below, 1)


def _radius(code: str, places: Mapping[str, tuple[float, float]]) -> float:
    """A dot fills a third of the way to its nearest neighbour, so that city wards and wide communes both read."""
    x, y = places[code]
    nearest = min((hypot(x - a, y - b) for other, (a, b) in places.items() if other != code), default=20.0)
    return round(min(max(nearest * 0.34, 2.0), 5.5), 1)
