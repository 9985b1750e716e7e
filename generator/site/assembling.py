"""The site to be, put together: files that were made are moved into it, those that are taken over are linked.

The folder that it is put together in is the site before last, where there is one. Nearly all that it needs is there already:
whatever is the very file (the same node) that the site has and keeps. So what a build costs here grows with what has changed.
Nothing is ever written into a file, because the site has it too: files are only moved, linked and removed.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.site.writing import Folder
from generator.workers import each


def assemble(folder: Path, made: Path, site: Path, taken: Mapping[str, int]) -> None:
    """Make a folder the site to be, whatever it holds.

    Args:
        folder: where; it may or may not exist.
        made: the files that were made; they are moved away.
        site: the site as it is.
        taken: the files that are taken over from it: path → node.

    Raises:
        OSError: the disk refuses, or cannot link.
    """
    missing = dict(taken)
    clear(folder, missing)
    links, target = list(missing), Folder(str(folder))

    def link(part: slice) -> None:
        for path in links[part]:
            _link(f"{site}/{path}", target.room_for(path))

    middle = len(links) // 2
    each((slice(0, middle), slice(middle, None)), link, size=len(links))
    for path in paths(str(made), ""):
        os.rename(f"{made}/{path}", target.room_for(path))  # noqa: PTH104 - there may be 100,000


def clear(folder: Path, kept: dict[str, int]) -> None:
    """Remove all from a folder but some files, given path → node; those that it has are taken from ``kept``.

    Raises:
        OSError: the disk refuses.
    """
    if folder.exists():
        _clear(f"{folder}/", "", kept)


def _link(old: str, new: str) -> None:
    """Give a file a second name; where the file system cannot do that, a copy."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _clear(top: str, below: str, kept: dict[str, int]) -> bool:
    """Do so below a folder.

    Returns:
        Whether anything is left.
    """
    left = False
    with os.scandir(top + below) as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            if kept.get(path) == entry.inode():
                del kept[path]
                left = True
            elif entry.is_dir(follow_symlinks=False):
                if _clear(top, f"{path}/", kept):
                    left = True
                else:
                    os.rmdir(top + path)  # noqa: PTH106
            else:
                os.unlink(top + path)  # noqa: PTH108
    return left


def paths(top: str, below: str) -> list[str]:
    """Return the path of every file below a folder: as text, because there may be 100,000."""
    found = []
    with os.scandir(f"{top}/{below}") as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            found += paths(top, f"{path}/") if entry.is_dir(follow_symlinks=False) else [path]
    return found
