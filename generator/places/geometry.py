"""Points, boxes and distances on small pieces of the earth such as a province."""

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

KM_PER_DEGREE: Final = 111.195
"""Length of one degree of latitude on a sphere of radius 6371 km."""

DECIMALS: Final = 5
"""Decimals of a published coordinate: 0.00001 degree is about one metre, far finer than any point here is known."""


class Point(NamedTuple):
    """WGS84 degrees."""

    lat: float
    lon: float

    def rounded(self) -> "Point":
        """Return the point as it is published."""
        return Point(round(self.lat, DECIMALS), round(self.lon, DECIMALS))

    def km_to(self, other: "Point") -> float:
        """Return the distance in km. On a plane: at the latitudes of Vietnam, within 100 km, the error is under 0.1 %."""
        north = self.lat - other.lat
        east = (self.lon - other.lon) * math.cos(math.radians((self.lat + other.lat) / 2))
        return KM_PER_DEGREE * math.hypot(north, east)


class Box(NamedTuple):
    """The smallest rectangle along the parallels around an area, WGS84 degrees."""

    south: float
    west: float
    north: float
    east: float

    @classmethod
    def around(cls, points: Iterable[Point], margin: float) -> "Box":
        """Return the box of some points, of which there is at least one, with ``margin`` degrees around it."""
        latitudes, longitudes = zip(*points, strict=True)
        return cls(
            *(round(min(ends) - margin, DECIMALS) for ends in (latitudes, longitudes)),
            *(round(max(ends) + margin, DECIMALS) for ends in (latitudes, longitudes)),
        )

    def holds(self, point: Point) -> bool:
        """Return whether ``point`` lies in the box or on its edge."""
        return self.south <= point.lat <= self.north and self.west <= point.lon <= self.east

    def covers(self, other: "Box", slack: float = 0.001) -> bool:
        """Return whether ``other`` lies inside, give or take ``slack`` degrees (0.001 = 110 m)."""
        return (
            self.south <= other.south + slack
            and self.west <= other.west + slack
            and self.north >= other.north - slack
            and self.east >= other.east - slack
        )

    def sides_km(self) -> tuple[float, float]:
        """Return height and width in km."""
        corner = Point(self.south, self.west)
        return corner.km_to(Point(self.north, self.west)), corner.km_to(Point(self.south, self.east))

    def diagonal_km(self) -> float:
        """Return the length of the diagonal in km."""
        return math.hypot(*self.sides_km())
