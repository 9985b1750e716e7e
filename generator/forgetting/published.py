"""Which published files differ between two catalogues, found by rendering both; nothing is written."""

from collections.abc import Iterator
from hashlib import sha256

from generator.catalogue.model import Photo
from generator.catalogue.whole import Catalogue
from generator.forms.files import form_files
from generator.map.files import map_files
from generator.opendata.description import data_page
from generator.opendata.feeds import feed_files
from generator.opendata.files import data_files
from generator.opendata.route_files import route_files
from generator.pages.render import ROUTE_PAGES, Links, Renderer
from generator.pages.routes import PHOTO_FORMATS, PHOTO_WIDTHS, language_root, photo_path
from generator.project import Project
from generator.site.settings import Settings
from generator.text.bilingual import LANGS


def changed(before: Catalogue, after: Catalogue, project: Project, settings: Settings) -> tuple[str, ...]:
    """Return the paths in the site whose content differs, is new or is gone, sorted; assets by their plain names."""
    one, other = (dict(_files(catalogue, project, settings)) for catalogue in (before, after))
    return tuple(sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path)))


def _files(catalogue: Catalogue, project: Project, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Yield (path, digest) of everything that depends on the records."""
    sizes = {}
    for files in (data_files, feed_files):
        for planned in files(catalogue, settings.site_url, project.site_src / "xml"):
            content = planned.make()
            sizes[planned.path] = len(content)
            yield planned.path, _digest(content)
    links, data = Links(repository=settings.repository), data_page(catalogue, sizes, settings.site_url)
    renderer = Renderer(catalogue, project.site_src, links, site_url=settings.site_url, data=data)
    for page in renderer.pages():
        yield page.path, _digest(repr(sorted(page.slots.items())).encode("utf-8"))
    for route in catalogue.routes:
        for lang in LANGS:
            path = f"{language_root(lang)}{ROUTE_PAGES}{route}/"
            yield path, _digest(repr(sorted(renderer.prose(path).items())).encode("utf-8"))
    texts = map_files(catalogue, settings.map, project.site_src) | form_files(catalogue)
    texts |= route_files(catalogue, settings.site_url, project.site_src / "xml")
    for path, text in texts.items():
        yield path, _digest(text.encode("utf-8"))
    for photo in _photos(catalogue):
        for width in PHOTO_WIDTHS:
            for form in PHOTO_FORMATS:
                yield photo_path(photo, width, form), b""


def _photos(catalogue: Catalogue) -> Iterator[Photo]:
    for product in catalogue.products.values():
        yield from product.photos
    for producer in catalogue.producers.values():
        yield from producer.photos
    for outlet in catalogue.outlets.values():
        yield from outlet.photos


def _digest(content: bytes) -> bytes:
    return sha256(content).digest()
