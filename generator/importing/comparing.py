"""A row against the record it speaks of: every difference a change, what cannot be decided a reason.

What the table does not say is no difference. A name or address that a document is known to print is no difference either:
the catalogue publishes the corrected form on purpose.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.importing.certificates import certificate_changes, star_changes
from generator.importing.citing import Citation
from generator.importing.matching import Known, key
from generator.importing.proposals import Change, How
from generator.importing.row_values import Values
from generator.records.schema import AddressField, ProducerRecord
from generator.records.writing import Value
from generator.text.bilingual import Text
from generator.text.folding import fold
from generator.text.slugs import core_name

_PLACE_WORDS: Final = re.compile(r"\b(so|duong|ap|khom|so nha)\b|[^a-z0-9]+")
_ZEROS: Final = re.compile(r"\b0+(?=\d)")


def differences(values: Values, known: Known, citation: Citation | None) -> tuple[list[Change], list[Text]]:
    """Return what the row says differently from its records, and what has to be asked first."""
    reasons = [*values.faults, *_doubts(values, known)]
    changes = [
        *_name_changes(values, known),
        *star_changes(values, known, citation.document if citation else None),
        *certificate_changes(values, known, citation.document if citation else None),
        *_plain_changes(values, known),
        *_producer_changes(values, known),
        *(citation.changes(values, known) if citation else ()),
    ]
    return changes, reasons


def _doubts(values: Values, known: Known) -> Iterator[Text]:
    record, producer = known.product.value, known.producer.value
    same_producer = (
        not values.producer
        or key(values.producer) in known.producers
        or core_name(values.producer) == core_name(producer.name.vi)
    )
    if not same_producer:
        yield Text(
            f"chủ thể trong bảng là “{values.producer}”, trong bản ghi là “{producer.name.vi}”",
            f"the producer is “{values.producer}” in the table and “{producer.name.vi}” in the record",
        )
    stars = values.stars
    if stars and stars.proposed and str(stars.stars) not in (record.stars, record.potential_stars):
        yield Text(
            f"mới là đề xuất {stars.stars} sao, chưa có quyết định; bản ghi đang ghi {record.stars} sao",
            f"{stars.stars} stars are only proposed, not decided; the record has {record.stars}",
        )
    elif stars and not stars.proposed and stars.stars < 3:
        yield Text(
            f"{stars.stars} sao không được công nhận là sản phẩm OCOP (từ 3 sao)",
            f"{stars.stars} stars are not recognised as an OCOP product (3 and up are)",
        )
    district, recorded = values.address.district, _where(known)[2]
    if same_producer and district and district != recorded and not _is_printed(values, known):
        yield Text(
            f"bảng ghi huyện “{district}”, bản ghi ghi “{recorded}”",
            f"the district is “{district}” in the table and “{recorded}” in the record",
        )


def _where(known: Known) -> tuple[AddressField, str, str]:
    """Return the address of a product, the file that it stands in and its district: the product's own goes first."""
    own = known.product.value.address
    address, path = (own, known.product.path) if own else (known.producer.value.address, known.producer.path)
    return address, path, address.district or known.product.folder


def _name_changes(values: Values, known: Known) -> Iterator[Change]:
    record = known.product.value
    if key(values.name) not in known.names:
        yield _set(
            known.product.path, ("name", "vi"), Text("tên sản phẩm", "product name"), record.name.vi, values.name
        )
    if values.name_en and fold(values.name_en) != fold(record.name.en or ""):
        yield _set(
            known.product.path, ("name", "en"), Text("tên tiếng Anh", "English name"), record.name.en, values.name_en
        )


def _plain_changes(values: Values, known: Known) -> Iterator[Change]:
    record, path = known.product.value, known.product.path
    if values.set and values.set != record.set:
        yield _set(path, ("set",), Text("bộ sản phẩm", "product set"), record.set, values.set)
    if values.gtin and values.gtin != record.gtin:
        yield _set(path, ("gtin",), Text("mã vạch", "barcode"), record.gtin, values.gtin)
    old = record.description.vi if record.description else None
    if values.description and fold(values.description) != fold(old or ""):
        yield _set(path, ("description", "vi"), Text("mô tả", "description"), old, values.description)


def _producer_changes(values: Values, known: Known) -> Iterator[Change]:
    record, path = known.producer.value, known.producer.path
    if values.stated_type and values.stated_type is not record.type:
        label = Text("loại hình chủ thể", "producer type")
        yield _set(path, ("type",), label, record.type.value, values.stated_type.value)
    if values.tax_code and values.tax_code != record.tax_code:
        yield _set(path, ("tax_code",), Text("mã số thuế", "tax code"), record.tax_code, values.tax_code)
    if values.address.district in (None, _where(known)[2]) and not _is_printed(values, known):
        yield from _address_changes(values, known)
    yield from _contact_changes(values, record, path)


def _is_printed(values: Values, known: Known) -> bool:
    """Whether a document is known to print this very address for the producer or the product."""
    addresses = [known.producer.value.address, _where(known)[0]]
    printed = {p.text for address in addresses for p in address.printed}
    printed |= {s.printed.address for s in known.product.value.sources if s.printed.address}
    return not values.address_text or _place(values.address_text) in {_place(text) for text in printed}


def _address_changes(values: Values, known: Known) -> Iterator[Change]:
    """A commune that is only called as it is today is no difference."""
    address, path, _ = _where(known)
    called_as_today = values.address.current is not None and values.address.current == known.current
    labels = {
        "street": Text("số nhà, đường", "street"),
        "hamlet": Text("ấp, khóm, tổ", "hamlet"),
        "commune": Text("xã, phường, thị trấn", "commune"),
    }
    for name, label in labels.items():
        typed, old = getattr(values.address, name), getattr(address, name)
        if name == "commune" and called_as_today:
            continue
        if typed and _place(typed) != _place(old or ""):
            yield _set(path, ("address", name), label, old, typed)


def _place(text: str) -> str:
    return " ".join(_PLACE_WORDS.sub(" ", _ZEROS.sub("", fold(text))).split())


def _contact_changes(values: Values, record: ProducerRecord, path: str) -> Iterator[Change]:
    """Contacts that are new are written without consent: nobody asked the producer yet, so they are not published."""
    contacts = record.contacts
    stated: dict[str, Value] = {"phones": list(values.phones), "email": values.email, **values.links}
    stated = {name: value for name, value in stated.items() if value}
    order = ("phones", "zalo", "email", "website", "facebook")
    if contacts is None:
        if stated:
            new: Mapping[str, Value] = {"consent": False, **{name: stated[name] for name in order if name in stated}}
            yield _set(path, ("contacts",), Text("liên hệ", "contacts"), None, new)
        return
    for phone in values.phones:
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
            yield _set(path, ("contacts", name), Text(label, label), old, new_link)


def _set(path: str, field: tuple[str, ...], label: Text, old: str | None, new: Value) -> Change:
    return Change(file=path, field=field, label=label, old=old, new=new, overwrites=old is not None)
