"""Files to be: made only where no earlier build has made them from the same."""

from collections.abc import Callable
from hashlib import blake2b
from typing import NamedTuple


class Planned(NamedTuple):
    """A file to be: its path in the site, what tells whether it has changed (16 bytes), and what makes its content."""

    path: str
    made_from: bytes
    make: Callable[[], bytes]


def made_from(*parts: bytes) -> bytes:
    """Return what tells whether any of some parts has changed: 16 bytes."""
    found = blake2b(digest_size=16)
    for part in parts:
        found.update(len(part).to_bytes(8, "little") + part)
    return found.digest()
