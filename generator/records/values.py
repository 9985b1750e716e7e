"""What many files say: remembered where nothing changed, else read, by two processes where there are many."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from generator.records.guard import MAX_BYTES, MAX_PLACES_BYTES, PLACES, TOP_FILES, most_of
from generator.records.memory import Memory, Session, Stamp, stamp_of
from generator.records.said import Said, said
from generator.records.strict_yaml import plain
from generator.workers import as_they_come

#: So many files are read before what they say is handed on.
_SHARE: Final = 400


def said_in(folder: Path, paths: Sequence[str], memory: Memory | Session | None) -> Iterator[tuple[str, Said | None]]:
    """Yield each path and what the file says, None where it is odd and somebody must look; what is known first comes first.

    Args:
        folder: the records' folder.
        paths: files below it, with ``/``; what is remembered of them comes first.
        memory: what is known of them; it keeps what is read now.
    """
    stamps: dict[str, Stamp] = {}
    found: dict[str, Said | None] = {}
    unknown: list[str] = []
    for path in paths:
        if memory and memory.knows(path) and (stamp := _stamp(folder, path)) and (known := memory.of(path, stamp)):
            stamps[path], found[path] = stamp, known
            yield path, known
        else:
            unknown.append(path)
    # What all others are judged by begins first; the places are the largest by far.
    shares = [[path for path in unknown if path in TOP_FILES]]
    unknown = [path for path in unknown if path not in TOP_FILES]
    shares += [unknown[start : start + _SHARE] for start in range(0, len(unknown), _SHARE)]

    def read(share: Sequence[str]) -> list[tuple[Stamp | None, Said | None]]:
        # The stamp first: what changes a file while it is read changes the stamp that it will have.
        return [(_stamp(folder, path) if memory else None, _said(folder, path)) for path in share]

    for share, answers in as_they_come(shares, read, size=len(unknown)):
        for path, (stamp, one) in zip(share, answers, strict=True):
            found[path] = one
            if stamp:
                stamps[path] = stamp
            yield path, one
    news = [path for share in shares for path in share if found[path] is not None]
    if memory and memory.wants(news, len(paths)):
        memory.keep({path: one for path in paths if (one := found[path]) is not None and path in stamps}, stamps)


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


def _stamp(folder: Path, path: str) -> Stamp | None:
    try:
        return stamp_of(f"{folder}/{path}")
    except OSError:
        return None
