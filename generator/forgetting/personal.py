"""What in the records is about a person, and what only a reader can tell.

A producer is often one person with a house. How to reach them, where exactly they live, their tax code and their photos
are theirs. That the province certified a product of theirs, under the name in its list, is a public act and stays; the
commune stays, because the place is what OCOP is about.
"""

from collections.abc import Iterator
from typing import Any, Final

from generator.records.marks import Path
from generator.records.reading import OUTLETS_FOLDER

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

#: And out of an outlet's record: its sign and its district stay.
OF_OUTLET: Final[tuple[Path, ...]] = (*_ADDRESS, ("location",), ("opening_hours",), ("contacts",), ("photos",))

#: Texts that may name a person; somebody has to read them.
_TO_READ: Final = ("name", "printed_names", "story", "description", "awards", "notes", "history", "traceability")


def paths_in(record: str) -> tuple[Path, ...]:
    """Return what goes out of the record at a path below the project, as far as it has it."""
    *_, folder, name = record.split("/")
    if folder == OUTLETS_FOLDER:
        return OF_OUTLET
    return OF_PRODUCER if name == "producer.yml" else OF_PRODUCT


def personal(plain: Any, paths: tuple[Path, ...]) -> Iterator[Path]:
    """Yield those of ``paths`` that a record as read has, and the addresses its sources print, the last of a list first."""
    for path in paths:
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
