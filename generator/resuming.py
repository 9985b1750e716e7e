"""The records that a build has read, kept for the next one, which reads only what has changed.

It is what a preview knows between two changes (``Session``), handed on from one process to the next. It lies in the user's
own cache folder and may be deleted at any time; ``ocop forget`` does.
"""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b, file_digest
from itertools import chain, islice
from pathlib import Path
from typing import Final

from generator import pickling
from generator.keeping import kept_place, program
from generator.records.memory import FEW, WORTH, Known, Session

KIND: Final = "records"
"""What the cache folder calls it."""

#: So many records are pickled together: pickling looks up each object in all that went before.
_AT_ONCE: Final = 500
_DIGEST: Final = 32


class Kept:
    """Where the records of a project are kept."""

    def __init__(self, records: Path, files: int, *, few: int = FEW) -> None:
        """Find the place.

        Args:
            records: the folder of the records.
            files: how many there are.
            few: with fewer files read anew it is not worth writing what all the others say.
        """
        place = str(records.resolve()).encode()
        folder = kept_place(KIND, blake2b(place, digest_size=16).hexdigest()) if files >= WORTH else None
        self._file = folder and folder / "session"
        self._made_for = program() + place
        self._few = few

    def session(self) -> Session:
        """Return what is known of the records; nothing where this program did not write just that."""
        with suppress(OSError):
            return Session(self._known())
        return Session()

    def keep(self, session: Session) -> None:
        """Keep it for the next build, unless that knows nearly all of it already; a disk that refuses is no misfortune."""
        if self._file is None or session.news < self._few:
            return
        with suppress(OSError):
            written = self._file.with_suffix(".new")
            with written.open("wb+") as file:
                file.write(bytes(_DIGEST))
                pickling.dump(self._made_for, file)
                known = session.known()
                while some := list(islice(known, _AT_ONCE)):
                    pickling.dump(some, file)
                pickling.dump(None, file)
                file.seek(_DIGEST)
                digest = file_digest(file, "sha256").digest()
                file.seek(0)
                file.write(digest)
            written.replace(self._file)

    def _known(self) -> Iterator[Known]:
        if self._file is None:
            return
        with self._file.open("rb") as file:
            digest = file.read(_DIGEST)
            if file_digest(file, "sha256").digest() != digest:
                return
            file.seek(_DIGEST)
            if pickling.load(file) == self._made_for:
                yield from chain.from_iterable(iter(lambda: pickling.load(file), None))
