"""A row of a table as values: what its cells mean, and which of them cannot be understood."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from generator.importing.addresses import AddressParts, address_parts, district_of
from generator.importing.columns import Column
from generator.importing.producer_cell import producer_cell
from generator.importing.tables import TableRow
from generator.importing.values import (
    Stars,
    day_of,
    phones_of,
    score_of,
    set_of,
    stars_of,
    type_of,
    year_of,
)
from generator.records.fields import ID_PATTERN
from generator.records.places_file import PlacesFile
from generator.text.bilingual import Text
from generator.vocabulary.producers import ProducerType

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
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
    phones: tuple[str, ...]
    links: dict[str, str]
    email: str
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
    faults: list[Text] = []

    def of(column: Column) -> str:
        return " ".join(row.get(column).split())

    def not_understood(column: Column, *, example: str) -> None:
        label = column.label
        faults.append(
            Text(
                f"không hiểu {label.vi} “{of(column)}”; viết như {example}",
                f"{label.get('en')} “{of(column)}” is not understood; write it like {example}",
            )
        )

    record_id = of(Column.ID)
    if record_id and not re.fullmatch(ID_PATTERN, record_id):
        not_understood(Column.ID, example="mat-thot-not-dang-set")
    cell = producer_cell(row.get(Column.PRODUCER))
    stars = stars_of(of(Column.STARS)) if of(Column.STARS) else row.section.stars
    if of(Column.STARS) and stars is None:
        not_understood(Column.STARS, example="4 sao")
    score = score_of(of(Column.SCORE)) if of(Column.SCORE) else None
    if of(Column.SCORE) and score is None:
        not_understood(Column.SCORE, example="84,5")
    issued_on = day_of(of(Column.ISSUED_ON)) if of(Column.ISSUED_ON) else None
    if of(Column.ISSUED_ON) and issued_on is None:
        not_understood(Column.ISSUED_ON, example="30/6/2024")
    year = year_of(of(Column.YEAR)) if of(Column.YEAR) else None
    if of(Column.YEAR) and year is None:
        not_understood(Column.YEAR, example="2024")
    code = set_of(of(Column.SET)) if of(Column.SET) else None
    if of(Column.SET) and code is None:
        not_understood(Column.SET, example="I.2.b")
    stated_type = type_of(of(Column.TYPE)) if of(Column.TYPE) else None
    if of(Column.TYPE) and stated_type is None:
        not_understood(Column.TYPE, example="Hộ kinh doanh")
    phone = row.get(Column.PHONE) or cell.phone
    phones = phones_of(phone) if phone else ()
    if phones is None:
        faults.append(
            Text(
                f"không hiểu điện thoại “{' '.join(phone.split())}”; viết như 0912345678",
                f"phone “{' '.join(phone.split())}” is not understood; write it like 0912345678",
            )
        )
    email, tax_code, gtin = of(Column.EMAIL), of(Column.TAX_CODE), of(Column.GTIN)
    for text, pattern, column, example in (
        (email, _EMAIL, Column.EMAIL, "lienhe@example.vn"),
        (tax_code, _TAX_CODE, Column.TAX_CODE, "1601234567"),
        (gtin, _GTIN, Column.GTIN, "8931234567897"),
    ):
        if text and not pattern.fullmatch(text):
            not_understood(column, example=example)
    address_text, address = _address(row, cell.address, places, district)
    number = of(Column.ROW).rstrip(".")
    return Values(
        id=record_id,
        name=of(Column.NAME),
        name_en=of(Column.NAME_EN),
        producer=cell.name,
        stated_type=stated_type,
        address_text=address_text,
        address=address,
        stars=stars,
        score=score,
        decision=of(Column.DECISION),
        issued_on=issued_on,
        year=year,
        set=code,
        description=of(Column.DESCRIPTION),
        phones=phones or (),
        links=_links(row),
        email=email,
        tax_code=tax_code,
        gtin=gtin,
        row=int(number) if number.isdecimal() and len(number) < 6 else None,
        section=row.section.numeral,
        faults=tuple(faults),
    )


def _address(row: TableRow, in_cell: str, places: PlacesFile, district: str | None) -> tuple[str, AddressParts]:
    """Return the address as typed and its parts, from a column of its own, the producer's cell or single columns."""
    named = row.get(Column.DISTRICT) or row.section.district or ""
    district = district_of(named, places) or district
    whole = " ".join((row.get(Column.ADDRESS) or in_cell).split())
    single = [row.get(column) for column in (Column.HAMLET, Column.COMMUNE) if row.get(column)]
    # A column "Địa chỉ" beside "Xã" and "Huyện" holds the rest of the address only; a district alone is no address.
    parts = [whole, *(part for part in (*single, row.get(Column.DISTRICT)) if part.casefold() not in whole.casefold())]
    text = ", ".join(part for part in parts if part) if whole or single else ""
    return text, address_parts(text, places, district)


def _links(row: TableRow) -> dict[str, str]:
    """Return website, Facebook and Zalo as https links; a Zalo cell may hold a number."""
    found = {}
    for column in (Column.WEBSITE, Column.FACEBOOK, Column.ZALO):
        text = "".join(row.get(column).split())
        if not text:
            continue
        numbers = phones_of(text) if column is Column.ZALO else None
        if numbers:
            text = f"https://zalo.me/{numbers[0]}"
        elif not text.startswith(("http://", "https://")):
            text = f"https://{text}"
        found[column.value] = text.replace("http://", "https://", 1)
    return found
