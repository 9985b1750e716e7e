"""A lock that ends with the process that has it, however that ends: nobody has to clear away what a killed build has locked."""

from typing import IO

try:
    from fcntl import LOCK_EX, LOCK_NB, flock
except ImportError:  # Windows
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]  # typed on Windows alone

else:

    def _lock(file: int) -> None:
        flock(file, LOCK_EX | LOCK_NB)


def taken(lock: IO[str]) -> bool:
    """Take the lock that an open, empty file stands for, until it is closed; return whether nobody else has it.

    Raises:
        OSError: the system cannot lock this file.
    """
    try:
        _lock(lock.fileno())
    except (BlockingIOError, PermissionError):  # as fcntl and as msvcrt says it
        return False
    return True
