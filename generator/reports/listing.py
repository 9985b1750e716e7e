"""Which products a list of a given day names, with the stars that they held on that day.

The day is the catalogue's ``as_of``. A product is on the list when a document or certificate of that day or earlier names
it and nothing says that it lapsed, was withdrawn or is no longer made. Where the 36 months of the list that names it can
no longer run, the product is left out and counted, because nobody knows whether it was evaluated again.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from generator.catalogue.model import Document, Producer, Product
from generator.catalogue.whole import Catalogue
from generator.text.folding import fold
from generator.text.sorting import sort_key
from generator.vocabulary.events import EventKind
from generator.vocabulary.statuses import Status

ON_A_LIST = frozenset({Status.VALID, Status.LAPSING, Status.LISTED})
"""The statuses that the reports count as "còn thời hạn" (still valid)."""

_HELD = frozenset({EventKind.CERTIFIED, EventKind.REEVALUATED, EventKind.UPGRADED, EventKind.LOWERED})


class Section(IntEnum):
    """The sections of Annex II, in its order."""

    FIVE = 1
    POTENTIAL_FIVE = 2
    FOUR = 3
    THREE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A product on the list. ``row`` is the place that the followed document gives it (section and number), if any."""

    product: Product
    producer: Producer
    section: Section
    row: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The list of one day, in printing order, and why others are not on it.

    ``document`` is the newest document of that day or earlier whose list the order follows; ``printed`` tells whether it
    is a list of exactly that day. ``left_out`` counts products by status; "unknown" ones no document of that day names.
    """

    entries: tuple[Listed, ...]
    document: Document | None
    printed: bool
    left_out: Mapping[Status, int]
    not_yet: int


def listing(catalogue: Catalogue, district: str | None = None) -> Listing:
    """Return the list of the catalogue's day, of one former district or of all."""
    document = _followed(catalogue)
    order = {district: place for place, district in enumerate(catalogue.districts)}
    entries: list[Listed] = []
    left_out: Counter[Status] = Counter()
    not_yet = 0
    for product in catalogue.products.values():
        if district and product.address.district.id != district:
            continue
        if not _known(product, catalogue.as_of):
            not_yet += 1
        elif product.status not in ON_A_LIST:
            left_out[product.status] += 1
        else:
            entries.append(
                Listed(
                    product=product,
                    producer=catalogue.producers[product.producer],
                    section=section_of(product),
                    row=_row(product, document),
                )
            )
    return Listing(
        entries=tuple(sorted(entries, key=lambda entry: _order(entry, order))),
        document=document,
        printed=document is not None and document.as_of == catalogue.as_of,
        left_out=dict(left_out),
        not_yet=not_yet,
    )


def section_of(product: Product) -> Section:
    """Return the section of Annex II that a product belongs to on the catalogue's day."""
    held = [event.stars for event in product.history if event.kind in _HELD and event.stars]
    stars = held[-1] if held else product.stars
    if stars == 5:
        return Section.FIVE
    if stars == 4:
        return Section.POTENTIAL_FIVE if _was_potential(product) else Section.FOUR
    return Section.THREE


def _was_potential(product: Product) -> bool:
    """A product that has its fifth star by now was potential when a list of that time says so."""
    if product.stars == 4:
        return product.potential_stars == 5
    lists = [s for s in product.sources if s.row is not None and s.document.as_of]
    return any("tiem nang 5" in fold(s.printed.get("stars", "")) for s in lists)


def _known(product: Product, as_of: date) -> bool:
    """Whether a list or certificate of the catalogue's day or earlier names the product. History ends on that day.

    A certificate of which only the year is known counts from the end of that year on.
    """
    events = [event for event in product.history if event.kind is not EventKind.LAPSED]
    return any(event.day or (event.year is not None and event.year < as_of.year) for event in events)


def _followed(catalogue: Catalogue) -> Document | None:
    lists = {
        source.document.id: source.document
        for product in catalogue.products.values()
        for source in product.sources
        if source.row is not None and source.document.as_of and source.document.as_of <= catalogue.as_of
    }
    return max(lists.values(), key=lambda d: (d.as_of or catalogue.as_of, d.id), default=None)


#: Roman numerals of the sections of Annex II, as printed.
ROMAN = ("I", "II", "III", "IV")


def _row(product: Product, document: Document | None) -> tuple[int, int] | None:
    for source in product.sources:
        same = document is not None and source.document.id == document.id and source.annex == "II"
        if same and source.row is not None and source.section in ROMAN:
            return ROMAN.index(source.section), source.row
    return None


def _order(entry: Listed, districts: Mapping[str, int]) -> tuple[object, ...]:
    """As the followed list prints them; what it does not name comes after, by district, producer and name."""
    return (
        entry.section,
        entry.row is None,
        entry.row or (0, 0),
        districts[entry.product.address.district.id],
        sort_key(entry.producer.name.vi),
        sort_key(entry.product.name.vi),
    )
