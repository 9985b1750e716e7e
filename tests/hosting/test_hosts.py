"""The real site on nginx and Apache, as the files that the build wrote tell them: headers, types, lost pages, framing."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from generator.site.hashing import HASHED
from generator.site.hosts import TYPES
from generator.site.precompressing import SUFFIXES
from tests.built_site import serve
from tests.hosting.conftest import Watched
from tests.hosting.servers import Host
from tests.kinds import one_of_each_kind

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https://tile.openstreetmap.org; "
    "connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors {}"
)
PERMISSIONS = (
    "clipboard-write=(self), fullscreen=(self), geolocation=(self), web-share=(self), "
    "camera=(), display-capture=(), microphone=(), midi=(), payment=(), usb=()"
)
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


def ask(url: str, *, compressed: bool = False) -> Answer:
    request = Request(url, headers={"Accept-Encoding": "gzip"} if compressed else {})  # noqa: S310 - our own server
    try:
        with urlopen(request, timeout=10) as answer:  # noqa: S310
            return Answer(answer.status, answer.headers, answer.read())
    except HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


def one_of_each_type(site: Path) -> Iterator[tuple[str, str]]:
    """Yield (path, suffix) of one file of every type, of a folder's page too."""
    seen = set()
    for file in sorted(site.rglob("*")):
        known = file.suffix in TYPES or not file.name.startswith((".", "_"))
        if file.is_file() and known and file.suffix not in (*seen, ".gz", ".conf"):
            seen.add(file.suffix)
            yield file.relative_to(site).as_posix(), file.suffix


def test_every_type_of_file_is_named(built_site: Path) -> None:
    assert {suffix for _, suffix in one_of_each_type(built_site)} <= set(TYPES)


def test_types_and_compression(served: Host) -> None:
    for path, suffix in one_of_each_type(served.site):
        plain = ask(served.url + path)
        small = ask(served.url + path, compressed=True)
        assert plain.status == small.status == 200, path
        assert plain.headers.get_content_type() == small.headers.get_content_type() == TYPES[suffix], path
        assert plain.headers["Content-Encoding"] is None, path
        if TYPES[suffix].startswith("text/"):
            assert plain.headers.get_content_charset() == small.headers.get_content_charset() == "utf-8", path
        assert plain.body == (served.site / path).read_bytes(), path
        if suffix in SUFFIXES and len(plain.body) > 1024:
            assert small.headers["Content-Encoding"] == "gzip", path
            assert "Accept-Encoding" in small.headers["Vary"], path
            assert gzip.decompress(small.body) == plain.body, path


def test_a_copy_that_is_there_is_sent_as_it_is(served: Host) -> None:
    """Of an asset, as every build makes it; of a folder's page, as a build makes it that compresses all texts."""
    (asset,) = served.site.glob("assets/site.*.css")
    path = asset.relative_to(served.site).as_posix()
    assert ask(served.url + path, compressed=True).body == asset.with_name(f"{asset.name}.gz").read_bytes()
    page = served.site / "catalogue" / "index.html"
    copy = gzip.compress(page.read_bytes(), 9, mtime=0)
    page.with_name("index.html.gz").write_bytes(copy)
    try:
        sent = ask(f"{served.url}catalogue/", compressed=True)
        assert (sent.headers["Content-Encoding"], sent.body) == ("gzip", copy)
        assert sent.headers.get_content_type() == "text/html"
    finally:
        page.with_name("index.html.gz").unlink()


@pytest.mark.parametrize(
    "path", ["", "en/", "catalogue/", "products/mat-thot-not-dang-set/", "data/products.json", "x"]
)
def test_headers_of_what_only_the_site_may_frame(served: Host, path: str) -> None:
    headers = ask(served.url + path).headers
    assert headers.get_all("Content-Security-Policy") == [POLICY.format("'self'")]
    assert headers.get_all("X-Frame-Options") == ["SAMEORIGIN"]
    assert headers.get_all("Referrer-Policy") == ["strict-origin-when-cross-origin"]
    assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert headers.get_all("Permissions-Policy") == [PERMISSIONS]


@pytest.mark.parametrize("path", ["embed/", "en/embed/", "embed/?district=chau-doc&stars=4,5", "embed/index.html"])
def test_headers_of_what_anyone_may_frame(served: Host, path: str) -> None:
    headers = ask(served.url + path).headers
    assert headers.get_all("Content-Security-Policy") == [POLICY.format("*")]
    assert headers["X-Frame-Options"] is None


def test_caching(served: Host) -> None:
    page = ask(served.url)
    assert page.headers["Cache-Control"] == "no-cache"
    assert page.headers["ETag"]
    assert ask(f"{served.url}sw.js").headers["Cache-Control"] == "no-cache"
    named = re.findall(r"\"(assets/[^\"#]+)", page.body.decode())
    assert len(named) > 5
    for path in set(named):
        expected = FOR_EVER if re.search(HASHED, path) else "no-cache"
        assert ask(served.url + path, compressed=True).headers["Cache-Control"] == expected, path


def test_open_data_may_be_read_by_any_site(served: Host) -> None:
    assert ask(f"{served.url}data/products.json").headers["Access-Control-Allow-Origin"] == "*"
    assert ask(f"{served.url}catalogue/").headers["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize(
    ("path", "lang", "heading"),
    [
        ("nothing", "vi", "Không tìm thấy trang này"),
        ("a/b/c/d/e/f.html", "vi", "Không tìm thấy trang này"),
        ("en/products/nothing/at/all/", "en", "This page was not found"),
    ],
)
def test_what_is_not_there_is_answered_in_its_language(
    served: Host, watched: Watched, path: str, lang: str, heading: str
) -> None:
    answer = ask(served.url + path)
    assert answer.status == 404
    page = watched.open(served.url + path)
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("h1").inner_text() == heading
    # The style is loaded and the links lead to pages, from any depth.
    assert (
        page.locator(".oc-lost__part").first.evaluate("part => getComputedStyle(part).fontFamily") != "Times New Roman"
    )
    for link in page.locator("a").all():
        address = link.evaluate("a => a.href")
        assert address.startswith(served.url)
        assert ask(address).status == 200
    assert [fault for fault in watched.faults if "404" not in fault] == []


@pytest.mark.parametrize("language", ["", "en/"])
def test_no_page_breaks_its_policy(served: Host, built_site: Path, watched: Watched, language: str) -> None:
    """Each server has its half of the kinds of pages; the map, the form and the catalogue are used on both."""
    kinds = one_of_each_kind(built_site)
    page = watched.open(f"{served.url}{language}")
    for path in kinds[served.name == "nginx" :: 2]:
        page.goto(f"{served.url}{language}{path}")
    page.goto(f"{served.url}{language}map/")
    page.wait_for_selector("#oc-mapapp[data-ready]")
    page.locator(".leaflet-marker-icon").first.click()
    page.wait_for_selector(".leaflet-tile-loaded")
    page.goto(f"{served.url}{language}catalogue/?q=mat+thot+not")
    page.wait_for_selector("#oc-finder[data-ready]")
    page.goto(f"{served.url}{language}contribute/")
    page.locator("#f-district").select_option("tri-ton")
    page.wait_for_load_state("networkidle")
    assert watched.faults == []


@pytest.mark.parametrize(
    ("path", "framed"), [("embed/", True), ("en/embed/", True), ("products/mat-thot-not-dang-set/", False)]
)
def test_who_may_frame_what(served: Host, watched: Watched, tmp_path: Path, path: str, framed: bool) -> None:
    """The page of another site: another port is another origin."""
    (tmp_path / "index.html").write_text(
        f'<!doctype html><iframe src="{served.url}{path}" width=800 height=500></iframe>'
    )
    for other in serve(tmp_path):
        page = watched.open(other)
        frame = page.frames[1]
        if framed:
            frame.wait_for_selector("#oc-mapapp[data-ready]")
            assert frame.locator(".leaflet-marker-icon").count() > 5
            assert watched.faults == []
        else:
            assert frame.url.startswith("chrome-error:")
            assert "frame-ancestors" in watched.faults[0]
