"""What people type around the names of things: "đặc sản an giang", "mắm ở châu đốc", "htx 5 sao".

No product is called so. A search looks for such words as for all others and, besides, takes them as what they mean: true
of everything here, a star rating, a kind of producer. All are folded (see ``generator/text/folding.py``).
"""

from collections.abc import Iterable
from typing import Final

from generator.catalogue.whole import Catalogue
from generator.text.bilingual import LANGS
from generator.text.folding import letters
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.stars import PUBLISHED_STARS

#: True of every product of the catalogue.
_OF_ALL: Final = (
    *("sản phẩm", "đặc sản", "ocop", "việt nam"),
    *("product", "products", "specialty", "specialties", "speciality", "specialities", "vietnam", "vietnamese"),
)
#: Said before the name of a place, and only there without a meaning of its own ("nấm tai mèo").
_BEFORE_PLACES: Final = ("ở", "tại", "của", "tp", "tx", "h", "p", "x", "in", "from", "of", "near")
#: Not in Vietnamese words: who begins to type "bà Sáu" does not mean three stars.
_NUMBERS: Final = {3: ("3", "three"), 4: ("4", "four"), 5: ("5", "five")}
_STARS: Final = ("{} sao", "{} star", "{} stars")
_POTENTIAL: Final = ("tiềm năng {} sao", "potential {} star", "potential {} stars")
_TYPES: Final = {
    ProducerType.ENTERPRISE: ("doanh nghiệp", "công ty", "company", "companies", "enterprise", "enterprises"),
    ProducerType.COOPERATIVE: ("hợp tác xã", "htx", "cooperative", "cooperatives", "co-op"),
    ProducerType.COOPERATIVE_GROUP: ("tổ hợp tác", "tht", "cooperative group", "cooperative groups"),
    ProducerType.HOUSEHOLD_BUSINESS: ("hộ kinh doanh", "cơ sở", "household business", "household businesses"),
}


def meant(catalogue: Catalogue) -> dict[str, object]:
    """Return what scripts need for understanding a search, ready for ``json.dumps``.

    ``phrases``: folded words → column of the products' data and its value there, or null where they say nothing;
    ``types`` belong to producers. ``before_places``: words that say nothing before the name of a place.
    """
    phrases: dict[str, tuple[str, int] | None] = {}
    for stars in PUBLISHED_STARS:
        for number in _NUMBERS[stars]:
            phrases |= dict.fromkeys(map(letters, (form.format(number) for form in _STARS)), ("stars", stars))
            phrases |= dict.fromkeys(map(letters, (form.format(number) for form in _POTENTIAL)), ("potential", stars))
    for place, kind in enumerate(ProducerType):
        phrases |= dict.fromkeys(map(letters, _TYPES[kind]), ("type", place))
    phrases |= dict.fromkeys(map(letters, (*_OF_ALL, *_region(catalogue))))
    return {"phrases": phrases, "before_places": list(map(letters, _BEFORE_PLACES))}


def _region(catalogue: Catalogue) -> Iterable[str]:
    """What the whole of the catalogue is called, as its only province was and is."""
    names = [catalogue.region]
    if not catalogue.several:
        names += [name for p in catalogue.provinces.values() for name in (p.name, p.current.name)]
    return (name.get(lang) for name in names for lang in LANGS)
