"""When certificates end: by the day on a dated certificate, else by the list that named the product."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from generator.catalogue.model import District, Producer, Product, Province
from generator.catalogue.status import expires_on
from generator.catalogue.whole import Catalogue
from generator.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerShare:
    """The products of one producer that end on the same day."""

    producer: Producer
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The products of one division of the catalogue that end on the same day, by producer."""

    division: Province | District
    producers: tuple[ProducerShare, ...]
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day of some certificates.

    ``dated`` is False where only a list is known: then ``day`` is the day on which they end at the latest. ``brief`` is
    True where there are too many products to name them all.
    """

    day: date
    dated: bool
    passed: bool
    shares: tuple[Share, ...]
    products: int
    producers: int
    brief: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """How many certificates end in a month, and of how many producers."""

    year: int
    month: int
    products: int
    producers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What ends when, as much as one page holds: the next days, the months after them, and the days that have passed."""

    coming: tuple[Deadline, ...]
    months: tuple[Month, ...]
    passed: tuple[Deadline, ...]


def last_day(product: Product) -> tuple[date, bool] | None:
    """Return the last day of a product's certificate and whether a certificate says so; None where nothing is known.

    A product that is only named in a list has a certificate that ends 36 months after that list's day at the latest.
    """
    days = [c.expires_on for c in product.certificates if c.expires_on]
    if days and product.status in (Status.VALID, Status.LAPSING, Status.LAPSED):
        return max(days), True
    return (expires_on(product.listed_on), False) if product.listed_on else None


def deadlines(catalogue: Catalogue) -> tuple[Deadline, ...]:
    """Return every last day of the current products, the earliest first; divisions in their official order."""
    by_day: dict[tuple[date, bool], list[Product]] = defaultdict(list)
    for product in catalogue.current_products:
        if end := last_day(product):
            by_day[end].append(product)
    rank = {producer: place for place, producer in enumerate(catalogue.producers)}
    return tuple(_deadline(catalogue, rank, day, dated, by_day[day, dated]) for day, dated in sorted(by_day))


def outlook(found: Iterable[Deadline], most: int) -> Outlook:
    """Return deadlines as a page tells them: what comes next by name, then by month; of what does not fit the numbers.

    Args:
        found: all deadlines, the earliest first.
        most: how many products are named.
    """
    coming: list[Deadline] = []
    passed: list[Deadline] = []
    later: list[Deadline] = []
    for deadline in sorted(found, key=lambda d: d.passed):
        fits = deadline.products <= most and not later
        if not fits and deadline.dated and not deadline.passed:
            later.append(deadline)
            continue
        most -= deadline.products if fits else 0
        (passed if deadline.passed else coming).append(replace(deadline, brief=not fits))
    return Outlook(coming=tuple(coming), months=tuple(_months(later)), passed=tuple(passed))


def _months(found: Iterable[Deadline]) -> Iterator[Month]:
    for (year, month), days in groupby(found, key=lambda d: (d.day.year, d.day.month)):
        shares = [share for day in days for share in day.shares]
        producers = {made.producer.id for share in shares for made in share.producers}
        yield Month(year=year, month=month, products=sum(s.products for s in shares), producers=len(producers))


def _deadline(
    catalogue: Catalogue, rank: Mapping[str, int], day: date, dated: bool, products: list[Product]
) -> Deadline:
    inside: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        inside[catalogue.division_of(product).id].append(product)
    shares = [
        Share(division=division, producers=_by_producer(catalogue, rank, here), products=len(here))
        for division in catalogue.divisions
        if (here := inside.get(division.id))
    ]
    return Deadline(
        day=day,
        dated=dated,
        passed=day < catalogue.as_of,
        shares=tuple(shares),
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
