"""Which record a row of a table speaks of: by id, else by decision, else by the folded names of product and producer.

An id is never computed again: a product that is known keeps its id, whatever the table calls it. What is near but not
equal is never taken for equal; it is unclear, and the reason says what it may be.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from generator.importing.known import Known, key, latest_day, producer_names, product_names
from generator.importing.likely import Likely
from generator.importing.near import NearNames, is_near
from generator.records.places_file import PlacesFile
from generator.records.reading import Entry, Records
from generator.records.schema import ProducerRecord
from generator.text.bilingual import Text
from generator.text.folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a row was found to be: a known product, or a new one of a known or unknown producer, or unclear."""

    known: Known | None = None
    producer: Entry[ProducerRecord] | None = None
    unclear: Text | None = None


class Index:
    """The records, ready to be asked for."""

    def __init__(self, records: Records, places: PlacesFile) -> None:
        """Index products and producers by id, decision and names."""
        units = {(c.district, fold(c.name.vi)): c.current for c in places.communes}
        documents = {d.id: d for d in records.documents.value.documents} if records.documents else {}
        producers = {PurePosixPath(entry.path).parent: entry for entry in records.producers}
        self.by_id: dict[str, Known] = {}
        self._by_name: dict[str, list[Known]] = defaultdict(list)
        self._by_decision: dict[str, list[Known]] = defaultdict(list)
        self._producers_by_name: dict[str, list[Entry[ProducerRecord]]] = defaultdict(list)
        products = defaultdict(list)
        for product in records.products:
            products[PurePosixPath(product.path).parent].append(product)
        for folder, producer in producers.items():
            for name in producer_names(producer.value, (product.value for product in products[folder])):
                self._producers_by_name[name].append(producer)
            for product in products[folder]:
                address = product.value.address or producer.value.address
                known = Known(
                    product=product,
                    producer=producer,
                    current=units.get((address.district or product.folder, fold(address.commune))),
                    latest=latest_day(product.value, documents),
                    names=product_names(product.value),
                    producers=producer_names(producer.value, [product.value]),
                )
                self.by_id[product.value.id] = known
                for name in known.names:
                    self._by_name[name].append(known)
                for decision in {key(c.decision) for c in product.value.certificates if c.decision}:
                    self._by_decision[decision].append(known)
        self._likely = Likely(self.by_id, self._by_name, self._producers_by_name)

    def match(self, *, record_id: str, decision: str, name: str, producer: str, district: str | None = None) -> Match:
        """Return what a row with these texts is; those that the table does not have are empty.

        Args:
            record_id: the id in the row.
            decision: the decision that it names.
            name: the product's name.
            producer: the producer's name.
            district: the id of the district that the row is of, None where nothing tells.
        """
        if record_id and record_id in self.by_id:
            return Match(known=self.by_id[record_id])
        name_key, producer_key = key(name), key(producer)
        if decision and not record_id:
            found = [
                known
                for known in self._by_decision.get(key(decision), [])
                if name_key in known.names or (producer_key in known.producers and is_near(name_key, known.names))
            ]
            if len(found) == 1:
                return Match(known=found[0])
        same_name = self._by_name.get(name_key, [])
        exact = [known for known in same_name if not producer or producer_key in known.producers]
        if len(exact) == 1 and not record_id:
            return Match(known=exact[0])
        if len(exact) > 1:
            return Match(unclear=_several(exact))
        makers = self._producers_by_name.get(producer_key, [])
        if len(makers) > 1:  # of several of one name, the district tells which
            makers = [maker for maker in makers if maker.folder == district] or makers
        if len(makers) > 1:
            return Match(unclear=_several_makers(producer, makers))
        maker = makers[0] if makers else None
        unclear = None if record_id else self._likely.of(name, producer, district, maker)
        return Match(unclear=unclear) if unclear else Match(producer=maker)

    def called(self, name: str) -> list[Known]:
        """Return the products that have an id or are known by a name, whoever makes them."""
        return [self.by_id[name]] if name in self.by_id else self._by_name.get(key(name), [])

    def like(self, name: str) -> Known | None:
        """Return the product that is called nearly so."""
        close = self._near_products.nearest(key(name))
        return self._by_name[close][0] if close else None

    @cached_property
    def _near_products(self) -> NearNames:
        return NearNames(self._by_name)


def _several(found: list[Known]) -> Text:
    ids = ", ".join(known.product.value.id for known in found)
    return Text(
        f"có {len(found)} sản phẩm cùng tên ({ids}); hãy điền cột Mã sản phẩm",
        f"{len(found)} products have this name ({ids}); fill in the product id",
    )


def _several_makers(producer: str, makers: list[Entry[ProducerRecord]]) -> Text:
    paths = ", ".join(entry.path for entry in makers)
    return Text(
        f"có {len(makers)} chủ thể cùng tên “{producer}” ({paths}); hãy điền cột Mã sản phẩm",
        f"there are {len(makers)} producers called “{producer}” ({paths}); fill in the product id",
    )
