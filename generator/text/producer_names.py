"""Names of producers as offices type them: what is their own, and which two may mean one producer.

Offices shorten: "Antesco" is "Công ty cổ phần thực phẩm rau quả An Giang (Antesco)", "Khô 7 Chóp" is "Hộ kinh doanh khô 7
chóp". Neither the checks nor the import take such names for one; both ask.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from generator.text.folding import letters
from generator.text.slugs import LEGAL_FORMS

#: Abbreviations of offices, folded, and what they stand for.
_SHORT: Final = {
    "cty": "cong ty",
    "hkd": "ho kinh doanh",
    "htx": "hop tac xa",
    "tht": "to hop tac",
    "cp": "co phan",
    "mtv": "mot thanh vien",
    "tm": "thuong mai",
    "dv": "dich vu",
    "sx": "san xuat",
    "kd": "kinh doanh",
    "nn": "nong nghiep",
    "dl": "du lich",
    "cs": "co so",
    "sxtm": "san xuat thuong mai",
    "tmdv": "thuong mai dich vu",
    "sxkd": "san xuat kinh doanh",
    "cptd": "co phan tap doan",
}
_GENERAL: Final = re.compile(r"\b(trach nhiem huu han|ho ca the|kinh doanh|chi nhanh|tap doan)\b")


def spelled_out(name: str) -> str:
    """Return a name folded, signs gone, abbreviations spelled out: the form in which names are compared.

    >>> spelled_out("HKD Ngọc Thái") == spelled_out("Hộ kinh doanh NGỌC THÁI")
    True
    """
    return " ".join(_SHORT.get(word, word) for word in letters(name).split() if word != "va")


@lru_cache(maxsize=1 << 14)
def own_words(name: str) -> tuple[str, ...]:
    """Return the words of a producer's name that no legal form takes: those in brackets count as well.

    >>> own_words("Cty CP Thực phẩm (Antesco)")
    ('thuc', 'pham', 'antesco')
    """
    return tuple(_GENERAL.sub(" ", LEGAL_FORMS.sub(" ", spelled_out(name))).split())


def may_be_one_producer(one: str, other: str) -> bool:
    """Whether all own words of one name are among the other's: "Cơ sở Thanh Sang", "Cơ sở chế biến khô Thanh Sang"."""
    a, b = Counter(own_words(one)), Counter(own_words(other))
    return bool(a and b) and (a <= b or b <= a)


def differs_by_producer(one: str, other: str, producer: str) -> bool:
    """Whether one name of a product is the other with words of its producer's name behind it.

    >>> differs_by_producer("Tương hột", "Tương hột Trường Thọ", "Hộ kinh doanh Trường Thọ")
    True
    """
    shorter, longer = sorted((letters(one), letters(other)), key=len)
    if not shorter or not longer.startswith(f"{shorter} "):
        return False
    return set(longer[len(shorter) :].split()) <= set(own_words(producer))
