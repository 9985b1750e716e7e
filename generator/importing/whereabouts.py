"""Where something is, as a row says against a record: the same for producers and outlets."""

import re
from collections.abc import Iterator
from typing import Final

from generator.importing.addresses import AddressParts
from generator.importing.proposals import Change
from generator.records.schema import AddressField
from generator.records.writing import Value
from generator.text.bilingual import Text
from generator.text.folding import fold

_PLACE_WORDS: Final = re.compile(r"\b(so|duong|ap|khom|so nha)\b|[^a-z0-9]+")
_ZEROS: Final = re.compile(r"\b0+(?=\d)")


def set_to(path: str, field: tuple[str, ...], label: Text, old: str | None, new: Value) -> Change:
    """Return the change that sets a field; it overwrites where the record says something."""
    return Change(file=path, field=field, label=label, old=old, new=new, overwrites=old is not None)


def place_key(text: str) -> str:
    """Return the form in which parts of addresses are compared: "số 05 đường Trần Phú" is "5 Trần Phú"."""
    return " ".join(_PLACE_WORDS.sub(" ", _ZEROS.sub("", fold(text))).split())


def address_changes(says: AddressParts, address: AddressField, path: str, *, current: str | None) -> Iterator[Change]:
    """Yield what a row says differently of an address; a commune that is only called as it is today is no difference.

    Args:
        says: the address of the row.
        address: the address on record.
        path: the file that it stands in.
        current: the code of the unit of today that it lies in.
    """
    called_as_today = says.current is not None and says.current == current
    labels = {
        "street": Text("số nhà, đường", "street"),
        "hamlet": Text("ấp, khóm, tổ", "hamlet"),
        "commune": Text("xã, phường, thị trấn", "commune"),
    }
    for name, label in labels.items():
        typed, old = getattr(says, name), getattr(address, name)
        if name == "commune" and called_as_today:
            continue
        if typed and place_key(typed) != place_key(old or ""):
            yield set_to(path, ("address", name), label, old, typed)


def new_address(says: AddressParts, typed: str, document: str | None) -> dict[str, Value]:
    """Return an address as a new record writes it, with what the document prints."""
    entry: dict[str, Value | None] = {
        "street": says.street,
        "hamlet": says.hamlet,
        "commune": says.commune,
        "printed": [{"text": typed, "document": document}] if document is not None else None,
    }
    return {name: value for name, value in entry.items() if value is not None}
