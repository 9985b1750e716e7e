"""Which files to mend, what would become of them, and writing it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Final

from generator.mending.mend import mend
from generator.records.guard import MAX_BYTES
from generator.records.saving import save
from generator.schemas.kinds import model_of
from generator.text.bilingual import Text

_SUFFIXES: Final = frozenset({".yml", ".yaml"})
_DERIVED: Final = frozenset({"products/places.yml"})


@dataclass(frozen=True, slots=True)
class Change:
    """What would become of one file. ``new_path`` differs from ``path`` where the file gets another name."""

    path: str
    new_path: str
    before: str
    after: str
    done: tuple[Text, ...]

    def diff(self) -> str:
        """Return the change as a unified diff."""
        lines = unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            f"a/{self.path}",
            f"b/{self.new_path}",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def changes(root: Path, places: Iterable[Path]) -> Iterator[Change]:
    """Yield the change of every record below ``places`` that has something to mend.

    Args:
        root: the project's folder; paths are told relative to it.
        places: files and folders inside it.
    """
    files = {file for place in places for file in ([place] if place.is_file() else place.rglob("*"))}
    for file in sorted(files):
        path = file.relative_to(root).as_posix()
        if file.is_symlink() or not file.is_file() or file.suffix.lower() not in _SUFFIXES or path in _DERIVED:
            continue
        change = _change(root, file, path)
        if change and (change.before != change.after or change.new_path != path):
            yield change


def apply(root: Path, change: Change) -> None:
    """Write one change; the file is whole at every moment.

    Raises:
        OSError: the disk refuses.
    """
    old, new = root / change.path, root / change.new_path
    if change.before != change.after:
        save(old, change.after)
    if old != new:
        old.rename(new)


def _change(root: Path, file: Path, path: str) -> Change | None:
    data = file.read_bytes()
    if len(data) > MAX_BYTES:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    new_path = _right_name(root, path)
    mended = mend(text, model_of(new_path))
    done = mended.done
    if new_path != path:
        done = (*done, Text(f"đổi tên thành {new_path}", f"renamed to {new_path}"))
    return Change(path, new_path, text, mended.text, done)


def _right_name(root: Path, path: str) -> str:
    """Return the path with a small ``.yml``; as it is where another file has that name already."""
    folder, _, name = path.rpartition("/")
    right = f"{folder}/{name.rsplit('.', 1)[0].lower()}.yml"
    return path if right != path and (root / right).exists() else right
