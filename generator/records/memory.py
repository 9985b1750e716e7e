"""What the files of records said when they were last read, so that of many thousands only the changed ones are read.

A file counts as unchanged while its size and its time of change to the nanosecond are what they were. The memory holds
values as they were typed and what of them concerns other records, and only of files in which nothing is odd; it may be
deleted at any time. Its first line is read at once: the paths, their stamps and claims. What each file said follows, a
line each, and is understood only when somebody asks.
"""

import hashlib
import json
import os
import time
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

from generator.records.said import Said
from generator.text import folding

#: With fewer files it is quicker to read them than to remember them.
WORTH: Final = 2_000

#: With fewer files to be read again it is not worth writing what all the others said.
FEW: Final = 200

#: A file that changed so shortly before it was read may change again without its time showing it.
_SETTLED: Final = 2_000_000_000

Stamp = tuple[int, int]
"""Size in bytes and time of change in nanoseconds."""

Known = tuple[str, Stamp, str, Any]
"""Of a file that did not change: its path, stamp, the claim that names its record, the record's entry."""


class Memory:
    """What files said by path, as far as it is still true."""

    def __init__(self, file: Path, *, worth: int = WORTH) -> None:
        """Remember what was kept in ``file``; what cannot be understood is forgotten.

        Args:
            file: where it is kept.
            worth: from how many files on it is kept.
        """
        self._file = file
        self._worth = worth
        self._known: dict[str, tuple[list[Any], bytes]] = {}
        self._unsaved: dict[str, tuple[Stamp, Said]] = {}
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            first, _, lines = file.read_bytes().partition(b"\n")
            kept = json.loads(first)
            if kept["version"] == _version() and kept["sum"] == zlib.crc32(lines):
                about: dict[str, list[Any]] = kept["files"]
                self._known = dict(zip(about, zip(about.values(), lines.split(b"\n"), strict=True), strict=True))

    def knows(self, path: str) -> bool:
        """Return whether anything is known of a file, whatever has become of it since."""
        return path in self._known

    def of(self, path: str, stamp: Stamp) -> Said | None:
        """Return what a file says that has not changed, or None."""
        known = self._known.get(path)
        return Said(known[1], known[0][2]) if known and (known[0][0], known[0][1]) == stamp else None

    def wants(self, news: Collection[str], of: int) -> bool:
        """Return whether it is worth keeping what so many files say, of which these were read anew."""
        return of >= self._worth and (not self._known or len(news) >= min(FEW, self._worth))

    def keep(self, said: Mapping[str, Said], stamps: Mapping[str, Stamp]) -> None:
        """Have this for the next time instead of what was known, once it is saved."""
        settled = time.time_ns() - _SETTLED
        self._unsaved = {path: (stamps[path], one) for path, one in said.items() if stamps[path][1] < settled}

    def save(self) -> None:
        """Write what is to be kept, if that is anything; a disk that refuses is no misfortune."""
        if not self._unsaved:
            return
        lines = b"\n".join(one.text for _, one in self._unsaved.values())
        about = {path: (*stamp, one.claims) for path, (stamp, one) in self._unsaved.items()}
        first = json.dumps({"version": _version(), "sum": zlib.crc32(lines), "files": about}, ensure_ascii=False)
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written = self._file.with_suffix(f".{os.getpid()}")
            written.write_bytes(b"\n".join((first.encode(), lines)))
            written.replace(self._file)


class Session:
    """What files said earlier, and the records that were made of it: for a preview, which reads again and again.

    A build hands it to the next one (see ``generator/resuming.py``). ``news`` is how many files were read anew the last time.
    """

    def __init__(self, known: Iterable[Known] = ()) -> None:
        """Remember what an earlier process did."""
        self._known: dict[str, tuple[Stamp, Said]] = {}
        self.entries: dict[str, tuple[Said, Any]] = {}
        self.news = 0
        for path, stamp, claim, entry in known:
            said = Said(b"", (claim,))  # its text is not asked for any more
            self._known[path], self.entries[path] = (stamp, said), (said, entry)

    def known(self) -> Iterator[Known]:
        """Yield what a later process may know."""
        for path, (stamp, said) in self._known.items():
            made_of, entry = self.entries.get(path, (None, None))
            if made_of is said:
                yield path, stamp, said.claims[0], entry

    def knows(self, path: str) -> bool:
        """Return whether anything is known of a file, whatever has become of it since."""
        return path in self._known

    def of(self, path: str, stamp: Stamp) -> Said | None:
        """Return what a file says that has not changed, or None."""
        known = self._known.get(path)
        return known[1] if known and known[0] == stamp else None

    def wants(self, news: Collection[str], of: int) -> bool:
        """Return whether anything is to be kept: of ``of`` files these were read anew."""
        self.news = len(news)
        return bool(news) or of != len(self._known)

    def keep(self, said: Mapping[str, Said], stamps: Mapping[str, Stamp]) -> None:
        """Remember this instead of what was known."""
        settled = time.time_ns() - _SETTLED
        self._known = {path: (stamps[path], one) for path, one in said.items() if stamps[path][1] < settled}


def stamp_of(file: str) -> Stamp:
    """Return what tells whether a file has changed.

    Raises:
        OSError: the file cannot be asked.
    """
    about = os.lstat(file)
    return about.st_size, about.st_mtime_ns


@cache
def _version() -> str:
    """Return what changes whenever the code that reads YAML, or that says what a record claims, does."""
    room = hashlib.blake2b(digest_size=16)
    for module in (*sorted(Path(__file__).parent.glob("*.py")), Path(folding.__file__)):
        room.update(module.read_bytes())
    return room.hexdigest()
