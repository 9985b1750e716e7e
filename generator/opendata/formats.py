"""A format turns records into pieces, and pieces into files.

The pieces of all records are made once and used again: in the file of the whole catalogue and in those of an area.
At 17,000 products that halves the work.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from generator.opendata.shape import Json
from generator.opendata.tables import Row, Sheet


class Format(Protocol):
    """A file format; ``suffix`` is the end of its files' names."""

    @property
    def suffix(self) -> str:
        """The end of the names of its files, without the dot."""

    def writer(self, sheet: Sheet) -> Callable[[Row], bytes]:
        """Return what makes the piece of a record of a table."""

    def file(self, sheet: Sheet, head: Json, pieces: Sequence[bytes]) -> bytes:
        """Return a whole file."""
