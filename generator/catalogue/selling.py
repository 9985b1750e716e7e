"""Where things may be bought near by: of a district with many points of sale, the nearest."""

from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import islice
from typing import Final

from generator.catalogue.model import Commune, Outlet
from generator.catalogue.neighbours import metres_between
from generator.catalogue.whole import Catalogue

#: A page of a product tells of so many that may or may not have it; the page of the district has them all.
MOST: Final = 6


Nearest = Callable[[str], tuple[Outlet, ...]]
"""From the code of a commune to all outlets of its district, the nearest first."""


class Selling:
    """The points of sale of a catalogue as seen from a commune."""

    def __init__(self, nearest: Nearest) -> None:
        """Remember who knows them."""
        self._nearest = nearest

    def near(self, commune: Commune, besides: Collection[str] = ()) -> tuple[Outlet, ...]:
        """Return the outlets of a commune's district that are nearest to it, at most ``MOST``, without some (ids)."""
        return tuple(islice(self._others(commune, besides), MOST))

    def are_more(self, commune: Commune, besides: Collection[str] = ()) -> bool:
        """Return whether the district has others than ``near`` tells of."""
        return next(islice(self._others(commune, besides), MOST, None), None) is not None

    def _others(self, commune: Commune, besides: Collection[str]) -> Iterator[Outlet]:
        return (outlet for outlet in self._nearest(commune.code) if outlet.id not in besides)


def nearest_outlets(catalogue: Catalogue) -> Nearest:
    """Return the order of a catalogue's outlets; it is found once for each commune."""

    @cache
    def nearest(code: str) -> tuple[Outlet, ...]:
        commune = catalogue.communes[code]
        here = (commune.lat, commune.lon)
        outlets = catalogue.outlets_of(catalogue.districts[commune.district].outlets)
        return tuple(sorted(outlets, key=lambda outlet: metres_between(here, (outlet.point.lat, outlet.point.lon))))

    return nearest
