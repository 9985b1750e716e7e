"""What every page says of itself to search engines: JSON-LD in the words of schema.org.

A page of a record describes the record, a list its items, the data page the data; every page below the home page says
where it stands. Addresses are absolute where the site has one, else relative to the page.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from generator.catalogue.model import Outlet, Producer, Product
from generator.catalogue.whole import Catalogue
from generator.pages.environment import script_safe
from generator.pages.jsonld_records import Json, Records
from generator.pages.listings import Listing, heading
from generator.pages.routes import Route, language_root
from generator.pages.trails import Trails
from generator.text.bilingual import Lang, Text
from generator.text.translations import Translations
from generator.vocabulary.sets import GROUPS
from generator.vocabulary.stars import PUBLISHED_STARS

#: More of a list does not help a search engine: the pages behind it are in the sitemap.
LONGEST_LIST: Final = 100

LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"

Item = tuple[str, str]
"""Name and path of something that a list or a trail leads to."""


@dataclass(frozen=True, slots=True)
class _View:
    """A page in one language: what it shows and how addresses look from it."""

    catalogue: Catalogue
    lang: Lang
    words: Translations
    route: Route
    set_pages: Mapping[str, str]
    site: str | None

    @property
    def kind(self) -> str:
        return self.route.template.removeprefix("catalogue/").removesuffix(".html")

    def page(self, path: str) -> str:
        """Return the address of a page of the same language."""
        if self.site:
            return self.site + language_root(self.lang) + path
        return ("../" * self.route.path.count("/") + path) or "./"

    def file(self, path: str) -> str:
        """Return the address of a file of the site."""
        up = self.route.path.count("/") + language_root(self.lang).count("/")
        return self.site + path if self.site else "../" * up + path

    def say(self, message: str, **values: object) -> str:
        """Return words of the interface in the page's language, as text."""
        return self.words.gettext(message, **values).unescape()

    @property
    def trails(self) -> Trails:
        return Trails(self.catalogue, self.lang, self.say)

    @property
    def records(self) -> Records:
        return Records(self.catalogue, self.lang, self.page, self.file)


def linked_data(
    catalogue: Catalogue,
    words: Translations,
    route: Route,
    set_pages: Mapping[str, str],
    site_url: str | None,
    data: Mapping[str, Sequence[Json]],
) -> Markup:
    """Return the JSON-LD of a page as a script element; empty where a page has nothing to say (embeds).

    Args:
        catalogue: the catalogue.
        words: the interface in the page's language.
        route: the page.
        set_pages: where the products of each set are listed (see ``routes.set_pages``).
        site_url: the address of the site, or None.
        data: of which ``downloads`` are what the data page offers, a DataDownload each; ``contentUrl`` is a path in the site.
    """
    site = f"{site_url.rstrip('/')}/" if site_url else None
    view = _View(catalogue, words.lang, words, route, set_pages, site)
    describe = _DESCRIBED_BY.get(view.kind)
    graph = list(describe(view)) if describe else []
    if view.kind == "data":
        graph.append(_dataset(view, data["downloads"]))
    if trail := _trail(view):
        graph.append(_breadcrumbs(view, trail))
    if not graph:
        return Markup()
    text = script_safe({"@context": "https://schema.org", "@graph": graph})
    return Markup('<script type="application/ld+json">{}</script>').format(text)


def _product(view: _View) -> Iterable[Json]:
    product: Product = view.route.subject["product"]
    yield view.records.product(product)
    yield view.records.producer(view.catalogue.producers[product.producer])


def _producer(view: _View) -> Iterable[Json]:
    producer: Producer = view.route.subject["producer"]
    yield view.records.producer(producer)
    yield _list(view, _products(view, view.catalogue.products_of(producer.products)))


def _communes(view: _View) -> Iterable[Json]:
    today = view.catalogue.communes_today.values()
    yield _list(view, [(c.unit.name.get(view.lang), f"communes/{c.unit.code}/") for c in today])


def _outlet(view: _View) -> Iterable[Json]:
    outlet: Outlet = view.route.subject["outlet"]
    yield view.records.outlet(outlet)
    if outlet.products:
        yield _list(view, _products(view, view.catalogue.products_of(outlet.products)))


def _outlets(view: _View) -> Iterable[Json]:
    yield _list(view, [(o.name.get(view.lang), f"outlets/{o.id}/") for o in view.catalogue.outlets.values()])


def _home(view: _View) -> Iterable[Json]:
    yield {
        "@type": "WebSite",
        "name": view.catalogue.brand.get(view.lang),
        "url": view.page(""),
        "inLanguage": view.lang,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": view.page("catalogue/") + "?q={search_term_string}"},
            "query-input": "required name=search_term_string",
        },
    }


def _listed(view: _View) -> Iterable[Json]:
    """Describe one page of a list of products or producers."""
    listing: Listing[Product | Producer] = view.route.subject["listing"]
    items = [
        (item.name.get(view.lang), f"{'producers' if isinstance(item, Producer) else 'products'}/{item.id}/")
        for item in listing.items
    ]
    yield _list(view, items, total=listing.total, before=(listing.number - 1) * listing.size)


def _districts(view: _View) -> Iterable[Json]:
    yield _list(view, [(d.name.get(view.lang), f"districts/{d.id}/") for d in view.catalogue.districts.values()])


def _provinces(view: _View) -> Iterable[Json]:
    yield _list(view, [(p.name.get(view.lang), f"provinces/{p.id}/") for p in view.catalogue.provinces.values()])


def _routes(view: _View) -> Iterable[Json]:
    yield _list(view, [(r.title.get(view.lang), f"routes/{r.id}/") for r in view.catalogue.routes.values()])


def _groups(view: _View) -> Iterable[Json]:
    yield _list(view, [(g.name.get(view.lang), f"groups/{g.id}/") for g in GROUPS.values()])


def _stars(view: _View) -> Iterable[Json]:
    yield _list(view, [(view.say("{n} sao", n=n), f"stars/{n}/") for n in PUBLISHED_STARS])


_DESCRIBED_BY: Final[dict[str, Callable[[_View], Iterable[Json]]]] = {
    "product": _product,
    "producer": _producer,
    "outlet": _outlet,
    "outlets": _outlets,
    "seasons": _listed,
    "commune": _listed,
    "communes": _communes,
    "home": _home,
    "catalogue": _listed,
    "archive": _listed,
    "district": _listed,
    "province": _listed,
    "provinces": _provinces,
    "star": _listed,
    "group": _listed,
    "districts": _districts,
    "producers": _listed,
    "routes": _routes,
    "groups": _groups,
    "stars": _stars,
    "list": _listed,
}


def _products(view: _View, products: Iterable[Product]) -> list[Item]:
    return [(product.name.get(view.lang), f"products/{product.id}/") for product in products]


def _list(view: _View, items: Sequence[Item], *, total: int | None = None, before: int = 0) -> Json:
    """Return a list, or a page of one: ``total`` items, of which ``before`` stand on pages before this one."""
    return {
        "@type": "ItemList",
        "url": view.page(view.route.path),
        "numberOfItems": len(items) if total is None else total,
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "url": view.page(path)}
            for position, (name, path) in enumerate(items[:LONGEST_LIST], start=before + 1)
        ],
    }


def _trail(view: _View) -> list[Item]:
    """Return the way down to a page, the page itself last, as its crumbs show it; none for the first level."""
    subject: dict[str, Any] = view.route.subject
    lang, kind = view.lang, view.kind
    if kind == "product":
        product: Product = subject["product"]
        group = product.set.group
        up = [
            (view.say("Sản phẩm"), "catalogue/"),
            (group.short.get(lang), f"groups/{group.id}/"),
            (product.set.short.get(lang), view.set_pages[product.set.code]),
        ]
        return [*up, (product.name.get(lang), view.route.path)]
    if kind == "producer":
        producer: Producer = subject["producer"]
        district = producer.address.district
        up = [(view.say("Chủ thể"), "producers/"), *view.trails.through(district)]
        return [*up, (producer.name.get(lang), view.route.path)]
    if kind == "outlet":
        outlet: Outlet = subject["outlet"]
        up = [(view.say("Điểm bán"), "outlets/"), *view.trails.through(outlet.district)]
        return [*up, (outlet.name.get(lang), view.route.path)]
    if kind == "district":
        return [*view.trails.to_district(subject["district"]), (subject["district"].short.get(lang), view.route.path)]
    if kind == "province":
        return [*view.trails.to_places(), (subject["province"].short.get(lang), view.route.path)]
    if kind == "commune":
        up = [*view.trails.to_places(), (view.say("Xã, phường ngày nay"), "communes/")]
        return [*up, (subject["commune"].unit.name.get(lang), view.route.path)]
    if kind == "group":
        return [(view.say("Nhóm sản phẩm"), "groups/"), (subject["group"].short.get(lang), view.route.path)]
    if kind == "star":
        return [(view.say("Hạng sao"), "stars/"), (view.say("{n} sao", n=subject["stars"]), view.route.path)]
    if kind == "list":
        listing: Listing[Any] = subject["listing"]
        up = [
            (heading(subject["kind"], subject["of"], lang, view.say, view.catalogue.region.get(lang)), listing.paths[0])
        ]
        return [*up, (view.say("Trang {n}", n=listing.number), view.route.path)]
    if kind == "archive":
        return [(view.say("Sản phẩm"), "catalogue/"), (view.say("Lưu trữ"), view.route.path)]
    if kind == "officials" and subject["of"]:
        return [(view.say("Cho cán bộ phụ trách OCOP"), "officials/"), (subject["of"].short.get(lang), view.route.path)]
    if kind == "assessment":
        return [(view.say("Chương trình OCOP"), "ocop/"), (view.say("Tự chấm điểm"), view.route.path)]
    if kind == "data":
        return [(view.say("Nguồn và dữ liệu mở"), "sources/"), (view.say("Dữ liệu mở"), view.route.path)]
    return []


def _breadcrumbs(view: _View, trail: Sequence[Item]) -> Json:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": view.page(path)}
            for position, (name, path) in enumerate(trail, start=1)
        ],
    }


def _covered(catalogue: Catalogue) -> Text:
    """Return the name of what the catalogue covers: a province of today, else its region."""
    names = {province.current.name for province in catalogue.provinces.values()}
    return names.pop() if len(names) == 1 else catalogue.region


def _dataset(view: _View, data: Sequence[Json]) -> Json:
    lists = [d.as_of for d in view.catalogue.documents.values() if d.as_of]
    dataset: Json = {
        "@type": "Dataset",
        "name": view.say("Sản phẩm OCOP {region}", region=view.catalogue.region.get(view.lang)),
        "description": view.say(
            "Mọi sản phẩm OCOP trong danh mục, chủ thể và địa danh của {region} (địa giới trước ngày 01/7/2025), kèm nguồn của từng bản ghi.",
            region=view.catalogue.region.get(view.lang),
        ),
        "url": view.page(view.route.path),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "inLanguage": ["vi", "en"],
        "creator": {"@type": "Organization", "name": view.catalogue.brand.get(view.lang), "url": view.page("")},
        "spatialCoverage": {"@type": "AdministrativeArea", "name": _covered(view.catalogue).get(view.lang)},
        "distribution": [{**item, "contentUrl": view.file(item["contentUrl"])} for item in data],
    }
    if lists:
        dataset["temporalCoverage"] = max(lists).isoformat()
    return dataset
