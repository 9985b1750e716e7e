"""What people type for a day, a month, a number of stars or a number, where a record or table wants it in one form.

Every function returns None for what it does not understand; nothing is guessed.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.text.folding import fold

_TIME: Final = r"(?:[ t,]+\d{1,2}:\d{2}.*)?\.?"
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}}){_TIME}")
_DAY_FIRST: Final = re.compile(rf"(?:ngay )?(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*(\d{{4}}|\d{{2}}){_TIME}")
#: "24-01-06" may as well begin with the year.
_SHORT_YEAR_FIRST: Final = re.compile(r"\d{2}-\d{2}-\d{2}")
_IN_WORDS: Final = re.compile(r"(?:ngay )?(\d{1,2}),? (?:thang|thg) ?(\d{1,2})(?:,| nam|, nam)? (\d{4}|\d{2})\.?")
_MONTH: Final = re.compile(r"(?:thang )?(\d{1,2})(?:\s*[-/.]\s*| nam )(\d{4})|(\d{4})\s*[-/.]\s*(\d{1,2})")

#: What a year of two digits means: no office of the programme is older or will be read so long.
_CENTURY: Final = 2000
_LATEST: Final = 49


@dataclass(frozen=True, slots=True)
class TypedDay:
    """A day as somebody typed it. ``is_sure``: it can be no other day, whatever order or century they had in mind."""

    day: date
    is_sure: bool
    has_year: bool = True
    """Whether the year was written in full."""


def day_typed(text: str) -> TypedDay | None:
    """Return a day written year-month-day, day/month/year (also with ``-`` or ``.``) or in words; a time of day is left out.

    >>> day_typed("ngày 30 tháng 9 năm 2026")
    TypedDay(day=datetime.date(2026, 9, 30), is_sure=True, has_year=True)
    """
    words = fold(text)
    if found := _YEAR_FIRST.fullmatch(words):
        return _typed_day(found[1], found[2], found[3], is_sure=True)
    if found := _IN_WORDS.fullmatch(words):
        return _typed_day(found[3], found[2], found[1], is_sure=True)
    if _SHORT_YEAR_FIRST.fullmatch(words):
        return None
    if found := _DAY_FIRST.fullmatch(words):
        # 9/30/2026 is no day here, and 3/4/2026 may have been turned by a spreadsheet.
        return _typed_day(found[3], found[2], found[1], is_sure=int(found[1]) > 12 or found[1] == found[2])
    return None


def _typed_day(year: str, month: str, day: str, *, is_sure: bool) -> TypedDay | None:
    has_year = len(year) == 4
    if not has_year and int(year) > _LATEST:
        return None
    try:
        found = date(int(year) + (0 if has_year else _CENTURY), int(month), int(day))
    except ValueError:
        return None
    return TypedDay(found, is_sure and has_year, has_year)


def month_typed(text: str) -> str | None:
    """Return a month as year-month.

    >>> month_typed("tháng 9 năm 2026")
    '2026-09'
    """
    found = _MONTH.fullmatch(fold(text))
    if not found:
        return None
    year, month = (found[2], found[1]) if found[1] else (found[3], found[4])
    return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 else None


_FILLED: Final = "★⭐✭✮✯🌟*"
_DRAWN: Final = re.compile(rf"([{_FILLED}])\s*(?:[{_FILLED}☆]\s*)*")
_STARS: Final = re.compile(
    rf"(?:ocop |hang |dat )*([1-5]|mot|hai|ba|bon|nam)(?:[.,]0)?\s*(sao|stars?|[{_FILLED}])?( ocop)?"
)
_WORDS: Final = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}
_VARIANT: Final = "\ufe0f"


def stars_typed(text: str) -> int | None:
    """Return a number of stars from 1 to 5 of a text that says nothing else ("4 sao", "bốn sao", "★★★★", "4*").

    >>> stars_typed("bốn sao")
    4
    """
    text = text.replace(_VARIANT, "").strip()
    if _DRAWN.fullmatch(text):
        drawn = sum(text.count(sign) for sign in _FILLED)
        return drawn if drawn <= 5 else None
    found = _STARS.fullmatch(fold(text))
    if not found:
        return None
    return _WORDS.get(found[1]) or int(found[1])


_COUNTED: Final = re.compile(
    r"(?:(?:so thu tu|so|stt|tt|hang|dong|thu|no|row|nam|thang)\b\.?\s*:?\s*)?(\d{1,9})\s*[.,)]?"
)


def whole_typed(text: str) -> int | None:
    """Return a whole number that stands behind a word or before a sign ("số 3", "3.", "hàng 3").

    >>> whole_typed("STT: 03")
    3
    """
    found = _COUNTED.fullmatch(fold(text))
    return int(found[1]) if found else None


def decimal_typed(text: str) -> str | None:
    """Return a number with a point where its decimals stood behind a comma, as Vietnamese writes them ("84,5" is "84.5")."""
    found = re.fullmatch(r"(-?\d{1,3}),(\d{1,8})(?: ?(?:diem|d))?", fold(text))
    return f"{found[1]}.{found[2]}" if found else None
