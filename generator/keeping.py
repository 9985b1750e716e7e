"""Results of slow work, kept for the next build by all that they were made from.

They lie in the user's own cache folder, not in the project, where strangers' changes could bring some along. Whatever made
them is part of their name: this program, the versions of all installed packages, and what the caller says. So a build
with an empty cache and one with a full cache are the same to the byte, and the folder may be deleted at any time.
"""

import os
import shutil
import sys
import sysconfig
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from platformdirs import user_cache_path

#: Seconds after which something that nobody asked for is removed: a month.
_TOO_OLD: Final = 30 * 24 * 3600
#: Seconds within which it need not be said again that something is in use: a day.
_RECENT: Final = 24 * 3600


def kept_bytes(kind: str, made_from: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
    """Return what ``make`` returns, or has returned for the same things.

    Args:
        kind: what it is, for people who look into the folder ("codes", "scaffold").
        made_from: everything besides the program that the result depends on.
        make: the slow work.
    """
    content: list[bytes] = []

    def fill(folder: Path) -> None:
        content.append(make())
        (folder / "content").write_bytes(content[0])

    found = kept_folder(kind, made_from, fill)
    if found and not content:
        with suppress(OSError):
            return (found / "content").read_bytes()
    return content[0] if content else make()


def kept_folder(kind: str, made_from: Iterable[bytes], fill: Callable[[Path], None]) -> Path | None:
    """Return a folder that ``fill`` has filled, now or at an earlier time; nobody may change it.

    Args:
        kind: what it is, for people who look into the cache.
        made_from: everything besides the program that the content depends on.
        fill: writes into the empty folder that it is given; what it raises is raised, but for an ``OSError``.

    Returns:
        The folder; None where nothing can be kept.
    """
    name = sha256(program())
    for part in made_from:
        name.update(len(part).to_bytes(8, "little") + part)
    target = user_cache_path("ocop") / kind / name.hexdigest()[:32]
    try:
        if target.is_dir():
            _mark(target)
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(mkdtemp(prefix=".", dir=target.parent))
    except OSError:
        return None
    try:
        fill(fresh)
        with suppress(OSError):  # somebody else was quicker
            fresh.rename(target)
        _forget_old(target.parent)
        return target if target.is_dir() else None
    except OSError:
        return None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def kept_place(kind: str, name: str) -> Path | None:
    """Return a folder for what a caller keeps and checks itself, made where it is missing; None where there is no place.

    Args:
        kind: what it is, for people who look into the cache.
        name: tells it from others of its kind.
    """
    place = user_cache_path("ocop") / kind / name
    try:
        place.mkdir(parents=True, exist_ok=True)
        os.utime(place)
    except OSError:
        return None
    _forget_old(place.parent)
    return place


def forget_kept() -> None:
    """Remove all that is kept: it may hold what is to be forgotten."""
    shutil.rmtree(user_cache_path("ocop"), ignore_errors=True)


def _mark(folder: Path) -> None:
    """Say that something is in use, at most once a day."""
    if time.time() - folder.stat().st_mtime > _RECENT:
        with suppress(OSError):
            os.utime(folder)


def _forget_old(folder: Path) -> None:
    with suppress(OSError):
        for kept in folder.iterdir():
            if time.time() - kept.stat().st_mtime > _TOO_OLD:
                shutil.rmtree(kept, ignore_errors=True)


@cache
def program() -> bytes:
    """Return what changes whenever this program, Python or an installed package does."""
    found = sha256(sys.version.encode())
    root = Path(__file__).parent
    for module in sorted(root.rglob("*.py")):
        found.update(module.relative_to(root).as_posix().encode() + module.read_bytes())
    for package in sorted(Path(sysconfig.get_path("purelib")).glob("*.dist-info")):
        found.update(package.name.encode())
    return found.digest()
