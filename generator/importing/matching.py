"""Which record a row of a table speaks of: by id, else by decision, else by the folded names of product and producer.

An id is never computed again: a product that is known keeps its id, whatever the table calls it. What is near but not
equal is never taken for equal; it is unclear, and the reason says what it may be.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import PurePosixPath
from typing import Final

from generator.importing.near import NEAR, NearNames
from generator.records.places_file import PlacesFile
from generator.records.reading import Entry, Records
from generator.records.schema import ProducerRecord, ProductRecord
from generator.text.bilingual import Text
from generator.text.folding import fold, letters
from generator.text.slugs import core_name

#: Abbreviations of offices, folded, and what they stand for.
_SHORT: Final = {
    "cty": "cong ty",
    "hkd": "ho kinh doanh",
    "htx": "hop tac xa",
    "tht": "to hop tac",
    "cp": "co phan",
    "mtv": "mot thanh vien",
    "tm": "thuong mai",
    "dv": "dich vu",
    "sx": "san xuat",
    "kd": "kinh doanh",
    "nn": "nong nghiep",
    "dl": "du lich",
    "cs": "co so",
    "sxtm": "san xuat thuong mai",
    "tmdv": "thuong mai dich vu",
    "sxkd": "san xuat kinh doanh",
    "cptd": "co phan tap doan",
}


def key(name: str) -> str:
    """Return the form in which names are compared: folded, signs gone, abbreviations spelled out.

    >>> key("HKD Ngọc Thái") == key("Hộ kinh doanh NGỌC THÁI")
    True
    """
    words = letters(name).split()
    return " ".join(_SHORT.get(word, word) for word in words if word != "va")


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
        self.producers = {PurePosixPath(entry.path).parent: entry for entry in records.producers}
        self.by_id: dict[str, Known] = {}
        self._by_name: dict[str, list[Known]] = defaultdict(list)
        self._by_decision: dict[str, list[Known]] = defaultdict(list)
        self._of_producer: dict[str, list[Known]] = defaultdict(list)
        self._producers_by_name: dict[str, list[Entry[ProducerRecord]]] = defaultdict(list)
        makers: dict[str, set[str]] = {e.path: _producer_names(e.value) for e in records.producers}
        for product in records.products:
            producer = self.producers.get(PurePosixPath(product.path).parent)
            if producer is None:
                continue
            printed = {key(s.printed.producer) for s in product.value.sources if s.printed.producer}
            makers[producer.path] |= printed
            address = product.value.address or producer.value.address
            known = Known(
                product=product,
                producer=producer,
                current=units.get((address.district or product.folder, fold(address.commune))),
                names=frozenset(_product_names(product.value)),
                producers=frozenset(_producer_names(producer.value) | printed),
            )
            self.by_id[product.value.id] = known
            self._of_producer[producer.path].append(known)
            for name in known.names:
                self._by_name[name].append(known)
            for decision in {key(c.decision) for c in product.value.certificates if c.decision}:
                self._by_decision[decision].append(known)
        for producer in records.producers:
            for name in makers[producer.path]:
                self._producers_by_name[name].append(producer)
        self._near = NearNames(self._producers_by_name)

    def match(self, *, record_id: str, decision: str, name: str, producer: str) -> Match:
        """Return what a row with these texts is; those that the table does not have are empty."""
        if record_id and record_id in self.by_id:
            return Match(known=self.by_id[record_id])
        name_key, producer_key = key(name), key(producer)
        same_name = self._by_name.get(name_key, [])
        if decision and not record_id:
            found = [
                known
                for known in self._by_decision.get(key(decision), [])
                if name_key in known.names or (producer_key in known.producers and is_near(name_key, known.names))
            ]
            if len(found) == 1:
                return Match(known=found[0])
        exact = [known for known in same_name if not producer or producer_key in known.producers]
        if len(exact) == 1 and not record_id:
            return Match(known=exact[0])
        if len(exact) > 1:
            return Match(unclear=_several(exact))
        return self._new_or_unclear(name_key, producer, producer_key, same_name, sure=bool(record_id))

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

    def _new_or_unclear(
        self, name_key: str, producer: str, producer_key: str, same_name: list[Known], *, sure: bool
    ) -> Match:
        makers = self._producers_by_name.get(producer_key, [])
        if len(makers) > 1:
            paths = ", ".join(entry.path for entry in makers)
            return Match(
                unclear=Text(
                    f"có {len(makers)} chủ thể cùng tên “{producer}” ({paths}); hãy điền cột Mã sản phẩm",
                    f"there are {len(makers)} producers called “{producer}” ({paths}); fill in the product id",
                )
            )
        maker = makers[0] if makers else None
        if sure:
            return Match(producer=maker)
        if maker is not None:
            near = [k for k in self._of_producer[maker.path] if is_near(name_key, k.names)]
            return Match(unclear=_maybe(near[0])) if near else Match(producer=maker)
        alike = [known for known in same_name if _alike(producer, known)]
        if alike:
            return Match(unclear=_maybe(alike[0]))
        if producer_key:
            entry = self._nearest_producer(producer_key)
            if entry:
                return Match(
                    unclear=Text(
                        f"chủ thể “{producer}” gần giống “{entry.value.name.vi}” ({entry.path}); "
                        "hãy viết đúng tên hoặc điền cột Mã sản phẩm",
                        f"the producer “{producer}” is nearly “{entry.value.name.vi}” ({entry.path}); "
                        "write the right name or fill in the product id",
                    )
                )
        return Match()

    def _nearest_producer(self, producer_key: str) -> Entry[ProducerRecord] | None:
        """Return the producer that is called nearly so."""
        close = self._near.nearest(producer_key)
        return self._producers_by_name[close][0] if close else None


def _product_names(record: ProductRecord) -> set[str]:
    printed = (source.printed.name for source in record.sources)
    return {key(name) for name in (record.name.vi, record.printed_name, *printed) if name}


def _producer_names(record: ProducerRecord) -> set[str]:
    return {key(name) for name in (record.name.vi, *record.printed_names)}


def is_near(name: str, others: Iterable[str]) -> bool:
    """Whether a key is nearly one of the others."""
    return any(SequenceMatcher(None, name, other).ratio() >= NEAR for other in others)


def _alike(producer: str, known: Known) -> bool:
    """Whether a producer may be the known one: the same name under another legal form, or nearly the same."""
    mine = core_name(producer)
    names = [known.producer.value.name.vi, *known.producer.value.printed_names]
    return any(mine == core_name(name) for name in names) or is_near(key(producer), known.producers)


def _several(found: list[Known]) -> Text:
    ids = ", ".join(known.product.value.id for known in found)
    return Text(
        f"có {len(found)} sản phẩm cùng tên ({ids}); hãy điền cột Mã sản phẩm",
        f"{len(found)} products have this name ({ids}); fill in the product id",
    )


def _maybe(known: Known) -> Text:
    record = known.product.value
    return Text(
        f"có phải “{record.name.vi}” của “{known.producer.value.name.vi}” không? "
        f"Nếu phải, điền cột Mã sản phẩm: {record.id}; nếu không, điền một mã mới",
        f"is it “{record.name.vi}” of “{known.producer.value.name.vi}”? "
        f"If so, fill in the product id {record.id}; if not, a new id",
    )
