"""What a build made again just as it was keeps the time of its last change, so that an upload sends only what is new.

Programs that bring a site to a host (rsync, FTP clients) send the files whose size or time is another. A build makes
every file anew, and most come out the same to the byte.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.site.assembling import paths


class Compared(NamedTuple):
    """How many files a site has, and how many of them are new or not what they were."""

    files: int
    changed: int


def keep_times(new: Path, old: Path) -> Compared:
    """Give every file that is in the new site what it was in the old one the time that it had there.

    Args:
        new: the site to be.
        old: the site as it is; it may not exist. What of it cannot be read counts as changed.

    Raises:
        OSError: the disk refuses.
    """
    files = same = 0
    for path in paths(str(new), ""):
        files += 1
        before = _time_of_the_same(f"{new}/{path}", f"{old}/{path}")
        if before is not None:
            same += 1
            os.utime(f"{new}/{path}", ns=(before, before))
    return Compared(files, files - same)


def _time_of_the_same(new: str, old: str) -> int | None:
    """Return when a file was last changed (nanoseconds) that has the bytes and the mode that it had, else None."""
    now = os.lstat(new)
    with suppress(OSError):
        before = os.lstat(old)
        same_kind = (now.st_size, now.st_mode) == (before.st_size, before.st_mode) and stat.S_ISREG(before.st_mode)
        if same_kind and _bytes(new) == _bytes(old):
            return before.st_mtime_ns
    return None


def _bytes(file: str) -> bytes:
    with open(file, "rb", buffering=0) as handle:  # noqa: PTH123 - a path for each of many thousands takes its time
        return handle.readall()
