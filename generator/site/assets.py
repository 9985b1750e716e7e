"""What pages load: our CSS, scripts and drawings, one sprite of icons, and Leaflet out of installed packages."""

import re
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Final

import material
import xstatic.pkg.leaflet
import xstatic.pkg.leaflet_markercluster

_SVG: Final = re.compile(r"<svg\b[^>]*?viewBox=\"([^\"]+)\"([^>]*)>(.*)</svg>", re.DOTALL)
_KEPT: Final = re.compile(r"\b(fill|stroke|stroke-width|stroke-linecap|stroke-linejoin)=\"[^\"]*\"")

_LEAFLET: Final = ("leaflet.js", "leaflet.css", "images/layers.png", "images/layers-2x.png")
_CLUSTER: Final = ("leaflet.markercluster.js", "MarkerCluster.css")


def write_assets(site_src: Path, site: Path) -> None:
    """Write everything under ``assets/`` that does not depend on the records.

    Args:
        site_src: the project's ``site_src``.
        site: the built site, where mkdocs has already put the theme's own assets.
    """
    source, target = site_src / "assets", site / "assets"
    for folder in ("js", "art"):
        shutil.copytree(source / folder, target / folder, dirs_exist_ok=True)
    for name, sheets in (("site.css", "css/site"), ("map.css", "css/map")):
        text = "".join(sheet.read_text(encoding="utf-8") for sheet in sorted((source / sheets).glob("*.css")))
        (target / name).write_text(_without_comments(text), encoding="utf-8")
    (target / "icons.svg").write_text(_sprite(source), encoding="utf-8")
    vendor = target / "vendor"
    (vendor / "images").mkdir(parents=True)
    for package, names in ((xstatic.pkg.leaflet, _LEAFLET), (xstatic.pkg.leaflet_markercluster, _CLUSTER)):
        for name in names:
            shutil.copyfile(Path(package.BASE_DIR) / name, vendor / name)
    _drop_unused(target)


def _without_comments(css: str) -> str:
    return re.sub(r"\n\s*\n+", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).lstrip()


def _sprite(source: Path) -> str:
    """Return one SVG with a symbol per icon: our drawings, and those of the theme that ``icons.txt`` names."""
    drawings = {path.stem: path.read_text(encoding="utf-8") for path in sorted((source / "icons").glob("*.svg"))}
    theme = files(material) / "templates" / ".icons"
    for line in (source / "icons.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, path = (part.strip() for part in line.partition("="))
            if name not in drawings:
                drawings[name] = (theme / f"{path}.svg").read_text(encoding="utf-8")
    symbols = "".join(_symbol(name, svg) for name, svg in sorted(drawings.items()))
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
    """Remove what the theme brings and no page asks for: its script bundle, its search, source maps."""
    for path in sorted(assets.rglob("*.map")):
        path.unlink()
    shutil.rmtree(assets / "javascripts", ignore_errors=True)
    for path in (assets / "stylesheets").glob("palette.*"):
        path.unlink()
