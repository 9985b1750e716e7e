"""What a build made again just as it was keeps the time of its last change, so that an upload sends only what is new.

Programs that bring a site to a host (rsync, FTP clients) send the files whose size or time is another. A build makes
every file anew, and most come out the same to the byte.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


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
    for path in _files(str(new), ""):
        files += 1
        with suppress(OSError):
            before = os.lstat(f"{old}{path}")
            if not _is_same(f"{new}{path}", f"{old}{path}", before):
                continue
            same += 1
            os.utime(f"{new}{path}", ns=(before.st_atime_ns, before.st_mtime_ns))
    return Compared(files, files - same)


def _files(top: str, below: str) -> Iterator[str]:
    """Yield the path of every file below a folder, with ``/`` before it: as text, because there may be 100,000."""
    with os.scandir(top + below) as entries:
        for entry in entries:
            path = f"{below}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files(top, path)
            else:
                yield path


def _is_same(new: str, old: str, before: os.stat_result) -> bool:
    """Return whether a file has the bytes and the mode that it had."""
    now = os.lstat(new)
    if (now.st_size, now.st_mode) != (before.st_size, before.st_mode) or not stat.S_ISREG(before.st_mode):
        return False
    return _bytes(new) == _bytes(old)


def _bytes(file: str) -> bytes:
    with open(file, "rb", buffering=0) as handle:  # noqa: PTH123 - a path for each of many thousands takes its time
        return handle.readall()
