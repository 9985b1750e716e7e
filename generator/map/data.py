"""The data that map, lists and search read in the browser: two compact JSON files per language.

``catalogue_data`` is what every page needs. Products are columns (a list per attribute, all in publishing order), because
17,000 of them compress and parse better that way; what many products share (places, producers, sets) is a table that the
columns point into by index. ``search_words`` is what only a search needs: the folded words that the browser cannot fold
from a name that it has already. ``search.js`` makes of both one haystack per product in ranked fields: its own name, its
name in the other language and printed spellings, its producer, its place and set.
"""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final

from generator.catalogue.model import Catalogue, Commune, Precision, Producer, Product
from generator.map.settings import Bounds
from generator.text.bilingual import LANGS, Lang, Text
from generator.text.folding import fold
from generator.text.sorting import sort_key
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import GROUPS, SETS
from generator.vocabulary.statuses import Status

Json = dict[str, object]

#: Raised when the shape changes, so that a script never reads data of another shape out of a cache.
FORMAT: Final = 1

_WORD: Final = re.compile(r"\w+")
_PRECISIONS: Final = tuple(Precision)
_TYPES: Final = tuple(ProducerType)
_STATUSES: Final = tuple(Status)
#: Decimals of a published coordinate: 0.00001 degree is about one metre.
DECIMALS: Final = 5


def search_words(catalogue: Catalogue, lang: Lang) -> Json:
    """Return the folded words by which things are found, in the order of ``catalogue_data``; fetched by the first search."""
    products, producers, places = _in_order(catalogue)
    return {
        "format": FORMAT,
        "key": _key(catalogue),
        "products": [_also(product, lang) for product in products],
        "producers": [_words((*_both(p.name), *p.printed_names), known=fold(p.name.get(lang))) for p in producers],
        "places": [_place_words(place, catalogue) for place in places],
        "sets": [_words(_both(s.short, s.group.short)) for s in SETS.values()],
    }


def catalogue_data(catalogue: Catalogue, lang: Lang) -> Json:
    """Return what the browser needs of the catalogue, in one language, ready for ``json.dumps``."""
    products, producers, places = _in_order(catalogue)
    units = {place.current.code: place.current for place in places}
    groups, sets = tuple(GROUPS.values()), tuple(SETS.values())
    district_ids, unit_codes = tuple(catalogue.districts), tuple(units)
    codes = {place.code: index for index, place in enumerate(places)}
    return {
        "format": FORMAT,
        "key": _key(catalogue),
        "lang": lang,
        "bounds": bounds_of(catalogue),
        "districts": [
            {"id": d.id, "name": d.name.get(lang), "short": d.short.get(lang), "at": _at(d.lat, d.lon)}
            for d in catalogue.districts.values()
        ],
        "groups": [{"id": g.id, "name": g.short.get(lang)} for g in groups],
        "sets": [
            {
                "id": s.code,
                "group": groups.index(s.group),
                "name": s.short.get(lang),
                "icon": s.icon,
            }
            for s in sets
        ],
        "types": [{"id": t.value, "name": t.label.get(lang)} for t in _TYPES],
        "statuses": [{"id": s.value, "name": s.label.get(lang), "archived": s.archived} for s in _STATUSES],
        "communes": [{"id": u.code, "name": u.name.get(lang)} for u in units.values()],
        "places": [_place(place, lang, district_ids, unit_codes) for place in places],
        "producers": [_producer(producer, lang, codes) for producer in producers],
        "products": _columns(products, catalogue, lang, codes),
    }


def bounds_of(catalogue: Catalogue) -> Bounds:
    """Return the south-west and north-east corner of all that can be shown, with a little land around it."""
    points = [(d.lat, d.lon) for d in catalogue.districts.values()]
    points += [(p.point.lat, p.point.lon) for p in catalogue.products.values()]
    latitudes, longitudes = zip(*(points or [(catalogue.province.lat, catalogue.province.lon)]), strict=True)
    margin = 0.02
    return (
        (round(min(latitudes) - margin, 3), round(min(longitudes) - margin, 3)),
        (round(max(latitudes) + margin, 3), round(max(longitudes) + margin, 3)),
    )


def _in_order(catalogue: Catalogue) -> tuple[tuple[Product, ...], tuple[Producer, ...], tuple[Commune, ...]]:
    """Products, producers and their communes, in the order that indexes in the data mean."""
    products = tuple(catalogue.products.values())
    producers = tuple(catalogue.producers.values())
    communes = [p.address.commune for p in products] + [p.address.commune for p in producers]
    return products, producers, tuple({commune.code: commune for commune in communes}.values())


def _key(catalogue: Catalogue) -> str:
    """Ties the two files of a build together: a browser may hold one of them from an older build."""
    products, producers, places = _in_order(catalogue)
    ids = [*(p.id for p in products), *(p.id for p in producers), *(p.code for p in places)]
    return sha256("\n".join(ids).encode()).hexdigest()[:12]


def _place_words(place: Commune, catalogue: Catalogue) -> str:
    """A place is found by its old and its new name, in both languages."""
    district = catalogue.districts[place.district]
    return _words(_both(place.name, place.current.name, district.name, district.short))


def _place(place: Commune, lang: Lang, district_ids: tuple[str, ...], unit_codes: tuple[str, ...]) -> Json:
    """A commune as it was until 30 June 2025."""
    return {
        "name": place.name.get(lang),
        "district": district_ids.index(place.district),
        "commune": unit_codes.index(place.current.code),
        "at": _at(place.lat, place.lon),
    }


def _producer(producer: Producer, lang: Lang, codes: Mapping[str, int]) -> Json:
    """A producer. ``at`` is there only where more than the commune is known; ``phones`` and ``zalo`` only with consent."""
    row: Json = {
        "id": producer.id,
        "name": producer.name.get(lang),
        "type": _TYPES.index(producer.type),
        "place": codes[producer.address.commune.code],
    }
    if producer.point.precision is not Precision.COMMUNE:
        row["at"] = _at(producer.point.lat, producer.point.lon)
    if producer.contacts.phones:
        row["phones"] = list(producer.contacts.phones)
    if producer.contacts.zalo:
        row["zalo"] = producer.contacts.zalo
    return row


def _columns(
    products: tuple[Product, ...], catalogue: Catalogue, lang: Lang, codes: Mapping[str, int]
) -> dict[str, list[object]]:
    """The products, one list per attribute; index ``i`` is the same product in each."""
    producer_ids = {id_: index for index, id_ in enumerate(catalogue.producers)}
    set_codes = {code: index for index, code in enumerate(SETS)}
    by_name = sorted(range(len(products)), key=lambda i: (sort_key(products[i].name.get(lang)), products[i].id))
    columns: dict[str, list[object]] = {
        "id": [p.id for p in products],
        "name": [p.name.get(lang) for p in products],
        "stars": [p.stars for p in products],
        "potential": [p.potential_stars or 0 for p in products],
        "set": [set_codes[p.set.code] for p in products],
        "status": [_STATUSES.index(p.status) for p in products],
        "producer": [producer_ids[p.producer] for p in products],
        "place": [codes[p.address.commune.code] for p in products],
        "by_name": list(by_name),
        "exact": [[i, *_at(p.point.lat, p.point.lon), p.point.precision.value] for i, p in _exact(products)],
    }
    if lang != "vi":
        columns["local"] = [p.name.vi if p.name.get(lang) != p.name.vi else "" for p in products]
        columns["untranslated"] = [i for i, p in enumerate(products) if p.name.lang(lang) != lang]
    return columns


def _exact(products: tuple[Product, ...]) -> Iterable[tuple[int, Product]]:
    """The products whose point is better known than by their commune."""
    return ((i, p) for i, p in enumerate(products) if p.point.precision is not Precision.COMMUNE)


def _also(product: Product, lang: Lang) -> str:
    """Folded words under which a product is found besides its name in this language."""
    spellings = (*_both(product.name), product.printed_name or "")
    return _words(spellings, fold(product.name.get(lang)))


def _both(*texts: Text) -> tuple[str, ...]:
    return tuple(text.get(lang) for text in texts for lang in LANGS)


def _words(texts: Iterable[str], known: str = "") -> str:
    """Return the folded words of ``texts``, each once, without those of the folded text ``known``."""
    seen = dict.fromkeys(_WORD.findall(known))
    words = dict.fromkeys(word for text in texts for word in _WORD.findall(fold(text)))
    return " ".join(word for word in words if word not in seen)


def _at(lat: float, lon: float) -> list[float]:
    return [round(lat, DECIMALS), round(lon, DECIMALS)]
