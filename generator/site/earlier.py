"""Files that an earlier build of the same site made from the same things are taken over, not made again.

Every build notes of each file what it was made from and what that asked (see ``generator/pages/asking.py``). The notes lie in
the user's own cache folder and may be deleted at any time. A file is taken over only where it still is what was noted, by
node, size and time, as git knows its files: nothing is read, copied or compared (see ``generator/site/assembling.py``).
"""

import marshal
import os
import stat
import struct
from array import array
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import IO, Final

from generator.keeping import kept_place, program
from generator.site.assembling import assemble, clear, paths
from generator.site.writing import Folder

Answer = Callable[[str], bytes]
"""Says what tells whether the answer to a question has changed."""

_MODE: Final = stat.S_IFREG | 0o644
#: Of a file: what it was made from, its node, size and time; then the numbers of its questions.
_NOTE: Final = struct.Struct("<16sQQQ")

#: The note of all files of a site.
_FILES: Final = "files"


class Part:
    """Some files of a site to be, and what an earlier build has noted of them. One process works on a part."""

    def __init__(self, folder: Path, site: Path | None = None, notes: Path | None = None) -> None:
        """Read the notes.

        Args:
            folder: the site to be.
            site: the site as it is; None where nothing is taken over.
            notes: where the notes lie; None where there is no place for them.
        """
        self.taken: dict[str, int] = {}
        self._folder, self._site, self._file = str(folder), site and str(site), notes
        self._target = Folder(str(folder))
        self._out: IO[bytes] | None = None
        self._numbers: dict[str, int] = {}
        self._before: dict[str, bytes] = {}
        self._questions: list[str] = []
        self._answers: list[bytes | None] = []
        if notes:
            self._read(notes)
            with suppress(OSError):
                self._out = notes.with_suffix(".part").open("wb")
                marshal.dump(program(), self._out)

    def _read(self, notes: Path) -> None:
        """Read what an earlier build of this program has noted: path and note by turns, then None and the questions."""
        with suppress(OSError, ValueError, EOFError, TypeError), notes.open("rb") as file:
            if marshal.load(file) != program():  # noqa: S302 - written by this user
                return
            before: dict[str, bytes] = {}
            while (path := marshal.load(file)) is not None:  # noqa: S302
                before[path] = marshal.load(file)  # noqa: S302
            self._questions, self._before = marshal.load(file), before  # noqa: S302
            self._numbers = {question: number for number, question in enumerate(self._questions)}
            self._answers = [None] * len(self._questions)

    def take(self, path: str, made_from: bytes, answer: Answer | None = None) -> int | None:
        """Take a file over from the site as it is, where it would be made the same; return its size in bytes, or None.

        Args:
            path: in the site.
            made_from: what tells whether it may have changed, but for what it asks.
            answer: says the same of a question; None where nothing is asked.
        """
        noted = self._before.get(path)
        if noted is None or self._site is None:
            return None
        key, *rest = _NOTE.unpack_from(noted)
        if key != self._key(made_from, array("I", noted[_NOTE.size :]), answer):
            return None
        try:
            found = os.lstat(f"{self._site}/{path}")
        except OSError:
            return None
        if rest != [found.st_ino, found.st_size, found.st_mtime_ns] or found.st_mode != _MODE:
            return None
        self.taken[path] = found.st_ino
        self._note(path, noted)
        return found.st_size

    def write(
        self,
        path: str,
        content: bytes,
        made_from: bytes,
        asked: Collection[str] = (),
        answer: Answer | None = None,
    ) -> int:
        """Write a file, and note what it was made from; one that is the same to the byte as it was is still taken over.

        Args:
            path: in the site.
            content: the file's.
            made_from: see ``take``.
            asked: what was asked while it was made.
            answer: see ``take``; it is only called where something is noted.

        Returns:
            The size of the file in bytes.

        Raises:
            OSError: the disk refuses.
        """
        found = self._put(path, content)
        if self._out:
            numbers = array("I", [self._number(question) for question in asked])
            key = self._key(made_from, numbers, answer)
            self._note(path, _NOTE.pack(key, found.st_ino, found.st_size, found.st_mtime_ns) + numbers.tobytes())
        return len(content)

    def read(self, path: str) -> bytes:
        """Return the content of a file that was written, put or taken over."""
        return Path(f"{self._site if path in self.taken else self._folder}/{path}").read_bytes()

    def put(self, path: str, text: str) -> None:
        """Write a text of which nothing is noted, because it is made anew each time.

        Raises:
            OSError: the disk refuses.
        """
        self._put(path, text.encode())

    def close(self) -> dict[str, int]:
        """Keep the notes for the next build; where that fails, it has none.

        Returns:
            The files that were taken over: path → node.
        """
        if self._out and self._file:
            with suppress(OSError), self._out:
                marshal.dump(None, self._out)
                marshal.dump(self._questions, self._out)
                self._out.flush()
                Path(self._out.name).replace(self._file)
        return self.taken

    def _note(self, path: str, note: bytes) -> None:
        """Note a file; notes are written at once, because those of a country take their room in memory."""
        if self._out:
            try:
                marshal.dump(path, self._out)
                marshal.dump(note, self._out)
            except OSError:  # the next build has none
                self._out = None

    def _put(self, path: str, content: bytes) -> os.stat_result:
        """Write a file, or take it over where it has this content; return what it is now."""
        if self._site and (found := _same(f"{self._site}/{path}", len(content), lambda: content)):
            self.taken[path] = found.st_ino
            return found
        return self._target.write(path, content)

    def _number(self, question: str) -> int:
        """Return the number of a question: notes hold numbers, because many pages ask the same."""
        if question not in self._numbers:
            self._numbers[question] = len(self._questions)
            self._questions.append(question)
            self._answers.append(None)
        return self._numbers[question]

    def _key(self, made_from: bytes, numbers: Iterable[int], answer: Answer | None) -> bytes:
        """Return what tells whether a file has to be made again."""
        found = blake2b(made_from, digest_size=16)
        for number in numbers:
            known = self._answers[number]
            if known is None and answer:
                known = self._answers[number] = answer(self._questions[number])
            found.update(known or b"")
        return found.digest()


def _same(file: str, size: int, content: Callable[[], bytes]) -> os.stat_result | None:
    """Return what a file of the site as it is is, where it has this content, else None. ``size`` is the content's, in bytes."""
    with suppress(OSError):
        found = os.lstat(file)
        if (found.st_size, found.st_mode) == (size, _MODE):
            with open(file, "rb", buffering=0) as handle:  # noqa: PTH123
                if handle.readall() == content():
                    return found
    return None


class Earlier:
    """A site as an earlier build left it. ``taken`` are the files that are taken over from it: path → node."""

    def __init__(self, site: Path | None = None) -> None:
        """Remember where it lies; None where nothing is taken over and nothing noted."""
        self._site = site and site.resolve()
        self._before = self._site if self._site and self._site.exists() else None
        name = self._site and blake2b(os.fsencode(self._site), digest_size=16).hexdigest()
        self.place = kept_place("sites", name) if name else None
        """Where a build of this site may keep what helps the next one; None where there is no place for it."""
        self.taken: dict[str, int] = {}
        self._made: list[str] = []

    def part(self, name: str, folder: Path) -> Part:
        """Return a part of the site to be.

        Args:
            name: the part's, one word.
            folder: the site to be.
        """
        return Part(folder, self._before, self.place and self.place / name)

    def leave_out(self, holds: Callable[[str], bool]) -> None:
        """Take nothing over that the site to be does not hold."""
        for path in [path for path in self.taken if not holds(path)]:
            del self.taken[path]

    def compare(self, folder: Path) -> tuple[list[str], list[str]]:
        """Take over those files that were made and are the same to the byte; call it when all are made.

        Returns:
            The paths of files that are new or not what they were, and those of all files.
        """
        self._made = self.take_same(folder)
        return self._made, [*self.taken, *self._made]

    def take_same(self, folder: Path, below: str = "") -> list[str]:
        """Take over those files below a folder of the site to be that are the same to the byte; return the paths of all others.

        Args:
            folder: the site to be.
            below: path of the folder in it, ending in a slash; empty for all of it. It may not be there.
        """
        others = []
        for path in paths(str(folder), below) if (folder / below).is_dir() else ():
            if path not in self.taken:
                made = self._before and folder / path
                found = made and _same(f"{self._before}/{path}", made.stat().st_size, made.read_bytes)
                if not found:
                    others.append(path)
                    continue
                self.taken[path] = found.st_ino
            os.unlink(f"{folder}/{path}")  # noqa: PTH108 - it is the same, or mkdocs rendered it and a page was made from it
        return others

    def completed(self, made: Path, last: Path) -> Path:
        """Return the folder of the site to be, put together: where nothing is taken over, that of what was made.

        Args:
            made: the folder of what was made.
            last: the folder of the site before last; it may not exist.

        Raises:
            OSError: the disk refuses.
        """
        if self._before is None or not self.taken:
            return made
        assemble(last, made, self._before, self.taken)
        return last

    def tidy(self, last: Path) -> None:
        """Remove from the site that was replaced what the new one does not have: somebody may have wanted it forgotten."""
        before, now = self._files(last), {*self.taken, *self._made}
        if before is None:
            clear(last, dict(self.taken))
        for path in (*self._made, *((before or now) - now)):
            with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
                os.unlink(f"{last}/{path}")  # noqa: PTH108
        if self.place and self._site:
            with suppress(OSError):
                (self.place / _FILES).write_bytes(marshal.dumps((program(), self._site.stat().st_ino, list(now))))

    def _files(self, folder: Path) -> set[str] | None:
        """Return the paths of all files of a folder, if it is the site that the last build made; else nobody knows them."""
        with suppress(OSError, ValueError, EOFError, TypeError):
            if self.place:
                by, node, files = marshal.loads((self.place / _FILES).read_bytes())  # noqa: S302 - written by this user
                return set(files) if (by, node) == (program(), folder.stat().st_ino) else None
        return None

    def where(self, path: str, folder: Path) -> Path:
        """Return where a file of the site to be lies: in its folder, or in the site as it is, where it is taken over."""
        return self._before / path if self._before and path in self.taken else folder / path
