"""Where every page lives. Paths are the same in both languages and stay for ever: they are printed as QR codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator.catalogue.model import Catalogue, Photo, Product
from generator.catalogue.overview import overview
from generator.catalogue.trips import SuggestedRoute
from generator.text.bilingual import Lang
from generator.vocabulary.sets import GROUPS
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


def share_picture_path(product: Product) -> str:
    """Return where the picture of a product for shared links lies in the site; both languages show the same."""
    return f"assets/share/{product.id}.png"


def place_picture_path(kind: str, place: str) -> str:
    """Return where the picture of a place ("districts", its id; "communes", its code) for shared links lies in the site."""
    return f"assets/share/{kind}/{place}.png"


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


def language_of(path: str) -> Lang:
    """Return the language of a page by its path in the site."""
    return "en" if path.startswith(language_root("en")) else "vi"


def routes(catalogue: Catalogue) -> Iterator[Route]:
    """Yield every page of the catalogue, in publishing order."""
    subjects: dict[str, dict[str, Any]] = {
        "officials": {"overview": overview(catalogue)},
        "assessment": {"bands": SCORE_BANDS},
    }
    for kind, path in SINGLE_PAGES.items():
        yield Route(path, f"catalogue/{kind}.html", path, subjects.get(kind, {}))
    for product in catalogue.products.values():
        yield _from_shell(f"products/{product.id}/", "product", {"product": product}, product.record)
    for producer in catalogue.producers.values():
        yield _from_shell(f"producers/{producer.id}/", "producer", {"producer": producer}, producer.record)
    for outlet in catalogue.outlets.values():
        yield _from_shell(f"outlets/{outlet.id}/", "outlet", {"outlet": outlet}, outlet.record)
    for district in catalogue.districts.values():
        yield _from_shell(f"districts/{district.id}/", "district", {"district": district})
    for commune in catalogue.communes_today.values():
        yield _from_shell(f"communes/{commune.unit.code}/", "commune", {"commune": commune})
    for stars in PUBLISHED_STARS:
        yield _from_shell(f"stars/{stars}/", "star", {"stars": stars})
    for group in GROUPS.values():
        yield _from_shell(f"groups/{group.id}/", "group", {"group": group})


def _from_shell(path: str, kind: str, subject: dict[str, Any], record: str | None = None) -> Route:
    return Route(path, f"catalogue/{kind}.html", f"{SHELL_FOLDER}/{kind}/", subject, record)
