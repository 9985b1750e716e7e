"""A product on record as the import knows it: with its producer, and by every name that either is known by."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.records.reading import Entry
from generator.records.schema import DocumentRecord, ProducerRecord, ProductRecord
from generator.text.producer_names import spelled_out

#: The form in which names are compared: folded, signs gone, abbreviations spelled out.
key = spelled_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A product on record with its producer and every name that either is known by, as keys.

    ``current`` is the code of the unit of today that its address lies in, ``latest`` the last day that its record tells
    of: a certificate of a later day is news.
    """

    product: Entry[ProductRecord]
    producer: Entry[ProducerRecord]
    current: str | None
    latest: date | None
    names: frozenset[str]
    producers: frozenset[str]


def product_names(record: ProductRecord) -> frozenset[str]:
    """Return every name that a product is known by, as keys."""
    return _keys((record.name.vi, record.printed_name, *(source.printed.name for source in record.sources)))


def producer_names(record: ProducerRecord, products: Iterable[ProductRecord] = ()) -> frozenset[str]:
    """Return every name that a producer is known by, as keys: those that rows print for its products as well."""
    printed = (source.printed.producer for product in products for source in product.sources)
    return _keys((record.name.vi, *record.printed_names, *printed))


def latest_day(record: ProductRecord, documents: Mapping[str, DocumentRecord]) -> date | None:
    """Return the last day that a product's record tells of: of its certificates, its history and the lists it rests on.

    Of a year or month that is all that is known, it is the last day. None where the record tells of no day.
    """
    return max(_days(record, documents), default=None)


def _days(record: ProductRecord, documents: Mapping[str, DocumentRecord]) -> Iterator[date]:
    yield from (event.date for event in record.history)
    for certificate in record.certificates:
        if certificate.issued_on:
            yield certificate.issued_on
        elif certificate.year:
            yield date(certificate.year, 12, 31)
    for source in record.sources:
        document = documents.get(source.document)
        if document and document.as_of:
            yield document.as_of
        elif document and document.issued_on:
            year, month, *day = map(int, document.issued_on.split("-"))
            yield date(year, month, *(day or [monthrange(year, month)[1]]))


def _keys(names: Iterable[str | None]) -> frozenset[str]:
    return frozenset(key(name) for name in names if name)
