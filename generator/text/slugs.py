"""Ids from Vietnamese names: proposed once, when a record is made, and never computed again.

The form takes the same steps (``site_src/assets/js/contribute/ids.js``); a test runs both over the same names.
"""

import re
import unicodedata
from typing import Final

from anyascii import anyascii

from generator.text.folding import fold, letters

_NOT_IN_ID: Final = re.compile(r"[^a-z0-9]+")
LONGEST: Final = 60

#: Legal forms and general words at the start of a producer's name, folded: no part of what it is called.
LEGAL_FORMS: Final = re.compile(
    r"\b(cong ty|co phan|cp|tnhh|mtv|mot thanh vien|dntn|doanh nghiep tu nhan|hop tac xa|htx|to hop tac|tht|"
    r"ho kinh doanh|hkd|co so(?: san xuat)?|san xuat|thuong mai|dich vu|xuat nhap khau|tmdv|tm dv|sxtm|sx tm)\b"
)


def slug(name: str) -> str:
    """Return a name as an id: small letters without marks, digits, hyphens; whole words, at most 60 characters.

    >>> slug("Đường thốt nốt “Ngọc Trang”")
    'duong-thot-not-ngoc-trang'
    """
    found = "-".join(_words(name))
    return found if len(found) <= LONGEST else found[: LONGEST + 1].rpartition("-")[0] or found[:LONGEST]


def _words(name: str) -> list[str]:
    """Return the words of an id; signs that stand for letters or digits (№, ½, ①) are these.

    A name without any Latin letter or digit is written in them, which the form leaves to people.
    """
    plain = unicodedata.normalize("NFKD", fold(name)).lower()
    return _NOT_IN_ID.sub(" ", plain).split() or _NOT_IN_ID.sub(" ", anyascii(plain).lower()).split()


def core_name(name: str) -> str:
    """Return a producer's name folded and without its legal form: what two spellings of it have in common.

    >>> core_name("Công ty TNHH MTV Phú Hòa"), core_name("HTX Phú Hoà")
    ('phu hoa', 'phu hoa')
    """
    whole = letters(name)
    return " ".join(LEGAL_FORMS.sub(" ", whole).split()) or whole
