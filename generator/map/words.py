"""The words by which things are found, folded: only a search needs them, and it begins by fetching them.

``search.js`` makes one haystack per product in ranked fields: its own name, its name in the other language and printed
spellings, its producer, its place and set. What the browser can fold from a name that it has is left out here.
Indexes mean what they mean in ``generator/map/data.py``.
"""

import re
from collections.abc import Iterable
from typing import Final

from generator.catalogue.model import Commune, Product
from generator.catalogue.whole import Catalogue
from generator.map.data import Json, head, in_order
from generator.map.meant import meant
from generator.text.bilingual import LANGS, Lang, Text
from generator.text.folding import fold
from generator.vocabulary.sets import SETS

_WORD: Final = re.compile(r"\w+")


def search_words(catalogue: Catalogue, lang: Lang) -> Json:
    """Return the folded words of products, producers, places and sets, and of what else is meant, for pages in one language."""
    products, producers, places = in_order(catalogue)
    return {
        **head(catalogue),
        "products": [_also(product, lang) for product in products],
        "producers": [_words((*_both(p.name), *p.printed_names), known=p.name.get(lang)) for p in producers],
        "places": [_place_words(place, catalogue) for place in places],
        "sets": [_words(_both(s.short, s.group.short)) for s in SETS.values()],
        "meant": meant(catalogue),
    }


def _place_words(place: Commune, catalogue: Catalogue) -> str:
    """A place is found by its old and its new name, in both languages; by its province where that is not every place's."""
    district = catalogue.districts[place.district]
    province = district.province
    above = (province.name, province.current.name) if catalogue.several else ()
    return _words(_both(place.name, place.current.name, district.name, district.short, *above))


def _also(product: Product, lang: Lang) -> str:
    """Folded words under which a product is found besides its name in this language."""
    spellings = (*_both(product.name), product.printed_name or "")
    return _words(spellings, product.name.get(lang))


def _both(*texts: Text) -> tuple[str, ...]:
    return tuple(text.get(lang) for text in texts for lang in LANGS)


def _words(texts: Iterable[str], known: str = "") -> str:
    """Return the folded words of ``texts``, each once, without those of ``known``."""
    seen = set(_WORD.findall(fold(known)))
    return " ".join(dict.fromkeys(word for word in _WORD.findall(fold(" ".join(texts))) if word not in seen))
