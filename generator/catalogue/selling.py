"""Where things may be bought near by: of a district with many points of sale, the nearest."""

from collections.abc import Collection
from itertools import islice
from typing import Final

from generator.catalogue.model import Commune, Outlet
from generator.catalogue.neighbours import metres_between
from generator.catalogue.whole import Catalogue

#: A page of a product tells of so many that may or may not have it; the page of the district has them all.
MOST: Final = 6


class Selling:
    """The points of sale of a catalogue as seen from a commune. The order is found once for each commune."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Find nothing yet."""
        self._catalogue = catalogue
        self._nearest: dict[str, tuple[Outlet, ...]] = {}

    def near(self, commune: Commune, besides: Collection[str] = ()) -> tuple[Outlet, ...]:
        """Return the outlets of a commune's district that are nearest to it, at most ``MOST``, without some (ids)."""
        found = self._nearest.get(commune.code)
        if found is None:
            found = self._nearest[commune.code] = self._sorted(commune)
        return tuple(islice((outlet for outlet in found if outlet.id not in besides), MOST))

    def are_more(self, commune: Commune, besides: Collection[str] = ()) -> bool:
        """Return whether the district has others than ``near`` tells of."""
        others = set(self._catalogue.districts[commune.district].outlets) - set(besides)
        return len(others) > MOST

    def _sorted(self, commune: Commune) -> tuple[Outlet, ...]:
        here = (commune.lat, commune.lon)
        outlets = self._catalogue.outlets_of(self._catalogue.districts[commune.district].outlets)
        return tuple(sorted(outlets, key=lambda outlet: metres_between(here, (outlet.point.lat, outlet.point.lon))))
