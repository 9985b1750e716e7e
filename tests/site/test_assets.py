import re
from pathlib import Path

import pytest

from generator.site.assets import write_assets
from generator.site.hashing import assets_in_page
from generator.vocabulary.drawings import DRAWINGS
from tests.projects import ROOT

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor">\n  <path d="M1 1h2"/>\n</svg>'


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a ``site_src`` with a drawing, a style sheet in two parts and a script."""
    assets = tmp_path / "site_src" / "assets"
    for path, text in {
        "js/site.js": "document.title;\n",
        "art/province.txt": "x",
        "css/site/20-b.css": "b {\n  color: red; /* why */\n  margin: 0 1px;\n}\n",
        "css/site/10-a.css": "/* first\n of all */\na { color: blue }\n",
        "css/map/10-map.css": "m { color: red }\n",
        **{f"icons/{drawing}.svg": SVG for drawing in DRAWINGS},
        "icons/zalo.svg": SVG,
        "icons.txt": "# from the theme\nphone = material/phone-outline\nzalo = material/chat\n\n",
    }.items():
        (assets / path).parent.mkdir(parents=True, exist_ok=True)
        (assets / path).write_text(text, encoding="utf-8")
    return tmp_path / "site_src"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a built site as mkdocs leaves it: the theme's own assets are there."""
    folder = tmp_path / "site"
    for path in ("javascripts/bundle.js", "javascripts/workers/search.js", "stylesheets/main.1.min.css",
                 "stylesheets/main.1.min.css.map", "stylesheets/palette.1.min.css"):  # fmt: skip
        (folder / "assets" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "assets" / path).write_text("x", encoding="utf-8")
    return folder


def test_style_sheets_become_one_in_the_order_of_their_names(sources: Path, site: Path) -> None:
    write_assets(sources, site)
    assert (site / "assets/site.css").read_text() == "a{ color: blue }b{color: red;margin: 0 1px}\n"
    map_sheet = (site / "assets/map.css").read_text()
    assert map_sheet.endswith("m{ color: red }\n")
    assert map_sheet.index(".leaflet-pane") < map_sheet.index(".leaflet-cluster-anim") < map_sheet.index("m{ color")


def test_the_sprite_has_a_symbol_for_every_drawing(sources: Path, site: Path) -> None:
    write_assets(sources, site)
    sprite = (site / "assets/icons.svg").read_text()
    assert sprite.startswith(
        '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="phone" viewBox="0 0 24 24" fill="currentColor">'
    )
    assert (
        '<symbol id="zalo" viewBox="0 0 24 24" fill="none" stroke="currentColor"><path d="M1 1h2"/></symbol>' in sprite
    )
    assert sprite.count("<symbol") == 2
    assert sprite.endswith("</symbol></svg>\n")
    assert (site / "assets/sets.svg").read_text().count("<symbol") == len(DRAWINGS)


def test_a_drawing_without_a_view_box_is_an_error(sources: Path, site: Path) -> None:
    (sources / "assets/icons/bad.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    with pytest.raises(ValueError, match=r"^bad\.svg has no viewBox$"):
        write_assets(sources, site)


def test_leaflet_comes_from_its_packages_and_the_themes_scripts_go(sources: Path, site: Path) -> None:
    write_assets(sources, site)
    assets = {path.relative_to(site / "assets").as_posix() for path in (site / "assets").rglob("*") if path.is_file()}
    assert {"vendor/leaflet.js", "vendor/leaflet.css", "vendor/leaflet.markercluster.js", "js/site.js"} <= assets
    assert not {a for a in assets if a.startswith(("javascripts/", "stylesheets/")) or a.endswith(".map")}


def test_leaflet_looks_for_internet_explorer_without_an_error(sources: Path, site: Path) -> None:
    """Where Leaflet asks no longer, what we put before it can go."""
    write_assets(sources, site)
    first, _, leaflet = (site / "assets/vendor/leaflet.js").read_text().partition("\n")
    assert first == "document.namespaces??={add(){}};"
    assert leaflet.count("document.namespaces") == leaflet.count("document.namespaces.add(") == 1


def test_what_no_page_needs_of_leaflets_styles_is_left_out(sources: Path, site: Path) -> None:
    write_assets(sources, site)
    styles = (site / "assets/embed.css").read_text()
    assert [word for word in ("tooltip", "oldie", "vml", "-ms-", "-moz-user", "/*") if word in styles] == []
    assert ".leaflet-popup-pane{ z-index: 700}" in styles
    assert ".leaflet-container.leaflet-touch-drag.leaflet-touch-zoom{touch-action: none}" in styles


def test_every_drawing_of_products_is_there(site: Path) -> None:
    write_assets(ROOT / "site_src", site)
    sprite = (site / "assets/sets.svg").read_text()
    assert [drawing for drawing in sorted(DRAWINGS) if f'<symbol id="{drawing}"' not in sprite] == []


@pytest.mark.parametrize("path", ["embed/", "embed/card/", "embed/strip/", "en/embed/"])
def test_frames_have_every_icon_that_they_and_their_scripts_show(built_site: Path, path: str) -> None:
    page = (built_site / path / "index.html").read_text("utf-8")
    loaded = {name for name in assets_in_page(page) if name.endswith((".js", ".svg"))}
    scripts = [(built_site / name).read_text("utf-8") for name in loaded if "/js/" in name]
    later = {f"assets/js/{name}" for text in scripts for name in re.findall(r'import\("\./([\w.-]+)"\)', text)}
    scripts += [(built_site / name).read_text("utf-8") for name in later]
    (sprite,) = (name for name in loaded if "icons" in name)
    assert "/frame-icons." in sprite
    shown = {*re.findall(r"icons\.\w+\.svg#([\w-]+)", page), *re.findall(r'\bicon\("([\w-]+)"\)', " ".join(scripts))}
    has = set(re.findall(r'<symbol id="([\w-]+)"', (built_site / sprite).read_text("utf-8")))
    assert shown
    assert shown <= has
