"""Rules that find points which may not lie where they should. One rule, one function; its docstring is the rule.

There are no boundaries to test against, so the rules use what else is known: what the geocoder said it had found, the
bounding boxes, the neighbours, and the unit that a commune became part of. A finding is a doubt, not a proof: each is
answered by an override or accepted with a reason, and ``derive`` stops at one that is neither.
"""

import re
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from generator.places.geometry import Point
from generator.places.scene import ADDRESS_SIDE_KM, Scene

SUCCESSOR_LENGTHS: Final = 1.2
"""Of the square root of the successor's area: corners of a compact area lie 0.7 away, true points up to 0.9 (one 1.3)."""
FELLOWS_TIMES: Final = 3.5
"""Times the median distance between next neighbours of the district; the loneliest true point has 3.2."""
NEAR_SHARE: Final = 1 / 8
"""Of the diagonal of the larger box: most points sit near the middle, so neighbours lie about half a diagonal apart."""
SAME_KM: Final = 0.5
"""Two points nearer than this are one place in all but the decimals."""

_FOREIGN_SCRIPT: Final = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A doubt about the ``point`` of ``code``: which rule has it and what it saw, as the end of a sentence."""

    code: str
    rule: str
    point: Point
    vi: str
    en: str

    @property
    def of_today(self) -> bool:
        """Whether it is about a unit of today: old and new ones share codes, and the rules about these say so in their name."""
        return _of_today(self.rule)


Rule = Callable[[Scene], Iterator[tuple[str, str, str]]]


def geocoded_elsewhere(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """What the geocoder found bears the name of the commune that was looked up."""
    for commune in scene.original_communes:
        if not commune.geocoded_itself:
            found = commune.source.geocoded
            yield commune.code, f"bộ tra địa chỉ tìm ra “{found}”", f"the geocoder found “{found}”"


def geocoded_abroad(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """What the geocoder found is described in Vietnamese, not in the script of a neighbouring country."""
    for commune in scene.original_communes:
        if _FOREIGN_SCRIPT.search(commune.source.geocoded):
            found = commune.source.geocoded
            yield (
                commune.code,
                f"bộ tra địa chỉ kể địa danh nước ngoài: “{found}”",
                f"the geocoder names a place abroad: “{found}”",
            )


def box_of_an_address(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """What the geocoder found is as large as a commune, not a house or a street corner."""
    for commune in scene.original_communes:
        side = min(commune.source.box.sides_km())
        if side < ADDRESS_SIDE_KM:
            yield commune.code, f"khung bao chỉ rộng {side:.1f} km", f"its bounding box is only {side:.1f} km wide"


def box_around_another(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """A commune whose box holds all of another's box does not have its point inside that other box."""
    boxed = [commune for commune in scene.communes if commune.has_box]
    for outer in scene.original_communes:
        for inner in boxed:
            inside = inner.source.box.holds(outer.point) and inner.code != outer.code
            if inside and outer.source.box.covers(inner.source.box):
                yield outer.code, f"nằm trong khung bao của {inner.name}", f"lies in the bounding box of {inner.name}"


def outside_own_box(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """A point lies in the bounding box of its own commune."""
    for commune in scene.communes:
        if commune.has_box and not commune.source.box.holds(commune.point):
            yield commune.code, "nằm ngoài khung bao của chính nó", "lies outside its own bounding box"


def outside_district_box(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """A point lies in the bounding box of its district."""
    for commune in scene.communes:
        district = scene.district(commune.source.district)
        if not district.box.holds(commune.point):
            yield commune.code, f"nằm ngoài {district.name}", f"lies outside {district.name}"


def in_a_strangers_box(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """A commune without a bounding box of its own does not have its point in the box of another."""
    for commune in scene.communes:
        for other in scene.communes:
            if not commune.has_box and other.has_box and other.source.box.holds(commune.point):
                yield commune.code, f"nằm trong khung bao của {other.name}", f"lies in the bounding box of {other.name}"


def too_near(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """Two communes' points are as far apart as their sizes ask."""
    for one, other in combinations(scene.communes, 2):
        km = one.point.km_to(other.point)
        size = max(commune.diagonal_km if commune.has_box else 0.0 for commune in (one, other))
        if km < max(SAME_KM, NEAR_SHARE * size):
            yield other.code, f"chỉ cách {one.name} {km:.1f} km", f"is only {km:.1f} km from {one.name}"


def at_the_districts_point(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """A commune's point is not that of its district or province: what a geocoder answers when it finds no commune."""
    for commune in scene.communes:
        district = scene.district(commune.source.district)
        for name, point in ((district.name, district.point), (scene.former_province, scene.former_province_point)):
            if commune.point.rounded() == point.rounded():
                yield commune.code, f"trùng với điểm của {name}", f"has the point of {name}"


def far_from_successor(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """A commune lies near the point of today's unit that it became part of."""
    for commune in scene.communes:
        unit = scene.unit(commune.source.successors[0])
        km = commune.point.km_to(unit.point)
        if km > SUCCESSOR_LENGTHS * unit.area_km2**0.5:
            yield (
                commune.code,
                f"cách điểm của {unit.name} {km:.1f} km",
                f"is {km:.1f} km from the point of {unit.name}",
            )


def far_from_fellows(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """A commune lies among those of its district."""
    for district in scene.districts:
        fellows = [commune for commune in scene.communes if commune.source.district == district.code]
        nearest = {
            one.code: min(one.point.km_to(other.point) for other in fellows if other is not one) for one in fellows
        }
        usual = statistics.median(nearest.values())
        for code, km in nearest.items():
            if km > FELLOWS_TIMES * usual:
                yield (
                    code,
                    f"cách xã gần nhất {km:.1f} km; trong huyện thường là {usual:.1f} km",
                    f"is {km:.1f} km from the next commune; in its district {usual:.1f} km is usual",
                )


def unit_outside_members(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """The point of a unit of today lies in the box of a commune that went into it."""
    for unit in scene.units:
        if not any(member.source.box.holds(unit.point) for member in scene.members(unit.code) if member.has_box):
            yield unit.code, "nằm ngoài các xã hợp thành", "lies outside the communes that went into it"


def unit_among_strangers(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """The commune nearest to the point of a unit of today went into it, unless its box shows that it is elsewhere."""
    for unit in scene.units:
        nearest = min(scene.communes, key=lambda commune: commune.point.km_to(unit.point))
        inside = not nearest.has_box or nearest.source.box.holds(unit.point)
        if unit.code not in nearest.source.successors and inside:
            yield unit.code, f"gần {nearest.name} nhất", f"is nearest to {nearest.name}"


def units_at_one_point(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """No two units of today have one point."""
    for one, other in combinations(scene.units, 2):
        km = one.point.km_to(other.point)
        if km < SAME_KM:
            yield other.code, f"chỉ cách {one.name} {km:.1f} km", f"is only {km:.1f} km from {one.name}"


RULES: Final[tuple[Rule, ...]] = (
    geocoded_elsewhere,
    geocoded_abroad,
    box_of_an_address,
    box_around_another,
    outside_own_box,
    outside_district_box,
    in_a_strangers_box,
    too_near,
    at_the_districts_point,
    far_from_successor,
    far_from_fellows,
    unit_outside_members,
    unit_among_strangers,
    units_at_one_point,
)


def findings(scene: Scene) -> list[Finding]:
    """Return what all rules find, sorted by code and rule."""
    communes = {commune.code: commune.point.rounded() for commune in scene.communes}
    units = {unit.code: unit.point.rounded() for unit in scene.units}
    return sorted(
        Finding(code, _name(rule), (units if _of_today(_name(rule)) else communes)[code], vi, en)
        for rule in RULES
        for code, vi, en in rule(scene)
    )


def _of_today(rule: str) -> bool:
    return rule.startswith("unit")


def _name(rule: Rule) -> str:
    return rule.__name__.replace("_", "-")
