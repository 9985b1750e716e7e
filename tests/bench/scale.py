"""A catalogue of N products for benchmarks: the real ones again and again, moved over the whole country by a fixed seed."""

import random
from dataclasses import replace
from types import MappingProxyType

from generator.catalogue.model import Commune, Point, Precision, Producer, Product
from generator.catalogue.whole import Catalogue
from generator.text.bilingual import Text

#: The box of the whole country that is land for the most part; a benchmark needs spread, not truth.
SOUTH, NORTH, WEST, EAST = 8.6, 23.2, 102.2, 109.4


def scaled(catalogue: Catalogue, products: int, seed: int = 1) -> Catalogue:
    """Return a catalogue with ``products`` products of 0.7 producers each, at a commune point for every five of them."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark wants the same numbers each time
    models, makers = tuple(catalogue.products.values()), tuple(catalogue.producers.values())
    communes = [_moved(chance, i, c) for i, c in enumerate(list(catalogue.communes.values()) * 100)][
        : products // 5 + 1
    ]
    made: dict[str, Product] = {}
    producers: dict[str, Producer] = {}
    for i in range(products):
        maker = f"producer-{i * 7 // 10}"
        commune = communes[(i * 7 // 10) % len(communes)]
        model = models[i % len(models)]
        address = replace(model.address, commune=commune)
        point = Point(lat=commune.lat, lon=commune.lon, precision=Precision.COMMUNE)
        if maker not in producers:
            source = makers[i % len(makers)]
            name = Text(f"{source.name.vi} {i}", f"{source.name.en} {i}")
            producers[maker] = replace(source, id=maker, name=name, address=address, point=point, products=())
        id_ = f"{model.id}-{i}"
        name = Text(f"{model.name.vi} {i}", f"{model.name.en} {i}")
        made[id_] = replace(
            model, id=id_, name=name, producer=maker, address=address, point=point, neighbours=(), photos=()
        )
    return replace(
        catalogue,
        products=MappingProxyType(made),
        producers=MappingProxyType(producers),
        communes=MappingProxyType({c.code: c for c in communes}),
    )


def _moved(chance: random.Random, number: int, commune: Commune) -> Commune:
    lat, lon = round(chance.uniform(SOUTH, NORTH), 5), round(chance.uniform(WEST, EAST), 5)
    return replace(commune, code=f"{number:05d}", lat=lat, lon=lon)
