"""The tables of the open data, and their records ready for every format."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.catalogue.whole import Catalogue
from generator.opendata.columns import Cell, Column, cell_reader, cell_text, columns_of
from generator.opendata.outlets import OUTLET_FIELDS, outlets_of
from generator.opendata.places import PLACE_FIELDS, places_of
from generator.opendata.producers import PRODUCER_FIELDS, producers_of
from generator.opendata.products import PRODUCT_FIELDS, products_of
from generator.opendata.shape import Field, Json, object_reader, with_choices
from generator.opendata.xml_text import xml_texts
from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A kind of records; their field ``id`` is the key. ``rows`` yields each with the districts it belongs to."""

    id: str
    title: Text
    fields: tuple[Field, ...]
    rows: Callable[[Catalogue], Iterable[tuple[Any, frozenset[str]]]]


TABLES: Final[tuple[Table, ...]] = (
    Table(id="products", title=Text("Sản phẩm", "Products"), fields=PRODUCT_FIELDS, rows=products_of),
    Table(id="producers", title=Text("Chủ thể", "Producers"), fields=PRODUCER_FIELDS, rows=producers_of),
    Table(id="outlets", title=Text("Điểm bán", "Outlets"), fields=OUTLET_FIELDS, rows=outlets_of),
    Table(id="places", title=Text("Địa danh", "Places"), fields=PLACE_FIELDS, rows=places_of),
)


def tables_of(catalogue: Catalogue) -> tuple[Table, ...]:
    """Return the tables with the choices that a catalogue gives."""
    vocabularies = {"districts": tuple(catalogue.districts)}
    return tuple(replace(table, fields=with_choices(table.fields, vocabularies)) for table in TABLES)


@dataclass(frozen=True, slots=True)
class Row:
    """A record, made ready once for all formats.

    Attributes:
        record: as JSON object.
        json: as JSON text on one line.
        cells: its value under every column.
        texts: its cells as text.
        xml: the same, escaped for XML.
        districts: those that it belongs to.
    """

    record: Json
    json: str
    cells: list[Cell]
    texts: list[str]
    xml: list[str]
    districts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its columns."""

    table: Table
    columns: tuple[Column, ...]

    @classmethod
    def of(cls, table: Table) -> "Sheet":
        """Return a table with its columns."""
        return cls(table, columns_of(table.fields))


def row_maker(sheet: Sheet) -> Callable[[Any, frozenset[str]], Row]:
    """Return what makes a row of a record of a table and the districts that it belongs to.

    The row raises:
        NotXmlError: a text has a character that XML cannot hold.
    """
    read = object_reader(sheet.table.fields)
    readers = [cell_reader(column) for column in sheet.columns]
    hidden = [field.name for field in sheet.table.fields if field.table_only]

    def row(value: Any, within: frozenset[str]) -> Row:
        record = read(value)
        cells = [reader(record) for reader in readers]
        texts = [cell_text(cell) for cell in cells]
        for name in hidden:
            del record[name]
        return Row(record, json_text(record), cells, texts, xml_texts(texts), within)

    return row


def json_text(value: object) -> str:
    """Return JSON on one line; NaN and the like are errors."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
