"""Short names for values by what they say: equal values have the same, and another value another, in every process and build.

Not ``hash``, which differs from run to run, and not pickle, which tells equal values apart by how they came about.
"""

import marshal
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from generator.catalogue import model
from generator.catalogue.whole import Catalogue
from generator.vocabulary.sets import ProductSet

#: The format of ``marshal`` that writes a value again wherever it stands, so that it does not matter whether it is one object.
_PLAIN: Final = 2
_SIZE: Final = 16
_AS_THEY_ARE: Final = (str, int, float, bool, bytes, type(None))
#: What many others refer to, and what is asked for again and again: read once.
_SHARED: Final = (
    *(model.Product, model.Producer, model.Outlet, model.CommuneToday, model.Document, ProductSet),
    *(model.Province, model.ProvinceToday, model.District, model.Commune, model.Unit),
)

Plain = Callable[[Any], Any]


class Fingerprints:
    """The fingerprints of values that stay as long as this does: of a catalogue."""

    def __init__(self) -> None:
        """Know none yet."""
        self._kinds: dict[type, Plain | None] = dict.fromkeys(_AS_THEY_ARE)
        self._known: dict[int, bytes] = {}

    def read(self, catalogue: Catalogue) -> None:
        """Read the records of a catalogue, which its pages and files are made from, once for all of them."""
        for things in (catalogue.products, catalogue.producers, catalogue.outlets, catalogue.communes_today):
            for thing in things.values():
                self.of(thing)

    def of(self, value: object) -> bytes:
        """Return the fingerprint of a value: 16 bytes.

        Raises:
            TypeError: it is, or holds, something other than the values of a catalogue.
        """
        plain = self._plain(value)
        return plain if type(value) in _SHARED else _digest(plain)

    def _plain(self, value: object) -> Any:
        """Return a value as ``marshal`` can write it."""
        kind = type(value)
        if kind not in self._kinds:
            self._kinds[kind] = self._reader(kind)
        reader = self._kinds[kind]
        return value if reader is None else reader(value)

    def _reader(self, kind: type) -> Plain:
        plain, name = self._plain, kind.__name__
        if issubclass(kind, tuple | list):
            return lambda value: (name, *[plain(item) for item in value])
        if issubclass(kind, Enum):
            return lambda value: (name, value.name)
        if issubclass(kind, Mapping):
            return lambda value: tuple([(plain(key), plain(item)) for key, item in value.items()])
        if kind in (date, Decimal):
            return lambda value: (name, str(value))
        if is_dataclass(kind):
            read = [attrgetter(field.name) for field in fields(kind)]
            whole = attrgetter(*(field.name for field in fields(kind))) if len(read) > 1 else None

            def of_fields(value: object) -> tuple[Any, ...]:
                parts = whole(value) if whole else [get(value) for get in read]
                return (name, *[plain(part) for part in parts])

            return self._once(of_fields) if kind in _SHARED else of_fields
        raise TypeError(f"no fingerprint for {name}")

    def _once(self, read: Plain) -> Plain:
        """Return a reader that gives the fingerprint instead of the value, and knows it the next time."""

        def known(value: object) -> bytes:
            found = self._known.get(id(value))
            if found is None:
                found = self._known[id(value)] = _digest(read(value))
            return found

        return known


def of_files(folder: Path) -> bytes:
    """Return what tells whether any file in a folder, or below it, has changed: 16 bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return _digest([(file.relative_to(folder).as_posix(), file.read_bytes()) for file in files])


def _digest(plain: Any) -> bytes:
    return blake2b(marshal.dumps(plain, _PLAIN), digest_size=_SIZE).digest()
