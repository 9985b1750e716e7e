"""What a row may mean that is no product on record by its names: it is asked about, never taken and never made twice.

The likeliest is asked about: the same product before another one, one in the row's district before one elsewhere, a
producer with the same words of its own before one that is only spelled alike.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from generator.importing.known import Known, key
from generator.importing.near import NearNames, is_near
from generator.records.reading import Entry
from generator.records.schema import ProducerRecord
from generator.text.bilingual import Text
from generator.text.producer_names import differs_by_producer, may_be_one_producer, own_words
from generator.text.slugs import core_name, slug

Maker = Entry[ProducerRecord]

_ALIKE: Final = 0.7
"""How alike a product of a likely producer has to be to be asked about by its name (``SequenceMatcher.ratio``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What a row says; ``natural`` is the id that its producer would be given."""

    name: str
    producer: str
    district: str | None
    natural: str

    def is_near_by(self, folder: str) -> bool:
        return self.district in (None, folder)


class Likely:
    """The records, ready to be asked what a row may mean."""

    def __init__(
        self,
        by_id: Mapping[str, Known],
        by_name: Mapping[str, list[Known]],
        producers_by_name: Mapping[str, list[Maker]],
    ) -> None:
        """Index the producers by the words of their own in each district.

        Args:
            by_id: the products on record.
            by_name: the same by every name, as keys.
            producers_by_name: the producers by every name, as keys.
        """
        self._by_id = by_id
        self._by_name = by_name
        self._names: dict[str, set[str]] = defaultdict(set)
        self._having: dict[tuple[str, str], dict[str, Maker]] = defaultdict(dict)
        self._called: dict[str, dict[str, Maker]] = defaultdict(dict)
        for name, makers in producers_by_name.items():
            for maker in makers:
                self._names[maker.path].add(name)
                self._called[" ".join(own_words(name))][maker.path] = maker
                for word in {*own_words(name), maker.value.id}:
                    self._having[maker.folder, word][maker.path] = maker
        self._near = NearNames(self._called)
        self._made: dict[str, list[Known]] = defaultdict(list)
        for known in by_id.values():
            self._made[known.producer.path].append(known)

    def of(self, name: str, producer: str, district: str | None, maker: Maker | None) -> Text | None:
        """Return the question whether a row means a product or producer on record; None where it means neither.

        Args:
            name: the product's name.
            producer: the producer's name, empty where the row has none.
            district: the id of the row's district, None where nothing tells.
            maker: the producer on record that is called so.
        """
        asked = _Asked(
            name=name, producer=producer, district=district, natural=slug(core_name(producer)) if producer else ""
        )
        if maker is not None:
            found = [k for k in self._made[maker.path] if is_near(key(name), k.names) or _is_named(asked, k)]
            found += [k for k in self._same_name(asked) if asked.is_near_by(k.product.folder)]
            return _maybe(min(found, key=lambda k: _distance(asked, k))) if found else None
        makers = sorted(self._makers(asked), key=lambda m: self._distance_of_maker(asked, m)) if producer else []
        found = [*self._same_name(asked), *(k for m in makers for k in self._made[m.path] if _is_named(asked, k))]
        taken = self._by_id.get(slug(name))
        if taken is not None and asked.is_near_by(taken.product.folder):
            found.append(taken)
        if found:
            return _maybe(min(found, key=lambda k: _distance(asked, k)))
        return self._maybe_of(asked, makers[0]) if makers else None

    def _same_name(self, asked: _Asked) -> Iterator[Known]:
        """Yield the products of the same name whose producer may be the row's."""
        for known in self._by_name.get(key(asked.name), []):
            names = self._names[known.producer.path]
            if any(may_be_one_producer(asked.producer, name) for name in names) or is_near(key(asked.producer), names):
                yield known

    def _makers(self, asked: _Asked) -> Iterator[Maker]:
        """Yield the producers that may be the row's, whatever they make: those elsewhere only where spelled alike."""
        words = own_words(asked.producer)
        sharing = {
            path: maker
            for word in {*words, asked.natural}
            for path, maker in self._having.get((asked.district or "", word), {}).items()
        }
        for path, maker in sharing.items():
            one = any(may_be_one_producer(asked.producer, name) for name in self._names[path])
            if maker.value.id == asked.natural or (one and len(words) > 1):
                yield maker
        for name in self._near.near(" ".join(words)):
            for path, maker in self._called[name].items():
                if asked.is_near_by(maker.folder) or is_near(key(asked.producer), self._names[path]):
                    yield maker

    def _maybe_of(self, asked: _Asked, maker: Maker) -> Text:
        """Return the question whether the row's producer is this one: by its nearest product, where one is near."""
        found = min(self._made[maker.path], key=lambda k: _apart(key(asked.name), k.names), default=None)
        if found is not None and (_apart(key(asked.name), found.names) <= 1 - _ALIKE or _begins(asked.name, found)):
            return _maybe(found)
        name = maker.value.name.vi
        return Text(
            f"chủ thể “{asked.producer}” gần giống “{name}” ({maker.path}); nếu là một, hãy viết đúng tên như vậy; "
            "nếu không, điền một mã mới vào cột Mã sản phẩm",
            f"the producer “{asked.producer}” is nearly “{name}” ({maker.path}); if they are one, write exactly that "
            "name; if not, fill in a new product id",
        )

    def _distance_of_maker(self, asked: _Asked, maker: Maker) -> tuple[bool, bool, float]:
        names = self._names[maker.path]
        same = any(own_words(asked.producer) == own_words(name) for name in names)
        return maker.folder != asked.district, not same, _apart(key(asked.producer), names)


def _is_named(asked: _Asked, known: Known) -> bool:
    """Whether the names of two products differ by their producer's name alone."""
    return differs_by_producer(asked.name, known.product.value.name.vi, known.producer.value.name.vi)


def _begins(name: str, known: Known) -> bool:
    return any(other.startswith(f"{key(name)} ") or key(name).startswith(f"{other} ") for other in known.names)


def _distance(asked: _Asked, known: Known) -> tuple[bool, bool, bool, float]:
    same = own_words(asked.producer) == own_words(known.producer.value.name.vi)
    apart = _apart(key(asked.name), known.names) + _apart(key(asked.producer), known.producers)
    return key(asked.name) not in known.names, known.product.folder != asked.district, not same, apart


def _apart(name: str, others: frozenset[str] | set[str]) -> float:
    return 1 - max((SequenceMatcher(None, name, other).ratio() for other in others), default=0)


def _maybe(known: Known) -> Text:
    record = known.product.value
    return Text(
        f"có phải “{record.name.vi}” của “{known.producer.value.name.vi}” không? "
        f"Nếu phải, điền cột Mã sản phẩm: {record.id}; nếu không, điền một mã mới",
        f"is it “{record.name.vi}” of “{known.producer.value.name.vi}”? "
        f"If so, fill in the product id {record.id}; if not, a new id",
    )
