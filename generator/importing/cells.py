"""The cells of one row, read as values; what cannot be understood is kept, to be told with the row."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from generator.importing.addresses import AddressParts, address_parts, district_of
from generator.importing.columns import Column
from generator.importing.communes import no_district
from generator.importing.contacts import Contacts
from generator.importing.spoilt import ERROR, spoilt_cells
from generator.importing.tables import TableRow
from generator.importing.values import consent_of, day_fault, day_of, not_understood, phones_of
from generator.records.fields import ID_PATTERN
from generator.records.places_file import PlacesFile
from generator.text.bilingual import Text

_ID: Final = re.compile(ID_PATTERN)
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")

T = TypeVar("T")


class Cells:
    """A row being read. ``faults`` says what is spoilt, then in the order of reading what was not understood."""

    def __init__(self, row: TableRow) -> None:
        """Begin with a row, its producer cells filled from above."""
        self.row = row
        self.faults: list[Text] = list(spoilt_cells(row.cells))

    def text(self, column: Column) -> str:
        """Return the text of a cell on one line, empty where there is none."""
        return " ".join(self.row.get(column).split())

    def read(self, column: Column, read: Callable[[str], T | None], *, example: str) -> T | None:
        """Return the value of a cell, None where it is empty or ``read`` does not understand it."""
        text = self.text(column)
        value = read(text) if text else None
        if text and value is None:
            self._not_understood(column.label, text, example)
        return value

    def day(self, column: Column) -> date | None:
        """Return the day in a cell, None where it is empty or no day."""
        text = self.text(column)
        day = day_of(text) if text else None
        if text and day is None:
            self.faults.append(day_fault(text))
        return day

    def matching(self, column: Column, pattern: re.Pattern[str], *, example: str) -> str:
        """Return the text of a cell, whether or not it has the form that it should have."""
        text = self.text(column)
        if text and not pattern.fullmatch(text):
            self._not_understood(column.label, text, example)
        return text

    def id(self, *, example: str) -> str:
        """Return the id of a record."""
        return self.matching(Column.ID, _ID, example=example)

    def contacts(self, phone: str = "") -> Contacts:
        """Return the contacts; ``phone`` is what stands in another cell, for where the column of phone numbers is empty."""
        consent = self.read(Column.CONSENT, consent_of, example="có")
        phones, email = self._phones(phone), self.matching(Column.EMAIL, _EMAIL, example="lienhe@example.vn")
        links = {**self._links(), **({"email": email} if email else {})}
        return Contacts(phones=phones, links=links, consent=consent)

    def _phones(self, otherwise: str = "") -> tuple[str, ...]:
        """Return the phone numbers of their column, or of another text where that is empty."""
        typed = self.row.get(Column.PHONE) or otherwise
        phones = phones_of(typed) if typed else ()
        if phones is None:
            self._not_understood(Column.PHONE.label, " ".join(typed.split()), "0912345678")
        return phones or ()

    def _links(self) -> dict[str, str]:
        """Return website, Facebook and Zalo as https links; a Zalo cell may hold a number."""
        found = {}
        for column in (Column.WEBSITE, Column.FACEBOOK, Column.ZALO):
            text = "".join(self.row.get(column).split())
            if not text:
                continue
            numbers = phones_of(text) if column is Column.ZALO else None
            if numbers:
                text = f"https://zalo.me/{numbers[0]}"
            elif not text.startswith(("http://", "https://")):
                text = f"https://{text}"
            found[column.value] = text.replace("http://", "https://", 1)
        return found

    def address(self, in_cell: str, places: PlacesFile, district: str | None) -> tuple[str, AddressParts]:
        """Return the address as typed and its parts, from a column of its own, another text or single columns.

        Args:
            in_cell: the address that stands in another cell, empty where none does.
            places: the places, to take the address apart.
            district: the district of the whole table, for rows that name none.
        """
        row = self.row
        whole = " ".join((row.get(Column.ADDRESS) or in_cell).split())
        named = " ".join((row.get(Column.DISTRICT) or row.section.district or "").split())
        there = address_parts(named, places) if named and district_of(named, places) is None else AddressParts()
        if there.commune and not whole:  # a column "Địa bàn" may hold both
            whole = named
        district = district_of(named, places) or there.district or district
        single = [row.get(column) for column in (Column.HAMLET, Column.COMMUNE) if row.get(column)]
        # A column "Địa chỉ" beside "Xã" and "Huyện" holds the rest of the address only; a district alone is no address.
        more = [part for part in (*single, row.get(Column.DISTRICT)) if part.casefold() not in whole.casefold()]
        text = ", ".join(part for part in (whole, *more) if part) if whole or single else ""
        parts = address_parts(text, places, district)
        unknown = named and district_of(named, places) is None and there.district is None
        # What a title above says holds where the row itself says nothing.
        if unknown and (row.get(Column.DISTRICT) or not _names_a_district(text, places)):
            parts = replace(parts, elsewhere=named)
        if parts.elsewhere:
            self.faults.append(no_district(parts.elsewhere, places))
        elif parts.commune is None and parts.unnamed is None and parts.current is None:
            parts = replace(parts, unnamed=self.text(Column.COMMUNE) or None)
        return text, parts

    def number(self) -> int | None:
        """Return the number that the table gives the row."""
        number = self.text(Column.ROW).rstrip(".")
        return int(number) if number.isdecimal() and len(number) < 6 else None

    def _not_understood(self, label: Text, typed: str, example: str) -> None:
        if not ERROR.search(typed):  # that is told already
            self.faults.append(not_understood(label, typed, example))


def _names_a_district(text: str, places: PlacesFile) -> bool:
    return any(district_of(part.strip(), places) for part in text.split(","))
