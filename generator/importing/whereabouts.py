"""Where something is and how to reach it, as a row says against a record: the same for producers and outlets."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.importing.addresses import AddressParts
from generator.importing.proposals import Change, How
from generator.records.schema import AddressField, ContactsField
from generator.records.writing import Value
from generator.text.bilingual import Text
from generator.text.folding import fold

_PLACE_WORDS: Final = re.compile(r"\b(so|duong|ap|khom|so nha)\b|[^a-z0-9]+")
_ZEROS: Final = re.compile(r"\b0+(?=\d)")
_ORDER: Final = ("phones", "zalo", "email", "website", "facebook")


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


def contacts_of(phones: tuple[str, ...], email: str, links: Mapping[str, str]) -> dict[str, Value]:
    """Return the contacts that a row states, in the order of records."""
    stated: dict[str, Value] = {"phones": list(phones), "email": email, **links}
    return {name: stated[name] for name in _ORDER if stated.get(name)}


def new_contacts(stated: Mapping[str, Value]) -> dict[str, Value]:
    """Return contacts as a new record writes them: nobody asked for consent yet, so they are not published."""
    return {"consent": False, **stated}


def contact_changes(stated: Mapping[str, Value], contacts: ContactsField | None, path: str) -> Iterator[Change]:
    """Yield the contacts of a row that the record in the file ``path`` has not."""
    if contacts is None:
        if stated:
            yield set_to(path, ("contacts",), Text("liên hệ", "contacts"), None, new_contacts(stated))
        return
    for phone in stated.get("phones", ()):  # type: ignore[union-attr]
        if phone not in contacts.phones:
            yield Change(
                file=path,
                field=("contacts", "phones"),
                label=Text("điện thoại", "phone"),
                old=None,
                new=phone,
                how=How.LAST,
            )
    for name, label in (("zalo", "Zalo"), ("email", "e-mail"), ("website", "website"), ("facebook", "Facebook")):
        old, new_link = getattr(contacts, name), stated.get(name)
        if new_link and new_link != old:
            yield set_to(path, ("contacts", name), Text(label, label), old, new_link)
