"""A row of a table of outlets as values: what its cells mean, and which of them cannot be understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.importing.addresses import AddressParts
from generator.importing.cells import Cells
from generator.importing.columns import Column
from generator.importing.contacts import Contacts
from generator.importing.matching import Index
from generator.importing.tables import TableRow
from generator.importing.values import hours_of, kind_of
from generator.records.places_file import PlacesFile
from generator.text.bilingual import Text
from generator.vocabulary.outlets import OutletKind

_BULLET: Final = re.compile(r"^(?:[-–+•*]|\d{1,2}[.)])\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletValues:
    """What a row says; None or empty where it says nothing. ``carried`` are ids of products."""

    id: str
    name: str
    name_en: str
    kind: OutletKind | None
    address_text: str
    address: AddressParts
    hours: str | None
    carried: tuple[str, ...]
    contacts: Contacts
    row: int | None
    section: str | None
    faults: tuple[Text, ...]


def values_of(row: TableRow, places: PlacesFile, products: Index, district: str | None = None) -> OutletValues:
    """Return the values of a row.

    Args:
        row: the row.
        places: the places, to take addresses apart.
        products: the products, to find what the outlet carries.
        district: the district of the whole table, for rows that name none.
    """
    cells = Cells(row)
    record_id = cells.id(example="sieu-thi-tu-son")
    kind = cells.read(Column.KIND, kind_of, example=OutletKind.SHOP.label.vi)
    hours = cells.read(Column.HOURS, hours_of, example="Mo-Sa 07:00-17:00; Su off")
    contacts = cells.contacts()
    address_text, address = cells.address("", places, district)
    carried: dict[str, None] = {}
    for found in _carried(row.get(Column.CARRIED), products):
        if isinstance(found, Text):
            cells.faults.append(found)
        else:
            carried[found] = None
    return OutletValues(
        id=record_id,
        name=cells.text(Column.OUTLET),
        name_en=cells.text(Column.NAME_EN),
        kind=kind,
        address_text=address_text,
        address=address,
        hours=hours,
        carried=tuple(carried),
        contacts=contacts,
        row=cells.number(),
        section=row.section.numeral,
        faults=tuple(cells.faults),
    )


def _carried(typed: str, products: Index) -> Iterator[str | Text]:
    """Yield the ids of the products that a cell names, and why one of them is not known for sure."""
    for name in _names(typed, products):
        found = products.called(name)
        if len(found) == 1:
            yield found[0].product.value.id
        elif found:
            ids = ", ".join(known.product.value.id for known in found)
            yield Text(
                f"có {len(found)} sản phẩm tên “{name}”; hãy ghi mã: {ids}",
                f"there are {len(found)} products called “{name}”; write the id: {ids}",
            )
        else:
            near = products.like(name)
            vi, en = f"danh mục không có sản phẩm “{name}”", f"the catalogue has no product “{name}”"
            if near:
                vi += f"; có phải “{near.product.value.name.vi}” ({near.product.value.id}) không?"
                en += f"; did you mean “{near.product.value.name.vi}” ({near.product.value.id})?"
            yield Text(vi, en)


def _names(typed: str, products: Index) -> Iterator[str]:
    """Yield the names in a cell: one a line or split by semicolons, else by commas where the whole is no name itself."""
    for line in re.split(r"[;\n]", typed):
        whole = _BULLET.sub("", line.strip()).strip(" .")
        parts = [whole] if products.called(whole) else whole.split(",")
        yield from (name for part in parts if (name := part.strip(" .")))
