"""The third stage: checked records become the catalogue."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeVar

from generator.catalogue import neighbours
from generator.catalogue.communes import communes_today
from generator.catalogue.convert import Converter, listed_on
from generator.catalogue.history import history_of
from generator.catalogue.model import Address, District, Neighbour, Outlet, Point, Potential, Producer, Product
from generator.catalogue.status import status_of
from generator.catalogue.stops import suggested_routes
from generator.catalogue.whole import Catalogue
from generator.records.places_file import PlacesFile
from generator.records.reading import Entry, Records
from generator.records.schema import OutletRecord, PotentialRecord, ProducerRecord, ProductRecord
from generator.text.bilingual import Text
from generator.text.hours import hours
from generator.text.sorting import SortKey, sort_key
from generator.vocabulary.statuses import Status

NEIGHBOURS = 6

_COUNTRY: Final = Text("Việt Nam", "Vietnam")

Made = TypeVar("Made")


def join(records: Records, as_of: date) -> Catalogue:
    """Return the catalogue of ``records`` on the day ``as_of``; see ``Joiner``."""
    return Joiner(as_of).join(records)


class Joiner:
    """Joins records into the catalogue of a day, as often as they change: what is given the same again is not made again."""

    def __init__(self, as_of: date) -> None:
        """Know nothing yet.

        Args:
            as_of: the day of the build, which decides what has lapsed.
        """
        self._as_of = as_of
        self._base: tuple[object, ...] = ()
        self._convert: Converter | None = None
        self._known: dict[tuple[str, str], tuple[tuple[object, ...], Any]] = {}

    def join(self, records: Records) -> Catalogue:
        """Return the catalogue of some records.

        Args:
            records: what was read; ``checks`` found no error in it.

        Returns:
            The catalogue; mappings are in publishing order (stars down, potential stars, then the Vietnamese name).
        """
        if records.places is None or records.documents is None:  # pragma: no cover - the checks refuse that
            raise ValueError("places and documents must have been read")
        base = (records.places, records.documents, records.photos)
        if self._convert is None or base != self._base:
            self._base, self._known = base, {}
            self._convert = Converter(records.places.value, records.documents.value, records.photos)
        convert, as_of = self._convert, self._as_of
        entries = sorted(records.products, key=_rank)
        order = [e.value.id for e in entries]
        rank = {product: i for i, product in enumerate(order)}
        made_by: dict[str, list[str]] = defaultdict(list)
        for entry in entries:
            made_by[entry.owner].append(entry.value.id)
        producers = {
            e.value.id: self._made(e.path, _producer, e, convert, tuple(made_by[e.owner]))
            for e in sorted(records.producers, key=lambda e: (sort_key(e.value.name.vi), e.value.id))
        }
        points, owners = {}, {}
        for entry in entries:
            point = _location(entry, convert, producers[entry.owner])[1]
            points[entry.value.id], owners[entry.value.id] = (point.lat, point.lon), entry.owner
        listed = {e.value.id: self._made(e.path, _listed, e, convert, as_of) for e in entries}
        status = {e.value.id: self._made(e.path, _status, e, listed[e.value.id], as_of) for e in entries}
        current = [i for i in order if not status[i].archived]
        near = self._made("", neighbours.nearest, points, owners, current, NEIGHBOURS)
        outlets = {
            e.value.id: self._made(e.path, _outlet, e, convert, as_of)
            for e in sorted(records.outlets, key=lambda e: (sort_key(e.value.name.vi), e.value.id))
        }
        outlets = {key: _in_order(outlet, rank) for key, outlet in outlets.items()}
        sold_at = _sold_at(outlets)
        products = {
            e.value.id: self._made(
                e.path,
                _product,
                e,
                convert,
                producers[e.owner],
                near.get(e.value.id, ()),
                listed[e.value.id],
                status[e.value.id],
                tuple(sold_at[e.value.id]),
                as_of,
            )
            for e in entries
        }
        return Catalogue(
            as_of=as_of,
            region=_region(records.places.value, convert),
            provinces=MappingProxyType(convert.provinces),
            products=MappingProxyType(products),
            producers=MappingProxyType(producers),
            districts=MappingProxyType(_districts(convert, products, producers, outlets)),
            communes=MappingProxyType({c.code: c for c in convert.communes.values()}),
            documents=MappingProxyType(dict(convert.documents)),
            outlets=MappingProxyType(outlets),
            communes_today=MappingProxyType(communes_today(convert.communes.values(), products, producers, outlets)),
            routes=MappingProxyType(suggested_routes(records.routes, products, producers, outlets)),
            potential=tuple(_potential(entry, convert) for entry in records.potential),
        )

    def _made(self, record: str, make: Callable[..., Made], *given: object) -> Made:
        """Return what ``make`` makes of what it is given, or has made of the same the last time; it must do nothing else."""
        key = (make.__name__, record)
        known = self._known.get(key)
        if known is None or known[0] != given:
            known = self._known[key] = given, make(*given)
        made: Made = known[1]
        return made


def _listed(entry: Entry[ProductRecord], convert: Converter, as_of: date) -> date | None:
    return listed_on(convert.sources(entry.value.sources), entry.value.history, as_of)


def _status(entry: Entry[ProductRecord], listed: date | None, as_of: date) -> Status:
    return status_of(entry.value.certificates, entry.value.history, listed, as_of)


def _outlet(entry: Entry[OutletRecord], convert: Converter, as_of: date) -> Outlet:
    record = entry.value
    district = convert.district(entry.folder)
    address = convert.address(record.address, entry.folder) if record.address else None
    return Outlet(
        id=record.id,
        record=entry.path,
        name=convert.text(record.name),
        printed_names=record.printed_names,
        kind=record.kind,
        district=address.district if address else district,
        address=address,
        point=convert.point(record.location, address.commune)
        if address
        else convert.point_in(record.location, district),
        hours=hours(record.opening_hours, as_of) if record.opening_hours else None,
        products=record.products,
        contacts=convert.contacts(record.contacts),
        photos=convert.photos(entry.path, record.photos),
        sources=convert.sources(record.sources),
        notes=convert.notes(record.notes),
    )


def _in_order(outlet: Outlet, order: Mapping[str, int]) -> Outlet:
    """Return an outlet with its products in publishing order."""
    return (
        replace(outlet, products=tuple(sorted(outlet.products, key=order.__getitem__))) if outlet.products else outlet
    )


def _sold_at(outlets: Mapping[str, Outlet]) -> defaultdict[str, list[str]]:
    """Return the outlets that surely carry each product, by its id."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for outlet in outlets.values():
        for product in outlet.products:
            found[product].append(outlet.id)
    return found


def _potential(entry: Entry[PotentialRecord], convert: Converter) -> Potential:
    record = entry.value
    return Potential(
        id=record.id,
        record=entry.path,
        name=convert.text(record.name),
        producer=record.producer,
        district=entry.folder,
        planned_year=record.planned_year,
        note=convert.text(record.note) if record.note else None,
        product=record.product,
        sources=convert.sources(record.sources),
        notes=convert.notes(record.notes),
    )


def _rank(entry: Entry[ProductRecord]) -> tuple[int, int, SortKey, str]:
    """Best first: stars, then those proposed for more, then the Vietnamese name."""
    record = entry.value
    return -int(record.stars), -int(record.potential_stars or 0), sort_key(record.name.vi), record.id


def _region(places: PlacesFile, convert: Converter) -> Text:
    """Return what the catalogue is about: its only province, or what several are called together."""
    if len(places.provinces) == 1:
        return convert.text(places.provinces[0].short)
    return convert.text(places.region) if places.region else _COUNTRY


def _districts(
    convert: Converter,
    products: Mapping[str, Product],
    producers: Mapping[str, Producer],
    outlets: Mapping[str, Outlet],
) -> dict[str, District]:
    in_district: dict[str, list[str]] = defaultdict(list)
    for product in products.values():
        if not product.status.archived:
            in_district[product.address.district.id].append(product.id)
    makers: dict[str, dict[str, None]] = defaultdict(dict)
    for producer in producers.values():
        makers[producer.address.district.id][producer.id] = None
    sellers: dict[str, list[str]] = defaultdict(list)
    for outlet in outlets.values():
        sellers[outlet.district.id].append(outlet.id)
    return {
        id_: replace(
            district,
            products=tuple(in_district[id_]),
            producers=tuple(makers[id_]),
            outlets=tuple(sellers[id_]),
        )
        for id_, district in convert.districts.items()
    }


def _producer(entry: Entry[ProducerRecord], convert: Converter, products: tuple[str, ...]) -> Producer:
    record = entry.value
    address = convert.address(record.address, entry.folder)
    return Producer(
        id=record.id,
        record=entry.path,
        name=convert.text(record.name),
        printed_names=record.printed_names,
        type=record.type,
        address=address,
        point=convert.point(record.location, address.commune),
        contacts=convert.contacts(record.contacts),
        channels=convert.channels(record.channels),
        visiting=convert.prose(record.visiting),
        photos=convert.photos(entry.path, record.photos),
        sources=convert.sources(record.sources),
        notes=convert.notes(record.notes),
        products=products,
    )


def _location(entry: Entry[ProductRecord], convert: Converter, producer: Producer) -> tuple[Address, Point]:
    """Return where a product is made: its own address where it has one, else its producer's."""
    record = entry.value
    address = convert.address(record.address, entry.folder) if record.address else producer.address
    if record.location or record.address:
        return address, convert.point(record.location, address.commune)
    return address, producer.point


def _product(
    entry: Entry[ProductRecord],
    convert: Converter,
    producer: Producer,
    near: tuple[Neighbour, ...],
    listed: date | None,
    status: Status,
    outlets: tuple[str, ...],
    as_of: date,
) -> Product:
    record = entry.value
    address, point = _location(entry, convert, producer)
    sources = convert.sources(record.sources)
    certificates = convert.certificates(record.certificates)
    return Product(
        id=record.id,
        record=entry.path,
        name=convert.text(record.name),
        printed_name=record.printed_name,
        set=convert.set(record.set),
        stars=int(record.stars),
        potential_stars=int(record.potential_stars) if record.potential_stars else None,
        score=next((c.score for c in certificates if c.score is not None), None),
        status=status,
        listed_on=listed,
        certificates=certificates,
        description=convert.prose(record.description),
        description_source=record.description.source if record.description else None,
        story=convert.prose(record.story),
        specifications=tuple((convert.text(s.name), convert.text(s.value)) for s in record.specifications),
        price=convert.text(record.price) if record.price else None,
        standards=record.standards,
        awards=tuple(convert.text(a) for a in record.awards),
        gtin=record.gtin,
        traceability=record.traceability,
        channels=convert.channels(record.channels),
        season=convert.season(record.season),
        photos=convert.photos(entry.path, record.photos),
        producer=producer.id,
        address=address,
        point=point,
        sources=sources,
        notes=convert.notes(record.notes),
        neighbours=near,
        outlets=outlets,
        history=history_of(certificates, record.history, sources, convert.documents, as_of),
    )
