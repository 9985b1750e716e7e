"""Vietnamese alphabetical order: a ă â b c d đ e ê … o ô ơ … u ư …, then tones (none, grave, hook, tilde, acute, dot).

Pure Python, because the order must be the same on every machine and locale, and ICU is a heavy thing to ask of an
official's laptop for one sort key.
"""

import unicodedata
from functools import lru_cache
from typing import Final

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER: Final = {letter: f"{rank:02d}" for rank, letter in enumerate(_ALPHABET, start=30)}
_TONE: Final = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}

SortKey = tuple[str, str]


@lru_cache(maxsize=100_000)
def sort_key(text: str) -> SortKey:
    """Return a key that sorts words as a Vietnamese dictionary does: letters first, tones only between equals.

    Digits come before letters and count as numbers ("2 Thuận" before "10 Thuận"); other signs separate words.
    """
    letters: list[str] = []
    tones: list[str] = []
    number = ""
    for char in unicodedata.normalize("NFC", text.lower()) + " ":
        if char.isdecimal():
            number += char
            continue
        if number:
            letters.append("1" + number.zfill(12))
            number = ""
        letter, tone = _ranks(char)
        letters.append(letter)
        tones.append(tone)
    return "".join(letters).rstrip("0"), "".join(tones)


@lru_cache(maxsize=10_000)
def _ranks(char: str) -> SortKey:
    """Return the ranks of a sign's letter and of its tone: "ế" is the letter "ê" with the fourth tone."""
    decomposed = unicodedata.normalize("NFD", char)
    for mark, rank in _TONE.items():
        if mark in decomposed:
            return _LETTER.get(unicodedata.normalize("NFC", decomposed.replace(mark, "")), "0"), rank
    return _LETTER.get(char, "0"), "0"
