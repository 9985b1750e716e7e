"""What search engines read: every page in both languages, each naming its translation and its photos."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape

from generator.catalogue.model import Photo
from generator.catalogue.whole import Catalogue
from generator.pages.routes import language_root, photo_path
from generator.text.bilingual import LANGS

#: The most addresses that one sitemap may hold (sitemaps.org; with ours it stays under its 50 MB as well).
LONGEST: Final = 50_000

_XML: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD: Final = (
    f'{_XML}<urlset xmlns="{_NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
)
_LEFT_OUT: Final = ("embed/", "offline/")
_PHOTO_WIDTH: Final = 1200


def sitemaps(
    pages: Sequence[str], site_url: str, images: Mapping[str, Sequence[str]], longest: int = LONGEST
) -> dict[str, str]:
    """Return path → text: one ``sitemap.xml``, or an index of several where there are too many pages for one.

    Args:
        pages: paths of HTML files in the site; 404, embeds and the page for times without network are left out.
        site_url: the address of the site.
        images: path of a page → paths of the photos that it shows.
        longest: the most addresses in one file.
    """
    base = site_url.rstrip("/") + "/"
    paths = {page.removesuffix("index.html") for page in pages if page.endswith("index.html")}
    shown = sorted(path for path in paths if not path.removeprefix("en/").startswith(_LEFT_OUT))
    entries = [_entry(path, base, paths, images.get(path, ())) for path in shown]
    parts = [entries[start : start + longest] for start in range(0, len(entries), longest)] or [[]]
    if len(parts) == 1:
        return {"sitemap.xml": _urlset(parts[0])}
    files = {f"sitemap-{number}.xml": _urlset(part) for number, part in enumerate(parts, start=1)}
    return {"sitemap.xml": _index(files, base), **files}


def images_of(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return path of a page → paths of its photos, for the records that have some."""
    kinds: tuple[tuple[str, Iterable[tuple[str, tuple[Photo, ...]]]], ...] = (
        ("products", ((p.id, p.photos) for p in catalogue.products.values())),
        ("producers", ((p.id, p.photos) for p in catalogue.producers.values())),
        ("outlets", ((o.id, o.photos) for o in catalogue.outlets.values())),
    )
    return {
        f"{language_root(lang)}{kind}/{record}/": tuple(photo_path(photo, _PHOTO_WIDTH) for photo in photos)
        for kind, records in kinds
        for record, photos in records
        if photos
        for lang in LANGS
    }


def _urlset(entries: Iterable[str]) -> str:
    return _HEAD + "".join(entries) + "</urlset>\n"


def _index(files: Iterable[str], base: str) -> str:
    parts = "".join(f"<sitemap><loc>{escape(base + path)}</loc></sitemap>\n" for path in files)
    return f'{_XML}<sitemapindex xmlns="{_NAMESPACE}">\n{parts}</sitemapindex>\n'


def _entry(path: str, base: str, paths: set[str], images: Sequence[str]) -> str:
    vietnamese = path.removeprefix("en/")
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(base + alternate)}"/>'
        for lang, alternate in (("vi", vietnamese), ("en", f"en/{vietnamese}"), ("x-default", vietnamese))
        if alternate in paths
    )
    shown = "".join(f"<image:image><image:loc>{escape(base + image)}</image:loc></image:image>" for image in images)
    return f"<url><loc>{escape(base + path)}</loc>{links}{shown}</url>\n"


def robots(site_url: str) -> str:
    """Return ``robots.txt``: everything may be read."""
    return f"User-agent: *\nAllow: /\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n"
