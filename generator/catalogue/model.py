"""What the catalogue consists of: frozen values that refer to each other by id, looked up in ``whole.Catalogue``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.text.bilingual import Text
from generator.text.hours import Hours
from generator.vocabulary.channels import ChannelKind
from generator.vocabulary.drawings import drawing_of
from generator.vocabulary.events import EventKind
from generator.vocabulary.outlets import OutletKind
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import ProductSet
from generator.vocabulary.statuses import Status


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

    ``communes`` are the codes of its former communes. ``whereabouts`` is what it is called where its province is not known
    from the page: "Châu Đốc", or "Châu Thành, An Giang" in a catalogue of several provinces, where ten may be called so.
    """

    id: str
    province: Province
    code: str
    name: Text
    short: Text
    whereabouts: Text
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

    @property
    def drawing(self) -> str:
        """The drawing that stands in where there is no photo."""
        return drawing_of(self.set, self.name.vi)


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
