"""What things are called, for lists, cards and the answers of a map: fetched once somebody wants to know.

Indexes mean what they mean in ``generator/map/data.py``.
"""

from collections.abc import Mapping

from generator.catalogue.model import Precision, Producer, Product
from generator.catalogue.whole import Catalogue
from generator.map.data import Json, current_communes, head, in_order, rounded
from generator.pages.routes import photo_stem
from generator.text.bilingual import Lang
from generator.text.sorting import sort_key


def catalogue_names(catalogue: Catalogue, lang: Lang) -> Json:
    """Return the names of products, producers and places in one language, ready for ``json.dumps``."""
    products, producers, places = in_order(catalogue)
    codes = {place.code: index for index, place in enumerate(places)}
    return {
        **head(catalogue),
        "communes": [unit.name.get(lang) for unit in current_communes(places).values()],
        "places": [place.name.get(lang) for place in places],
        "producers": [_producer(producer, lang, codes) for producer in producers],
        "products": _columns(products, lang),
    }


def _producer(producer: Producer, lang: Lang, codes: Mapping[str, int]) -> Json:
    """A producer. ``at`` is there only where more than the commune is known; ``phones`` and ``zalo`` only with consent."""
    row: Json = {
        "id": producer.id,
        "name": producer.name.get(lang),
        "place": codes[producer.address.commune.code],
    }
    if producer.point.precision is not Precision.COMMUNE:
        row["at"] = rounded(producer.point.lat, producer.point.lon)
    if producer.contacts.phones:
        row["phones"] = list(producer.contacts.phones)
    if producer.contacts.zalo:
        row["zalo"] = producer.contacts.zalo
    return row


def _columns(products: tuple[Product, ...], lang: Lang) -> dict[str, list[object]]:
    """The products' own texts, one list per attribute.

    ``photos`` are those products that have one, ``drawings`` those without that are not drawn as their set is.
    """
    by_name = sorted(range(len(products)), key=lambda i: (sort_key(products[i].name.get(lang)), products[i].id))
    columns: dict[str, list[object]] = {
        "id": [p.id for p in products],
        "name": [p.name.get(lang) for p in products],
        "by_name": list(by_name),
        "photos": [[i, *_photo(p, lang)] for i, p in enumerate(products) if p.photos],
        "drawings": [[i, p.drawing] for i, p in enumerate(products) if not p.photos and p.drawing != p.set.icon],
    }
    if lang != "vi":
        columns["local"] = [p.name.vi if p.name.get(lang) != p.name.vi else "" for p in products]
        columns["untranslated"] = [i for i, p in enumerate(products) if p.name.lang(lang) != lang]
    return columns


def _photo(product: Product, lang: Lang) -> tuple[str, str, int, int]:
    """The first photo: where its files lie, what it shows, its width and height."""
    photo = product.photos[0]
    return photo_stem(photo), photo.alt.get(lang), photo.width, photo.height
