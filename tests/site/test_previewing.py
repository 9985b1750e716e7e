"""A preview makes what a build makes, file by file, whoever asks for what first."""

import re
from datetime import date
from pathlib import Path

import pytest
from jinja2 import TemplateError

from generator.build import prepare
from generator.site.previewing import Edition, Sources
from generator.site.prose import prose
from generator.site.publishing import publish
from tests.projects import SmallProject, copy_site_sources

AS_OF = date(2025, 1, 1)

_HASH = re.compile(r"\.[0-9a-f]{8}(?=\.(?:css|js|svg|json|png)\b)")
#: What only a published site has: what search engines and other people's pages ask for.
_NOT_SHOWN = ("assets/", "sitemap", "robots.txt", "opensearch.xml", "en/opensearch.xml", "404.html", "en/404.html")


@pytest.fixture
def edition(project: SmallProject, tmp_path: Path) -> Edition:
    copy_site_sources(project.root)
    sources = Sources(project.project, tmp_path / "sources")
    settings = sources.settings()
    catalogue = prepare(project.root / "products", AS_OF)[0]
    return Edition(catalogue, project.project, settings, sources.rendered, tmp_path / "preview")


def test_every_file_is_what_a_build_writes(edition: Edition, project: SmallProject, tmp_path: Path) -> None:
    built = tmp_path / "built"
    settings = prose(project.project, built)
    publish(prepare(project.root / "products", AS_OF)[0], project.project, settings, built)
    paths = [file.relative_to(built).as_posix() for file in sorted(built.rglob("*")) if file.is_file()]
    shown = [path for path in paths if not path.startswith(_NOT_SHOWN)]
    kinds = {path.partition("/")[0] for path in shown}
    assert {"products", "producers", "en", "data", "feeds", "oembed", "embed.js", "stars", "index.html"} <= kinds
    for path in reversed(shown):  # a build goes the other way
        edition.make(path.removesuffix("index.html"))
        one, other = (folder / path for folder in (built, tmp_path / "preview"))
        assert other.exists(), path
        if path.endswith((".html", ".json", ".js", ".xml", ".csv", ".gpx")):
            assert other.read_text("utf-8") == _HASH.sub("", one.read_text("utf-8")), path


def test_the_data_of_maps_is_made_when_a_page_loads_it(edition: Edition, tmp_path: Path) -> None:
    data = tmp_path / "preview" / "assets" / "data" / "names.vi.json"
    assert not data.exists()
    edition.make("assets/data/names.vi.json")
    assert "Cải xanh thử" in data.read_text("utf-8")


@pytest.mark.parametrize(
    "path", ["favicon.ico", "products/nowhere/", "en/nothing/", "../products/places.yml", "assets/x.js"]
)
def test_what_is_not_there_is_not_made(edition: Edition, tmp_path: Path, path: str) -> None:
    edition.make(path)
    assert not (tmp_path / "preview" / path).exists() or path.startswith("..")
    assert not (tmp_path / "preview" / "data" / "products.json").exists(), "nothing is made in vain"


def test_an_edition_that_cannot_begin_leaves_the_one_before(
    edition: Edition, project: SmallProject, tmp_path: Path
) -> None:
    edition.make("products/cai-xanh/")
    project.write("site_src/templates/404.html", "{% if %}")
    catalogue = prepare(project.root / "products", AS_OF)[0]
    sources = Sources(project.project, tmp_path / "sources")
    with pytest.raises(TemplateError):
        Edition(catalogue, project.project, sources.settings(), sources.rendered, tmp_path / "preview")
    assert (tmp_path / "preview" / "products" / "cai-xanh" / "index.html").exists()
