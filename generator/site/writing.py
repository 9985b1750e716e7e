"""Files written into a folder of a site: one way for all of them, because a country has 150,000."""

import os
from contextlib import suppress


class Folder:
    """A folder that files are written into. The folders within it are made when a file needs them, each once."""

    def __init__(self, top: str) -> None:
        """Remember where it lies."""
        self._top = top
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> os.stat_result:
        """Write a file, given its path in the folder; return what it is then.

        Raises:
            OSError: the disk refuses.
        """
        # Without a buffer, because what is written is whole already.
        with open(self.room_for(path), "wb", buffering=0) as file:  # noqa: PTH123
            rest = memoryview(content)
            while rest:
                rest = rest[file.write(rest) :]
            return os.fstat(file.fileno())

    def room_for(self, path: str) -> str:
        """Return where a file of this path goes; the folder above it is there.

        Raises:
            OSError: the disk refuses.
        """
        target = f"{self._top}/{path}"
        self._make(target.rpartition("/")[0])
        return target

    def _make(self, folder: str) -> None:
        if folder in self._made:
            return
        with suppress(FileExistsError):  # another process may make it at the same moment
            try:
                os.mkdir(folder)  # noqa: PTH102 - as above
            except FileNotFoundError:
                self._make(folder.rpartition("/")[0])
                os.mkdir(folder)  # noqa: PTH102
        self._made.add(folder)
