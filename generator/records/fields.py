"""The kinds of values that records have, as pydantic types: each converts from the text that was typed."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
"""One line of text for people."""

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=8_000)]
"""Some sentences; paragraphs are separated by an empty line. Never Markdown."""

RecordId = Annotated[str, StringConstraints(pattern=ID_PATTERN, min_length=2, max_length=80)]
"""A permanent id: small letters without marks, digits, hyphens."""


def _digits(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{1,9}", value):
        raise PydanticCustomError("whole_number", "whole number")
    return int(value)


WholeNumber = Annotated[int, BeforeValidator(_digits)]


def _decimal(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]{1,6}([.][0-9]{1,8})?", value):
        raise PydanticCustomError("decimal_number", "decimal number")
    try:
        return Decimal(value)
    except InvalidOperation as error:  # pragma: no cover - the pattern leaves nothing that Decimal refuses
        raise PydanticCustomError("decimal_number", "decimal number") from error


Number = Annotated[Decimal, BeforeValidator(_decimal)]


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "day")


Day = Annotated[date, BeforeValidator(_day)]


def _day_or_month(value: str) -> str:
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        return value
    _day(value)
    return value


DayOrMonth = Annotated[str, AfterValidator(_day_or_month)]


def _yes_no(value: object) -> object:
    if value not in ("true", "false"):
        raise PydanticCustomError("yes_no", "true or false")
    return value == "true"


YesNo = Annotated[bool, BeforeValidator(_yes_no)]


def _https(value: str) -> str:
    if not re.fullmatch(r"https://[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}(:[0-9]+)?(/[^\s<>\"'`{}|\\^]*)?", value):
        raise PydanticCustomError("https_link", "https link")
    return value


Link = Annotated[str, StringConstraints(max_length=500), AfterValidator(_https)]


def _phone(value: str) -> str:
    number = re.sub(r"[ .-]", "", value)
    if not re.fullmatch(r"0[35789]\d{8}|02\d{9}|1[89]00\d{4,6}", number):
        raise PydanticCustomError("phone", "phone number")
    return number


Phone = Annotated[str, AfterValidator(_phone)]


def _file_name(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,80}\.(jpg|jpeg|png|webp|avif|heic|tif|tiff)", value) or ".." in value:
        raise PydanticCustomError("file_name", "file name")
    return value


PhotoFile = Annotated[str, AfterValidator(_file_name)]
