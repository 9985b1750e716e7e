"""What the peers are given: all records, in both languages. Whether they are installed does not matter here."""

import json
from pathlib import Path

import pytest

from generator.build import prepare
from generator.catalogue.whole import Catalogue
from tests.bench.hugo_peer import hugo_command
from tests.bench.mkdocs_peer.peer import mkdocs_command
from tests.bench.peer import PeerMissingError
from tests.bench.records import AS_OF, write_project


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Return sixty products, with all kinds of fields."""
    folder = tmp_path_factory.mktemp("bench")
    write_project(folder, 60)
    return prepare(folder / "products", AS_OF)[0]


def test_mkdocs_has_a_page_for_every_record(small: Catalogue, tmp_path: Path) -> None:
    mkdocs_command(small, tmp_path / "peer")
    docs = tmp_path / "peer" / "docs"
    for folder in (docs, docs / "en"):
        assert {p.stem for p in (folder / "products").iterdir()} == small.products.keys()
        assert {p.stem for p in (folder / "producers").iterdir()} == small.producers.keys()
    some = next(iter(small.products.values()))
    page = (docs / "en" / "products" / f"{some.id}.md").read_text("utf-8")
    assert page.splitlines()[4] == f"# {some.name.get('en')}"


def test_hugo_has_a_page_for_every_record(small: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/hugo")
    first = next(iter(small.products.values()))
    for lang in ("", "en"):
        page = tmp_path / "site" / lang / "products" / first.id / "index.html"
        page.parent.mkdir(parents=True)
        root = "../../../" if lang else "../../"
        page.write_text(
            f'<body><a href="{root}map/">{{{{ 7 }}}}</a><main>words</main><footer></footer></body>', "utf-8"
        )
    command = hugo_command(small, tmp_path / "site", tmp_path / "peer")
    assert command[0] == "/usr/bin/hugo"
    assert {p.stem for p in (tmp_path / "peer/content/vi/producers").iterdir()} == small.producers.keys()
    assert {p.stem for p in (tmp_path / "peer/content/vi/products").iterdir()} == small.products.keys()
    facts = json.loads((tmp_path / f"peer/content/en/products/{first.id}.md").read_text("utf-8"))
    assert (facts["title"], facts["rating"]) == (first.name.get("en"), first.stars)
    header = (tmp_path / "peer/layouts/partials/header-en.html").read_text("utf-8")
    assert header == '<body><a href="{{ .root }}map/"> 7 }}</a>'


def test_a_missing_peer_is_told(small: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(PeerMissingError, match="apt-get install hugo"):
        hugo_command(small, tmp_path / "site", tmp_path / "peer")
