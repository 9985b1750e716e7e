"""The units with the points that are to be published: what the rules of ``crosscheck`` look at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.places.geometry import Point
from generator.places.names import short_name
from generator.places.source import Source, SourceCommune, SourceDistrict, SourceUnit
from generator.text.folding import fold

ADDRESS_SIDE_KM: Final = 0.6
"""The smallest ward measures 1.1 km across; the box of a single address 0.3 km."""

_ADDED: Final = re.compile(r"^(?:xa|phuong|thi tran|tt\.?) | province$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSource:
    """A commune of the package with the point that is to be published.

    Attributes:
        source: what the package has.
        point: the package's point, or ours.
        replaced: whether the point is ours.
        geocoded_itself: whether what the geocoder found bears the commune's own name.
        has_box: whether the package's box is that of the commune itself: not when the point had to be replaced (the box
            came with it), nor when the geocoder found something else or a mere address.
        diagonal_km: length of the box's diagonal.
    """

    source: SourceCommune
    point: Point
    replaced: bool
    geocoded_itself: bool
    has_box: bool
    diagonal_km: float

    @property
    def code(self) -> str:
        """The commune's code."""
        return self.source.code

    @property
    def name(self) -> str:
        """The commune's name as the package has it, with its type."""
        return self.source.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All units at once, because most rules compare a point with those around it."""

    former_province: str
    former_province_point: Point
    districts: tuple[SourceDistrict, ...]
    communes: tuple[PlacedSource, ...]
    units: tuple[SourceUnit, ...]

    @property
    def original_communes(self) -> tuple[PlacedSource, ...]:
        """The communes whose point is the package's: how it was found out no longer matters for the others."""
        return tuple(commune for commune in self.communes if not commune.replaced)

    def district(self, code: str) -> SourceDistrict:
        """Return the district with ``code``."""
        return next(district for district in self.districts if district.code == code)

    def unit(self, code: str) -> SourceUnit:
        """Return the unit of today with ``code``."""
        return next(unit for unit in self.units if unit.code == code)

    def members(self, code: str) -> tuple[PlacedSource, ...]:
        """Return the communes that went into today's unit ``code``, whole or in part."""
        return tuple(commune for commune in self.communes if code in commune.source.successors)


def scene_of(source: Source, points: Mapping[str, Point]) -> Scene:
    """Return the scene in which ``points`` (by the commune's code) replace the package's."""
    return Scene(
        former_province=source.former_province,
        former_province_point=source.former_province_point,
        districts=source.districts,
        communes=tuple(_placed(commune, points.get(commune.code)) for commune in source.communes),
        units=source.units,
    )


@lru_cache(maxsize=1024)
def _placed(source: SourceCommune, ours: Point | None) -> PlacedSource:
    itself = _bare(source.geocoded.split(",")[0]) == _bare(short_name(source.name).vi)
    return PlacedSource(
        source=source,
        point=ours or source.point,
        replaced=ours is not None,
        geocoded_itself=itself,
        has_box=ours is None and itself and min(source.box.sides_km()) >= ADDRESS_SIDE_KM,
        diagonal_km=source.box.diagonal_km(),
    )


def _bare(name: str) -> str:
    """Fold a name and drop what geocoders add: the type of the unit, "Province"; y and i are one letter."""
    return _ADDED.sub("", fold(name)).replace("y", "i")
