"""Places in a file: where each key and each value of a record stands."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Path = tuple[str | int, ...]


class Mark(NamedTuple):
    """A place in a file, counted from 1 as editors show it. A tuple: a catalogue has a million of them."""

    line: int
    column: int


TOP = Mark(1, 1)


Found = tuple[Mapping[Path, Mark], Mapping[Path, Mark]]
"""Where the keys and where the values of a file stand."""


class Marks:
    """The marks of one file by the path of keys and list positions that leads to them.

    They are looked for when somebody first asks: most records have no problem, and marks take more time and memory
    than the records themselves.
    """

    __slots__ = ("_find", "_found")

    def __init__(self, find: Callable[[], Found] = lambda: ({}, {})) -> None:
        """Keep how to find the marks."""
        self._find = find
        self._found: Found | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        """Hand the way to find them to another process, not what was found."""
        return Marks, (self._find,)

    @property
    def keys(self) -> Mapping[Path, Mark]:
        """Where every key stands."""
        return self._both[0]

    @property
    def values(self) -> Mapping[Path, Mark]:
        """Where every value stands."""
        return self._both[1]

    @property
    def _both(self) -> Found:
        if self._found is None:
            self._found = self._find()
        return self._found

    def of_value(self, path: Path) -> Mark:
        """Return where the value at ``path`` stands, or the nearest thing above it that is there."""
        return self._nearest(self.values, path) if path else TOP

    def of_key(self, path: Path) -> Mark:
        """Return where the key at ``path`` stands, or the nearest thing above it that is there."""
        return self.keys.get(path) or self._nearest(self.keys, path[:-1])

    def of_entry(self, path: Path) -> Mark:
        """Return where a group of fields begins: at its key, or at its first line where it is an entry of a list."""
        return self.of_key(path) if path and isinstance(path[-1], str) else self.of_value(path)

    @staticmethod
    def _nearest(marks: Mapping[Path, Mark], path: Path) -> Mark:
        while path:
            if path in marks:
                return marks[path]
            path = path[:-1]
        return TOP


def dotted(path: Path) -> str:
    """Return a path as people write it: ``sources[2].row``, list positions from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
