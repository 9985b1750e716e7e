"""What stands in where a product has no photo: the drawing of its set, or a nearer one that words of its name tell.

A set is wide: "fresh fruit and vegetables" holds mangoes and mustard greens. A drawing is decoration and says nothing that
the name does not say.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from generator.text.folding import letters
from generator.vocabulary.sets import SETS, ProductSet

#: Code of a set → drawings and the folded words of names that call for them, the first that fits.
_NEARER: Final[Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "I.1.a": (
        ("fruit", ("chanh day", "chanh leo")),
        ("citrus", ("buoi", "cam", "chanh", "quyt", "tac")),
        ("melon", ("dua gang", "dua hau", "dua le", "dua luoi")),
        ("longan", ("bon bon", "chom chom", "nhan", "vai")),
        ("durian", ("mit", "sau rieng")),
        ("custard-apple", ("mang cau", "na")),
        ("corn", ("bap", "ngo")),
        ("greens", ("cai", "rau", "tia to", "xa lach")),
    ),
    "I.2.b": (("honey", ("mat ong",)),),
    "I.3.b": (("biscuit", ("banh hanh nhan", "banh ngu coc", "banh quy", "thanh gao lut")),),
    "I.3.c": (("corn", ("bap",)), ("palmyra", ("thot not",)), ("ice-cream", ("kem",))),
    "I.3.d": (
        ("sausage", ("lap xuong", "tung lo mo", "xuc xich")),
        ("dried-fish", ("kho ca",)),
        ("jerky", ("kho bo", "kho ech", "kho ga", "kho heo", "kho nai", "kho trau")),
        ("fish-balls", ("bo vien", "ca vien", "cha ca", "cha lua")),
    ),
    "IV.1": (("leaf-picture", ("tranh",)),),
}

#: Every drawing that a product may have.
DRAWINGS: Final = frozenset(
    {item.icon for item in SETS.values()} | {drawing for rules in _NEARER.values() for drawing, _ in rules}
)


@lru_cache(maxsize=1 << 15)
def drawing_of(kind: ProductSet, name: str) -> str:
    """Return the drawing of a product, given its set and its Vietnamese name.

    >>> drawing_of(SETS["I.3.d"], "Khô cá lóc"), drawing_of(SETS["I.3.d"], "Mắm cá linh")
    ('dried-fish', 'mam-jar')
    """
    words = f" {letters(name)} "
    fitting = (d for d, phrases in _NEARER.get(kind.code, ()) if any(f" {phrase} " in words for phrase in phrases))
    return next(fitting, kind.icon)
