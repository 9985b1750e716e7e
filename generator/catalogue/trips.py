"""What a ready-made route consists of: stops, and what is known of the way from one to the next."""

from dataclasses import dataclass
from enum import StrEnum

from generator.text.bilingual import Text


class LegKind(StrEnum):
    """What is known of a leg."""

    SAME_PLACE = "same-place"
    SAME_COMMUNE = "same-commune"
    ABOUT = "about"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A product, producer or outlet to stop at. ``path`` is its page's; ``where`` goes from the maker to the district.

    ``lat`` and ``lon`` are WGS84 degrees, of a whole commune or district where it ``is_rough``. ``owner`` is the producer
    whose place it is, or the outlet itself. ``district`` is the id of the former district, ``commune`` the code of the
    commune of today, where it is known.
    """

    id: str
    path: str
    name: Text
    where: tuple[Text, ...]
    lat: float
    lon: float
    is_rough: bool
    owner: str
    district: str
    commune: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """The way to the next stop; ``metres`` as the crow flies."""

    kind: LegKind
    metres: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedRoute:
    """A route that somebody wrote; ``id`` is the name of its pages under ``routes/``. There is one leg less than stops."""

    id: str
    title: Text
    description: Text
    stops: tuple[Stop, ...]
    legs: tuple[Leg, ...]

    @property
    def metres(self) -> float:
        """The length of all legs."""
        return sum(leg.metres for leg in self.legs)

    def stops_in(self, place: str) -> bool:
        """Return whether a stop lies in a former district (its id) or a commune of today (its code)."""
        return any(place in (stop.district, stop.commune) for stop in self.stops)
