"""What ``products/places.yml`` holds, as values."""

from dataclasses import dataclass

from generator.places.geometry import Point
from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Anything with a code of the General Statistics Office and a name with its type."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedProvinceToday(Named):
    """A province since 1 July 2025; ``short`` is its name without its type."""

    short: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedProvince(PlacedProvinceToday):
    """A province as of 30 June 2025; ``current`` is the one that it belongs to today."""

    id: str
    current: PlacedProvinceToday


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedUnit(Named):
    """A commune-level unit of today."""

    point: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedDistrict(PlacedUnit):
    """A former district; its point is that of the commune where its committee sat."""

    id: str
    province: str
    short: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCommune(PlacedUnit):
    """A commune as of 30 June 2025. ``successors`` has more than one code when it was split, the main part first."""

    district: str
    successors: tuple[str, ...]

    @property
    def current(self) -> str:
        """The code of today's unit that holds it, or most of it."""
        return self.successors[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A point that replaces the package's. ``seen`` is the package's point when the decision was taken."""

    code: str
    seen: Point
    point: Point
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The whole file, in the order in which it is written. ``region`` is what several provinces together are called."""

    package: str
    version: str
    licence: str
    provinces: tuple[PlacedProvince, ...]
    districts: tuple[PlacedDistrict, ...]
    communes: tuple[PlacedCommune, ...]
    current_communes: tuple[PlacedUnit, ...]
    overrides: tuple[Override, ...]
    region: Text | None = None
