"""Work that is done in other processes: shared by parts, because one keeps one core busy, or apart, to leave no memory behind.

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
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import IO, TYPE_CHECKING, Any, Final, TypeVar

from generator import pickling
from generator.collecting import give_back
from generator.text.progress import Progress

if TYPE_CHECKING:  # most commands never have so much to do
    from multiprocessing.connection import Connection

#: From so many products or files on, starting processes costs less than it saves.
WORTH: Final = 500

_CORES: Final = os.cpu_count() or 1

_FORKS: Final = sys.platform.startswith("linux")

_DIE_WITH_PARENT: Final = 1

Part = TypeVar("Part")
Answer = TypeVar("Answer")


def each(parts: Sequence[Part], work: Callable[[Part], Answer], *, size: int) -> list[Answer]:
    """Return what ``work`` answers to each part, in order; this process works on the first part itself.

    So two parts take two processes, not three that each have all that was joined: what Python looks at it also writes
    to, and what is written to is no longer shared. Arguments and errors are those of ``as_they_come``.
    """
    with _answers(parts[1:], work, size, _CORES - 1) as others:
        return [*map(work, parts[:1]), *(answer for _, answer in sorted(others, key=itemgetter(0)))]


def as_they_come(parts: Sequence[Part], work: Callable[[Part], Answer], *, size: int) -> Iterator[tuple[Part, Answer]]:
    """Yield each part and what ``work`` answers to it, the first that is ready first, while others are worked on.

    Args:
        parts: what is to be worked on.
        work: may write files that no other part writes; what it answers can be pickled.
        size: how much there is to do: the number of products or files.

    Raises:
        OSError: a process was killed.
        Exception: what ``work`` raised.
    """
    with _answers(parts, work, size, _CORES) as answers:
        yield from ((parts[number], answer) for number, answer in answers)


def apart(work: Callable[[Progress], Answer], progress: Progress, *, size: int) -> Answer:
    """Return what ``work`` answers, done in a process of its own.

    So this one's memory holds the answer alone, and close together: the processes that share it later write to fewer
    pages of memory, each of which is then no longer shared.

    Args:
        work: is given whom to tell of its stages; what it answers and raises can be pickled.
        progress: told of each stage.
        size: how much there is to do: the number of products or files.

    Raises:
        OSError: the process was killed.
        Exception: what ``work`` raised.
    """
    if size < WORTH or not _FORKS:
        return work(progress)
    import multiprocessing

    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    with tempfile.TemporaryFile() as answered:
        process = context.Process(target=_answer, args=(there, answered, work, os.getpid()))
        process.start()
        there.close()
        try:
            while (told := here.recv()) is not None:
                progress(*told)
        except EOFError as error:
            raise OSError(errno.ECHILD, os.strerror(errno.ECHILD)) from error
        finally:
            here.close()
            process.join()  # so that its memory is free before ours is filled
        answered.seek(0)
        raised, answer = pickling.load(answered)
    if raised:
        raise raised
    found: Answer = answer
    return found


def _answer(there: "Connection", answered: IO[bytes], work: Callable[[Progress], Any], parent: int) -> None:
    """Tell the stages of some work and that it is done; write what it raises and what it answers."""
    _end_with(parent)
    outcome: tuple[Exception | None, Any]
    try:
        outcome = None, work(lambda vi, en: there.send((vi, en)))
    except Exception as error:
        outcome = error, None
    give_back()
    pickling.dump(outcome, answered)
    answered.flush()
    there.send(None)


@contextmanager
def _answers(
    parts: Sequence[Part], work: Callable[[Part], Answer], size: int, processes: int
) -> Iterator[Iterator[tuple[int, Answer]]]:
    """Begin to work on the parts, and give the number of each and what is answered, as it comes."""
    if size < WORTH or _CORES < 2 or not parts or not _FORKS:
        yield enumerate(map(work, parts))
        return
    # Only here, because most commands never have so much to do.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    give_back()  # else it would be copied where the other process writes to it
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(len(parts), processes), context, _begin, (parts, work, os.getpid())) as pool:
            numbers = {pool.submit(_run, number): number for number in range(len(parts))}
            yield ((numbers[done], done.result()) for done in as_completed(numbers))
    except BrokenProcessPool as error:
        raise OSError(errno.ECHILD, os.strerror(errno.ECHILD)) from error


_parts: Sequence[Any]
_work: Callable[[Any], Any]
"""What this process works with: set when it starts, because a function with all that it knows cannot be pickled."""


def _begin(parts: Sequence[Any], work: Callable[[Any], Any], parent: int) -> None:
    """Make a process end with its parent: a killed build must leave nobody behind who goes on writing."""
    global _parts, _work
    _parts, _work = parts, work
    os.nice(5)  # who waits for the answers and works with them comes first
    gc.freeze()  # what exists now is not looked through here, so that its memory stays shared
    _end_with(parent)


def _end_with(parent: int) -> None:
    """End when the parent does."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _run(number: int) -> Any:
    return _work(_parts[number])
