"""Annex II: the list of products, grouped by stars, numbered in each group, one producer cell for rows of one producer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final, Literal

from generator.catalogue.model import Address, Document, Producer, Product
from generator.catalogue.whole import Catalogue
from generator.office.table import Cell, Row, Table
from generator.reports.contradictions import COUNTED, contradictions
from generator.reports.form import Report, attached, centred, left_out
from generator.reports.listing import ROMAN, Listed, Section, listing
from generator.text.formatting import within_sentence

Names = Literal["published", "printed"]
"""Names and addresses as the catalogue publishes them, or as the followed document prints them."""

SECTION_TITLES: Final = {
    Section.FIVE: "SẢN PHẨM OCOP 5 SAO - CẤP QUỐC GIA",
    Section.POTENTIAL_FIVE: "SẢN PHẨM TIỀM NĂNG 5 SAO",
    Section.FOUR: "SẢN PHẨM OCOP 4 SAO",
    Section.THREE: "SẢN PHẨM OCOP 3 SAO",
}

NO_DISTRICTS_SINCE: Final = date(2025, 7, 1)
"""From this day on an address is also given as it is called today."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One numbered row: its name and what stands in its producer cell."""

    number: int
    name: str
    producer: str


def annex2(catalogue: Catalogue, district: str | None = None, names: Names = "published") -> Report:
    """Return Annex II of the catalogue's day, of one former district or of all."""
    found = listing(catalogue, district)
    notes = (
        *left_out(catalogue, found),
        *contradictions(catalogue, found, district, set(COUNTED)),
    )
    chosen = catalogue.districts[district] if district else None
    where = f"{chosen.name.vi.upper()}, {chosen.province.name.vi.upper()}" if chosen else catalogue.area.vi.upper()
    body: list[Row] = []
    sections = [(section, tuple(entries)) for section, entries in groupby(found.entries, key=lambda e: e.section)]
    for roman, (section, entries) in zip(ROMAN, sections, strict=False):
        body.append((Cell(value=f"{roman}. {SECTION_TITLES[section]}", bold=True, columns=3),))
        body.extend(_rows(_lines(entries, found.document, names, catalogue.as_of)))
    table = Table(
        name="Phụ lục II",
        title=(
            "PHỤ LỤC II",
            "DANH SÁCH SẢN PHẨM ĐẠT CHỨNG NHẬN “SẢN PHẨM OCOP”",
            where,
        ),
        subtitle=attached(found),
        widths=(1.3, 6.2, 9.0),
        head=((_head("STT"), _head("Sản phẩm"), _head("Thông tin Chủ thể sản xuất")),),
        body=tuple(body),
        notes=tuple(note.vi for note in notes),
    )
    return Report(id="annex-2", table=table, notes=notes)


def _head(text: str) -> Cell:
    return centred(text, bold=True)


def _lines(entries: tuple[Listed, ...], document: Document | None, names: Names, as_of: date) -> list[_Line]:
    lines = []
    for number, entry in enumerate(entries, start=1):
        if names == "printed":
            name, producer = _as_printed(entry.product, entry.producer, document)
        else:
            name = entry.product.name.vi
            producer = f"{entry.producer.name.vi}\nĐịa chỉ: {full_address(entry.product.address, as_of)}"
        lines.append(_Line(number, name, producer))
    return lines


def _as_printed(product: Product, producer: Producer, document: Document | None) -> tuple[str, str]:
    """Return the name and the producer cell that the document prints; what it does not print, as published."""
    source = next((s for s in product.sources if document and s.document.id == document.id and s.annex == "II"), None)
    printed = source.printed if source else {}
    name = printed.get("name") or product.printed_name or product.name.vi
    maker = printed.get("producer") or producer.name.vi
    address = printed.get("address")
    return name, f"{maker}\nĐịa chỉ: {address}" if address else maker


def _rows(lines: list[_Line]) -> Iterator[Row]:
    for producer, same in groupby(lines, key=lambda line: line.producer):
        together = list(same)
        for i, line in enumerate(together):
            row = (centred(line.number), Cell(value=line.name))
            yield (*row, Cell(value=producer, rows=len(together))) if i == 0 else row


def full_address(address: Address, as_of: date) -> str:
    """Return an address as certified; since 1 July 2025 with the unit that it belongs to today."""
    commune, district = address.commune, address.district
    parts = [address.street, address.hamlet, within_sentence(commune.name.vi), within_sentence(district.name.vi)]
    text = ", ".join(part for part in parts if part)
    if as_of < NO_DISTRICTS_SINCE:
        return f"{text}, {within_sentence(district.province.name.vi)}"
    return f"{text} (nay là {within_sentence(commune.current.name.vi)}, {within_sentence(district.province.current.name.vi)})"
