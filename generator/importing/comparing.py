"""A row against the record it speaks of: every difference a change, what cannot be decided a reason.

What the table does not say is no difference. A name or address that a document is known to print is no difference either:
the catalogue publishes the corrected form on purpose.
"""

from collections.abc import Iterator

from generator.importing.certificates import certificate_changes, star_changes
from generator.importing.citing import Citation
from generator.importing.known import Known, key
from generator.importing.near import is_near
from generator.importing.proposals import Change
from generator.importing.row_values import Values
from generator.importing.whereabouts import address_changes, place_key, set_to
from generator.records.schema import AddressField
from generator.text.bilingual import Text
from generator.text.folding import fold
from generator.text.producer_names import may_be_one_producer


def differences(values: Values, known: Known, citation: Citation | None) -> tuple[list[Change], list[Text]]:
    """Return what the row says differently from its records, and what has to be asked first."""
    contacts = known.producer.value.contacts
    reasons = [*values.faults, *_doubts(values, known), *values.contacts.objections(contacts)]
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
        or is_near(key(values.producer), known.producers)
        or any(may_be_one_producer(values.producer, name) for name in (producer.name.vi, *producer.printed_names))
    )
    if not same_producer:
        yield Text(
            f"chủ thể trong bảng là “{values.producer}”, trong bản ghi là “{producer.name.vi}”; "
            "hãy xem lại mã sản phẩm hoặc tên chủ thể",
            f"the producer is “{values.producer}” in the table and “{producer.name.vi}” in the record; "
            "look again at the product id or the producer's name",
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
        yield set_to(
            known.product.path, ("name", "vi"), Text("tên sản phẩm", "product name"), record.name.vi, values.name
        )
    if values.name_en and fold(values.name_en) != fold(record.name.en or ""):
        yield set_to(
            known.product.path, ("name", "en"), Text("tên tiếng Anh", "English name"), record.name.en, values.name_en
        )


def _plain_changes(values: Values, known: Known) -> Iterator[Change]:
    record, path = known.product.value, known.product.path
    if values.set and values.set != record.set:
        yield set_to(path, ("set",), Text("bộ sản phẩm", "product set"), record.set, values.set)
    if values.gtin and values.gtin != record.gtin:
        yield set_to(path, ("gtin",), Text("mã vạch", "barcode"), record.gtin, values.gtin)
    old = record.description.vi if record.description else None
    if values.description and fold(values.description) != fold(old or ""):
        yield set_to(path, ("description", "vi"), Text("mô tả", "description"), old, values.description)


def _producer_changes(values: Values, known: Known) -> Iterator[Change]:
    record, path = known.producer.value, known.producer.path
    if values.stated_type and values.stated_type is not record.type:
        label = Text("loại hình chủ thể", "producer type")
        yield set_to(path, ("type",), label, record.type.value, values.stated_type.value)
    if values.tax_code and values.tax_code != record.tax_code:
        yield set_to(path, ("tax_code",), Text("mã số thuế", "tax code"), record.tax_code, values.tax_code)
    address, where, district = _where(known)
    if values.address.district in (None, district) and not _is_printed(values, known):
        yield from address_changes(values.address, address, where, current=known.current)
    yield from values.contacts.changes(record.contacts, path)


def _is_printed(values: Values, known: Known) -> bool:
    """Whether a document is known to print this very address for the producer or the product."""
    addresses = [known.producer.value.address, _where(known)[0]]
    printed = {p.text for address in addresses for p in address.printed}
    printed |= {s.printed.address for s in known.product.value.sources if s.printed.address}
    return not values.address_text or place_key(values.address_text) in {place_key(text) for text in printed}
