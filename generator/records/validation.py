"""From a file's bytes to a typed record, or to problems in people's words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.records.marks import Marks, Path, dotted
from generator.records.messages import MESSAGES
from generator.records.problem import Problem
from generator.records.strict_yaml import parse
from generator.text.suggesting import nearest

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Label:
    """What people call a field, and one right value of it."""

    vi: str
    en: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Loaded(Generic[M]):
    """A record read from a file. ``value`` is None when it has problems."""

    path: str
    value: M | None
    marks: Marks
    problems: tuple[Problem, ...]


def load(path: str, data: bytes, model: type[M]) -> Loaded[M]:
    """Read one record of kind ``model`` from ``data``; ``path`` is what problems name."""
    parsed = parse(data)
    problems = [
        Problem(path=path, line=f.mark.line, column=f.mark.column, field="", code=f.code, vi=f.vi, en=f.en)
        for f in parsed.faults
    ]
    if problems or parsed.value is None:
        return Loaded(path, None, parsed.marks, tuple(problems))
    try:
        return Loaded(path, model.model_validate(parsed.value), parsed.marks, ())
    except ValidationError as error:
        found = _problems(path, model, error.errors(include_url=False), parsed.marks)
        return Loaded(path, None, parsed.marks, tuple(found))


def _problems(path: str, model: type[BaseModel], errors: list[ErrorDetails], marks: Marks) -> Iterator[Problem]:
    """Turn pydantic's errors into problems; a misspelt key and the key it hides are one problem."""
    missing = {e["loc"] for e in errors if e["type"] == "missing"}
    explained: set[Path] = set()
    for error in errors:
        if error["type"] != "extra_forbidden":
            continue
        loc = error["loc"]
        parent = _model_at(model, loc[:-1])
        known = list(parent.model_fields) if parent else []
        near = nearest(str(loc[-1]), known)
        if near and (*loc[:-1], near) in missing:
            explained.add((*loc[:-1], near))
        yield _problem(path, model, loc, "unknown-key", marks.of_key(loc), str(loc[-1]), suggestion=near)
    for error in errors:
        loc = error["loc"]
        if error["type"] == "extra_forbidden" or loc in explained:
            continue
        code = _CODES.get(error["type"], error["type"])
        if code == "missing":
            mark = marks.of_key(loc[:-1]) if len(loc) > 1 else marks.of_value(())
            yield _problem(path, model, loc, code, mark, "")
            continue
        got = error["input"] if isinstance(error["input"], str) else ""
        suggestion = None
        if code == "not-in-list":
            suggestion = nearest(got, _choices(error))
        yield _problem(
            path, model, loc, code, marks.of_value(loc), got, suggestion=suggestion, choices=", ".join(_choices(error))
        )


def _choices(error: ErrorDetails) -> list[str]:
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [part.strip(" '\"") for part in expected.replace(" or ", ", ").split(",") if part.strip()]


def _problem(
    path: str,
    model: type[BaseModel],
    loc: Path,
    code: str,
    mark: Any,
    got: str,
    *,
    suggestion: str | None = None,
    choices: str = "",
) -> Problem:
    label = label_of(model, loc)
    message = MESSAGES.get(code, MESSAGES["invalid"])
    values = {
        "key": dotted(loc),
        "label_vi": label.vi,
        "label_en": label.en,
        "got": got if len(got) <= 60 else got[:57] + "…",
        "example": label.example,
        "choices": choices,
    }
    vi, en = message.vi.format(**values), message.get("en").format(**values)
    if label.example and code not in {"unknown-key", "missing", "not-in-list"}:
        vi, en = f"{vi[:-1]}; ví dụ: {label.example}.", f"{en[:-1]}; for example: {label.example}."
    if suggestion:
        vi, en = f"{vi[:-1]}; có phải “{suggestion}” không?", f"{en[:-1]}; did you mean “{suggestion}”?"
    return Problem(
        path=path, line=mark.line, column=mark.column, field=dotted(loc), code=code, vi=vi, en=en, suggestion=suggestion
    )


def _model_at(model: type[BaseModel], loc: Path) -> type[BaseModel] | None:
    current: type[BaseModel] | None = model
    for part in loc:
        if isinstance(part, int):
            continue
        if current is None or part not in current.model_fields:
            return None
        current = _inner_model(current.model_fields[part].annotation)
    return current


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _inner_model(argument)
        if found:
            return found
    return None


def label_of(model: type[BaseModel], loc: Path) -> Label:
    """Return the label of the field at ``loc``; the key itself where there is none."""
    names = [part for part in loc if isinstance(part, str)]
    key = names[-1] if names else ""
    parent = _model_at(model, tuple(names[:-1]))
    info = parent.model_fields.get(key) if parent else None
    extra = info.json_schema_extra if info and isinstance(info.json_schema_extra, dict) else {}
    vi, en, example = (extra.get(k) for k in ("vi", "en", "example"))
    return Label(str(vi or key), str(en or key), str(example or ""))


_CODES = {
    "missing": "missing",
    "whole_number": "not-a-number",
    "decimal_number": "not-a-number",
    "int_parsing": "not-a-number",
    "day": "not-a-date",
    "yes_no": "not-yes-or-no",
    "https_link": "not-https",
    "phone": "not-a-phone",
    "file_name": "bad-file-name",
    "literal_error": "not-in-list",
    "enum": "not-in-list",
    "string_pattern_mismatch": "bad-pattern",
    "string_too_short": "empty",
    "string_too_long": "too-long",
    "string_type": "not-text",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "tuple_type": "not-a-list",
    "too_short": "too-few",
    "less_than_equal": "out-of-range",
    "greater_than_equal": "out-of-range",
}
