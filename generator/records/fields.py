"""The kinds of values that records have, as pydantic types: each converts from the text that was typed.

Every type carries its ``Shape``, from which forms and published schemas learn what may be typed.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.records.barcodes import check_digit
from generator.text.hours import readable
from generator.vocabulary.photos import PHOTO_SUFFIXES


@dataclass(frozen=True, slots=True)
class Shape:
    """What may be typed for a kind of value.

    ``pattern`` matches the whole text and means the same in Python and JavaScript; ``code`` is the problem of what does
    not match. Where the reason can be told, ``reasons`` has patterns of what is wrong, each with its own code; the first
    that matches is told. ``rule`` names what a pattern cannot say and the form's scripts know as well.
    """

    kind: str
    pattern: str = ""
    code: str = "bad-pattern"
    reasons: tuple[tuple[str, str], ...] = ()
    rule: str = ""

    def matches(self, value: str) -> bool:
        """Return whether the whole text is of this shape."""
        return _compiled(self.pattern).fullmatch(value) is not None

    def code_of(self, value: str) -> str:
        """Return the problem of a text that does not match."""
        return next((code for pattern, code in self.reasons if _compiled(pattern).fullmatch(value)), self.code)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern ready for use; ``re`` itself asks more before it finds what it knows."""
    return re.compile(pattern)


ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
WHOLE = Shape("whole", r"[0-9]{1,9}", "not-a-number")
NUMBER = Shape("number", r"-?[0-9]{1,9}([.][0-9]{1,8})?", "not-a-number")
DAY = Shape("day", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "not-a-date")
DAY_OR_MONTH = Shape("day-or-month", r"[0-9]{4}-(0[1-9]|1[0-2])(-[0-9]{2})?", "not-a-date")
YES_NO = Shape("yes-no", r"true|false", "not-yes-or-no")
LINK = Shape(
    "link",
    r"""https://[A-Za-z0-9][A-Za-z0-9.-]*[.][A-Za-z]{2,}(:[0-9]+)?([/?#][^\s<>"'`{}|\\^]*)?""",
    "not-https",
    (
        (r"(?!https)[Hh][Tt][Tt][Pp][Ss]://[\s\S]*", "link-capitals"),
        (r"https://\S*\s[\s\S]*", "link-space"),
        (r"https://[^/?#]*@.*", "link-login"),
        (r"https://([0-9.]+|\[[^/?#]*)(:[0-9]*)?([/?#].*)?", "link-numbers"),
        (r"https://[^/?#]*[^/?#\x00-\x7f].*", "link-letters"),
        (r"https://.*", "bad-link"),
    ),
)
PHONE = Shape("phone", r"0[35789][0-9]{8}|02[0-9]{9}|1[89]00[0-9]{4,6}", "not-a-phone")
FILE = Shape(
    "file",
    rf"(?!.*[.][.])[a-z0-9][a-z0-9._-]{{0,80}}[.]({'|'.join(suffix[1:] for suffix in PHOTO_SUFFIXES)})",
    "bad-file-name",
)

HOURS = Shape("hours", code="not-hours")


def _said(value: str) -> str:
    """Refuse the words by which YAML says that there is nothing: a reader would see them as text."""
    if value in ("~", "null", "Null", "NULL"):
        raise PydanticCustomError("nothing_said", "nothing said")
    return value


def _one_line(value: str) -> str:
    """Refuse several lines, and what ``_said`` refuses: one call for both, because most values of a record are such."""
    if "\n" in _said(value):
        raise PydanticCustomError("several_lines", "one line")
    return value


Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=400),
    AfterValidator(_one_line),
    Shape("line"),
]
"""One line of text for people."""

Prose = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=8_000),
    AfterValidator(_said),
    Shape("prose"),
]
"""Some sentences; paragraphs are separated by an empty line. Never Markdown."""


def _checked_digits(value: str) -> str:
    right = check_digit(value)
    if value[-1] != right:
        raise PydanticCustomError("check_digit", "check digit", {"expected": right})
    return value


Gtin = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^([0-9]{8}|[0-9]{12,14})$"),
    AfterValidator(_checked_digits),
    Shape("line", rule="gtin"),
]
"""The digits under the bars, of which the last must fit the others. What they begin with proves nothing about origin."""

TaxCode = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[0-9]{10}(-[0-9]{3})?$"), Shape("line")
]
Email = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=400,
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*[.][A-Za-z]{2,}$",
    ),
    Shape("line"),
]
"""What every mail program takes; a link to it carries nothing else."""

RecordId = Annotated[str, StringConstraints(pattern=ID_PATTERN, min_length=2, max_length=80), Shape("id", ID_PATTERN)]
"""A permanent id: small letters without marks, digits, hyphens."""


def _digits(value: object) -> object:
    if not isinstance(value, str) or not WHOLE.matches(value):
        raise PydanticCustomError("whole_number", "whole number")
    return int(value)


WholeNumber = Annotated[int, BeforeValidator(_digits), WHOLE]


def _decimal(value: object) -> object:
    if not isinstance(value, str) or not NUMBER.matches(value):
        raise PydanticCustomError("decimal_number", "decimal number")
    try:
        return Decimal(value)
    except InvalidOperation as error:  # pragma: no cover - the pattern leaves nothing that Decimal refuses
        raise PydanticCustomError("decimal_number", "decimal number") from error


Number = Annotated[Decimal, BeforeValidator(_decimal), NUMBER]


def _day(value: object) -> object:
    if isinstance(value, str) and DAY.matches(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "day")


@dataclass(frozen=True, slots=True)
class Years:
    """The years in which a day or month may lie, both ends included; ``regex`` matches just these.

    Besides being untrue, a day near either end of the calendar leaves no room for what is counted from it.
    """

    ge: int
    le: int
    regex: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Refuse what lies in another year, once it is known to be a day."""
        return core_schema.no_info_after_validator_function(self._within, handler(source))

    def _within(self, value: date | str) -> date | str:
        if not self.ge <= int(str(value)[:4]) <= self.le:
            raise PydanticCustomError("other_year", "a year in which it can be")
        return value


OF_PROGRAMME: Final = Years(2018, 2100, "20(1[89]|[2-9][0-9])|2100")
"""Since the programme began (Decision 490/QĐ-TTg of 7 May 2018)."""

OF_DOCUMENTS: Final = Years(1945, 2100, "19(4[5-9]|[5-9][0-9])|20[0-9]{2}|2100")
"""Since there are offices that issue documents."""

Day = Annotated[date, BeforeValidator(_day), OF_PROGRAMME, DAY]
"""A day in the life of a product."""

DocumentDay = Annotated[date, BeforeValidator(_day), OF_DOCUMENTS, DAY]


def _day_or_month(value: str) -> str:
    if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", value):
        return value
    _day(value)
    return value


DocumentDayOrMonth = Annotated[str, AfterValidator(_day_or_month), OF_DOCUMENTS, DAY_OR_MONTH]


def _yes_no(value: object) -> object:
    if value not in ("true", "false"):
        raise PydanticCustomError("yes_no", "true or false")
    return value == "true"


YesNo = Annotated[bool, BeforeValidator(_yes_no), YES_NO]


def _https(value: str) -> str:
    if not LINK.matches(value):
        raise PydanticCustomError(LINK.code_of(value), "link")
    if not _latin(host_of(value)):
        raise PydanticCustomError("foreign_host", "host in Latin letters")
    return value


def host_of(link: str) -> str:
    """Return the host of a link that is of the right shape, with its port if it has one."""
    return re.split("[/?#]", link[len("https://") :], maxsplit=1)[0]


def _latin(host: str) -> bool:
    """Return whether the labels of a host that are encoded ("xn--…") stand for Latin letters, as Vietnamese names do."""
    if "xn--" not in host.lower():
        return True
    try:
        name = host.lower().partition(":")[0].encode().decode("idna")
    except UnicodeError:
        return False
    return all(unicodedata.name(char, "").startswith("LATIN") for char in name if not char.isascii())


Link = Annotated[str, StringConstraints(max_length=500), AfterValidator(_https), LINK]


Zalo = Annotated[str, StringConstraints(max_length=500), AfterValidator(_https), replace(LINK, rule="zalo")]
"""A link; the form and ``ocop fix`` make it of a phone number."""


def _phone(value: str) -> str:
    number = re.sub(r"[ .-]", "", value)
    if not PHONE.matches(number):
        raise PydanticCustomError("phone", "phone number")
    return number


Phone = Annotated[str, AfterValidator(_phone), PHONE]


def _file_name(value: str) -> str:
    if not FILE.matches(value):
        raise PydanticCustomError("file_name", "file name")
    return value


PhotoFile = Annotated[str, AfterValidator(_file_name), FILE]


def _hours(value: str) -> str:
    if not readable(value):
        raise PydanticCustomError("opening_hours", "opening hours")
    return value


OpeningHours = Annotated[str, StringConstraints(max_length=400), AfterValidator(_hours), HOURS]
"""Opening hours in OpenStreetMap's syntax."""
