"""The communes of today with all that is in them: since 1 July 2025 an address lies there, whatever it was certified as."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from generator.catalogue.model import Commune, CommuneToday, Outlet, Producer, Product
from generator.catalogue.neighbours import nearest_places
from generator.text.sorting import sort_key

_NEAR: Final = 3


def communes_today(
    communes: Iterable[Commune],
    products: Mapping[str, Product],
    producers: Mapping[str, Producer],
    outlets: Mapping[str, Outlet],
) -> dict[str, CommuneToday]:
    """Return all communes of today by code, in Vietnamese order, with their current products, producers and outlets.

    What lies in a commune that was split is counted where its larger part went, as everywhere in the catalogue.
    """
    units = {}
    former: dict[str, list[Commune]] = defaultdict(list)
    for commune in communes:
        for unit in (commune.current, *commune.others):
            units[unit.code] = unit
            former[unit.code].append(commune)
    made: dict[str, list[str]] = defaultdict(list)
    makers: dict[str, list[str]] = defaultdict(list)
    sold: dict[str, list[str]] = defaultdict(list)
    for product in products.values():
        if not product.status.archived:
            made[product.address.commune.current.code].append(product.id)
    for producer in producers.values():
        makers[producer.address.commune.current.code].append(producer.id)
    for outlet in outlets.values():
        if outlet.address:
            sold[outlet.address.commune.current.code].append(outlet.id)
    places = {code: (unit.lat, unit.lon) for code, unit in units.items()}
    empty = [code for code in units if code not in made]
    near = nearest_places((places[code] for code in empty), {code: places[code] for code in made}, _NEAR)
    near_to = dict(zip(empty, near, strict=True))
    return {
        code: CommuneToday(
            unit=units[code],
            former=tuple(former[code]),
            products=tuple(made.get(code, ())),
            producers=tuple(makers.get(code, ())),
            outlets=tuple(sold.get(code, ())),
            near=near_to.get(code, ()),
        )
        for code in sorted(units, key=lambda code: (sort_key(units[code].name.vi), code))
    }
