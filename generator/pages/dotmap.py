"""A province drawn as one dot per former commune: a silhouette without any invented boundary.

Enters: the catalogue's communes and districts (WGS84 degrees). Leaves: places in the units of an SVG ``viewBox``, for the
macros in ``catalogue/_components.html``; the plain dots are one external drawing (``assets/art/province.svg``), so that a page
carries only what it highlights.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, hypot, radians
from types import MappingProxyType
from typing import Final

from jinja2 import Environment

from generator.catalogue.whole import Catalogue
from generator.pages.placing import Circle, name_places, push_apart, radius, share_of_size

#: Width of the drawing and the margin around its outermost dots, in its own units.
WIDTH: Final = 400.0
MARGIN: Final = 26.0

#: A dot's radius: what share of the way to its nearest neighbour, and at least and at most how much.
_REACH: Final = 0.34
_SMALLEST: Final = 2.0
_LARGEST: Final = 5.5

#: Size of the letters of names on a phone, where they are largest (43-rows.css), and where marks had to be smaller.
_LETTERS: Final = 15.0
_SMALL_LETTERS: Final = 11.5

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
    """A former commune, or in the drawing of all provinces a district. ``x``, ``y``, ``r`` in drawing units; ``products`` is how many products come from it."""

    code: str
    district: str
    x: float
    y: float
    r: float
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictMark:
    """The circle of a district, or in the drawing of all of a province: its area grows with the number of products.

    ``label_x``, ``label_y`` are the middle of the base line of its name; None where the name has no room and only the list
    beside the drawing tells it.
    """

    id: str
    x: float
    y: float
    r: float
    label_x: float | None
    label_y: float | None
    tint: int
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DotMap:
    """The drawing: its size in units, a dot per commune code, a mark per district id; ``crowded`` where marks had to be smaller."""

    width: float
    height: float
    dots: Mapping[str, Dot]
    marks: Mapping[str, DistrictMark]
    crowded: bool = False

    @property
    def by_district(self) -> tuple[tuple[DistrictMark, tuple[Dot, ...]], ...]:
        """The dots of every district that has any, in the order of ``marks``."""
        rank = {district: place for place, district in enumerate(self.marks)}
        ordered = sorted(self.dots.values(), key=lambda dot: (rank[dot.district], dot.code))
        return tuple((self.marks[key], tuple(dots)) for key, dots in groupby(ordered, key=lambda dot: dot.district))


@dataclass(frozen=True, slots=True)
class _Place:
    """What is drawn: a commune as a dot, or a district as a mark with a name; ``of`` is the id of the mark that a dot belongs to."""

    id: str
    of: str
    lat: float
    lon: float
    products: int
    name: str = ""


class DotMaps(Mapping[str, DotMap]):
    """The drawing of every province by its id: its communes as dots, its districts as marks. Each is made when it is first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Make nothing yet."""
        self._catalogue = catalogue
        self._made_in = Counter(product.address.commune.code for product in catalogue.current_products)
        self._made: dict[str, DotMap] = {}

    def __getitem__(self, province: str) -> DotMap:
        if province not in self._made:
            districts = {d.id: d for d in self._catalogue.districts_of(self._catalogue.provinces[province])}
            communes = (c for district in districts.values() for c in self._catalogue.communes_of(district))
            self._made[province] = _drawing(
                [_Place(c.code, c.district, c.lat, c.lon, self._made_in[c.code]) for c in communes],
                [_Place(d.id, "", d.lat, d.lon, len(d.products), d.short.vi) for d in districts.values()],
            )
        return self._made[province]

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalogue.provinces)

    def __len__(self) -> int:
        return len(self._catalogue.provinces)


def region_map(catalogue: Catalogue) -> DotMap:
    """Return the drawing of all provinces: former districts as dots, provinces as marks, in the middle of their districts."""
    districts = catalogue.districts.values()
    made_in = Counter(district.province.id for district in districts for _ in district.products)
    return _drawing(
        [_Place(d.id, d.province.id, d.lat, d.lon, len(d.products)) for d in districts],
        [_Place(p.id, "", 0.0, 0.0, made_in[p.id], p.short.vi) for p in catalogue.provinces.values()],
    )


def _drawing(dots: Sequence[_Place], marks: Sequence[_Place]) -> DotMap:
    """Project the dots so that one unit is the same distance east and north (good to 0.1 % over a province)."""
    if not dots:
        return DotMap(width=WIDTH, height=WIDTH, dots=MappingProxyType({}), marks=MappingProxyType({}))
    west, east = min(d.lon for d in dots), max(d.lon for d in dots)
    south, north = min(d.lat for d in dots), max(d.lat for d in dots)
    squeeze = cos(radians((south + north) / 2))
    scale = (WIDTH - 2 * MARGIN) / max((east - west) * squeeze, 1e-6)

    def place(lat: float, lon: float) -> tuple[float, float]:
        return MARGIN + (lon - west) * squeeze * scale, MARGIN + (north - lat) * scale

    places = {d.id: place(d.lat, d.lon) for d in dots}
    dot_radii = _radii(places)
    inside: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for dot in dots:
        inside[dot.of].append(places[dot.id])
    height = round(2 * MARGIN + (north - south) * scale, 1)
    circles = {}
    smaller = share_of_size([mark.products for mark in marks], WIDTH, height)
    for mark in marks:
        x, y = _middle(inside[mark.id], place(mark.lat, mark.lon))
        circles[mark.id] = Circle(x, y, smaller * radius(mark.products))
    push_apart(tuple(circles.values()), WIDTH, height)
    greatest = sorted(marks, key=lambda mark: -mark.products)
    letters = _LETTERS if smaller == 1 else _SMALL_LETTERS
    names = name_places(circles, {mark.id: mark.name for mark in greatest}, letters, WIDTH)
    drawn = {
        mark.id: DistrictMark(
            id=mark.id,
            x=round(circles[mark.id].x, 1),
            y=round(circles[mark.id].y, 1),
            r=round(circles[mark.id].r, 1),
            label_x=round(names[mark.id][0], 1) if mark.id in names else None,
            label_y=round(names[mark.id][1], 1) if mark.id in names else None,
            tint=_TINTS.get(mark.id, number % 4 + 1),
            products=mark.products,
        )
        for number, mark in enumerate(marks)
    }
    return DotMap(
        width=WIDTH,
        height=height,
        dots=MappingProxyType(
            {
                d.id: Dot(
                    code=d.id,
                    district=d.of,
                    x=round(places[d.id][0], 1),
                    y=round(places[d.id][1], 1),
                    r=dot_radii[d.id],
                    products=d.products,
                )
                for d in dots
            }
        ),
        marks=MappingProxyType(drawn),
        crowded=smaller < 1,
    )


def art_path(catalogue: Catalogue, province: str | None = None) -> str:
    """Return where the drawing of a province, or of all of several, lies in the site."""
    if not catalogue.several:
        return "assets/art/province.svg"
    return f"assets/art/provinces/{province}.svg" if province else "assets/art/provinces.svg"


def drawing_svg(dots: DotMap, environment: Environment) -> str:
    """Return the text of a drawing: one group of dots per mark, with its id."""
    return environment.get_template("catalogue/province.svg.html").render(dots=dots)


def _middle(points: list[tuple[float, float]], otherwise: tuple[float, float]) -> tuple[float, float]:
    """A mark stands in the middle of its district's dots: the official point is the town, often at the edge."""
    if not points:
        return otherwise
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _radii(places: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    """A dot fills a third of the way to its nearest neighbour, so that city wards and wide communes both read.

    From west to east, each looks both ways as far as a neighbour can still make it smaller.
    """
    ordered = sorted((x, y, code) for code, (x, y) in places.items())
    found = {}
    for number, (x, y, code) in enumerate(ordered):
        nearest = _LARGEST / _REACH
        for others in (ordered[number + 1 :], reversed(ordered[:number])):
            for other_x, other_y, _ in others:
                if abs(other_x - x) >= nearest:
                    break
                nearest = min(nearest, hypot(other_x - x, other_y - y))
        found[code] = round(max(nearest * _REACH, _SMALLEST), 1)
    return found
