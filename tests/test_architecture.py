"""The rooms of the package: imports go downward only, and a third-party package has a room of its own.

The source is read, not run. When a test here fails for a good reason, the README's ARCHITECTURE changes with it.
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.projects import ROOT

GENERATOR = ROOT / "generator"

#: The rooms from the ground up: a room may import rooms that stand before it, and itself.
ROOMS = (
    "text",
    "vocabulary",
    "project",
    "collecting",
    "pickling",
    "workers",
    "keeping",
    "records",
    "places",
    "checks",
    "reporting",
    "schemas",
    "mending",
    "office",
    "importing",
    "links",
    "locating",
    "catalogue",
    "forms",
    "reports",
    "pages",
    "printing",
    "map",
    "opendata",
    "site",
    "resuming",
    "build",
    "forgetting",
    "plugin",
    "cli",
)

#: Third-party package → the rooms or modules that may import it.
PACKAGES = {
    "PIL": ("records/photos.py", "site/photos.py", "site/painting.py", "site/drawn.py"),
    "anyascii": ("text/",),
    "babel": ("text/",),
    "branca": ("map/",),
    "click": ("cli/",),
    "docx": ("office/",),
    "folium": ("map/scaffold.py",),
    "geopy": ("locating/",),
    "icalendar": ("opendata/",),
    "jinja2": (
        "pages/",
        "opendata/",
        "printing/",
        "site/opensearch.py",
        "site/templates.py",
        "plugin.py",
        "cli/build.py",
        "cli/forget.py",
        "cli/print_.py",
        "cli/serve.py",
    ),
    "jsonschema_rs": ("opendata/",),
    "markdown": ("site/prose_tables.py",),
    "markupsafe": ("pages/", "text/translations.py"),
    "material": ("site/assets.py",),
    "mkdocs": ("plugin.py", "site/engine.py", "cli/serve.py"),
    "opening_hours": ("text/hours.py",),
    "openpyxl": ("office/",),
    "platformdirs": ("keeping.py",),
    "pi_heif": ("records/photos.py",),
    "pydantic": ("records/", "schemas/", "forms/", "mending/", "importing/", "links/", "cli/new.py"),
    "pydantic_core": ("records/",),
    "rjsmin": ("site/",),
    "resvg_py": ("site/drawn.py",),
    "vietnamadminunits": ("places/",),
    "watchdog": ("cli/serve.py",),
    "weasyprint": ("printing/pdf.py",),
    "xstatic": ("site/assets.py",),
    "yaml": ("records/", "mending/", "importing/"),
    "zxingcpp": ("pages/qr.py",),
}

MODULES = sorted(GENERATOR.rglob("*.py"))


def name(module: Path) -> str:
    return module.relative_to(GENERATOR).as_posix()


def room(module: Path) -> str:
    return module.relative_to(GENERATOR).parts[0].removesuffix(".py")


@cache
def imports(module: Path) -> tuple[str, ...]:
    """Return the dotted name of everything that a module imports, wherever in it."""
    return tuple(_imports(module))


def _imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(module)} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_room_has_its_place() -> None:
    rooms = {room(module) for module in MODULES} - {"__init__"}
    assert rooms == set(ROOMS)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_imports_go_downward_only(module: Path) -> None:
    own = room(module)
    below = ROOMS[: ROOMS.index(own) + 1] if own in ROOMS else ()
    imported = {found.split(".")[1] for found in imports(module) if found.startswith("generator.")}
    assert imported - set(below) == set()


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_third_party_package_stays_in_its_room(module: Path) -> None:
    packages = {found.split(".")[0] for found in imports(module)} - sys.stdlib_module_names - {"generator"}
    astray = {package for package in packages if not name(module).startswith(PACKAGES.get(package, ()))}
    assert astray == set()


def test_every_package_of_the_table_is_needed() -> None:
    used = {found.split(".")[0] for module in MODULES for found in imports(module)}
    # Its data file is read where it lies; importing the package would load pandas.
    assert set(PACKAGES) - used == {"vietnamadminunits"}


def test_the_check_sees_an_import_that_goes_upward(tmp_path: Path) -> None:
    """The test of the test: names are read out of every kind of import."""
    module = tmp_path / "module.py"
    module.write_text(
        "import generator.cli.main\nfrom generator.site import shell\ndef f():\n    import folium.map, yaml\n",
        encoding="utf-8",
    )
    assert sorted(imports(module)) == ["folium.map", "generator.cli.main", "generator.site.shell", "yaml"]
