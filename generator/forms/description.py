"""The fields of a record, as a form needs them, derived from the model that checks the record.

Enters: a pydantic model of ``records.schema``. Leaves: a tree of ``Node`` in the order of the file, with everything that
the model knows of each field. No field is named here; a field that the schema gains is in the form.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.forms.choices import HELPS_OF_FORMS, Choice, choices_of, reference_of
from generator.records.fields import Shape
from generator.records.helps import example_of, help_of
from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One field, or one entry of a list (then ``key`` is empty and ``label`` the list's).

    ``kind`` is ``mapping`` (see ``fields``), ``list`` (see ``item``), ``choice`` (see ``choices``) or the kind of a
    ``Shape``. ``refers`` names what the value is chosen from where that depends on the catalogue: ``sets``, ``documents``,
    ``communes``, ``districts``. ``rule`` and ``reasons`` are those of a ``Shape``. ``pair`` is the example of a text in two
    languages. Lengths are in characters, ``low`` and ``high`` bound numbers.
    """

    key: str
    kind: str
    label: Text
    help: Text | None
    example: str
    pair: Text | None
    required: bool
    pattern: str = ""
    code: str = ""
    rule: str = ""
    reasons: tuple[tuple[str, str], ...] = ()
    shortest: int | None = None
    longest: int | None = None
    low: float | None = None
    high: float | None = None
    choices: tuple[Choice, ...] = ()
    refers: str = ""
    fields: tuple["Node", ...] = ()
    item: "Node | None" = None
    fewest: int = 0


def describe(model: type[BaseModel]) -> tuple[Node, ...]:
    """Return the fields of a model in the order of the file."""
    return tuple(_field(model, name, info) for name, info in model.model_fields.items())


def _field(model: type[BaseModel], name: str, info: FieldInfo) -> Node:
    extra: Mapping[str, Any] = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    words: dict[str, Any] = {
        "key": name,
        "label": Text(str(extra.get("vi") or name), str(extra.get("en") or name)),
        "help": _help(model, name),
        "example": str(extra.get("example") or ""),
        "pair": example_of(model, name),
        "required": info.is_required(),
    }
    annotation, metadata = _unwrapped(info.annotation, list(info.metadata))
    if get_origin(annotation) is tuple:
        inner, inner_metadata = _unwrapped(get_args(annotation)[0], [])
        item = _value(inner, inner_metadata, {**words, "key": "", "required": True}, "", ())
        return Node(**words, kind="list", item=item, fewest=int(_limits(metadata).get("min_length", 0)))
    refers = reference_of(model, name)
    return _value(annotation, metadata, words, refers, () if refers else choices_of(model, name))


def _value(
    annotation: Any, metadata: list[Any], words: dict[str, Any], refers: str, choices: tuple[Choice, ...]
) -> Node:
    """Return the node of a single value or of a group of fields."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Node(**words, kind="mapping", fields=describe(annotation))
    if choices:
        return Node(**words, kind="choice", code="not-in-list", choices=choices)
    shape = next((entry for entry in metadata if isinstance(entry, Shape)), Shape("line"))
    limits = _limits(metadata)
    return Node(
        **words,
        kind=shape.kind,
        pattern=shape.pattern or str(limits.get("pattern") or ""),
        code=shape.code,
        rule=shape.rule,
        reasons=shape.reasons,
        shortest=limits.get("min_length"),
        longest=limits.get("max_length"),
        low=limits.get("ge"),
        high=limits.get("le"),
        refers=refers,
    )


def _unwrapped(annotation: Any, metadata: list[Any]) -> tuple[Any, list[Any]]:
    """Take ``| None`` and ``Annotated`` off a type; what ``Annotated`` carries is added to the metadata."""
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    if hasattr(annotation, "__metadata__"):
        metadata = [*annotation.__metadata__, *metadata]
        return _unwrapped(annotation.__origin__, metadata)
    return annotation, metadata


def _limits(metadata: list[Any]) -> dict[str, Any]:
    """Return what metadata say of length, pattern and range."""
    return dict(_told(metadata))


def _told(metadata: list[Any]) -> Iterator[tuple[str, Any]]:
    for entry in metadata:
        if isinstance(entry, FieldInfo):
            yield from _told(entry.metadata)
        elif not isinstance(entry, Shape):
            for name in ("min_length", "max_length", "pattern", "ge", "le"):
                if (value := getattr(entry, name, None)) is not None:
                    yield name, value


def _help(model: type[BaseModel], name: str) -> Text | None:
    """Return the sentence that helps with a field in a form, where there is one."""
    key = f"{model.__name__}.{name}"
    found = HELPS_OF_FORMS[key] if key in HELPS_OF_FORMS else help_of(model, name)
    return found if found and found.vi else None
