"""Phone numbers as records write them, out of what people type: mending, import and the form put them right alike."""

import re
from typing import Final

from generator.records.fields import PHONE

_NOT_A_DIGIT: Final = re.compile(r"[^0-9]")
_AS_TYPED: Final = re.compile(r"\+?[0-9 ().\-/]+")


def phone_number(typed: str) -> str | None:
    """Return the number in digits, or None when it is no Vietnamese phone number or there is more than one.

    >>> phone_number("+84 912 345 678"), phone_number("912345678"), phone_number("02963.841.234")
    ('0912345678', '0912345678', '02963841234')
    """
    return number_of(_NOT_A_DIGIT.sub("", typed)) if _AS_TYPED.fullmatch(typed.strip()) else None


def number_of(digits: str) -> str | None:
    """Return the number that digits alone are: without the country's 84, with the zero that a spreadsheet dropped.

    >>> number_of("84912345678"), number_of("2963841234"), number_of("12345")
    ('0912345678', '02963841234', None)
    """
    if digits.startswith("84") and len(digits) in {11, 12}:
        digits = digits[2:] if digits[2:3] == "0" else f"0{digits[2:]}"
    return next((number for number in (digits, f"0{digits}") if PHONE.matches(number)), None)


def zalo_link(typed: str) -> str | None:
    """Return the link to the Zalo of a phone number, or None where none was typed.

    >>> zalo_link("0912 345 678")
    'https://zalo.me/0912345678'
    """
    number = phone_number(typed)
    return f"https://zalo.me/{number}" if number else None
