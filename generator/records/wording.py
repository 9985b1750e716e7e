"""From an error of a field to a problem in people's words: the field's label, what was typed, what is right."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.records.marks import Mark, Path, dotted
from generator.records.messages import MESSAGES
from generator.records.problem import Problem
from generator.text.bilingual import Text
from generator.text.suggesting import nearest

T = TypeVar("T")

WITH_EXAMPLE: Final = frozenset(
    {
        "empty",
        "not-a-number",
        "not-a-date",
        "not-https",
        "link-numbers",
        "bad-link",
        "not-a-phone",
        "not-hours",
        "bad-file-name",
        "bad-pattern",
    }
)


def problem_of(
    path: str,
    model: type[BaseModel],
    loc: Path,
    code: str,
    mark: Mark,
    *,
    got: object = "",
    suggestion: str | None = None,
    choices: str = "",
    more: Text | None = None,
) -> Problem:
    """Return the problem of the field at ``loc`` of a record of kind ``model``.

    Args:
        path: the record's file.
        model: what kind of record it is.
        loc: the keys and list positions that lead to the field.
        code: the key of its sentence in ``MESSAGES``.
        mark: where it stands.
        got: what was typed.
        suggestion: what was probably meant, if anything is near.
        choices: what would be right, for sentences that say so.
        more: how to mend it, where the sentence does not say so.
    """
    info, typed = field_at(model, loc), _quoted(got)
    label, example = _label(info, loc)
    values = {"key": dotted(loc), "choices": choices, "range": _range(info)}
    vi = MESSAGES[code].vi.format(**values, label=label.vi, got=typed.vi)
    en = MESSAGES[code].get("en").format(**values, label=label.get("en"), got=typed.get("en"))
    if example and code in WITH_EXAMPLE and not suggestion:
        vi, en = f"{vi[:-1]}; ví dụ: {example}.", f"{en[:-1]}; for example: {example}."
    if suggestion:
        vi, en = f"{vi[:-1]}; có phải “{suggestion}” không?", f"{en[:-1]}; did you mean “{suggestion}”?"
    elif more:
        vi, en = f"{vi[:-1]}; {more.vi}.", f"{en[:-1]}; {more.get('en')}."
    return Problem(path=path, field=dotted(loc), code=code, vi=vi, en=en, suggestion=suggestion, find=lambda: mark)


def model_at(model: type[BaseModel], loc: Path) -> type[BaseModel] | None:
    """Return the model of what stands at ``loc`` (list positions change nothing), or None."""
    current: type[BaseModel] | None = model
    for part in loc:
        if isinstance(part, int):
            continue
        if current is None or part not in current.model_fields:
            return None
        current = _inner_model(current.model_fields[part].annotation)
    return current


def field_at(model: type[BaseModel], loc: Path) -> FieldInfo | None:
    """Return the field at ``loc``; of a place in a list, the list's."""
    keys = [part for part in loc if isinstance(part, str)]
    parent = model_at(model, tuple(keys[:-1])) if keys else None
    return parent.model_fields.get(keys[-1]) if parent else None


def leading_fields(model: type[BaseModel] | None) -> list[str]:
    """Return up to two fields that show an editor what a group of fields looks like: the required ones first."""
    fields = model.model_fields if model else {}
    return sorted(fields, key=lambda name: not fields[name].is_required())[:2]


def meant(model: type[BaseModel], loc: Path, got: str, choices: Sequence[str]) -> str | None:
    """Return the value of a closed list that was probably meant: nearly typed, named by its label, or with a word too many."""
    info = field_at(model, loc)
    values = _inner(info.annotation, StrEnum) if info else None
    words = {choice: choice for choice in choices}
    for value in values or ():
        name = getattr(value, "label", None)
        words.update(dict.fromkeys((name.vi, name.get("en")), str(value)) if isinstance(name, Text) else {})
    near = nearest(got, words) or next((choice for choice in choices if choice in got.split()), None)
    return words[near] if near else None


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    return _inner(annotation, BaseModel)


def _inner(annotation: Any, kind: type[T]) -> type[T] | None:
    """Return the class of a kind that an annotation wraps in lists, options and constraints."""
    if isinstance(annotation, type) and issubclass(annotation, kind):
        return annotation
    return next((found for argument in get_args(annotation) if (found := _inner(argument, kind))), None)


def label_of(info: FieldInfo | None, key: str) -> Text:
    """Return what people call a field; its key where it has no label."""
    extra = info.json_schema_extra if info and isinstance(info.json_schema_extra, dict) else {}
    return Text(str(extra.get("vi") or key), str(extra.get("en") or key))


def _label(info: FieldInfo | None, loc: Path) -> tuple[Text, str]:
    """Return what people call the field and one right value of it; its key where it has no label."""
    key = next((part for part in reversed(loc) if isinstance(part, str)), "")
    extra = info.json_schema_extra if info and isinstance(info.json_schema_extra, dict) else {}
    return label_of(info, key), str(extra.get("example") or "")


def _quoted(got: object) -> Text:
    """Return what was typed, as a problem names it."""
    if isinstance(got, list):
        return Text("danh sách", "a list")
    if isinstance(got, dict):
        return Text("nhóm mục con", "a group of fields")
    text = " ".join(str(got).split())
    return Text(f"“{text if len(text) <= 60 else text[:59] + '…'}”")


def _range(info: FieldInfo | None) -> str:
    """Return the range of a number field ("0–100"); empty where it has none."""
    limits = [getattr(entry, name, None) for name in ("ge", "le") for entry in _metadata_of(info)]
    return "–".join(str(limit) for limit in limits if limit is not None)


def metadata_at(model: type[BaseModel], loc: Path) -> list[object]:
    """Return all that ``Annotated`` carries for the field at ``loc``, of a list's entries too."""
    return _metadata_of(field_at(model, loc))


def _metadata_of(info: FieldInfo | None) -> list[object]:
    return [*info.metadata, *_metadata_in(info.annotation)] if info else []


def _metadata_in(annotation: Any) -> Iterator[Any]:
    """Yield what ``Annotated`` carries for the entries of a list."""
    for entry in getattr(annotation, "__metadata__", ()):
        yield from getattr(entry, "metadata", (entry,))
    for inner in get_args(annotation):
        yield from _metadata_in(inner)
