"""The values of many files at once: remembered where nothing changed, else read, by two processes where there are many."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from generator.records.guard import MAX_BYTES
from generator.records.memory import Memory, Stamp, stamp_of
from generator.records.strict_yaml import Plain, plain
from generator.workers import each


def values_of(folder: Path, paths: Sequence[str], memory: Memory | None) -> dict[str, Plain | None]:
    """Return path → value as it was typed, None where the file is odd and somebody must look.

    Args:
        folder: the records' folder.
        paths: files below it, with ``/``.
        memory: what is known of them; it keeps what is read now.
    """
    stamps = dict(_stamps(folder, paths)) if memory else {}
    found = {path: memory.of(path, stamp) for path, stamp in stamps.items()} if memory else {}
    unknown = [path for path in paths if found.get(path) is None]
    cores = os.cpu_count() or 1
    shares = [unknown[start::cores] for start in range(cores)]

    def read(share: Sequence[str]) -> list[Plain | None]:
        return [_value(folder / path) for path in share]

    for share, values in zip(shares, each(shares, read, size=len(unknown)), strict=True):
        found.update(zip(share, values, strict=True))
    if memory:
        memory.keep({path: value for path, value in found.items() if value is not None and path in stamps}, stamps)
    return {path: found[path] for path in paths}


def beginning(file: Path) -> bytes:
    """Return a record's bytes, or of a file that is too large as many as show it.

    Raises:
        OSError: the file cannot be read.
    """
    with file.open("rb") as handle:
        return handle.read(MAX_BYTES + 1)


def _value(file: Path) -> Plain | None:
    try:
        return plain(beginning(file))
    except OSError:
        return None


def _stamps(folder: Path, paths: Sequence[str]) -> Iterator[tuple[str, Stamp]]:
    for path in paths:
        with suppress(OSError):
            yield path, stamp_of(f"{folder}/{path}")
