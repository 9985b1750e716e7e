"""Values that are right but for their form: "bốn sao" for 4, "30/9/2026" for 2026-09-30, "số 3" for 3."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.records.fields import DAY_OR_MONTH, Years
from generator.records.wording import metadata_at
from generator.text.as_typed import day_typed, decimal_typed, month_typed, stars_typed, whole_typed
from generator.text.folding import fold

_STARS: Final = ("stars", "potential_stars")


@dataclass(frozen=True, slots=True)
class Meant:
    """The value that somebody meant. ``is_sure``: nothing else can have been meant, so that it may be written."""

    value: int | date | str
    is_sure: bool


def meant_by(model: type[BaseModel], error: ErrorDetails) -> Meant | None:
    """Return what was meant by a value that pydantic refused, None where that cannot be told."""
    got, loc = error["input"], error["loc"]
    if not isinstance(got, str):
        return None
    match error["type"]:
        case "day":
            return _day(got, metadata_at(model, loc))
        case "whole_number":
            number = whole_typed(got)
            return Meant(number, is_sure=True) if number is not None else None
        case "decimal_number":
            decimal = decimal_typed(got)
            return Meant(decimal, is_sure=False) if decimal else None
        case "literal_error" if loc[-1] in _STARS:
            return _stars(got, loc[-1], str(error.get("ctx", {}).get("expected", "")))
    return None


def is_of_stars(error: ErrorDetails) -> bool:
    """Whether an error is about stars, which have a way of their own of being meant."""
    return error["type"] == "literal_error" and error["loc"][-1] in _STARS


def _day(got: str, metadata: Sequence[object]) -> Meant | None:
    """Return the day, where it lies in a year that the field can have."""
    typed, found = day_typed(got), None
    if typed:
        found = Meant(typed.day, typed.is_sure)
    elif DAY_OR_MONTH in metadata and (month := month_typed(got)):
        found = Meant(month, is_sure=True)
    years = [entry for entry in metadata if isinstance(entry, Years)]
    return found if found and all(y.ge <= int(str(found.value)[:4]) <= y.le for y in years) else None


def _stars(got: str, field: object, expected: str) -> Meant | None:
    """Return the stars; "tiềm năng 5 sao" holds four, as the province counts it, which is told but not written."""
    words = fold(got)
    number = stars_typed(words.removeprefix("tiem nang ") if "tiem nang" in words else got)
    is_potential = "tiem nang" in words
    if number is not None and is_potential and field == "stars":
        number -= 1
    if number is None or f"'{number}'" not in expected:
        return None
    return Meant(number, is_sure=not is_potential)
