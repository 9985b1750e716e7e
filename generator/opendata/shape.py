"""The shape of published records, stated once: JSON, JSON Schema, tables and the data page all derive from fields.

A table is a tuple of fields. A field knows its name, how people call it, where its value comes from and what values it
may have; a field with ``parts`` is an object, with ``many`` a list.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from generator.text.bilingual import Text

Json = dict[str, Any]

NO_WORDS: Final = Text("", "")


class Kind(StrEnum):
    """The type of a single value; the words are those of JSON Schema and Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that is known of every record of a table.

    Attributes:
        name: its key in JSON; parts and their wholes are joined by ``_`` to name the columns of tables.
        label: what people call it.
        get: its value, from the value of the whole that it is part of.
        about: what people should know of it besides.
        optional: whether it may be unknown (``null``, an empty cell).
        choices: the only values it may have; empty when it is free.
        vocabulary: what a catalogue gives the choices of: "districts" or "provinces" (see ``with_choices``).
        pattern: what its text must look like (a regular expression of JSON Schema).
        parts: the fields of an object.
        many: whether it is a list.
        table_only: a value of another table, repeated for people who open this one alone; JSON leaves it out.
        refers: the table and column that its value is a key of.
    """

    name: str
    label: Text
    get: Callable[[Any], Any]
    kind: Kind = Kind.STRING
    about: Text = NO_WORDS
    optional: bool = False
    choices: tuple[str | int, ...] = ()
    vocabulary: str = ""
    pattern: str | None = None
    parts: tuple["Field", ...] = ()
    many: bool = False
    table_only: bool = False
    refers: tuple[str, str] | None = None


def with_choices(fields: Iterable[Field], vocabularies: Mapping[str, tuple[str, ...]]) -> tuple[Field, ...]:
    """Return fields whose choices are those of a catalogue, wherever they are its vocabularies'."""
    return tuple(
        replace(
            field,
            choices=vocabularies[field.vocabulary] if field.vocabulary else field.choices,
            parts=with_choices(field.parts, vocabularies),
        )
        for field in fields
    )


def bilingual(
    name: str,
    label: Text,
    get: Callable[[Any], Text | None],
    *,
    about: Text = NO_WORDS,
    optional: bool = False,
    table_only: bool = False,
) -> Field:
    """Return a field that holds a text in two languages; English falls back to Vietnamese."""
    return Field(
        name=name,
        label=label,
        get=get,
        about=about,
        optional=optional,
        table_only=table_only,
        parts=(
            Field(name="vi", label=Text("tiếng Việt", "Vietnamese"), get=lambda text: text.vi),
            Field(name="en", label=Text("tiếng Anh", "English"), get=lambda text: text.en or text.vi),
        ),
    )


Reader = Callable[[Any], Any]


def object_reader(fields: Iterable[Field]) -> Reader:
    """Return the function that makes the JSON object of a record, what only tables show included.

    Readers are put together once a table, because records are many and their fields are many.
    """
    readers = [(field.name, _field_reader(field)) for field in fields]

    def read(whole: Any) -> Json:
        return {name: reader(whole) for name, reader in readers}

    return read


def _field_reader(field: Field) -> Reader:
    get, single = field.get, _single_reader(field)
    if field.many:
        return (lambda whole: [single(item) for item in get(whole)]) if single else (lambda whole: list(get(whole)))
    if single is None:
        return get

    def read(whole: Any) -> Any:
        found = get(whole)
        return None if found is None else single(found)

    return read


def _single_reader(field: Field) -> Reader | None:
    """Return how one value becomes JSON; None where it already is."""
    if field.parts:
        return object_reader(field.parts)
    if field.kind is Kind.DATE:
        return date.isoformat
    return float if field.kind is Kind.NUMBER else None


def object_schema(fields: Iterable[Field]) -> Json:
    """Return the JSON Schema of the objects that are published."""
    shown = {field.name: field_schema(field) for field in fields if not field.table_only}
    return {"type": "object", "required": list(shown), "properties": shown}


def field_schema(field: Field) -> Json:
    """Return the JSON Schema of one field, with its words in both languages."""
    single = single_schema(field)
    schema = {"type": "array", "items": single} if field.many else single
    return {**_words(field), **(_nullable(schema) if field.optional else schema)}


def single_schema(field: Field) -> Json:
    """Return the JSON Schema of one value, of a list too."""
    if field.parts:
        return object_schema(field.parts)
    rules: Mapping[str, Any] = {
        "type": "string" if field.kind is Kind.DATE else field.kind.value,
        "format": "date" if field.kind is Kind.DATE else None,
        "enum": list(field.choices) or None,
        "pattern": field.pattern,
    }
    return {key: rule for key, rule in rules.items() if rule is not None}


def _nullable(schema: Json) -> Json:
    nullable = {**schema, "type": [schema["type"], "null"]}
    if "enum" in schema:
        nullable["enum"] = [*schema["enum"], None]
    return nullable


def _words(field: Field) -> Json:
    words = {"title": f"{field.label.vi} / {field.label.get('en')}"}
    if field.about.vi:
        words["description"] = f"{field.about.vi} / {field.about.get('en')}"
    return words
