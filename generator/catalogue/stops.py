"""From the ids that somebody wrote to a route: its stops looked up, its legs measured.

``assets/js/trip/`` says the same of the trips that visitors make.
"""

from collections.abc import Mapping
from itertools import pairwise

from generator.catalogue.model import Outlet, Point, Precision, Producer, Product
from generator.catalogue.neighbours import metres_between
from generator.catalogue.trips import Leg, LegKind, Stop, SuggestedRoute
from generator.records.reading import Entry
from generator.records.route_pages import WrittenRoute
from generator.text.bilingual import Text


def suggested_routes(
    entries: tuple[Entry[WrittenRoute], ...],
    products: Mapping[str, Product],
    producers: Mapping[str, Producer],
    outlets: Mapping[str, Outlet],
) -> dict[str, SuggestedRoute]:
    """Return the routes by id, in the order of their ids; every stop must be known."""

    def stop(id_: str) -> Stop:
        if product := products.get(id_):
            return _at_product(product, producers[product.producer])
        if producer := producers.get(id_):
            return _at_producer(producer)
        return _at_outlet(outlets[id_])

    return {entry.value.id: _route(entry.value, tuple(map(stop, entry.value.page.stops))) for entry in entries}


def _route(written: WrittenRoute, stops: tuple[Stop, ...]) -> SuggestedRoute:
    return SuggestedRoute(
        id=written.id,
        title=Text(written.page.title, written.english.title),
        description=Text(written.page.description, written.english.description),
        stops=stops,
        legs=tuple(_leg(a, b) for a, b in pairwise(stops)),
    )


def _at_product(product: Product, producer: Producer) -> Stop:
    address = product.address
    return Stop(
        id=product.id,
        path=f"products/{product.id}/",
        name=product.name,
        where=(producer.name, address.commune.name, address.district.whereabouts),
        lat=product.point.lat,
        lon=product.point.lon,
        is_rough=_is_rough(product.point),
        owner=producer.id,
        district=address.district.id,
        commune=address.commune.current.code,
    )


def _at_producer(producer: Producer) -> Stop:
    address = producer.address
    return Stop(
        id=producer.id,
        path=f"producers/{producer.id}/",
        name=producer.name,
        where=(address.commune.name, address.district.whereabouts),
        lat=producer.point.lat,
        lon=producer.point.lon,
        is_rough=_is_rough(producer.point),
        owner=producer.id,
        district=address.district.id,
        commune=address.commune.current.code,
    )


def _at_outlet(outlet: Outlet) -> Stop:
    commune = (outlet.address.commune.name,) if outlet.address else ()
    return Stop(
        id=outlet.id,
        path=f"outlets/{outlet.id}/",
        name=outlet.name,
        where=(outlet.kind.label, *commune, outlet.district.whereabouts),
        lat=outlet.point.lat,
        lon=outlet.point.lon,
        is_rough=_is_rough(outlet.point),
        owner=outlet.id,
        district=outlet.district.id,
        commune=outlet.address.commune.current.code if outlet.address else None,
    )


def _leg(a: Stop, b: Stop) -> Leg:
    metres = metres_between((a.lat, a.lon), (b.lat, b.lon))
    if a.owner == b.owner and metres == 0:
        return Leg(kind=LegKind.SAME_PLACE, metres=metres)
    if metres == 0:
        return Leg(kind=LegKind.SAME_COMMUNE, metres=metres)
    return Leg(kind=LegKind.ABOUT if a.is_rough or b.is_rough else LegKind.KNOWN, metres=metres)


def _is_rough(point: Point) -> bool:
    """Return whether only the commune or the district is known."""
    return point.precision in (Precision.COMMUNE, Precision.DISTRICT)
