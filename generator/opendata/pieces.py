"""Pieces of files by what they are made from: on disk, because those of a country in five formats do not fit into memory.

Those that an earlier build has made are taken from its file; a build keeps what it has used, and nothing else. The file lies
where the caller says, and may be deleted at any time.
"""

import marshal
import os
import struct
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from generator.keeping import program

#: Where the index begins, at the very end of the file.
_END: Final = struct.Struct("<Q")

_Index = dict[bytes, tuple[int, ...]]
"""Key → where its pieces begin, and where the last one ends."""


class Pieces:
    """Pieces of one kind: each key has as many as there are formats."""

    def __init__(self, place: Path | None, name: str) -> None:
        """Open nothing yet.

        Args:
            place: the folder for what is kept for the next build; None where nothing is.
            name: of the kind, one word.
        """
        self._file = place and place / f"pieces-{name}"
        self._old: IO[bytes] | None = None
        self._new: IO[bytes] | None = None
        self._known: _Index = {}
        self._index: _Index = {}
        self._end = 0

    def __enter__(self) -> "Pieces":
        """Give what is closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was used for the next build, where all went well and anything was."""
        complete = False
        if self._new and not kind and self._file:
            with suppress(OSError):
                self._new.write(marshal.dumps((program(), self._index)) + _END.pack(self._end))
                self._new.flush()
                complete = True
        for file in (self._old, self._new):  # first, because Windows replaces no file that is open, and by none
            if file:
                file.close()
        if self._new and self._file:
            if complete:
                with suppress(OSError):
                    Path(self._new.name).replace(self._file)
            Path(self._new.name).unlink(missing_ok=True)

    def add(self, key: bytes, make: Callable[[], Sequence[bytes]]) -> None:
        """Have the pieces of a key, which ``make`` makes where no build has before."""
        if key in self._index:
            return
        if self._new is None:
            self._new = self._open()
        pieces = self._of_the_last(key) or make()
        ends = [self._end]
        for piece in pieces:
            self._new.write(piece)
            ends.append(ends[-1] + len(piece))
        self._end = ends[-1]
        self._index[key] = tuple(ends)

    def of(self, keys: Iterable[bytes], number: int = 0) -> list[bytes]:
        """Return the pieces of keys that were added, of the format of a number."""
        if self._new is None:
            return []
        self._new.flush()
        spans = ((self._index[key][number], self._index[key][number + 1]) for key in keys)
        return [_read(self._new, start, end) for start, end in spans]

    def _open(self) -> IO[bytes]:
        """Open a file for what this build uses, and that of the last build."""
        if self._file is None:
            return tempfile.TemporaryFile()
        with suppress(OSError, ValueError, EOFError, TypeError, struct.error):
            self._old = self._file.open("rb")
            self._old.seek(-_END.size, os.SEEK_END)
            (start,) = _END.unpack(self._old.read())
            self._old.seek(start)
            by, known = marshal.loads(self._old.read()[: -_END.size])  # noqa: S302 - written by this user
            if by == program():
                self._known = known
        try:
            return tempfile.NamedTemporaryFile(dir=self._file.parent, prefix=".", delete=False)
        except OSError:
            self._file = None
            return tempfile.TemporaryFile()

    def _of_the_last(self, key: bytes) -> list[bytes] | None:
        ends = self._known.get(key)
        if ends is None or self._old is None:
            return None
        whole = _read(self._old, ends[0], ends[-1])
        if len(whole) != ends[-1] - ends[0]:
            return None
        return [whole[start - ends[0] : end - ends[0]] for start, end in pairwise(ends)]


def _read(file: IO[bytes], start: int, end: int) -> bytes:
    """Return a part of an open file; what is written to it next still goes to its end."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), end - start, start)
    file.seek(start)  # Windows
    found = file.read(end - start)
    file.seek(0, os.SEEK_END)
    return found
