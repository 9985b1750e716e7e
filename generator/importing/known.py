"""A product on record as the import knows it: with its producer, and by every name that either is known by."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.records.reading import Entry
from generator.records.schema import ProducerRecord, ProductRecord
from generator.text.producer_names import spelled_out

#: The form in which names are compared: folded, signs gone, abbreviations spelled out.
key = spelled_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A product on record with its producer and every name that either is known by, as keys.

    ``current`` is the code of the unit of today that its address lies in.
    """

    product: Entry[ProductRecord]
    producer: Entry[ProducerRecord]
    current: str | None
    names: frozenset[str]
    producers: frozenset[str]


def product_names(record: ProductRecord) -> frozenset[str]:
    """Return every name that a product is known by, as keys."""
    return _keys((record.name.vi, record.printed_name, *(source.printed.name for source in record.sources)))


def producer_names(record: ProducerRecord, products: Iterable[ProductRecord] = ()) -> frozenset[str]:
    """Return every name that a producer is known by, as keys: those that rows print for its products as well."""
    printed = (source.printed.producer for product in products for source in product.sources)
    return _keys((record.name.vi, *record.printed_names, *printed))


def _keys(names: Iterable[str | None]) -> frozenset[str]:
    return frozenset(key(name) for name in names if name)
