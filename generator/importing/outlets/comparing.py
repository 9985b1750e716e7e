"""A row against the outlet it speaks of: every difference a change, what cannot be decided a reason."""

from collections.abc import Iterator

from generator.importing.citing import Citation
from generator.importing.known import key
from generator.importing.outlets.matching import names_of
from generator.importing.outlets.values import OutletValues
from generator.importing.proposals import Change, How
from generator.importing.whereabouts import (
    address_changes,
    new_address,
    place_key,
    set_to,
)
from generator.records.reading import Entry
from generator.records.schema import OutletRecord
from generator.text.bilingual import Text
from generator.text.folding import fold

_ADDRESS = Text("địa chỉ", "address")


def differences(
    values: OutletValues, known: Entry[OutletRecord], current: str | None, citation: Citation | None
) -> tuple[list[Change], list[Text]]:
    """Return what the row says differently from its record, and what has to be asked first.

    Args:
        values: the row.
        known: the record.
        current: the code of the unit of today that the outlet on record lies in, where its commune is known.
        citation: the document that the table is from.
    """
    reasons = [*values.faults, *values.contacts.objections(known.value.contacts)]
    if values.address.district not in (None, known.folder):
        reasons.append(
            Text(
                f"bảng ghi huyện “{values.address.district}”, bản ghi ghi “{known.folder}”",
                f"the district is “{values.address.district}” in the table and “{known.folder}” in the record",
            )
        )
    record, path = known.value, known.path
    changes = [
        *_plain_changes(values, record, path),
        *_where(values, record, path, current, citation),
        *_carried(values, record, path),
        *values.contacts.changes(record.contacts, path),
        *(citation.added(citation.entry(values.section, values.row), record.sources, path) if citation else ()),
    ]
    return changes, reasons


def _plain_changes(values: OutletValues, record: OutletRecord, path: str) -> Iterator[Change]:
    if key(values.name) not in names_of(record):
        yield set_to(path, ("name", "vi"), Text("tên điểm bán", "name of the outlet"), record.name.vi, values.name)
    if values.name_en and fold(values.name_en) != fold(record.name.en or ""):
        yield set_to(path, ("name", "en"), Text("tên tiếng Anh", "English name"), record.name.en, values.name_en)
    if values.kind and values.kind is not record.kind:
        yield set_to(path, ("kind",), Text("loại điểm bán", "kind"), record.kind.value, values.kind.value)
    if values.hours and values.hours != record.opening_hours:
        label = Text("giờ mở cửa", "opening hours")
        yield set_to(path, ("opening_hours",), label, record.opening_hours, values.hours)


def _where(
    values: OutletValues, record: OutletRecord, path: str, current: str | None, citation: Citation | None
) -> Iterator[Change]:
    says = values.address
    if record.address is None:
        if says.commune:
            new = new_address(says, values.address_text, citation.document if citation else None)
            yield set_to(path, ("address",), _ADDRESS, None, new)
    elif place_key(values.address_text) not in {place_key(printed.text) for printed in record.address.printed}:
        yield from address_changes(says, record.address, path, current=current)


def _carried(values: OutletValues, record: OutletRecord, path: str) -> Iterator[Change]:
    """What the table does not name may be sold all the same: products are added, never taken away."""
    for product in values.carried:
        if product not in record.products:
            label = Text("sản phẩm có bán", "products carried")
            yield Change(file=path, field=("products",), label=label, old=None, new=product, how=How.LAST)
