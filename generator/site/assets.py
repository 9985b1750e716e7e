"""What pages load: our CSS, scripts and drawings, one sprite of icons, and Leaflet out of installed packages."""

import re
import shutil
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Final

import material
import xstatic.pkg.leaflet
import xstatic.pkg.leaflet_markercluster

from generator.site.scripts import bundle
from generator.vocabulary.drawings import DRAWINGS

_SVG: Final = re.compile(r"<svg\b[^>]*?viewBox=\"([^\"]+)\"([^>]*)>(.*)</svg>", re.DOTALL)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BREAK: Final = re.compile(r"(?<=[;{},])\s*\n\s*|\s+(?=\{)|;\s*(?=\})|^\s+", re.MULTILINE)
_KEPT: Final = re.compile(r"\b(fill|stroke|stroke-width|stroke-linecap|stroke-linejoin)=\"[^\"]*\"")

#: Leaflet looks for Internet Explorer by way of an error; to say where it is, browsers read all of Leaflet once more: a
#: twentieth of a second on a slow phone, before there is a map.
_NO_EXPLORER: Final = "document.namespaces??={add(){}};\n"
#: What no page of ours or no browser of today needs of Leaflet's styles.
_UNUSED: Final = re.compile(r"[^{}]*(?:tooltip|oldie|vml)[^{}]*\{[^{}]*\}|-(?:moz|ms)-[\w-]+:[^;}]*;?")

_LEAFLET: Final = ("leaflet.js", "leaflet.css", "images/layers.png", "images/layers-2x.png")
_LEAFLETS: Final = "leaflet"

#: Style sheet of the site → the sources that it is made of. A page of the catalogue loads one, a map or the form one
#: more, an embed its own: it is the first thing that a visitor of somebody else's page waits for. What it shows only when
#: it is touched is a sheet apart.
SHEETS: Final = MappingProxyType(
    {
        "site.css": ("site/[1-5]*.css", "site/60-prose.css", "site/[7-9]*.css"),
        "form.css": ("site/60-form.css",),
        "map.css": (_LEAFLETS, "map/*.css"),
        "embed.css": (
            "site/[12]0*.css",
            "site/40*.css",
            "site/45-filters.css",
            _LEAFLETS,
            "map/10*.css",
        ),
        "answers.css": ("site/45-facets.css", "site/45-open.css", "map/15*.css", "trip/20*.css"),
        "frame.css": ("site/[12]0*.css", "site/4[01]*.css", "frame/*.css"),
        "builder.css": ("builder/*.css",),
        "trip.css": ("trip/*.css",),
    }
)
_CLUSTER: Final = ("leaflet.markercluster.js", "MarkerCluster.css")

#: The icons that frames in other people's pages use; the sprite of the site is three times as large.
_FRAME_ICONS: Final = frozenset(
    {
        "check",
        "close",
        "directions",
        "expand",
        "external",
        "filter",
        "info",
        "locate",
        "move",
        "phone",
        "search",
        "store",
        "zalo",
    }
    | {f"chevron-{way}" for way in ("down", "left", "right", "up")}
)


def write_assets(site_src: Path, site: Path) -> None:
    """Write everything under ``assets/`` that does not depend on the records.

    Args:
        site_src: the project's ``site_src``.
        site: the built site, where mkdocs has already put the theme's own assets.
    """
    source, target = site_src / "assets", site / "assets"
    (target / "art").mkdir(parents=True, exist_ok=True)
    for drawing in sorted((source / "art").iterdir()):
        shutil.copyfile(drawing, target / "art" / drawing.name)
    for path, script in bundle(source / "js").items():
        file = target / "js" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(script, encoding="utf-8", newline="\n")
    vendor = target / "vendor"
    (vendor / "images").mkdir(parents=True)
    for package, names in ((xstatic.pkg.leaflet, _LEAFLET), (xstatic.pkg.leaflet_markercluster, _CLUSTER)):
        for name in names:
            shutil.copyfile(Path(package.BASE_DIR) / name, vendor / name)
    leaflet = vendor / "leaflet.js"
    leaflet.write_text(_NO_EXPLORER + leaflet.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    for name, sheets in SHEETS.items():
        text = "".join(_sheet(source / "css", sheet) for sheet in sheets)
        (target / name).write_text(_compact(text), encoding="utf-8", newline="\n")
    drawings = icons(source)
    sprites = {
        "sets.svg": DRAWINGS,
        "icons.svg": drawings.keys() - DRAWINGS,
        "frame-icons.svg": _FRAME_ICONS & drawings.keys(),
    }
    for name, wanted in sprites.items():
        (target / name).write_text(
            _sprite({key: drawings[key] for key in sorted(wanted)}), encoding="utf-8", newline="\n"
        )
    _drop_unused(target)


def _sheet(folder: Path, pattern: str) -> str:
    """Return the style sheets that match a pattern as one, in the order of their names; Leaflet's come from packages."""
    if pattern != _LEAFLETS:
        return "".join(sheet.read_text(encoding="utf-8") for sheet in sorted(folder.glob(pattern)))
    sheets = (
        Path(package.BASE_DIR) / name
        for package, names in ((xstatic.pkg.leaflet, _LEAFLET), (xstatic.pkg.leaflet_markercluster, _CLUSTER))
        for name in names
        if name.endswith(".css")
    )
    text = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return _UNUSED.sub("", _COMMENT.sub("", text)).replace("url(images/layers", "url(vendor/images/layers")


def _compact(css: str) -> str:
    """Return a style sheet without comments, line breaks and indents; one declaration a line is how ours are written."""
    return _BREAK.sub("", _COMMENT.sub("", css)).strip() + "\n"


def icons(source: Path) -> dict[str, str]:
    """Return the SVG of every icon by name: our drawings, and those of the theme that ``icons.txt`` names; ``source`` is the folder of assets."""
    drawings = {path.stem: path.read_text(encoding="utf-8") for path in sorted((source / "icons").glob("*.svg"))}
    theme = files(material) / "templates" / ".icons"
    for line in (source / "icons.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, path = (part.strip() for part in line.partition("="))
            if name not in drawings:
                drawings[name] = (theme / f"{path}.svg").read_text(encoding="utf-8")
    return drawings


def _sprite(drawings: Mapping[str, str]) -> str:
    """Return one SVG with a symbol per drawing. Product sets have a sprite of their own: maps show none of them."""
    symbols = "".join(_symbol(name, svg) for name, svg in drawings.items())
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'


def _symbol(name: str, svg: str) -> str:
    match = _SVG.search(svg)
    if not match:
        raise ValueError(f"{name}.svg has no viewBox")
    head = svg[: svg.index(">") + 1]
    kept = " ".join(m.group(0) for m in _KEPT.finditer(head)) or 'fill="currentColor"'
    body = re.sub(r"\s*\n\s*", "", match.group(3))
    return f'<symbol id="{name}" viewBox="{match.group(1)}" {kept}>{body}</symbol>'


def _drop_unused(assets: Path) -> None:
    """Remove what the theme brings and no page asks for: our own document needs none of its scripts, styles, images."""
    for folder in ("javascripts", "stylesheets", "images"):
        shutil.rmtree(assets / folder, ignore_errors=True)
