"""Publishing that is complete or not at all.

A build writes to a folder beside the site and exchanges the two by one rename when it is complete. Whatever goes
wrong before leaves the old site as it was, byte for byte; what a killed build left behind, the next one clears away.
"""

import ctypes
import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from generator.site.locking import taken

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2

#: Seconds in which the helpers of a build that was killed have ended too: until then they may write, and hold its lock.
_HELPERS_END: Final = 3.0


class Keeper(Protocol):
    """Takes over what has not changed since the last build."""

    def completed(self, made: Path, last: Path) -> Path:
        """Return the folder to be published, given that of what was made, and that of the site before last, if any."""

    def tidy(self, last: Path) -> None:
        """Remove from the site that was replaced what the new one does not have."""


class BusyError(RuntimeError):
    """Another build is writing the same site."""


@contextmanager
def staged(site: Path, keeper: Keeper | None = None) -> Iterator[Path]:
    """Yield an empty folder to build in; when the block ends well it becomes ``site``.

    Args:
        site: the folder to publish; it may or may not exist. Its parent must be writable.
        keeper: takes over what has not changed; the site as it is then stays beside the new one, for the next build.

    Raises:
        BusyError: another build holds the lock of the same site.
        OSError: the disk refuses; ``site`` is as it was.
    """
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    with _locked(site), _readable_by_servers():
        stage, old = (site.with_name(f".{site.name}.{kind}") for kind in ("building", "old"))
        last = site.with_name(f".{site.name}.last")
        _recover(site, old)
        _remove(old)
        _remove(stage)
        stage.mkdir(mode=0o755)
        try:
            yield stage
            if keeper and site.exists():
                new = keeper.completed(stage, last)
                _exchange(new, site, old)
                _keep(keeper, last, replaced=new if new.exists() else old)
            else:
                _exchange(stage, site, old)
        finally:
            _remove(stage)
            _remove(old)


@contextmanager
def _locked(site: Path) -> Iterator[None]:
    with site.with_name(f".{site.name}.lock").open("a") as lock:
        until = time.monotonic() + _HELPERS_END
        while not taken(lock):
            if time.monotonic() > until:
                raise BusyError(str(site))
            time.sleep(0.02)
        yield


@contextmanager
def _readable_by_servers() -> Iterator[None]:
    """What is made meanwhile can be read by everybody, whatever the builder's umask."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


def _recover(site: Path, old: Path) -> None:
    """Bring the site back if a build died between the two renames of the slow exchange."""
    if old.exists() and not site.exists():
        old.rename(site)


def _exchange(stage: Path, site: Path, old: Path) -> None:
    if not site.exists():
        stage.rename(site)
    elif not _swap(stage, site):
        site.rename(old)
        stage.rename(site)


def _keep(keeper: Keeper, last: Path, replaced: Path) -> None:
    """Keep the site that was replaced for the next build, which can do without it."""
    try:
        if replaced != last:
            _remove(last)
            replaced.rename(last)
        keeper.tidy(last)
    except OSError:
        shutil.rmtree(last, ignore_errors=True)


def _swap(one: Path, other: Path) -> bool:
    """Exchange two folders by one system call; False where system or file system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # TypeError: Windows has no library without a name
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
