"""The catalogue in numbers, for those who run the programme: how many of what, what ends when, what is not known yet."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from generator.catalogue.deadlines import Deadline, Outlook, deadlines, outlook
from generator.catalogue.model import District, Precision, Product, Province
from generator.catalogue.whole import Catalogue
from generator.text.bilingual import Text
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import GROUPS
from generator.vocabulary.stars import PUBLISHED_STARS
from generator.vocabulary.statuses import Status


class Gap(StrEnum):
    """A fact that a record may lack."""

    DATE = "date"
    DECISION = "decision"
    PHOTO = "photo"
    PLACE = "place"
    CONTACT = "contact"
    ENGLISH = "english"

    @property
    def label(self) -> Text:
        """What is lacking, in the middle of a sentence."""
        return _GAPS[self][1]

    @property
    def short(self) -> Text:
        """What is lacking, at the head of a column."""
        return _GAPS[self][0]


_GAPS = {
    Gap.DATE: (
        Text("Ngày cấp", "Day of issue"),
        Text("ngày cấp giấy chứng nhận", "the day of the certificate"),
    ),
    Gap.DECISION: (
        Text("Quyết định", "Decision"),
        Text("số quyết định công nhận", "the number of the recognition decision"),
    ),
    Gap.PHOTO: (Text("Ảnh", "Photo"), Text("ảnh", "a photo")),
    Gap.PLACE: (
        Text("Vị trí", "Place"),
        Text("vị trí chính xác hơn cấp xã", "a place more exact than the commune"),
    ),
    Gap.CONTACT: (
        Text("Liên hệ", "Contact"),
        Text("liên hệ được phép công bố", "a contact that may be published"),
    ),
    Gap.ENGLISH: (
        Text("Tiếng Anh", "English"),
        Text("tên hoặc mô tả tiếng Anh", "the name or description in English"),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many products share something. ``query`` finds them in the catalogue ("district=chau-doc")."""

    id: str
    label: Text
    query: str
    stars: Mapping[int, int]
    products: int
    producers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """The current products of one division of the catalogue, best stars first, and how many of them lack what."""

    division: Province | District
    products: tuple[Product, ...]
    gaps: Mapping[Gap, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Everything that a page for officials shows. ``lacking`` has an entry for every current product.

    ``holdings`` are those of all divisions that have products.
    """

    products: int
    producers: int
    archived: int
    statuses: Mapping[Status, int]
    deadlines: tuple[Deadline, ...]
    gaps: Mapping[Gap, int]
    lacking: Mapping[str, tuple[Gap, ...]]
    holdings: tuple[Holding, ...]
    by_division: tuple[Tally, ...]
    by_stars: tuple[Tally, ...]
    by_group: tuple[Tally, ...]
    by_type: tuple[Tally, ...]

    def outlook(self, most: int) -> Outlook:
        """Return what ends when, naming at most so many products."""
        return outlook(self.deadlines, most)

    def lacking_most(self, products: Iterable[Product], count: int) -> tuple[Product, ...]:
        """Return those products that lack most, at most so many; those that lack nothing are left out."""
        lacking = [product for product in products if self.lacking[product.id]]
        return tuple(sorted(lacking, key=lambda product: -len(self.lacking[product.id]))[:count])


def overview(catalogue: Catalogue) -> Overview:
    """Return the numbers of the current products of a catalogue; the archive is only counted."""
    products = catalogue.current_products
    lacking = {p.id: tuple(_lacking(catalogue, p)) for p in products}
    found = Counter(p.status for p in catalogue.products.values())
    return Overview(
        products=len(products),
        producers=len({p.producer for p in products}),
        archived=len(catalogue.products) - len(products),
        statuses=MappingProxyType({status: found[status] for status in Status if found[status]}),
        deadlines=deadlines(catalogue),
        gaps=_gaps(products, lacking),
        lacking=MappingProxyType(lacking),
        holdings=tuple(_holdings(catalogue, lacking)),
        by_division=_tallies(
            products,
            lambda p: catalogue.division_of(p).id,
            "province" if catalogue.several else "district",
            ((division.id, division.short) for division in catalogue.divisions),
        ),
        by_stars=_tallies(
            products,
            lambda p: str(p.stars),
            "stars",
            ((str(n), Text(f"{n} sao", f"{n} stars")) for n in PUBLISHED_STARS),
        ),
        by_group=_tallies(products, lambda p: p.set.group.id, "group", ((g.id, g.short) for g in GROUPS.values())),
        by_type=_tallies(
            products,
            lambda p: catalogue.producers[p.producer].type.value,
            "type",
            ((t.value, t.label) for t in ProducerType),
        ),
    )


def _holdings(catalogue: Catalogue, lacking: Mapping[str, tuple[Gap, ...]]) -> Iterator[Holding]:
    inside: dict[str, list[Product]] = defaultdict(list)
    for product in catalogue.current_products:
        inside[catalogue.division_of(product).id].append(product)
    for division in catalogue.divisions:
        if here := inside.get(division.id):
            yield Holding(division=division, products=tuple(here), gaps=_gaps(here, lacking))


def _gaps(products: Iterable[Product], lacking: Mapping[str, tuple[Gap, ...]]) -> Mapping[Gap, int]:
    missing = Counter(gap for product in products for gap in lacking[product.id])
    return MappingProxyType({gap: missing[gap] for gap in Gap})


def _tallies(
    products: Iterable[Product], key: Callable[[Product], str], name: str, labels: Iterable[tuple[str, Text]]
) -> tuple[Tally, ...]:
    """Return one tally per label, those without any product too, in the order of the labels."""
    inside: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        inside[key(product)].append(product)
    return tuple(
        Tally(
            id=id_,
            label=label,
            query=f"{name}={id_}",
            stars=MappingProxyType({n: sum(p.stars == n for p in inside[id_]) for n in PUBLISHED_STARS}),
            products=len(inside[id_]),
            producers=len({p.producer for p in inside[id_]}),
        )
        for id_, label in labels
    )


def _lacking(catalogue: Catalogue, product: Product) -> Iterable[Gap]:
    contacts = catalogue.producers[product.producer].contacts
    if not any(c.issued_on for c in product.certificates):
        yield Gap.DATE
    if not any(c.decision for c in product.certificates):
        yield Gap.DECISION
    if not product.photos:
        yield Gap.PHOTO
    if product.point.precision is Precision.COMMUNE:
        yield Gap.PLACE
    if not (contacts.phones or contacts.zalo or contacts.email or contacts.website or contacts.facebook):
        yield Gap.CONTACT
    if not product.name.en or (product.description and not product.description.en):
        yield Gap.ENGLISH
