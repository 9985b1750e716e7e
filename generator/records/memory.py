"""What the files of records said when they were last read, so that of many thousands only the changed ones are read.

A file counts as unchanged while its size and its time of change to the nanosecond are what they were. The memory holds
values as they were typed, nothing that was concluded from them, and only of files in which nothing is odd; it may be
deleted at any time.
"""

import hashlib
import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from generator.records.strict_yaml import Plain

#: With fewer files it is quicker to read them than to remember them.
WORTH: Final = 2_000

#: With fewer files to be read again it is not worth writing what all the others said.
_FEW: Final = 200

#: A file that changed so shortly before it was read may change again without its time showing it.
_SETTLED: Final = 2_000_000_000

Stamp = tuple[int, int]
"""Size in bytes and time of change in nanoseconds."""


class Memory:
    """The values of files by path, as far as they are still true."""

    def __init__(self, file: Path, *, worth: int = WORTH) -> None:
        """Remember what was kept in ``file``; what cannot be understood is forgotten.

        Args:
            file: where it is kept.
            worth: from how many files on it is kept.
        """
        self._file = file
        self._worth = worth
        self._known: dict[str, tuple[int, int, Plain]] = {}
        with suppress(OSError, ValueError, KeyError, TypeError):
            kept = json.loads(file.read_bytes())
            if kept["version"] == _version():
                self._known = kept["files"]

    def of(self, path: str, stamp: Stamp) -> Plain | None:
        """Return the value of a file that has not changed, or None."""
        known = self._known.get(path)
        return known[2] if known and (known[0], known[1]) == stamp else None

    def keep(self, values: Mapping[str, Plain], stamps: Mapping[str, Stamp]) -> None:
        """Keep these values for the next time instead of what was known; a disk that refuses is no misfortune."""
        if len(values) < self._worth:
            return
        settled = time.time_ns() - _SETTLED
        known = {path: (*stamps[path], value) for path, value in values.items() if stamps[path][1] < settled}
        news = sum(1 for path in known if self.of(path, stamps[path]) is None)
        if self._known and news < min(_FEW, self._worth):
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written = self._file.with_suffix(f".{os.getpid()}")
            written.write_text(
                json.dumps({"version": _version(), "files": known}, ensure_ascii=False), encoding="utf-8"
            )
            written.replace(self._file)


def stamp_of(file: str) -> Stamp:
    """Return what tells whether a file has changed.

    Raises:
        OSError: the file cannot be asked.
    """
    about = os.lstat(file)
    return about.st_size, about.st_mtime_ns


@cache
def _version() -> str:
    """Return what changes whenever the code that reads YAML does."""
    room = hashlib.blake2b(digest_size=16)
    for module in sorted(Path(__file__).parent.glob("*.py")):
        room.update(module.read_bytes())
    return room.hexdigest()
