"""What feeds and calendars tell: events that records give a day for, and nothing else.

A certificate without a date is no news: nobody could say when it was. A list of a given day is one piece of news, not one
for each product on it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeVar

from generator.catalogue.deadlines import last_day
from generator.catalogue.fingerprints import Fingerprints
from generator.catalogue.model import Document, Event, Product
from generator.catalogue.status import LAPSING_DAYS, expires_on
from generator.catalogue.whole import Catalogue
from generator.opendata.areas import Area
from generator.text.bilingual import Lang, Text
from generator.text.formatting import day as written_day
from generator.text.formatting import number
from generator.vocabulary.events import EventKind
from generator.vocabulary.statuses import Status


class Feed(StrEnum):
    """One kind of news."""

    RECOGNISED = "recognised"
    CHANGED = "changed"
    LAPSING = "lapsing"

    @property
    def label(self) -> Text:
        """What its readers subscribe to."""
        return _TITLES[self]

    @property
    def short(self) -> Text:
        """The same in two words, where its readers know what it is about."""
        return _SHORT[self]


_TITLES: Final = {
    Feed.RECOGNISED: Text("Sản phẩm OCOP mới được công nhận", "Newly recognised OCOP products"),
    Feed.CHANGED: Text("Thay đổi của sản phẩm OCOP", "Changes of OCOP products"),
    Feed.LAPSING: Text("Giấy chứng nhận OCOP sắp hết hạn", "OCOP certificates about to lapse"),
}
_SHORT: Final = {
    Feed.RECOGNISED: Text("mới công nhận", "new"),
    Feed.CHANGED: Text("thay đổi", "changes"),
    Feed.LAPSING: Text("sắp hết hạn", "lapsing"),
}
_FEED_OF: Final = {
    EventKind.CERTIFIED: Feed.RECOGNISED,
    EventKind.REEVALUATED: Feed.CHANGED,
    EventKind.UPGRADED: Feed.CHANGED,
    EventKind.LOWERED: Feed.CHANGED,
    EventKind.WITHDRAWN: Feed.CHANGED,
    EventKind.CEASED: Feed.CHANGED,
    EventKind.LAPSED: Feed.LAPSING,
}


_LAPSES: Final = Text("Hết hạn giấy chứng nhận OCOP", "OCOP certificate lapses")


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One piece of news. ``key`` never changes; ``day`` is the day of which it tells; ``path`` is the page that tells more.

    ``mark`` is the fingerprint of all that it says.
    """

    key: str
    day: date
    title: Text
    summary: Text
    path: str
    mark: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse(News):
    """The last day of a certificate, or of every certificate in a list; ``place`` is the district of the certificate's product."""

    place: Text | None


Item = TypeVar("Item", News, Lapse)


class _Told(NamedTuple):
    """What a product has to tell. ``lists`` are the documents that list it; ``undated`` is whether no other day is known."""

    news: Mapping[Feed, Sequence[News]]
    lapse: Lapse | None
    lists: tuple[str, ...]
    undated: bool


class Newsroom:
    """The news of a catalogue and its areas. Those of a product are made once: its district and province tell the same."""

    def __init__(self, catalogue: Catalogue, fingerprints: Fingerprints) -> None:
        """Make none yet.

        Args:
            catalogue: the catalogue.
            fingerprints: of its values, where some are known.
        """
        self._catalogue, self._fingerprints = catalogue, fingerprints
        self._known: dict[str, _Told] = {}

    def news(self, feed: Feed, area: Area | None) -> tuple[News, ...]:
        """Return the news of one feed up to the day of the build, the latest first."""
        found = [item for told in self._told(area) for item in told.news.get(feed, ())]
        if feed is Feed.CHANGED:
            found += self._lists_taken_in(area)
        if feed is Feed.LAPSING:
            found += [item for lapse in self._list_lapses(area) for item in self._warning(lapse)]
        return tuple(sorted(found, key=lambda item: (-item.day.toordinal(), item.key)))

    def lapses(self, area: Area | None) -> tuple[Lapse, ...]:
        """Return the last days that are known: of every dated certificate in force, and of every list."""
        found = [told.lapse for told in self._told(area) if told.lapse]
        found += self._list_lapses(area)
        return tuple(sorted(found, key=lambda lapse: (lapse.day, lapse.key)))

    def _told(self, area: Area | None) -> Iterator[_Told]:
        products = self._catalogue.products
        for id_ in area.products if area else products:
            if id_ not in self._known:
                self._known[id_] = self._of(products[id_])
            yield self._known[id_]

    def _of(self, product: Product) -> _Told:
        news: defaultdict[Feed, list[News]] = defaultdict(list)
        for event in product.history:
            if event.day and (feed := _FEED_OF.get(event.kind)):
                news[feed].append(self._happened(product, event))
        lapse = self._certificate_lapse(product)
        if lapse:
            news[Feed.LAPSING].extend(self._warning(lapse))
        lists = (e.document.id for e in product.history if e.kind is EventKind.LISTED and e.document)
        return _Told(news, lapse, tuple(lists), product.status in {Status.LISTED, Status.UNCONFIRMED})

    def _happened(self, product: Product, event: Event) -> News:
        return self._made(
            News,
            key=f"{product.id}/{event.kind}/{event.day}",
            day=event.day,
            title=_pair(product.name, ": ", event.kind.label),
            summary=_facts(product, event.stars, event.decision),
            path=f"products/{product.id}/",
        )

    def _certificate_lapse(self, product: Product) -> Lapse | None:
        end = last_day(product) if product.status in {Status.VALID, Status.LAPSING} else None
        if end is None:
            return None
        return self._made(
            Lapse,
            key=f"certificate-{product.id}-{end[0]}",
            day=end[0],
            title=_pair(_LAPSES, ": ", product.name),
            summary=_facts(product, product.stars, None),
            path=f"products/{product.id}/",
            place=product.address.district.name,
        )

    def _warning(self, lapse: Lapse) -> Iterator[News]:
        """Yield the news that something is about to lapse, once it is."""
        warned = lapse.day - timedelta(days=LAPSING_DAYS)
        if warned <= self._catalogue.as_of:
            key = f"{lapse.key}/warning"
            yield self._made(News, key=key, day=warned, title=lapse.title, summary=lapse.summary, path=lapse.path)

    def _lists_taken_in(self, area: Area | None) -> Iterator[News]:
        for document, products in self._lists(area):
            if document.as_of:
                yield self._made(
                    News,
                    key=f"list/{document.id}/{area.key if area else 'all'}",
                    day=document.as_of,
                    title=_list_title(document.as_of, len(products)),
                    summary=_document(document),
                    path=_list_path(area),
                )

    def _list_lapses(self, area: Area | None) -> Iterator[Lapse]:
        for document, products in self._lists(area):
            undated = sum(product.undated for product in products)
            if undated and document.as_of:
                yield self._made(
                    Lapse,
                    key=f"list-{document.as_of}-{area.key if area else 'all'}",
                    day=expires_on(document.as_of),
                    title=_list_ends(document.as_of),
                    summary=_undated(document, expires_on(document.as_of), undated),
                    path=_list_path(area),
                    place=None,
                )

    def _lists(self, area: Area | None) -> Iterator[tuple[Document, Sequence[_Told]]]:
        """Yield the lists, each with the products it names."""
        named: defaultdict[str, list[_Told]] = defaultdict(list)
        for told in self._told(area):
            for document in told.lists:
                named[document].append(told)
        for document, products in named.items():
            yield self._catalogue.documents[document], products

    def _made(self, kind: type[Item], **says: Any) -> Item:
        return kind(**says, mark=self._fingerprints.of(tuple(says.values())))


def _list_ends(as_of: date) -> Text:
    return Text(
        f"Hạn chót của giấy chứng nhận trong danh sách OCOP {written_day(as_of, 'vi')}",
        f"Latest end of the certificates in the OCOP list of {written_day(as_of, 'en')}",
    )


def _undated(document: Document, last: date, products: int) -> Text:
    return Text(
        f"Danh sách không ghi ngày cấp của từng sản phẩm. Giấy chứng nhận có giá trị 36 tháng, nên giấy của "
        f"{number(products, 'vi')} sản phẩm chưa rõ ngày cấp trong danh sách này hết hạn chậm nhất ngày "
        f"{written_day(last, 'vi')}, có thể sớm hơn, nếu không được đánh giá lại. {_document(document).vi}",
        f"The list does not say when each certificate was issued. A certificate is valid for 36 months, so those "
        f"of the {number(products, 'en')} products without a known date on this list lapse on "
        f"{written_day(last, 'en')} at the latest, possibly earlier, unless evaluated again. "
        f"{_document(document).get('en')}",
    )


def _list_title(as_of: date, products: int) -> Text:
    return Text(
        f"Danh sách sản phẩm OCOP còn thời hạn tính đến {written_day(as_of, 'vi')}: {number(products, 'vi')} sản phẩm",
        f"List of valid OCOP products as of {written_day(as_of, 'en')}: {number(products, 'en')} products",
    )


def _list_path(area: Area | None) -> str:
    return area.path if area else "catalogue/"


def _document(document: Document) -> Text:
    number_vi = f" số {document.number}" if document.number else ""
    number_en = f" no. {document.number}" if document.number else ""
    return Text(f"Nguồn: {document.title.vi}{number_vi}.", f"Source: {document.title.get('en')}{number_en}.")


def _facts(product: Product, stars: int | None, decision: str | None) -> Text:
    place = product.address.district.name

    def words(lang: Lang) -> str:
        parts = [f"OCOP {stars} sao" if lang == "vi" else f"{stars}-star OCOP"] if stars else []
        parts += [f"Quyết định {decision}" if lang == "vi" else f"Decision {decision}"] if decision else []
        return " · ".join([*parts, place.get(lang)])

    return Text(words("vi"), words("en"))


def _pair(one: Text, between: str, other: Text) -> Text:
    return Text(one.vi + between + other.vi, one.get("en") + between + other.get("en"))
