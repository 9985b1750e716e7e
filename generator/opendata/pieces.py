"""Where pieces of files wait: on disk, because those of a country in five formats do not fit beside it into memory."""

import tempfile
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO


class Pieces:
    """The pieces of one format, numbered as they come."""

    def __init__(self, file: IO[bytes]) -> None:
        """Have none yet; ``file`` is empty and nobody else's."""
        self._file = file
        self._ends = array("Q", [0])

    def add(self, piece: bytes) -> None:
        """Take in the next piece; all come before any is asked for."""
        self._file.write(piece)
        self._ends.append(self._ends[-1] + len(piece))

    def all(self) -> list[bytes]:
        """Return every piece."""
        return self.of(range(len(self._ends) - 1))

    def of(self, numbers: Iterable[int]) -> list[bytes]:
        """Return the pieces of these numbers, in their order."""
        return [self._read(self._ends[number], self._ends[number + 1]) for number in numbers]

    def _read(self, start: int, end: int) -> bytes:
        self._file.seek(start)
        return self._file.read(end - start)


@contextmanager
def no_pieces_yet() -> Iterator[Pieces]:
    """Open a file without a name for pieces, which goes at the end."""
    with tempfile.TemporaryFile() as file:
        yield Pieces(file)
