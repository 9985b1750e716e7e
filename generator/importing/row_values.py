"""A row of a table of products as values: what its cells mean, and which of them cannot be understood."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from generator.importing.addresses import AddressParts
from generator.importing.cells import Cells
from generator.importing.columns import Column
from generator.importing.contacts import Contacts
from generator.importing.producer_cell import producer_cell
from generator.importing.tables import TableRow
from generator.importing.values import Stars, score_of, set_of, stars_of, type_of, year_of
from generator.records.places_file import PlacesFile
from generator.text.bilingual import Text
from generator.vocabulary.producers import ProducerType

_TAX_CODE: Final = re.compile(r"\d{10}(-\d{3})?")
_GTIN: Final = re.compile(r"\d{8}|\d{12,14}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What a row says; None or empty where it says nothing. ``address_text`` is the address as typed."""

    id: str
    name: str
    name_en: str
    producer: str
    stated_type: ProducerType | None
    address_text: str
    address: AddressParts
    stars: Stars | None
    score: Decimal | None
    decision: str
    issued_on: date | None
    year: int | None
    set: str | None
    description: str
    contacts: Contacts
    tax_code: str
    gtin: str
    row: int | None
    section: str | None
    faults: tuple[Text, ...]


def values_of(row: TableRow, places: PlacesFile, district: str | None = None) -> Values:
    """Return the values of a row.

    Args:
        row: the row, its producer cells filled from above.
        places: the places, to take addresses apart.
        district: the district of the whole table, for rows that name none.
    """
    cells = Cells(row)
    record_id = cells.id(example="mat-thot-not-dang-set")
    cell = producer_cell(row.get(Column.PRODUCER))
    stars = cells.read(Column.STARS, stars_of, example="4 sao") if row.get(Column.STARS) else row.section.stars
    score = cells.read(Column.SCORE, score_of, example="84,5")
    issued_on = cells.day(Column.ISSUED_ON)
    year = cells.read(Column.YEAR, year_of, example="2024")
    code = cells.read(Column.SET, set_of, example="I.2.b")
    stated_type = cells.read(Column.TYPE, type_of, example="Hộ kinh doanh")
    contacts = cells.contacts(cell.phone)
    tax_code = cells.matching(Column.TAX_CODE, _TAX_CODE, example="1601234567")
    gtin = cells.matching(Column.GTIN, _GTIN, example="8931234567897")
    address_text, address = cells.address(cell.address, places, district)
    return Values(
        id=record_id,
        name=cells.text(Column.NAME),
        name_en=cells.text(Column.NAME_EN),
        producer=cell.name,
        stated_type=stated_type,
        address_text=address_text,
        address=address,
        stars=stars,
        score=score,
        decision=cells.text(Column.DECISION),
        issued_on=issued_on,
        year=year,
        set=code,
        description=cells.text(Column.DESCRIPTION),
        contacts=contacts,
        tax_code=tax_code,
        gtin=gtin,
        row=cells.number(),
        section=row.section.numeral,
        faults=tuple(cells.faults),
    )
