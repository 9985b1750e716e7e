"""The part of the earth that is asked about: former An Giang (the box that the checks hold points to)."""

from typing import Final

from generator.checks.locations import EAST, NORTH, SOUTH, WEST

VIEWBOX: Final = ((SOUTH, WEST), (NORTH, EAST))
