"""What many files say: remembered where nothing changed, else read, by two processes where there are many."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from generator.records.guard import MAX_BYTES
from generator.records.memory import Memory, Session, Stamp, stamp_of
from generator.records.said import Said, said
from generator.records.strict_yaml import plain
from generator.workers import each


def said_in(folder: Path, paths: Sequence[str], memory: Memory | Session | None) -> dict[str, Said | None]:
    """Return path → what the file says, None where it is odd and somebody must look.

    Args:
        folder: the records' folder.
        paths: files below it, with ``/``.
        memory: what is known of them; it keeps what is read now.
    """
    stamps = dict(_stamps(folder, paths)) if memory else {}
    found = {path: memory.of(path, stamps[path]) if memory and path in stamps else None for path in paths}
    unknown = [path for path, one in found.items() if one is None]
    cores = os.cpu_count() or 1
    shares = [unknown[start::cores] for start in range(cores)]

    def read(share: Sequence[str]) -> list[Said | None]:
        return [_said(folder, path) for path in share]

    for share, answers in zip(shares, each(shares, read, size=len(unknown)), strict=True):
        found.update(zip(share, answers, strict=True))
    if memory and unknown:
        memory.keep({path: one for path, one in found.items() if one is not None and path in stamps}, stamps)
    return found


def beginning(file: str) -> bytes:
    """Return a record's bytes, or of a file that is too large as many as show it.

    Raises:
        OSError: the file cannot be read.
    """
    with open(file, "rb", buffering=0) as handle:  # noqa: PTH123 - a path for each of many thousands takes its time
        return handle.read(MAX_BYTES + 1)


def _said(folder: Path, path: str) -> Said | None:
    try:
        value = plain(beginning(f"{folder}/{path}"))
    except OSError:
        return None
    return None if value is None else said(path, value)


def _stamps(folder: Path, paths: Sequence[str]) -> Iterator[tuple[str, Stamp]]:
    for path in paths:
        with suppress(OSError):
            yield path, stamp_of(f"{folder}/{path}")
