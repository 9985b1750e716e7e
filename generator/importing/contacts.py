"""How to reach a producer or outlet, as a row says: written only where they agreed that it is published.

Records are public, whatever a page shows of them; so what nobody agreed to never gets into one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.importing.proposals import Change, How
from generator.importing.whereabouts import set_to
from generator.records.schema import ContactsField
from generator.records.writing import Value
from generator.text.bilingual import Text

_LINKS: Final = {
    "zalo": Text("Zalo", "Zalo"),
    "email": Text("thư điện tử", "e-mail"),
    "website": Text("trang web", "website"),
    "facebook": Text("Facebook", "Facebook"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """What a row says: phone numbers, kind of link → link, and whether they may be published (None: it does not say)."""

    phones: tuple[str, ...]
    links: Mapping[str, str]
    consent: bool | None

    def as_new(self) -> dict[str, Value] | None:
        """Return the contacts of a new record; None where there are none or nobody agreed."""
        if not self.consent or not (self.phones or self.links):
            return None
        phones: dict[str, Value] = {"phones": list(self.phones)} if self.phones else {}
        return {"consent": True, **phones, **{name: self.links[name] for name in _LINKS if name in self.links}}

    def withheld(self, record: ContactsField | None = None) -> tuple[str, ...]:
        """Return what the row says and nobody agreed to publish, beyond what the record has."""
        if self._agreed(record):
            return ()
        known = {*record.phones, *(getattr(record, name) for name in _LINKS)} if record else set()
        return tuple(text for text in (*self.phones, *self.links.values()) if text not in known)

    def changes(self, record: ContactsField | None, path: str) -> Iterator[Change]:
        """Yield the contacts that the record in the file ``path`` has not and that may be published."""
        if not self._agreed(record):
            return
        if record is None:
            if new := self.as_new():
                yield set_to(path, ("contacts",), Text("liên hệ", "contacts"), None, new)
            return
        if not record.consent:
            label = Text("đồng ý công bố", "consent")
            yield Change(file=path, field=("contacts", "consent"), label=label, old="không / no", new=True)
        for phone in self.phones:
            if phone not in record.phones:
                label = Text("điện thoại", "phone")
                field = ("contacts", "phones")
                yield Change(file=path, field=field, label=label, old=None, new=phone, how=How.LAST)
        for name, label in _LINKS.items():
            old, new_link = getattr(record, name), self.links.get(name)
            if new_link and new_link != old:
                yield set_to(path, ("contacts", name), label, old, new_link)

    def objections(self, record: ContactsField | None) -> Iterator[Text]:
        """Yield what has to be done by hand where the row takes back what the record publishes."""
        if self.consent is False and record is not None and record.consent:
            yield Text(
                "bảng ghi không đồng ý công bố, bản ghi đang công bố liên hệ; hãy xóa mục “contacts” của bản ghi",
                "the table says that there is no consent, the record publishes contacts; delete its “contacts”",
            )

    def _agreed(self, record: ContactsField | None) -> bool:
        return bool(record and record.consent) if self.consent is None else self.consent
