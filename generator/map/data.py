"""What a map and its filters read in the browser: the products as columns of numbers, and the tables that they point into.

Three compact JSON files per language hold what scripts need, each asked for when it is needed. This one (``catalogue``)
draws, counts and filters. The names of things (``generator/map/names.py``) tell what they are called; an embedded map
that nobody touches never asks for them. The words (``generator/map/words.py``) are for searching. Products are columns (a
list per attribute, all in publishing order), because 17,000 of them compress and parse better that way; what many
products share is a table that the columns point into by index, and one index means the same in all three files.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final

from generator.catalogue.model import Commune, Precision, Producer, Product, Unit
from generator.catalogue.whole import Catalogue
from generator.map.settings import Bounds
from generator.text.bilingual import Lang
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import GROUPS, SETS
from generator.vocabulary.statuses import Status

Json = dict[str, object]

#: Raised when the shape changes, so that a script never reads data of another shape out of a cache.
FORMAT: Final = 5

_TYPES: Final = tuple(ProducerType)
_STATUSES: Final = tuple(Status)
#: Decimals of a published coordinate: 0.00001 degree is about one metre.
DECIMALS: Final = 5


def catalogue_data(catalogue: Catalogue, lang: Lang) -> Json:
    """Return what map and filters need of the catalogue, in one language, ready for ``json.dumps``."""
    products, producers, places = in_order(catalogue)
    groups = tuple(GROUPS.values())
    province_ids, district_ids = _ranks(catalogue.provinces), _ranks(catalogue.districts)
    unit_codes = _ranks(current_communes(places))
    return {
        **head(catalogue),
        "lang": lang,
        "bounds": bounds_of(catalogue),
        "provinces": [{"id": p.id, "short": p.short.get(lang)} for p in catalogue.provinces.values()],
        "districts": [
            {
                "id": d.id,
                "province": province_ids[d.province.id],
                "name": d.name.get(lang),
                "short": d.short.get(lang),
                "at": rounded(d.lat, d.lon),
            }
            for d in catalogue.districts.values()
        ],
        "groups": [{"id": g.id, "name": g.short.get(lang)} for g in groups],
        "sets": [
            {"id": s.code, "group": groups.index(s.group), "name": s.short.get(lang), "icon": s.icon}
            for s in SETS.values()
        ],
        "types": [{"id": t.value, "name": t.label.get(lang)} for t in _TYPES],
        "statuses": [{"id": s.value, "name": s.label.get(lang), "archived": s.archived} for s in _STATUSES],
        "communes": [{"id": code} for code in unit_codes],
        "places": [_place(place, district_ids, unit_codes) for place in places],
        "producers": [{"type": _TYPES.index(producer.type)} for producer in producers],
        "products": _columns(products, catalogue, places),
    }


def bounds_of(catalogue: Catalogue) -> Bounds:
    """Return the south-west and north-east corner of all that can be shown, with a little land around it."""
    points = [(d.lat, d.lon) for d in catalogue.districts.values()]
    points += [(p.point.lat, p.point.lon) for p in catalogue.products.values()]
    points += [(o.point.lat, o.point.lon) for o in catalogue.outlets.values()]
    latitudes, longitudes = zip(*(points or [(0.0, 0.0)]), strict=True)
    margin = 0.02
    return (
        (round(min(latitudes) - margin, 3), round(min(longitudes) - margin, 3)),
        (round(max(latitudes) + margin, 3), round(max(longitudes) + margin, 3)),
    )


def head(catalogue: Catalogue) -> Json:
    """Return what each file begins with: its shape, and what ties the files of a build together.

    A browser may hold one of them from an older build, where an index means another product.
    """
    products, producers, places = in_order(catalogue)
    ids = [*(p.id for p in products), *(p.id for p in producers), *(p.code for p in places)]
    return {"format": FORMAT, "key": sha256("\n".join(ids).encode()).hexdigest()[:12]}


def in_order(catalogue: Catalogue) -> tuple[tuple[Product, ...], tuple[Producer, ...], tuple[Commune, ...]]:
    """Return products, producers and their communes, in the order that indexes in the data mean."""
    products = tuple(catalogue.products.values())
    producers = tuple(catalogue.producers.values())
    communes = [p.address.commune for p in products] + [p.address.commune for p in producers]
    communes += [o.address.commune for o in catalogue.outlets.values() if o.address]
    return products, producers, tuple({commune.code: commune for commune in communes}.values())


def current_communes(places: tuple[Commune, ...]) -> dict[str, Unit]:
    """Return today's communes of ``places`` by code, in the order that indexes in the data mean."""
    return {place.current.code: place.current for place in places}


def _ranks(ids: Iterable[str]) -> dict[str, int]:
    return {id_: rank for rank, id_ in enumerate(ids)}


def _place(place: Commune, district_ids: Mapping[str, int], unit_codes: Mapping[str, int]) -> Json:
    """A commune as it was until 30 June 2025."""
    return {
        "district": district_ids[place.district],
        "commune": unit_codes[place.current.code],
        "at": rounded(place.lat, place.lon),
    }


def _columns(
    products: tuple[Product, ...], catalogue: Catalogue, places: tuple[Commune, ...]
) -> dict[str, list[object]]:
    """The products, one list per attribute; index ``i`` is the same product in each."""
    codes = {place.code: index for index, place in enumerate(places)}
    producer_ids = {id_: index for index, id_ in enumerate(catalogue.producers)}
    set_codes = {code: index for index, code in enumerate(SETS)}
    return {
        "stars": [p.stars for p in products],
        "potential": [p.potential_stars or 0 for p in products],
        "set": [set_codes[p.set.code] for p in products],
        "status": [_STATUSES.index(p.status) for p in products],
        "producer": [producer_ids[p.producer] for p in products],
        "place": [codes[p.address.commune.code] for p in products],
        "season": [[i, sum(1 << m for m in p.season.months)] for i, p in enumerate(products) if p.season],
        "exact": [[i, *rounded(p.point.lat, p.point.lon), p.point.precision.value] for i, p in _exact(products)],
    }


def _exact(products: tuple[Product, ...]) -> Iterable[tuple[int, Product]]:
    """The products whose point is better known than by their commune."""
    return ((i, p) for i, p in enumerate(products) if p.point.precision is not Precision.COMMUNE)


def rounded(lat: float, lon: float) -> list[float]:
    """Return a point as it is published, in degrees."""
    return [round(lat, DECIMALS), round(lon, DECIMALS)]
