"""What feeds and calendars tell: events that records give a day for, and nothing else.

A certificate without a date is no news: nobody could say when it was. A list of a given day is one piece of news, not one
for each product on it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from generator.catalogue.deadlines import last_day
from generator.catalogue.model import Document, Product
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
    """One piece of news. ``key`` never changes; ``day`` is when it happened; ``path`` is the page that tells more."""

    key: str
    day: date
    title: Text
    summary: Text
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """The last day of a certificate, or of every certificate in a list (then there is no ``product``)."""

    key: str
    day: date
    title: Text
    summary: Text
    path: str
    product: Product | None


def news(catalogue: Catalogue, feed: Feed, area: Area | None) -> tuple[News, ...]:
    """Return the news of one feed up to the day of the build, the latest first."""
    found = [*_happened(catalogue, feed, area)]
    if feed is Feed.CHANGED:
        found += _lists_taken_in(catalogue, area)
    if feed is Feed.LAPSING:
        found += _about_to_lapse(catalogue, area)
    return tuple(sorted(found, key=lambda item: (-item.day.toordinal(), item.key)))


def lapses(catalogue: Catalogue, area: Area | None) -> tuple[Lapse, ...]:
    """Return the last days that are known: of every dated certificate in force, and of every list."""
    found = [_certificate_lapse(product) for product in _products(catalogue, area) if _in_force(product)]
    for document, products in _lists(catalogue, area):
        undated = [p for p in products if p.status in {Status.LISTED, Status.UNCONFIRMED}]
        if undated and document.as_of:
            found.append(_list_lapse(document, document.as_of, len(undated), area))
    return tuple(sorted(found, key=lambda lapse: (lapse.day, lapse.key)))


def _products(catalogue: Catalogue, area: Area | None) -> Iterator[Product]:
    yield from catalogue.products_of(area.products) if area else catalogue.products.values()


def _in_force(product: Product) -> bool:
    return product.status in {Status.VALID, Status.LAPSING}


def _lists(catalogue: Catalogue, area: Area | None) -> list[tuple[Document, list[Product]]]:
    """Return the lists of a given day, each with the products it names."""
    by_id: dict[str, list[Product]] = defaultdict(list)
    for product in _products(catalogue, area):
        for event in product.history:
            if event.kind is EventKind.LISTED and event.document:
                by_id[event.document.id].append(product)
    return [(catalogue.documents[key], products) for key, products in by_id.items()]


def _happened(catalogue: Catalogue, feed: Feed, area: Area | None) -> Iterator[News]:
    for product in _products(catalogue, area):
        for event in product.history:
            if event.day and _FEED_OF.get(event.kind) is feed:
                yield News(
                    key=f"{product.id}/{event.kind}/{event.day}",
                    day=event.day,
                    title=_pair(product.name, ": ", event.kind.label),
                    summary=_facts(product, event.stars, event.decision),
                    path=f"products/{product.id}/",
                )


def _lists_taken_in(catalogue: Catalogue, area: Area | None) -> Iterator[News]:
    for document, products in _lists(catalogue, area):
        if document.as_of:
            yield News(
                key=f"list/{document.id}/{area.key if area else 'all'}",
                day=document.as_of,
                title=_list_title(document.as_of, len(products)),
                summary=_document(document),
                path=_list_path(area),
            )


def _about_to_lapse(catalogue: Catalogue, area: Area | None) -> Iterator[News]:
    for lapse in lapses(catalogue, area):
        warned = lapse.day - timedelta(days=LAPSING_DAYS)
        if warned <= catalogue.as_of:
            yield News(
                key=f"{lapse.key}/warning", day=warned, title=lapse.title, summary=lapse.summary, path=lapse.path
            )


def _certificate_lapse(product: Product) -> Lapse:
    end = last_day(product)
    if end is None:  # pragma: no cover - a certificate in force has a last day
        raise ValueError(product.id)
    return Lapse(
        key=f"certificate-{product.id}-{end[0]}",
        day=end[0],
        title=_pair(_LAPSES, ": ", product.name),
        summary=_facts(product, product.stars, None),
        path=f"products/{product.id}/",
        product=product,
    )


def _list_lapse(document: Document, as_of: date, products: int, area: Area | None) -> Lapse:
    last = expires_on(as_of)
    return Lapse(
        key=f"list-{as_of}-{area.key if area else 'all'}",
        day=last,
        title=Text(
            f"Hạn chót của giấy chứng nhận trong danh sách OCOP {written_day(as_of, 'vi')}",
            f"Latest end of the certificates in the OCOP list of {written_day(as_of, 'en')}",
        ),
        summary=Text(
            f"Danh sách không ghi ngày cấp của từng sản phẩm. Giấy chứng nhận có giá trị 36 tháng, nên giấy của "
            f"{number(products, 'vi')} sản phẩm chưa rõ ngày cấp trong danh sách này hết hạn chậm nhất ngày "
            f"{written_day(last, 'vi')}, có thể sớm hơn, nếu không được đánh giá lại. {_document(document).vi}",
            f"The list does not say when each certificate was issued. A certificate is valid for 36 months, so those "
            f"of the {number(products, 'en')} products without a known date on this list lapse on "
            f"{written_day(last, 'en')} at the latest, possibly earlier, unless evaluated again. "
            f"{_document(document).get('en')}",
        ),
        path=_list_path(area),
        product=None,
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
