"""The tables of the open data, and their records ready for every format."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.catalogue.model import Catalogue
from generator.opendata.columns import Cell, Column, cells_of, columns_of
from generator.opendata.places import PLACE_FIELDS, places_of
from generator.opendata.producers import PRODUCER_FIELDS, producers_of
from generator.opendata.products import PRODUCT_FIELDS, products_of
from generator.opendata.shape import Field, Json, values_of
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
    Table(id="places", title=Text("Địa danh", "Places"), fields=PLACE_FIELDS, rows=places_of),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A record: as JSON object, as JSON text, as cells of the table, and the districts it belongs to."""

    record: Json
    text: str
    cells: dict[str, Cell]
    districts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Filled:
    """A table with records; ``district`` is None when it has all of them."""

    table: Table
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    district: str | None = None

    @property
    def folder(self) -> str:
        """Where the files of these records lie."""
        return f"data/districts/{self.district}/" if self.district else "data/"

    def of(self, district: str) -> "Filled":
        """Return the same table with the records of one district."""
        rows = tuple(row for row in self.rows if district in row.districts)
        return replace(self, rows=rows, district=district)


def filled(table: Table, catalogue: Catalogue) -> Filled:
    """Return a table with every record of the catalogue."""
    columns = columns_of(table.fields)
    hidden = [field.name for field in table.fields if field.table_only]
    rows = []
    for value, districts in table.rows(catalogue):
        record = values_of(table.fields, value, tables=True)
        cells = cells_of(columns, record)
        for name in hidden:
            del record[name]
        rows.append(Row(record, json_text(record), cells, districts))
    return Filled(table, columns, tuple(rows))


def json_text(value: object) -> str:
    """Return JSON on one line; NaN and the like are errors."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
