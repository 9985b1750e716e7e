"""The units with the points that are to be published: what the rules of ``crosscheck`` look at."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.places.geometry import Point
from generator.places.source import Source, SourceCommune, SourceDistrict, SourceUnit


@dataclass(frozen=True, slots=True)
class PlacedSource:
    """A commune of the package with its point, ``replaced`` when that is not the package's."""

    source: SourceCommune
    point: Point
    replaced: bool

    @property
    def code(self) -> str:
        """The commune's code."""
        return self.source.code

    @property
    def name(self) -> str:
        """The commune's name as the package has it, with its type."""
        return self.source.name


@dataclass(frozen=True, slots=True)
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
    """Return the scene in which ``points`` (by code, of communes or of today's units) replace the package's."""
    return Scene(
        former_province=source.former_province,
        former_province_point=source.former_province_point,
        districts=source.districts,
        communes=tuple(
            PlacedSource(commune, points.get(commune.code, commune.point), commune.code in points)
            for commune in source.communes
        ),
        units=source.units,
    )
