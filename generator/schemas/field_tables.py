"""The field tables of the pages for editors, in one language, from the models: what, what to write, an example."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.records.helps import example_of, help_of
from generator.schemas.kinds import VALUES, Words
from generator.text.bilingual import Lang, Text

_HEADS: Final = (
    Text("Mục", "Field"),
    Text("Tên gọi", "What it is"),
    Text("Ghi gì", "What to write"),
    Text("Ví dụ", "Example"),
    Text("Bắt buộc", "Obligatory"),
)
_YES: Final = Text("có", "yes")
_PARTS: Final = Text("gồm", "with")
_LIST: Final = Text("danh sách", "a list")
_MOST_VALUES: Final = 12


def field_table(model: type[BaseModel], lang: Lang) -> str:
    """Return the Markdown table of a model's fields."""
    rows = [[head.get(lang) for head in _HEADS], ["---"] * len(_HEADS)]
    rows += [_row(model, name, info, lang) for name, info in model.model_fields.items()]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows).replace("|  |", "| |").replace("|  |", "| |")


def part_tables(models: Iterable[type[BaseModel]], lang: Lang) -> str:
    """Return a titled table for every part of these records that has fields of its own beyond the two languages."""
    parts = {part: (name, info) for model in models for name, info, part in parts_of(model)}
    return "\n\n".join(
        f"### {_sentence(_label(info, name, lang))} (`{name}`)\n\n{field_table(part, lang)}"
        for part, (name, info) in parts.items()
    )


def value_table(words: Words, lang: Lang) -> str:
    """Return the table of a closed list: what to write, what it means."""
    head = "| Mã | Tên |" if lang == "vi" else "| Code | Name |"
    return "\n".join([head, "| --- | --- |", *(f"| `{value}` | {text.get(lang)} |" for value, text in words.items())])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def parts_of(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo, type[BaseModel]]]:
    """Yield the fields of a model whose values are records of their own, with the inner ones after the outer ones."""
    for name, info in model.model_fields.items():
        part = inner_model(info.annotation)
        if part and not set(part.model_fields) <= {"vi", "en", "source"}:
            yield name, info, part
            yield from ((f"{name}.{below}", i, p) for below, i, p in parts_of(part))


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """Return the model that a field's values are made of, through lists and what may be missing; None for plain values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for argument in get_args(annotation) if (found := inner_model(argument))), None)


def _row(model: type[BaseModel], name: str, info: FieldInfo, lang: Lang) -> list[str]:
    part = inner_model(info.annotation)
    key = f"`{name}`"
    if part and set(part.model_fields) <= {"vi", "en", "source"}:
        key += " → " + ", ".join(f"`{below}`" for below in part.model_fields)
    return [
        key,
        _label(info, name, lang),
        _advice(model, name, part, info, lang),
        _example(model, name, info, lang),
        _need(info, part, lang),
    ]


def _advice(model: type[BaseModel], name: str, part: type[BaseModel] | None, info: FieldInfo, lang: Lang) -> str:
    text = help_of(model, name).get(lang).rstrip(".")
    values = VALUES.get(f"{model.__name__}.{name}") or {}
    if 0 < len(values) <= _MOST_VALUES and not all(value.isdigit() for value in values):
        text += ": " + "; ".join(_value(value, words.get(lang)) for value, words in values.items())
    if part and not set(part.model_fields) <= {"vi", "en", "source"}:
        text += f"; {_PARTS.get(lang)} " + ", ".join(f"`{below}`" for below in part.model_fields)
    elif _is_list(info.annotation):
        text += f" ({_LIST.get(lang)})"
    return text.replace("|", "\\|")


def _value(value: str, words: str) -> str:
    """Return a value and what it means; the name of a marketplace needs no words beside it."""
    if value.replace("_", " ") in words.lower():
        return f"`{value}`"
    return f"`{value}` {words[:1].lower()}{words[1:]}"


def _example(model: type[BaseModel], name: str, info: FieldInfo, lang: Lang) -> str:
    pair = example_of(model, name)
    text = pair.get(lang) if pair else str(_extra(info, "example"))
    if text and _is_list(info.annotation):
        text = f"- {text}"
    return f"`{text}`" if text else ""


def _need(info: FieldInfo, part: type[BaseModel] | None, lang: Lang) -> str:
    if not info.is_required():
        return ""
    if part and set(part.model_fields) <= {"vi", "en", "source"}:
        return "`vi`"
    return _YES.get(lang)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple


def _label(info: FieldInfo, name: str, lang: Lang) -> str:
    return str(_extra(info, lang) or name)


def _extra(info: FieldInfo, key: str) -> object:
    return info.json_schema_extra.get(key, "") if isinstance(info.json_schema_extra, dict) else ""
