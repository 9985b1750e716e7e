"""Folding: one form for all the ways in which the same Vietnamese words are typed.

``fold`` is what search and near-match suggestions compare. The JavaScript of the search does the same steps in the
same order (``site_src/assets/js/fold.js``); a test runs both over the same words.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_MARKS: Final = re.compile(r"[\u0300-\u036f]")
_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")

# Tone placement: "hoà" and "hòa" are the same word; the catalogue writes the mark on the first vowel.
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
# A mark after the tone belongs to the vowel too: "hoặc" is "hoa" + dot below + breve in NFD, and keeps its mark.
_END: Final = r"(?![\w\u0300-\u036f])"
_NEW_STYLE: Final = re.compile(rf"(?<![qQ])([oO])([aeAE])([{_TONES}]){_END}|(?<![qQ])([uU])([yY])([{_TONES}]){_END}")


def fold(text: str) -> str:
    """Return ``text`` without marks and in lower case: đ→d, NFD without marks, single spaces.

    >>> fold("Đường  thốt nốt")
    'duong thot not'
    """
    return " ".join(map(_fold_word, text.split()))


def letters(text: str) -> str:
    """Return ``text`` folded, with nothing but letters a to z and digits between single spaces.

    >>> letters("Đường thốt nốt “Ngọc Trang”")
    'duong thot not ngoc trang'
    """
    folded = fold(text)
    if folded.isascii() and folded.replace(" ", "").isalnum():
        return folded  # as nearly always
    return _NO_LETTER.sub(" ", folded).strip()


@lru_cache(maxsize=1 << 14)
def _fold_word(word: str) -> str:
    """Return a word folded. Vietnamese has some seven thousand syllables, and a catalogue uses a few thousand of them."""
    return _MARKS.sub("", unicodedata.normalize("NFD", word.lower().replace("đ", "d")))


def one_orthography(text: str) -> str:
    """Return ``text`` in NFC with the tone mark of oa, oe, uy on the first vowel ("Hoà" → "Hòa").

    Only at the end of a syllable: in "hoàn", "hoặc" and "quý" the mark stands where every spelling puts it.
    """

    def first_vowel(match: re.Match[str]) -> str:
        first, second, tone = (g for g in match.groups() if g)
        return first + tone + second

    return unicodedata.normalize("NFC", _NEW_STYLE.sub(first_vowel, unicodedata.normalize("NFD", text)))
