"""Where every page lives. Paths are the same in both languages and stay for ever: they are printed as QR codes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.catalogue.model import Photo, Product
from generator.catalogue.trips import SuggestedRoute
from generator.catalogue.whole import Catalogue
from generator.pages.listings import CARDS, ROWS, in_pages
from generator.text.bilingual import Lang
from generator.vocabulary.sets import GROUPS, SETS
from generator.vocabulary.stars import PUBLISHED_STARS, SCORE_BANDS

#: The pages of the catalogue that mkdocs renders at their own place, by kind.
SINGLE_PAGES: Final[dict[str, str]] = {
    "home": "",
    "catalogue": "catalogue/",
    "map": "map/",
    "planner": "route/",
    "routes": "routes/",
    "embed": "embed/",
    "embed-card": "embed/card/",
    "embed-strip": "embed/strip/",
    "districts": "districts/",
    "producers": "producers/",
    "outlets": "outlets/",
    "seasons": "seasons/",
    "communes": "communes/",
    "groups": "groups/",
    "stars": "stars/",
    "contribute": "contribute/",
    "archive": "archive/",
    "officials": "officials/",
    "assessment": "self-assessment/",
    "data": "data/",
}

Wanted = Callable[[str], bool]
"""Says whether a file of the site is to be made, given its path there."""


def everything(path: str) -> bool:
    """Return that every file is wanted: of a whole site."""
    return True


#: The kinds that have one shell and many pages, and the folder of their pages.
SHELL_FOLDER: Final = "_shell"


@dataclass(frozen=True, slots=True)
class Route:
    """One page to be: its path below the language's root, its template, what it shows, where its shell was built."""

    path: str
    template: str
    shell: str
    subject: dict[str, Any]
    record: str | None = None


#: Pictures that pages only name for others: no browser that shows the page loads them.
SHARED_PICTURES: Final = "assets/share/"


def share_picture_path(product: Product) -> str:
    """Return where the picture of a product for shared links lies in the site; both languages show the same."""
    return f"{SHARED_PICTURES}{product.id}.png"


def place_picture_path(kind: str, place: str) -> str:
    """Return where the picture of a place ("districts", its id; "communes", its code) for shared links lies in the site."""
    return f"{SHARED_PICTURES}{kind}/{place}.png"


#: Where the picture of the whole lies, for every page that has none of its own.
SITE_PICTURE: Final = place_picture_path("regions", "all")


#: How wide photos are published, in pixels, and in which formats: the first that a browser knows is loaded.
PHOTO_WIDTHS: Final = (480, 1200)
PHOTO_FORMATS: Final = ("avif", "webp", "jpg")


def photo_path(photo: Photo, width: int, form: str = "webp") -> str:
    """Return where a photo of a width in pixels lies in the site; two files never share a path."""
    return f"assets/photos/{photo_stem(photo)}-{width}.{form}"


def photo_stem(photo: Photo) -> str:
    """Return what the paths of all sizes and forms of a photo have in common, below ``assets/photos/``."""
    return photo.path.removeprefix("products/").replace(".", "-")


def route_file_path(route: SuggestedRoute, lang: Lang, form: str) -> str:
    """Return where a ready-made route lies as a file to take along (``form``: "gpx" or "kml"), as a path in the site."""
    return f"{language_root(lang)}routes/{route.id}/{route.id}.{form}"


def language_root(lang: Lang) -> str:
    """Return the folder of a language in the site: Vietnamese is the default at the root."""
    return "" if lang == "vi" else f"{lang}/"


def file_of(path: str) -> str:
    """Return where the page of a path lies in the site: a folder's page is its ``index.html``."""
    return path if path.endswith(".html") else f"{path}index.html"


def language_of(path: str) -> Lang:
    """Return the language of a page by its path in the site."""
    return "en" if path.startswith(language_root("en")) else "vi"


def routes(catalogue: Catalogue) -> Iterator[Route]:
    """Yield every page of the catalogue, in publishing order."""
    subjects: dict[str, dict[str, Any]] = {"officials": {"of": None}, "assessment": {"bands": SCORE_BANDS}}
    producers = [catalogue.producers[id_] for district in catalogue.districts.values() for id_ in district.producers]
    lists: dict[str, tuple[Sequence[Any], int]] = {
        "catalogue": (catalogue.current_products, CARDS),
        "producers": (producers, ROWS),
        "seasons": (catalogue.seasonal_products, ROWS),
        "archive": (catalogue.archived_products, ROWS),
    }
    for kind, path in SINGLE_PAGES.items():
        route = Route(path, f"catalogue/{kind}.html", path, subjects.get(kind, {}))
        yield from _in_pages(route, kind, *lists[kind]) if kind in lists else (route,)
    for product in catalogue.products.values():
        yield _from_shell(f"products/{product.id}/", "product", {"product": product}, product.record)
    for producer in catalogue.producers.values():
        yield _from_shell(f"producers/{producer.id}/", "producer", {"producer": producer}, producer.record)
    for outlet in catalogue.outlets.values():
        yield _from_shell(f"outlets/{outlet.id}/", "outlet", {"outlet": outlet}, outlet.record)
    if catalogue.several:
        yield Route("provinces/", "catalogue/provinces.html", f"{SHELL_FOLDER}/", {})
        for province in catalogue.provinces.values():
            yield from _of_products(f"provinces/{province.id}/", "province", province, catalogue.products_in(province))
            yield _from_shell(f"officials/{province.id}/", "officials", {"of": province})
    for district in catalogue.districts.values():
        yield from _of_products(
            f"districts/{district.id}/", "district", district, catalogue.products_of(district.products)
        )
    for commune in catalogue.communes_today.values():
        products = catalogue.products_of(commune.products)
        yield from _of_products(f"communes/{commune.unit.code}/", "commune", commune, products)
    for stars in PUBLISHED_STARS:
        yield from _of_products(f"stars/{stars}/", "star", stars, catalogue.of_stars(stars))
    for group in GROUPS.values():
        yield from _of_products(f"groups/{group.id}/", "group", group, catalogue.of_group(group))


def set_pages(found: Iterable[Route]) -> dict[str, str]:
    """Return where the section of each set begins, by its code: a page of its group with the place on it.

    Args:
        found: all pages (see ``routes``).
    """
    pages = {set_.code: f"groups/{set_.group.id}/" for set_ in SETS.values()}
    begun: set[str] = set()
    for route in found:
        if route.path.startswith("groups/") and "listing" in route.subject:
            for product in route.subject["listing"].items:
                if product.set.code not in begun:
                    begun.add(product.set.code)
                    pages[product.set.code] = f"{route.path}#{product.set.code.replace('.', '-')}"
    return pages


def _from_shell(path: str, kind: str, subject: dict[str, Any], record: str | None = None) -> Route:
    return Route(path, f"catalogue/{kind}.html", f"{SHELL_FOLDER}/{kind}/", subject, record)


def _of_products(path: str, kind: str, shown: object, products: Sequence[Product]) -> Iterator[Route]:
    """Yield the pages of a kind that lists products."""
    name = "stars" if kind == "star" else kind
    return _in_pages(_from_shell(path, kind, {name: shown}), kind, products, CARDS)


def _in_pages(route: Route, kind: str, items: Sequence[Any], size: int) -> Iterator[Route]:
    """Yield a page with a list, and the further pages of the list where it is long."""
    for listing in in_pages(items, route.path, size):
        if listing.number == 1:
            yield replace(route, subject={**route.subject, "listing": listing})
        else:
            subject = {"listing": listing, "kind": kind, "of": next(iter(route.subject.values()), None)}
            yield _from_shell(listing.path, "list", subject)
