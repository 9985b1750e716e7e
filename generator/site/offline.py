"""What lets the catalogue be used without network: the worker's list of what to keep, and the manifests.

The worker keeps the main pages and what they load, found by following addresses from page to asset to asset. Its
version is the hash of all that, so that a new build is noticed by any change of it, and by nothing else.
"""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.pages.routes import SHARED_PICTURES
from generator.site.hashing import assets_in_page, references
from generator.text.bilingual import LANGS, Lang, Text

#: What one visit keeps, besides what was looked at, below the language's root; the pages of ready-made routes come to it.
_PAGES: Final = ("", "catalogue/", "map/", "route/", "routes/", "outlets/", "seasons/", "offline/")

#: What pages name and yet is not kept: pictures that only other sites show, and the sign by which a map changes its ground,
#: which without network has none (and which is kept once it was looked at, where there are several).
_LEFT_OUT: Final = (SHARED_PICTURES, "assets/vendor/images/")

_ABOUT: Final = Text("danh mục và bản đồ sản phẩm", "product catalogue and map")
_ICONS: Final = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)


def manifests(brand: Text) -> dict[str, str]:
    """Return path → text of the web app manifest of each language; addresses in it are relative to itself.

    Args:
        brand: what the site is called.
    """
    files = {}
    for lang in LANGS:
        to_site = "" if lang == "vi" else "../"
        manifest = {
            "id": "./",
            "name": f"{brand.get(lang)}: {_ABOUT.get(lang)}",
            "short_name": brand.get(lang),
            "lang": lang,
            "start_url": "./",
            "scope": to_site or "./",
            "display": "standalone",
            "background_color": "#FBF7EE",
            "theme_color": "#1F5A3D",
            "icons": [
                {"src": f"{to_site}assets/art/{name}", "sizes": sizes, "type": "image/png", "purpose": purpose}
                for name, sizes, purpose in _ICONS
            ],
        }
        files[f"{_root(lang)}manifest.webmanifest"] = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    return files


def service_worker(source: Path, site: Path, where: Callable[[str, Path], Path] | None = None) -> str:
    """Return the worker's script for a site whose assets have their final names.

    Args:
        source: the worker as written by hand, which reads ``BUILD``.
        site: the finished site.
        where: finds a file of the site, which need not lie in its folder yet.
    """

    def find(path: str) -> Path:
        name = f"{path}index.html" if path == "" or path.endswith("/") else path
        return where(name, site) if where else site / name

    pages = {lang: [_root(lang) + page for page in (*_PAGES, *_routes(site / _root(lang)))] for lang in LANGS}
    assets = {lang: _loaded_by(pages[lang], find) for lang in LANGS}
    digest = sha256()
    for path in sorted({path for lang in LANGS for path in (*pages[lang], *assets[lang])}):
        digest.update(path.encode("utf-8") + b"\0" + find(path).read_bytes())
    build = {"version": digest.hexdigest()[:16], "pages": pages, "assets": assets}
    known = f"const BUILD={json.dumps(build, separators=(',', ':'))};\n"
    return known + source.read_text(encoding="utf-8")


def _routes(root: Path) -> list[str]:
    """Return the pages of the ready-made routes: whoever takes one along may have no network on the way."""
    return sorted(f"{page.parent.relative_to(root).as_posix()}/" for page in root.glob("routes/*/index.html"))


def _loaded_by(pages: list[str], find: Callable[[str], Path]) -> list[str]:
    """Return the assets that pages load, and what those load in turn, as paths in the site."""
    found: set[str] = set()
    waiting = [path for page in pages for path in assets_in_page(find(page).read_text(encoding="utf-8"))]
    while waiting:
        path = waiting.pop()
        if path in found or path.startswith(_LEFT_OUT) or not find(path).is_file():
            continue
        found.add(path)
        if path.endswith((".css", ".js")):
            waiting += references(path, find(path).read_text(encoding="utf-8"))
    return sorted(found)


def _root(lang: Lang) -> str:
    return "" if lang == "vi" else f"{lang}/"
