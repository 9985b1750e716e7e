"""JSON Schema (draft 2020-12) from the models: what pydantic derives, with labels, helps, examples and words for values.

``title`` and ``description`` are Vietnamese; ``x-en`` holds the English ones. Numbers, days and yes/no have the types
that a YAML reader gives them, because editors and forms validate what such a reader read.
"""

from collections.abc import Iterator
from typing import Any, Final, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.records.fields import PHONE, Shape, Years
from generator.records.helps import example_of, help_of
from generator.records.schema import LocationField
from generator.schemas.kinds import DISTRICT_FIELDS, VALUES, Kind, Words

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_PHONE_AS_TYPED: Final = (
    r"^(0[ .-]*([35789]([ .-]*[0-9]){8}|2([ .-]*[0-9]){9})|1[ .-]*[89]([ .-]*0){2}([ .-]*[0-9]){4,6})$"
)
_DEGREES: Final = {"lat": 90, "lon": 180}
_DECIMAL: Final = [{"type": "number"}, {"type": "string"}]
_BOUNDS: Final = {"ge": "minimum", "le": "maximum"}


def json_schema(kind: Kind, districts: Words) -> Schema:
    """Return the schema of one kind of file.

    Args:
        kind: which.
        districts: district id → name, for the fields that take one.
    """
    made = kind.model.model_json_schema()
    models = models_of(kind.model)
    definitions = {
        name: _object(models[name], part, districts)
        for name, part in sorted(made.get("$defs", {}).items())
        if name in models
    }
    root = _object(kind.model, made, districts)
    return {
        "$schema": DIALECT,
        "title": kind.title.vi,
        "x-en": {"title": kind.title.get("en")},
        **root,
        "$defs": definitions,
    }


def models_of(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Return a model and all models inside it by name."""
    found = {model.__name__: model}
    waiting: list[Any] = [info.annotation for info in model.model_fields.values()]
    while waiting:
        annotation = waiting.pop()
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation.__name__ not in found:
                found[annotation.__name__] = annotation
                waiting += [info.annotation for info in annotation.model_fields.values()]
        else:
            waiting += getattr(annotation, "__args__", ())
    return found


def _object(model: type[BaseModel], made: Schema, districts: Words) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": made.get("required", []),
        "properties": {
            name: _property(model, name, part, districts) for name, part in made.get("properties", {}).items()
        },
    }


def _property(model: type[BaseModel], name: str, made: Schema, districts: Words) -> Schema:
    key = f"{model.__name__}.{name}"
    words = districts if key in DISTRICT_FIELDS else VALUES.get(key)
    shape = _shape({k: v for k, v in made.items() if k not in {"vi", "en", "example", "title", "default"}})
    _typed_as(shape, shape_of(model.model_fields[name]))
    if years := _years_of(model.model_fields[name]):
        month = shape.get("pattern")  # of a day the format says all but the year
        shape["pattern"] = f"^(?={years.regex}){month[1:]}" if month else f"^(?:{years.regex})-"
    if model is LocationField and name in _DEGREES:
        shape |= {"minimum": -_DEGREES[name], "maximum": _DEGREES[name]}
    if words:
        shape = _closed(words)
    advice, pair = help_of(model, name), example_of(model, name)
    label = {"title": made.get("vi", name), "description": advice.vi}
    english = {"title": made.get("en", name), "description": advice.get("en")}
    if words:
        label["enumDescriptions"] = [text.vi for text in words.values()]
        english["enumDescriptions"] = [text.get("en") for text in words.values()]
    examples: list[Any] = []
    if pair:
        examples = [pair.as_dict()]
    elif made.get("example"):
        examples = [_example(str(made["example"]), shape)]
    return {**label, "x-en": english, **shape, **({"examples": examples} if examples else {})}


def shape_of(info: Any) -> Shape | None:
    """Return the ``Shape`` that a field's type carries, through lists and what may be missing, or None."""
    return next((item for item in _metadata_of(info) if isinstance(item, Shape)), None)


def _metadata_of(info: Any) -> Iterator[Any]:
    """Yield what a field's type carries, through lists and what may be missing."""
    yield from (*getattr(info, "metadata", ()), *getattr(info, "__metadata__", ()))
    for item in [info.annotation] if isinstance(info, FieldInfo) else get_args(info):
        if not isinstance(item, str):
            yield from _metadata_of(item)


def _years_of(info: FieldInfo) -> Years | None:
    """Return the years in which a day may lie, None where the field is no day."""
    return next((item for item in _metadata_of(info) if isinstance(item, Years)), None)


def _typed_as(shape: Schema, typed: Shape | None) -> None:
    """Add the pattern of a text's ``Shape``; phone numbers may be typed with spaces, dots and hyphens."""
    if shape.get("type") == "array":
        _typed_as(shape["items"], typed)
    elif typed and typed.pattern and shape.get("type") == "string" and "pattern" not in shape and "format" not in shape:
        shape["pattern"] = _PHONE_AS_TYPED if typed is PHONE else f"^(?:{typed.pattern})$"


def _closed(words: Words) -> Schema:
    """Return a closed list; values that are digits are the numbers that a YAML reader makes of them."""
    if all(value.isdigit() for value in words):
        return {"type": "integer", "enum": [int(value) for value in words]}
    return {"type": "string", "enum": list(words)}


def _shape(made: Schema) -> Schema:
    """Return what pydantic derived in the words of JSON Schema: no null for what may be left out, numbers as numbers."""
    made = {_BOUNDS.get(key, key): value for key, value in made.items()}
    choices = made.get("anyOf")
    if choices == _DECIMAL:
        made = {"type": "number", **{k: v for k, v in made.items() if k != "anyOf"}}
    elif choices:
        (only,) = [choice for choice in choices if choice != {"type": "null"}]
        made = {**_shape(only), **{k: v for k, v in made.items() if k != "anyOf"}}
    if "items" in made:
        made = {**made, "items": _shape(made["items"])}
    return made


def _example(text: str, shape: Schema) -> Any:
    if "$ref" in shape:
        return {"vi": text}
    if shape.get("type") == "array":
        return [_example(text, shape["items"])]
    if shape.get("type") == "integer":
        return int(text)
    if shape.get("type") == "number":
        return float(text)
    if shape.get("type") == "boolean":
        return text == "true"
    return text.strip('"')
