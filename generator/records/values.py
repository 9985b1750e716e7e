"""What many files say: remembered where nothing changed, else read, by two processes where there are many."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from generator.records.guard import MAX_BYTES, MAX_PLACES_BYTES, PLACES, most_of
from generator.records.memory import Memory, Session, Stamp, stamp_of
from generator.records.said import Said, said
from generator.records.strict_yaml import plain
from generator.workers import as_they_come

#: So many files are read before what they say is handed on.
_SHARE: Final = 400


def said_in(folder: Path, paths: Sequence[str], memory: Memory | Session | None) -> Iterator[tuple[str, Said | None]]:
    """Yield each path and what the file says, None where it is odd and somebody must look, as soon as it is known.

    Args:
        folder: the records' folder.
        paths: files below it, with ``/``; what is remembered of them comes first.
        memory: what is known of them; it keeps what is read now.
    """
    stamps = dict(_stamps(folder, paths)) if memory else {}
    found: dict[str, Said | None] = {}
    unknown: list[str] = []
    for path in paths:
        if memory and path in stamps and (known := memory.of(path, stamps[path])):
            found[path] = known
            yield path, known
        else:
            unknown.append(path)
    shares = [unknown[start : start + _SHARE] for start in range(0, len(unknown), _SHARE)]

    def read(share: Sequence[str]) -> list[Said | None]:
        return [_said(folder, path) for path in share]

    for share, answers in zip(shares, as_they_come(shares, read, size=len(unknown)), strict=True):
        news = list(zip(share, answers, strict=True))
        found.update(news)
        yield from news
    if memory and unknown:
        memory.keep({path: one for path, one in found.items() if one is not None and path in stamps}, stamps)


def beginning(file: str) -> bytes:
    """Return a record's bytes, or of a file that is too large as many as show it.

    Raises:
        OSError: the file cannot be read.
    """
    with open(file, "rb", buffering=0) as handle:  # noqa: PTH123 - a path for each of many thousands takes its time
        return handle.read((MAX_PLACES_BYTES if file.endswith(f"/{PLACES}") else MAX_BYTES) + 1)


def _said(folder: Path, path: str) -> Said | None:
    try:
        value = plain(beginning(f"{folder}/{path}"), most_of(path))
    except OSError:
        return None
    return None if value is None else said(path, value)


def _stamps(folder: Path, paths: Sequence[str]) -> Iterator[tuple[str, Stamp]]:
    for path in paths:
        with suppress(OSError):
            yield path, stamp_of(f"{folder}/{path}")
