"""Work that parts share between processes, because one Python process keeps one core busy.

Processes are forked, so a part sees everything that was joined before it started and nothing is copied or pickled but its
answer. Where the system cannot fork, and where there is little to do, the parts run one after another: what they write is
the same to the byte.
"""

import ctypes
import errno
import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

#: From so many products or files on, starting processes costs less than it saves.
WORTH: Final = 500

_DIE_WITH_PARENT: Final = 1

Part = TypeVar("Part")
Answer = TypeVar("Answer")


def each(parts: Sequence[Part], work: Callable[[Part], Answer], *, size: int) -> list[Answer]:
    """Return what ``work`` answers to each part, in order.

    Args:
        parts: what is to be worked on.
        work: may write files that no other part writes; what it answers can be pickled.
        size: how much there is to do: the number of products or files.

    Raises:
        OSError: a process was killed.
        Exception: what ``work`` raised.
    """
    cores = min(len(parts), os.cpu_count() or 1)
    if size < WORTH or cores < 2 or not sys.platform.startswith("linux"):
        return [work(part) for part in parts]
    # Only here, because most commands never have so much to do.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    gc.freeze()  # what exists now is not collected in the processes, so that its memory stays shared
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(cores, context, initializer=_begin, initargs=(parts, work, os.getpid())) as pool:
            return list(pool.map(_run, range(len(parts))))
    except BrokenProcessPool as error:
        raise OSError(errno.ECHILD, os.strerror(errno.ECHILD)) from error
    finally:
        gc.unfreeze()


_parts: Sequence[Any]
_work: Callable[[Any], Any]
"""What this process works with: set when it starts, because a function with all that it knows cannot be pickled."""


def _begin(parts: Sequence[Any], work: Callable[[Any], Any], parent: int) -> None:
    """Make a process end with its parent: a killed build must leave nobody behind who goes on writing."""
    global _parts, _work
    _parts, _work = parts, work
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _run(number: int) -> Any:
    return _work(_parts[number])
