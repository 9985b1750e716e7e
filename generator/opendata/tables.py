"""The tables of the open data: products, producers, places."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
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
    """A kind of records. ``rows`` gives them for a district, or all of them for None; ``id`` is their key."""

    id: str
    title: Text
    fields: tuple[Field, ...]
    rows: Callable[[Catalogue, str | None], Iterable[Any]]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The fields laid flat."""
        return columns_of(self.fields)


@dataclass(frozen=True, slots=True)
class Filled:
    """A table with its records: as JSON objects, and as the cells of every column."""

    table: Table
    columns: tuple[Column, ...]
    records: tuple[Json, ...]
    cells: tuple[dict[str, Cell], ...]


def filled(table: Table, catalogue: Catalogue, district: str | None) -> Filled:
    """Return a table with the records of a district, or of the whole catalogue."""
    columns = table.columns
    complete = [values_of(table.fields, row, tables=True) for row in table.rows(catalogue, district)]
    hidden = {field.name for field in table.fields if field.table_only}
    return Filled(
        table,
        columns,
        tuple({key: value for key, value in record.items() if key not in hidden} for record in complete),
        tuple(cells_of(columns, record) for record in complete),
    )


TABLES: Final[tuple[Table, ...]] = (
    Table(id="products", title=Text("Sản phẩm", "Products"), fields=PRODUCT_FIELDS, rows=products_of),
    Table(id="producers", title=Text("Chủ thể", "Producers"), fields=PRODUCER_FIELDS, rows=producers_of),
    Table(id="places", title=Text("Địa danh", "Places"), fields=PLACE_FIELDS, rows=places_of),
)
