"""Fields laid flat: the columns of CSV, XLSX and KML, and the cells of a record under them.

The parts of an object become columns of their own (``commune_name_vi``); the parts of a list of objects become columns
whose cells hold one item for each object, in the same order.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter
from typing import Any, Final

from generator.opendata.shape import NO_WORDS, Field, Json, single_schema
from generator.text.bilingual import Text

Value = str | int | float | None
Cell = Value | list[Value]

#: Between the items of a list in one cell. An item that has a "|" of its own has it doubled, so that a single one
#: always separates, even where a reader has trimmed the cell.
LIST_SEPARATOR: Final = " | "


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. ``path`` leads to its value in the record; ``field`` is what stands at the end of the path."""

    name: str
    label: Text
    about: Text
    path: tuple[str, ...]
    field: Field
    optional: bool
    many: bool
    table_only: bool


def columns_of(fields: Iterable[Field]) -> tuple[Column, ...]:
    """Return the columns of a table, in the order of its fields."""
    return tuple(column for field in fields for column in _columns(field))


def _columns(field: Field) -> list[Column]:
    if not field.parts:
        return [
            Column(
                name=field.name,
                label=field.label,
                about=field.about,
                path=(field.name,),
                field=field,
                optional=field.optional,
                many=field.many,
                table_only=field.table_only,
            )
        ]
    return [
        replace(
            part,
            name=f"{field.name}_{part.name}",
            label=_joined(field.label, part.label),
            about=part.about if part.about != NO_WORDS else field.about,
            path=(field.name, *part.path),
            optional=field.optional or part.optional,
            many=field.many or part.many,
            table_only=field.table_only,
        )
        for whole in field.parts
        for part in _columns(whole)
    ]


def _joined(whole: Text, part: Text) -> Text:
    return Text(f"{whole.vi}: {part.vi}", f"{whole.get('en')}: {part.get('en')}")


def cell_reader(column: Column) -> Callable[[Json], Cell]:
    """Return the function that finds the cell of a record (as ``shape.object_reader`` makes it) under a column."""
    if len(column.path) == 1:
        return itemgetter(column.path[0])
    if column.many and column.optional:
        return lambda record: _found(column.path, record) or []  # a list of something that is not there is empty
    return partial(_found, column.path)


def _found(path: Sequence[str], value: Any) -> Any:
    for number, step in enumerate(path):
        if isinstance(value, list):
            return [_found(path[number:], item) for item in value]
        if value is None:
            return None
        value = value[step]
    return value


def cells_schema(columns: Iterable[Column]) -> Json:
    """Return the JSON Schema of the cells of a record: what they must be before they are written to a table."""
    schemas = [_cell_schema(column) for column in columns]
    return {"type": "array", "prefixItems": schemas, "minItems": len(schemas), "maxItems": len(schemas)}


def _cell_schema(column: Column) -> Json:
    single = single_schema(column.field)
    if not column.many:
        return {"anyOf": [single, {"type": "null"}]} if column.optional else single
    items = {"anyOf": [single, {"type": "null"}]} if column.field.optional else single
    return {"type": "array", "items": items}


def cell_text(cell: Cell) -> str:
    """Return a cell as text: nothing for what is unknown, the items of a list with the separator between them."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, list):
        return LIST_SEPARATOR.join([cell_text(item).replace("|", "||") for item in cell])
    return "" if cell is None else str(cell)
