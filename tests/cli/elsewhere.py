"""The command where Python lacks what only POSIX systems have, as far as that can be had here: what Windows would run.

``python -m tests.cli.elsewhere ARGUMENTS`` is ``ocop ARGUMENTS`` there.
"""

import ctypes
import errno
import fcntl
import multiprocessing
import os
import signal
import subprocess  # noqa: F401 - asks for msvcrt to see whether this is Windows
import sys
from types import ModuleType
from typing import Any

import platformdirs.unix  # noqa: F401 - as the next: chosen by the name of the system, which is still this one
import watchdog.observers  # noqa: F401

MODULES = ("fcntl", "grp", "pwd", "resource", "termios", "tty")
NAMES = ("fork", "geteuid", "getuid", "nice", "pread", "pwrite", "sched_getaffinity", "statvfs", "wait4")


def leave_posix() -> None:
    """Take away what Windows does not have, and give what it has for it."""
    for name in MODULES:
        sys.modules[name] = None  # type: ignore[assignment]
    for name in NAMES:
        delattr(os, name)
    for name in ("SIGKILL", "SIGHUP", "SIGALRM"):
        delattr(signal, name)
    sys.modules["msvcrt"] = _msvcrt()
    ctypes.CDLL = _library  # type: ignore[assignment,misc]
    multiprocessing.get_context = _no_fork  # type: ignore[assignment]
    here, sys.platform = sys.platform, "win32"
    import generator.workers  # noqa: F401 - asks once whether there are forks

    sys.platform = here


def _msvcrt() -> ModuleType:
    module: Any = ModuleType("msvcrt")
    module.LK_NBLCK = 2

    def locking(file: int, mode: int, size: int) -> None:
        assert mode == module.LK_NBLCK
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, size)
        except BlockingIOError as error:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES)) from error

    module.locking = locking
    return module


def _library(name: str | None, *_: object, **__: object) -> None:
    if name is None:
        raise TypeError("argument of type 'NoneType' is not iterable")
    raise OSError(name)


def _no_fork(method: str) -> None:
    raise ValueError(f"cannot find context for {method!r}")


if __name__ == "__main__":
    leave_posix()
    from generator.cli.main import run

    run()
