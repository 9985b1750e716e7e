"""The real site as a whole: every link and asset resolves, in both languages, at the root and anywhere else."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

HOST = "https://ocop.test/"


class Parsed(HTMLParser):
    """The elements of a page, in order, and its title. The standard parser, because it reads 400 pages in seconds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data.strip()

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@cache
def _page(file: Path) -> Parsed:
    return Parsed(file.read_text("utf-8"))


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def _path(site: Path, page: Path) -> str:
    return page.relative_to(site).as_posix().removesuffix("index.html")


def _references(page: Path) -> Iterator[str]:
    for _, element in _page(page).elements:
        for attribute in ("href", "src", "action", "poster", "data-src", "xlink:href"):
            if attribute in element and element.get("rel") not in ("canonical", "alternate"):
                yield element[attribute]
        for candidate in element.get("srcset", "").split(","):
            if candidate.strip():
                yield candidate.split()[0]


def _ids(page: Path) -> set[str]:
    return {element["id"] for _, element in _page(page).elements if "id" in element}


def test_every_link_and_asset_resolves(built_site: Path) -> None:
    broken = []
    for page in _pages(built_site):
        if page.name == "404.html":
            continue
        here = urljoin(HOST, _path(built_site, page))
        for reference in _references(page):
            target = urlsplit(urljoin(here, reference))
            if target.netloc != urlsplit(HOST).netloc or target.scheme not in ("http", "https"):
                continue
            file = built_site / unquote(target.path).lstrip("/")
            file = file / "index.html" if target.path.endswith("/") else file
            if not file.is_file():
                broken.append(f"{_path(built_site, page)}: {reference}")
            elif target.fragment and file.suffix == ".html" and target.fragment not in _ids(file):
                broken.append(f"{_path(built_site, page)}: {reference} (no such id)")
            elif target.fragment and file.suffix == ".svg" and f'id="{target.fragment}"' not in file.read_text("utf-8"):
                broken.append(f"{_path(built_site, page)}: {reference} (no such symbol)")
    assert broken == []


def test_links_are_relative(built_site: Path) -> None:
    rooted = [
        f"{_path(built_site, page)}: {reference}"
        for page in _pages(built_site)
        if page.name != "404.html"
        for reference in _references(page)
        if reference.startswith("/")
    ]
    assert rooted == []


def test_every_page_is_there_in_both_languages(built_site: Path) -> None:
    paths = {_path(built_site, page) for page in _pages(built_site)} - {"404.html", "en/404.html"}
    english = {path.removeprefix("en/") for path in paths if path.startswith("en/")}
    vietnamese = {path for path in paths if not path.startswith("en/")}
    assert english == vietnamese
    assert len(vietnamese) > 200


def test_pages_say_their_language_and_name_their_translation(built_site: Path) -> None:
    for page in _pages(built_site):
        if page.name == "404.html":
            continue
        path = _path(built_site, page)
        tree = _page(page)
        assert tree.all("html")[0]["lang"] == ("en" if path.startswith("en/") else "vi"), path
        links = {
            (link.get("rel"), link.get("hreflang")): link.get("href")
            for link in tree.all("link")
            if link.get("rel") in ("canonical", "alternate") and not link.get("type")
        }
        bare = path.removeprefix("en/")
        if bare.startswith("embed/"):  # for no search engine
            assert links == {}, path
            continue
        base = links[("canonical", None)].removesuffix(path)
        assert base.startswith("https://"), path
        assert links == {
            ("canonical", None): f"{base}{path}",
            ("alternate", "vi"): f"{base}{bare}",
            ("alternate", "en"): f"{base}en/{bare}",
            ("alternate", "x-default"): f"{base}{bare}",
        }, path


def test_titles_and_descriptions_are_there_and_differ(built_site: Path) -> None:
    titles: dict[str, str] = {}
    for page in _pages(built_site):
        path = _path(built_site, page)
        title = _page(page).title
        assert title, path
        twin = titles.setdefault(f"{path.startswith('en/')} {title}", path)
        assert twin == path, f"{path} and {twin} have the same title"
        if page.name != "404.html":
            descriptions = [meta["content"] for meta in _page(page).all("meta") if meta.get("name") == "description"]
            assert len(descriptions) == 1, path
            assert len(descriptions[0]) > 20, path


def test_no_slot_and_no_shell_is_left(built_site: Path) -> None:
    for page in _pages(built_site):
        text = page.read_text("utf-8")
        assert "<!--ocop:" not in text, page
        assert "_shell" not in text, page
    assert not (built_site / "_shell").exists()
    assert not (built_site / "en" / "_shell").exists()


def test_nothing_is_loaded_from_a_foreign_host(built_site: Path) -> None:
    foreign = []
    for page in _pages(built_site):
        if page.name == "404.html":  # a server shows it at any depth, so what it loads is absolute: the site's own host
            continue
        for tag, element in _page(page).elements:
            loads = element.get("src") or (element.get("href") if tag in ("link", "use", "image") else None)
            if loads and re.match(r"(https?:)?//", loads) and element.get("rel") not in ("canonical", "alternate"):
                foreign.append(f"{_path(built_site, page)}: {loads}")
    assert foreign == []


def test_no_inline_script_or_style(built_site: Path) -> None:
    data_types = ("application/json", "application/ld+json")
    for page in _pages(built_site):
        for tag, element in _page(page).elements:
            path = f"{_path(built_site, page)}: {tag}"
            if tag == "script" and element.get("type") not in data_types:
                assert element.get("src"), path
            assert tag != "style", path
            assert "style" not in element, path
            assert not [name for name in element if name.startswith("on")], path


@pytest.mark.parametrize("language", ["", "en/"])
def test_lists_work_without_javascript(built_site: Path, language: str) -> None:
    path, listed = "catalogue/", set[str]()
    while path:
        file = path if path.endswith(".html") else f"{path}index.html"
        links = _page(built_site / language / file).all("a")
        targets = [(a, urljoin(f"{HOST}{language}{path}", a.get("href", ""))) for a in links]
        listed |= {target.removeprefix(f"{HOST}{language}") for _, target in targets}
        path = next((t.removeprefix(f"{HOST}{language}") for a, t in targets if a.get("rel") == "next"), "")
    products = {f"products/{p.name}/" for p in (built_site / "products").iterdir()}
    assert len(products) == 108
    assert products <= listed
