"""When certificates end: by the day on a dated certificate, else by the list that named the product."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalogue.model import Catalogue, District, Producer, Product
from generator.catalogue.status import expires_on
from generator.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerShare:
    """The products of one producer that end on the same day."""

    producer: Producer
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictShare:
    """The products of one district that end on the same day, by producer."""

    district: District
    producers: tuple[ProducerShare, ...]
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day of some certificates.

    ``dated`` is False where only a list is known: then ``day`` is the day on which they end at the latest.
    """

    day: date
    dated: bool
    passed: bool
    districts: tuple[DistrictShare, ...]
    products: int
    producers: int


def last_day(product: Product) -> tuple[date, bool] | None:
    """Return the last day of a product's certificate and whether a certificate says so; None where nothing is known.

    A product that is only named in a list has a certificate that ends 36 months after that list's day at the latest.
    """
    days = [c.expires_on for c in product.certificates if c.expires_on]
    if days and product.status in (Status.VALID, Status.LAPSING, Status.LAPSED):
        return max(days), True
    return (expires_on(product.listed_on), False) if product.listed_on else None


def deadlines(catalogue: Catalogue) -> tuple[Deadline, ...]:
    """Return every last day of the current products, the earliest first; districts in their official order."""
    by_day: dict[tuple[date, bool], list[Product]] = defaultdict(list)
    for product in catalogue.current_products:
        if end := last_day(product):
            by_day[end].append(product)
    rank = {producer: place for place, producer in enumerate(catalogue.producers)}
    return tuple(_deadline(catalogue, rank, day, dated, by_day[day, dated]) for day, dated in sorted(by_day))


def _deadline(
    catalogue: Catalogue, rank: Mapping[str, int], day: date, dated: bool, products: list[Product]
) -> Deadline:
    inside: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        inside[product.address.district.id].append(product)
    shares = [
        DistrictShare(district=district, producers=_by_producer(catalogue, rank, here), products=len(here))
        for district in catalogue.districts.values()
        if (here := inside.get(district.id))
    ]
    return Deadline(
        day=day,
        dated=dated,
        passed=day < catalogue.as_of,
        districts=tuple(shares),
        products=len(products),
        producers=len({p.producer for p in products}),
    )


def _by_producer(catalogue: Catalogue, rank: Mapping[str, int], products: list[Product]) -> tuple[ProducerShare, ...]:
    made: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        made[product.producer].append(product)
    return tuple(
        ProducerShare(producer=catalogue.producers[producer], products=tuple(made[producer]))
        for producer in sorted(made, key=rank.__getitem__)
    )
