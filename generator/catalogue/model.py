"""What the catalogue consists of: frozen values that refer to each other by id, looked up in ``Catalogue``."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from generator.catalogue.trips import SuggestedRoute
from generator.text.bilingual import Text
from generator.text.formatting import month_runs
from generator.text.hours import Hours
from generator.vocabulary.channels import ChannelKind
from generator.vocabulary.events import EventKind
from generator.vocabulary.outlets import OutletKind
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import SETS, ProductGroup, ProductSet
from generator.vocabulary.statuses import Status

Thing = TypeVar("Thing")
Key = TypeVar("Key", str, int)


class Precision(StrEnum):
    """How exactly a point is known."""

    EXACT = "exact"
    STREET = "street"
    HAMLET = "hamlet"
    COMMUNE = "commune"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place on the map, WGS84 degrees."""

    lat: float
    lon: float
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An administrative unit of today: code of the General Statistics Office, name with its type."""

    code: str
    name: Text
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceToday:
    """A province since 1 July 2025: code, name with its type and without."""

    code: str
    name: Text
    short: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province as it was until 30 June 2025, which held the former districts, and the one that it belongs to today."""

    id: str
    code: str
    name: Text
    short: Text
    current: ProvinceToday


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A former district: the browsing area. ``products`` are the ids of its current products, best stars first.

    ``communes`` are the codes of its former communes.
    """

    id: str
    province: Province
    code: str
    name: Text
    short: Text
    lat: float
    lon: float
    communes: tuple[str, ...]
    products: tuple[str, ...]
    producers: tuple[str, ...]
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A commune, ward or town as it was until 30 June 2025, with the unit that it belongs to today.

    Where it was split, ``current`` holds the larger part and ``others`` are the units that hold the rest.
    """

    code: str
    name: Text
    district: str
    lat: float
    lon: float
    current: Unit
    others: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAddress:
    """An address as a document prints it."""

    text: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address as certified. ``street`` and ``hamlet`` are Vietnamese and left out when unknown."""

    street: str | None
    hamlet: str | None
    commune: Commune
    district: District
    printed: tuple[PrintedAddress, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An official document. ``number`` is None where it was left blank; ``issued_on`` is YYYY-MM-DD or YYYY-MM."""

    id: str
    number: str | None
    title: Text
    issuer: Text
    issued_on: str | None
    as_of: date | None
    figures: tuple["Figure", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Numbers that a document prints at one place of the products on its list, of one district or of them all.

    ``counts`` maps what is counted (the names of ``records.schema.FigureField``) to the number. ``year`` is the one
    that "recognised" belongs to; "planned" is for the year after it.
    """

    place: Text
    district: str | None
    year: int | None
    counts: Mapping[str, int]
    note: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place in a document: which annex, section and row, and what it prints differently."""

    document: Document
    annex: str | None
    section: str | None
    row: int | None
    printed: Mapping[str, str]
    quote: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Why something printed was corrected, or which of two documents is followed."""

    field: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate as far as documents tell: every date and number may be unknown."""

    stars: int
    score: Decimal | None
    decision: str | None
    issued_on: date | None
    year: int | None
    expires_on: date | None
    document: Document | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to a product. Where the day is unknown, ``year`` may still be known."""

    kind: EventKind
    day: date | None
    year: int | None
    stars: int | None
    score: Decimal | None
    decision: str | None
    document: Document | None
    note: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo of a record. ``path`` is relative to the project; ``width`` and ``height`` in pixels, upright."""

    path: str
    alt: Text
    credit: str | None
    licence: str | None
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A sales channel; ``url`` is https."""

    kind: ChannelKind
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """Contacts that the producer agreed to publish; without consent they never reach the catalogue."""

    phones: tuple[str, ...] = ()
    zalo: str | None = None
    email: str | None = None
    website: str | None = None
    facebook: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Another product near by and the geodesic distance to it in metres."""

    product: str
    metres: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """The months of a harvest (1 to 12, in the order of the year), of what, and who says so ("editorial", "document" …)."""

    months: tuple[int, ...]
    what: Text | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product and all that can be said of it on the day of the build."""

    id: str
    record: str
    name: Text
    printed_name: str | None
    set: ProductSet
    stars: int
    potential_stars: int | None
    score: Decimal | None
    status: Status
    listed_on: date | None
    certificates: tuple[Certificate, ...]
    description: Text | None
    description_source: str | None
    story: Text | None
    specifications: tuple[tuple[Text, Text], ...]
    price: Text | None
    standards: tuple[str, ...]
    awards: tuple[Text, ...]
    gtin: str | None
    traceability: str | None
    channels: tuple[Channel, ...]
    season: Season | None
    photos: tuple[Photo, ...]
    producer: str
    address: Address
    point: Point
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]
    neighbours: tuple[Neighbour, ...]
    history: tuple[Event, ...] = ()
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Producer:
    """A producer ("chủ thể"). ``products`` are ids, best stars first."""

    id: str
    record: str
    name: Text
    printed_names: tuple[str, ...]
    type: ProducerType
    address: Address
    point: Point
    contacts: Contacts
    channels: tuple[Channel, ...]
    visiting: Text | None
    photos: tuple[Photo, ...]
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]
    products: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A place where products are shown and sold. ``products`` are the ids of those it surely carries, best stars first.

    Where no document tells the commune, ``address`` is None and ``point`` is the district's, with that precision.
    """

    id: str
    record: str
    name: Text
    printed_names: tuple[str, ...]
    kind: OutletKind
    district: District
    address: Address | None
    point: Point
    hours: Hours | None
    products: tuple[str, ...]
    contacts: Contacts
    photos: tuple[Photo, ...]
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneToday:
    """A commune of today with what is in it. ``former`` became part of it, wholly or (where they have others) partly.

    ``near`` are the codes of the nearest communes that have products, where this one has none.
    """

    unit: Unit
    former: tuple[Commune, ...]
    products: tuple[str, ...]
    producers: tuple[str, ...]
    outlets: tuple[str, ...]
    near: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Return whether the catalogue knows of nothing there."""
        return not (self.products or self.producers or self.outlets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Potential:
    """A product that is planned to be evaluated. It is not certified and has no page.

    ``producer`` is a line of text; ``product`` is the id of the certified product that is to be evaluated again.
    """

    id: str
    record: str
    name: Text
    producer: str
    district: str
    planned_year: int
    note: Text | None
    product: str | None
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The whole catalogue on one day. ``region`` is what its provinces are called together; one is called by its own name.

    Products are in publishing order: stars down, potential stars, then Vietnamese name. Producers and outlets are in the
    order of their Vietnamese names. What pages ask again and again is looked for once, hence no slots.
    """

    as_of: date
    region: Text
    provinces: Mapping[str, Province]
    products: Mapping[str, Product]
    producers: Mapping[str, Producer]
    districts: Mapping[str, District]
    communes: Mapping[str, Commune]
    documents: Mapping[str, Document]
    outlets: Mapping[str, Outlet]
    communes_today: Mapping[str, CommuneToday]
    routes: Mapping[str, SuggestedRoute]
    potential: tuple[Potential, ...] = ()

    @property
    def several(self) -> bool:
        """Whether there are several provinces, which then are told apart."""
        return len(self.provinces) > 1

    @property
    def divisions(self) -> tuple[Province, ...] | tuple[District, ...]:
        """What numbers of the whole are broken down by: provinces where there are several, else districts."""
        return tuple(self.provinces.values()) if self.several else tuple(self.districts.values())

    def division_of(self, product: Product) -> Province | District:
        """Return the one of the divisions that a product is made in."""
        district = product.address.district
        return district.province if self.several else district

    def districts_of(self, province: Province) -> tuple[District, ...]:
        """Return the districts of a province."""
        return self._districts_of.get(province.id, ())

    @cached_property
    def _districts_of(self) -> dict[str, tuple[District, ...]]:
        return _grouped(self.districts.values(), lambda district: district.province.id)

    def products_in(self, province: Province) -> tuple[Product, ...]:
        """Return the current products of a province, best stars first."""
        return self._products_in.get(province.id, ())

    @cached_property
    def _products_in(self) -> dict[str, tuple[Product, ...]]:
        return _grouped(self.current_products, lambda product: product.address.district.province.id)

    def communes_of(self, district: District) -> tuple[Commune, ...]:
        """Return the former communes of a district."""
        return tuple(self.communes[code] for code in district.communes)

    def communes_in(self, province: Province) -> tuple[CommuneToday, ...]:
        """Return the communes of today of a province; one that took from several is counted where its first part lay."""
        return self._communes_in.get(province.id, ())

    @cached_property
    def _communes_in(self) -> dict[str, tuple[CommuneToday, ...]]:
        return _grouped(
            self.communes_today.values(), lambda commune: self.districts[commune.former[0].district].province.id
        )

    @property
    def brand(self) -> Text:
        """What the site is called: the programme and the region."""
        return Text(f"OCOP {self.region.vi}", f"OCOP {self.region.get('en')}")

    @property
    def area(self) -> Text:
        """What the catalogue covers, in the middle of a sentence: its only province with its type, as it was, else its region."""
        if self.several:
            return self.region
        (province,) = self.provinces.values()
        name = province.name
        return Text(name.vi[:1].lower() + name.vi[1:], name.en)

    def products_of(self, ids: tuple[str, ...]) -> tuple[Product, ...]:
        """Return the products of these ids, in their order."""
        return tuple(self.products[i] for i in ids)

    def outlets_of(self, ids: Iterable[str]) -> tuple[Outlet, ...]:
        """Return the outlets of these ids, in their order."""
        return tuple(self.outlets[i] for i in ids)

    def routes_in(self, place: str) -> tuple[SuggestedRoute, ...]:
        """Return the ready-made routes that stop in a former district (its id) or a commune of today (its code)."""
        return tuple(route for route in self.routes.values() if route.stops_in(place))

    @cached_property
    def current_products(self) -> tuple[Product, ...]:
        """The products of the catalogue proper: what lapsed, was withdrawn or ceased is in the archive."""
        return tuple(p for p in self.products.values() if not p.status.archived)

    def of_stars(self, stars: int) -> tuple[Product, ...]:
        """Return the products of the catalogue proper with so many stars."""
        return self._of_stars.get(stars, ())

    @cached_property
    def _of_stars(self) -> dict[int, tuple[Product, ...]]:
        return _grouped(self.current_products, lambda product: product.stars)

    def of_set(self, wanted: ProductSet) -> tuple[Product, ...]:
        """Return the products of the catalogue proper of a set."""
        return self._of_set.get(wanted.code, ())

    @cached_property
    def _of_set(self) -> dict[str, tuple[Product, ...]]:
        return _grouped(self.current_products, lambda product: product.set.code)

    def of_group(self, wanted: ProductGroup) -> tuple[Product, ...]:
        """Return the products of the catalogue proper of a group of sets, set by set."""
        return tuple(p for set_ in SETS.values() if set_.group == wanted for p in self.of_set(set_))

    def in_season(self, month: int) -> tuple[Product, ...]:
        """Return the products of the catalogue proper whose harvest is in a month, 1 to 12."""
        return tuple(p for p in self.current_products if p.season and month in p.season.months)

    def next_season(self, month: int) -> tuple[int, tuple[Product, ...]]:
        """Return the first month, from this one on, in which something is in season, and what; nothing where nothing ever is."""
        for later in (*range(month, 13), *range(1, month)):
            if found := self.in_season(later):
                return later, found
        return month, ()

    @property
    def seasonal_products(self) -> tuple[Product, ...]:
        """The products of the catalogue proper that have a season, in the order in which the seasons of a year begin."""
        seasonal = [(month_runs(p.season.months)[0][0], p) for p in self.current_products if p.season]
        return tuple(p for _, p in sorted(seasonal, key=lambda pair: pair[0]))

    @cached_property
    def archived_products(self) -> tuple[Product, ...]:
        """The products of the archive."""
        return tuple(p for p in self.products.values() if p.status.archived)


def _grouped(things: Iterable[Thing], key: Callable[[Thing], Key]) -> dict[Key, tuple[Thing, ...]]:
    """Return the things by what ``key`` says of them, each group in their order."""
    groups: defaultdict[Key, list[Thing]] = defaultdict(list)
    for thing in things:
        groups[key(thing)].append(thing)
    return {name: tuple(group) for name, group in groups.items()}
