"""Places in a file: where each key and each value of a record stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]


class Mark(NamedTuple):
    """A place in a file, counted from 1 as editors show it. A tuple: a catalogue has a million of them."""

    line: int
    column: int


TOP = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one file by the path of keys and list positions that leads to them."""

    keys: Mapping[Path, Mark] = field(default_factory=dict)
    values: Mapping[Path, Mark] = field(default_factory=dict)

    def of_value(self, path: Path) -> Mark:
        """Return where the value at ``path`` stands, or the nearest thing above it that is there."""
        return self._nearest(self.values, path)

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
