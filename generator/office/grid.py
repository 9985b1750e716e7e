"""A table as it was read: cells of text in rows, with merged cells written into every place that they cover."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from generator.text.bilingual import Text

_SPACES: Final = re.compile(r"[^\S\n]+")
_INVISIBLE: Final = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")


class UnreadableError(Exception):
    """The file cannot be read as a table; says why in both languages."""

    def __init__(self, vi: str, en: str) -> None:
        """Keep both sentences."""
        super().__init__(en)
        self.text = Text(vi, en)


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a grid. Places that one merged cell covers have the same ``origin`` (row and column from 0)."""

    text: str
    origin: tuple[int, int]


Row = tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One table or sheet. ``above`` is the text that stands before it in the file, as far as it has none of its own.

    ``first`` is the number that people give to its first row.
    """

    name: Text
    rows: tuple[Row, ...]
    above: str = ""
    first: int = 1


def clean(text: str) -> str:
    r"""Return text in NFC, without invisible characters, single spaces, no empty lines; line breaks stay.

    >>> clean("Hộ  kinh doanh \n Ba Lộc")
    'Hộ kinh doanh\nBa Lộc'
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n"))
    lines = (_SPACES.sub(" ", _INVISIBLE.sub("", line)).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def plain_row(number: int, texts: list[str]) -> Row:
    """Return a row without merged cells."""
    return tuple(Spot(clean(text), (number, column)) for column, text in enumerate(texts))
