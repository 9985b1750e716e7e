"""What in the records is about a person, and what only a reader can tell.

A producer is often one person with a house. How to reach them, where exactly they live, their tax code and their photos
are theirs. That the province certified a product of theirs, under the name in its list, is a public act and stays; the
commune stays, because the place is what OCOP is about.
"""

from collections.abc import Iterator
from typing import Any, Final

from generator.records.marks import Path

_ADDRESS: Final = (("address", "street"), ("address", "hamlet"), ("address", "printed"))

#: What ``ocop forget`` takes out of a producer's record and of each of its products' records.
OF_PRODUCER: Final[tuple[Path, ...]] = (
    ("tax_code",),
    *_ADDRESS,
    ("location",),
    ("contacts",),
    ("channels",),
    ("visiting",),
    ("photos",),
)
OF_PRODUCT: Final[tuple[Path, ...]] = (("channels",), ("photos",), *_ADDRESS, ("location",))

#: Texts that may name a person; somebody has to read them.
_TO_READ: Final = ("name", "printed_names", "story", "description", "awards", "notes", "history", "traceability")


def personal(plain: Any, *, product: bool) -> Iterator[Path]:
    """Yield the paths of what is there to be forgotten in a record as read, the last of a list first."""
    for path in OF_PRODUCT if product else OF_PRODUCER:
        if _has(plain, path):
            yield path
    for number, source in reversed(list(enumerate(plain.get("sources", ())))):
        if "address" in source.get("printed", {}):
            yield ("sources", number, "printed", "address")


def to_read(plain: Any) -> list[str]:
    """Return the fields of a record that stay and may name a person."""
    found = [field for field in _TO_READ if field in plain]
    sources = plain.get("sources", ())
    found += ["sources.quote"] if any("quote" in source for source in sources) else []
    found += ["sources.printed"] if any(set(source.get("printed", {})) - {"address"} for source in sources) else []
    return found


def _has(plain: Any, path: Path) -> bool:
    for part in path:
        if part not in plain:
            return False
        plain = plain[part]
    return True
