"""From a file's bytes to a typed record, or to problems in people's words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
from typing import Final, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, to_json

from generator.records.belonging import field_meant, where_it_belongs
from generator.records.fields import LINK
from generator.records.guard import most_of
from generator.records.marks import Found, Marks, Path
from generator.records.problem import Problem
from generator.records.strict_yaml import parse, plain
from generator.records.typed_otherwise import is_of_stars, meant_by
from generator.records.wording import leading_fields, meant, model_at, problem_of
from generator.records.yaml_faults import Fault
from generator.text.hours import likely

M = TypeVar("M", bound=BaseModel)

MOST: Final = 30
"""Problems told of one file."""


@dataclass(frozen=True, slots=True)
class Loaded(Generic[M]):
    """A record read from a file. ``value`` is None when it has problems."""

    path: str
    value: M | None
    marks: Marks
    problems: tuple[Problem, ...]


def load(path: str, data: bytes, model: type[M]) -> Loaded[M]:
    """Read one record of kind ``model`` from ``data``; ``path`` is what problems name."""
    said = plain(data, most_of(path))
    value = None if said is None else typed(to_json(said), model)
    if value is None:
        return examined(path, data, model)
    return Loaded(path, value, Marks(lambda: found_in(path, lambda: data)), ())


def typed(text: bytes, model: type[M]) -> M | None:
    """Return the record of what a file says, or None where anything about it is to be told.

    Args:
        text: what ``plain`` answered, as JSON: made a record in half the time that a Python value takes.
        model: the kind of record.
    """
    try:
        return model.model_validate_json(text)
    except ValidationError:
        return None


def found_in(path: str, again: Callable[[], bytes]) -> Found:
    """Return where the keys and values of a file stand; nothing where it can be read no more.

    Args:
        path: what problems name.
        again: gives the file's bytes, or raises an ``OSError``.
    """
    try:
        marks = parse(again(), most_of(path)).marks
    except OSError:
        return {}, {}
    return marks.keys, marks.values


def examined(path: str, data: bytes, model: type[M]) -> Loaded[M]:
    """Read one record thoroughly: with the marks of all its values, and with everything that is wrong with it."""
    parsed = parse(data, most_of(path))
    if parsed.faults or parsed.value is None:
        return Loaded(path, None, parsed.marks, _first(_of_file(path, fault) for fault in parsed.faults))
    try:
        return Loaded(path, model.model_validate(parsed.value), parsed.marks, ())
    except ValidationError as error:
        found = _problems(path, model, error.errors(include_url=False), parsed.marks)
        return Loaded(path, None, parsed.marks, _first(found))


def _of_file(path: str, fault: Fault) -> Problem:
    return Problem(path=path, field="", code=fault.code, vi=fault.vi, en=fault.en, find=lambda: fault.mark)


def _first(problems: Iterator[Problem]) -> tuple[Problem, ...]:
    """Return the problems of a file, as many as an editor reads; a file of 64 KB holds 30,000."""
    told = tuple(islice(problems, MOST))
    following = next(problems, None)
    if following is None:
        return told
    more = replace(
        following,
        field="",
        code="more-problems",
        vi=f"Tệp còn lỗi nữa ngoài {MOST} lỗi đã báo; hãy sửa những lỗi ấy trước.",
        en=f"The file has more problems than the {MOST} that are told; mend those first.",
        suggestion=None,
    )
    return (*told, more)


def _problems(path: str, model: type[BaseModel], errors: list[ErrorDetails], marks: Marks) -> Iterator[Problem]:
    """Turn pydantic's errors into problems; a misspelt key and the key it hides are one problem.

    A key that the record has already is never suggested for a misspelt one.
    """
    missing = {e["loc"] for e in errors if e["type"] == "missing"}
    unknown = [e["loc"] for e in errors if e["type"] == "extra_forbidden"]
    explained: set[Path] = set()
    for group, fields in _not_indented(model, errors, unknown):
        explained |= {group, *fields}
        names = ", ".join(f"{loc[-1]}:" for loc in fields)
        yield problem_of(path, model, group, "not-indented", marks.of_key(fields[0]), choices=names)
    for error in errors:
        if error["type"] != "extra_forbidden" or error["loc"] in explained:
            continue
        *above, key = error["loc"]
        parent = model_at(model, tuple(above))
        free = [name for name in parent.model_fields if (*above, name) not in marks.keys] if parent else []
        near = field_meant(str(key), parent, free) if parent else None
        if near and (*above, near) in missing:
            explained.add((*above, near))
        place = None if near else where_it_belongs(str(key), model, error["loc"])
        mark = marks.of_key(error["loc"])
        yield problem_of(path, model, error["loc"], "unknown-key", mark, suggestion=near, more=place)
    for error in errors:
        loc = error["loc"]
        # pydantic counts only the entries that are right: a list with a faulty entry is not too short as well.
        if error["type"] == "extra_forbidden" or loc in explained or (error["type"] == "too_short" and error["input"]):
            continue
        code, got, choices = _code(error), error["input"], _choices(error)
        if code == "missing":
            yield problem_of(path, model, loc, code, marks.of_entry(loc[:-1]))
            continue
        if code == "not-a-mapping":
            choices = [f"{name}:" for name in leading_fields(model_at(model, loc))]
        near = _near(code, model, error, choices) if isinstance(got, str) else None
        mark = marks.of_value(loc)
        yield problem_of(path, model, loc, code, mark, got=got, suggestion=near, choices=", ".join(choices))


def _near(code: str, model: type[BaseModel], error: ErrorDetails, choices: list[str]) -> str | None:
    """Return what was probably meant, where that can be told."""
    typed_so = meant_by(model, error)
    if typed_so is not None:
        return str(typed_so.value)
    if code == "not-in-list" and not is_of_stars(error):
        return meant(model, error["loc"], error["input"], choices)
    return likely(error["input"]) if code == "not-hours" else None


def _not_indented(
    model: type[BaseModel], errors: list[ErrorDetails], unknown: list[Path]
) -> Iterator[tuple[Path, list[Path]]]:
    """Yield every group of fields that is empty, and its fields where they stand beside it instead of below."""
    for error in errors:
        inner = model_at(model, error["loc"])
        if error["input"] == "" and inner and error["type"] in _NO_GROUP:
            fields = [loc for loc in unknown if loc[:-1] == error["loc"][:-1] and loc[-1] in inner.model_fields]
            if fields:
                yield error["loc"], fields


def _code(error: ErrorDetails) -> str:
    """Return the code of what the editor did: left a value empty, wrote a list for a word, and so on."""
    code, got = _CODES.get(error["type"], "invalid"), error["input"]
    if code == "missing":
        return code
    if code == "not-a-mapping" and not error["loc"]:
        return "not-a-record"
    if isinstance(got, str) and not got.strip():
        return "empty"
    if isinstance(got, (list, dict)) and code not in _ABOUT_STRUCTURE:
        return "not-text"
    if code == "not-a-mapping" and isinstance(got, str) and _KEY_WITHOUT_SPACE.match(got):
        return "no-space-after-colon"
    return code


def _choices(error: ErrorDetails) -> list[str]:
    """Return what would be right: the longest length, or the values of a closed list, out of pydantic's own words."""
    if "max_length" in error.get("ctx", {}):
        return [str(error["ctx"]["max_length"])]
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [part.strip(" '\"") for part in expected.replace(" or ", ", ").split(",") if part.strip()]


_NO_GROUP: Final = frozenset({"model_type", "model_attributes_type"})
_ABOUT_STRUCTURE: Final = frozenset({"not-a-mapping", "not-a-list", "too-few"})
_KEY_WITHOUT_SPACE: Final = re.compile(r"[a-z_]+:\S")

_CODES: Final = MappingProxyType(
    {
        "missing": "missing",
        "nothing_said": "empty",
        "several_lines": "several-lines",
        "foreign_host": "foreign-host",
        "whole_number": "not-a-number",
        "decimal_number": "not-a-number",
        "int_parsing": "not-a-number",
        "day": "not-a-date",
        "yes_no": "not-yes-or-no",
        "not-https": "not-https",
        **{code: code for _, code in LINK.reasons},
        "phone": "not-a-phone",
        "file_name": "bad-file-name",
        "opening_hours": "not-hours",
        "check_digit": "wrong-check-digit",
        "literal_error": "not-in-list",
        "enum": "not-in-list",
        "string_pattern_mismatch": "bad-pattern",
        "string_too_short": "bad-pattern",
        "string_too_long": "too-long",
        "string_type": "not-text",
        "model_type": "not-a-mapping",
        "model_attributes_type": "not-a-mapping",
        "tuple_type": "not-a-list",
        "too_short": "too-few",
        "less_than_equal": "out-of-range",
        "greater_than_equal": "out-of-range",
        "other_year": "out-of-range",
    }
)
