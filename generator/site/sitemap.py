"""What search engines read: every page in both languages, each naming its translation."""

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Sequence[str], site_url: str) -> str:
    """Return the sitemap of the pages (paths of HTML files in the site); 404 and embeds are left out."""
    base = site_url.rstrip("/") + "/"
    paths = {page.removesuffix("index.html") for page in pages if page.endswith("index.html")}
    shown = sorted(path for path in paths if path.removeprefix("en/") != "embed/")
    return _HEAD + "".join(_entry(path, base, paths) for path in shown) + "</urlset>\n"


def _entry(path: str, base: str, paths: set[str]) -> str:
    vietnamese = path.removeprefix("en/")
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(base + alternate)}"/>'
        for lang, alternate in (("vi", vietnamese), ("en", f"en/{vietnamese}"), ("x-default", vietnamese))
        if alternate in paths
    )
    return f"<url><loc>{escape(base + path)}</loc>{links}</url>\n"


def robots(site_url: str) -> str:
    """Return ``robots.txt``: everything may be read."""
    return f"User-agent: *\nAllow: /\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n"
