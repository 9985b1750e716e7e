"""Planned files, made."""

from collections.abc import Iterable

from generator.opendata.planned import Planned


def made(files: Iterable[Planned]) -> dict[str, bytes]:
    """Return path → content of planned files; each is made before the next is asked for."""
    return {file.path: file.make() for file in files}
