"""Use without network, below a path: what one visit keeps, how old it is, and that nothing stale is shown with a network."""

import gzip
import json
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

PRODUCT = "products/mat-thot-not-dang-set/"
#: What one visit may load besides the page itself, compressed.
MOST = 250_000


class _Handler(SimpleHTTPRequestHandler):
    """Serves as a host does that lets pages be cached for ten minutes; ``down`` makes it answer that it cannot."""

    down = False
    asked: list[str]

    def send_head(self) -> object:  # type: ignore[override]
        self.asked.append(self.path)
        if self.down:
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test output readable."""


class Service:
    """The site below a path, on a server that can be stopped, started again at its port, and told to answer 503."""

    def __init__(self, root: Path) -> None:
        self.site = root / "any" / "path"
        self.handler = type("Handler", (_Handler,), {"asked": []})
        self._root, self._port = root, 0
        self._server: ThreadingHTTPServer | None = None
        self.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/any/path/"

    def start(self) -> None:
        self.handler.down = False
        if self._server is None:
            handler = partial(self.handler, directory=str(self._root))
            self._server = ThreadingHTTPServer(("127.0.0.1", self._port), handler)
            self._port = self._server.server_address[1]
            threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


@pytest.fixture(scope="module")
def service(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    root = tmp_path_factory.mktemp("offline")
    shutil.copytree(built_site, root / "any" / "path")
    running = Service(root)
    yield running
    running.stop()


@pytest.fixture
def visitor(browser: Browser, service: Service) -> Iterator[BrowserContext]:
    """Return a browser that has never been here; tiles are never to be had."""
    service.start()
    service.handler.asked.clear()
    context = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 860})
    context.set_default_timeout(15_000)
    yield context
    context.close()


def visit(context: BrowserContext, url: str) -> Page:
    """Open a page and wait until the worker has kept what it keeps."""
    page = context.new_page()
    page.goto(url)
    page.evaluate(
        "navigator.serviceWorker.ready.then((r) => new Promise((done) => { "
        "const look = () => r.active?.state === 'activated' && navigator.serviceWorker.controller ? done() : setTimeout(look, 50);"
        " look(); }))"
    )
    return page


def kept(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "async () => (await Promise.all((await caches.keys()).map(async (name) =>"
        " (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()"
    )
    return found


def test_after_one_visit_the_catalogue_works_without_network(visitor: BrowserContext, service: Service) -> None:
    page = visit(visitor, service.url)
    service.stop()
    page.goto(f"{service.url}catalogue/")
    expect(page.locator("#oc-offline")).to_be_visible()
    expect(page.locator("#oc-offline")).to_have_text(
        re.compile(r"^Không có mạng\. Đây là bản lưu trên máy này lúc \d\d:\d\d,? \d+/\d+/\d+\.$")
    )
    page.goto(f"{service.url}catalogue/?q=mat+thot+not+dang+set")
    page.wait_for_selector("#oc-finder[data-ready]")
    assert page.locator("[data-id]:visible").first.get_attribute("data-id") == "mat-thot-not-dang-set"
    page.goto(f"{service.url}map/")
    page.wait_for_selector("#oc-mapapp[data-ready]")
    assert page.locator(".leaflet-marker-icon").count() > 5
    page.goto(f"{service.url}route/?stops=mat-thot-not-dang-set,minh-thien,district.tan-chau")
    page.wait_for_selector("#oc-planner[data-ready]")
    assert page.locator(".oc-stop").count() == 3
    page.goto(service.url)
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("root", ["", "en/"])
def test_outlets_seasons_and_routes_are_there_after_one_visit(
    visitor: BrowserContext, service: Service, root: str
) -> None:
    page = visit(visitor, service.url + root)
    service.stop()
    page.goto(f"{service.url}{root}outlets/")
    expect(page.locator(".oc-row--outlet")).to_have_count(5)
    page.goto(f"{service.url}{root}seasons/")
    expect(page.locator(".oc-year__row")).not_to_have_count(0)
    page.goto(f"{service.url}{root}map/?outlets=1")
    expect(page.locator(".oc-pin--outlet").first).to_be_attached()
    page.goto(f"{service.url}{root}routes/")
    page.locator("a[href*='thot-not/']").first.click()
    expect(page.locator("#oc-ready[data-ready]")).to_be_attached()
    expect(page.locator(".oc-stop").first).to_be_attached()
    expect(page.locator("#oc-offline")).to_be_visible()


def test_pages_that_were_looked_at_are_kept_and_others_are_excused(visitor: BrowserContext, service: Service) -> None:
    page = visit(visitor, f"{service.url}en/")
    page.goto(f"{service.url}en/{PRODUCT}")
    name = page.locator("h1").inner_text()
    page.wait_for_timeout(500)
    service.stop()
    page.goto(f"{service.url}en/{PRODUCT}")
    assert page.locator("h1").inner_text() == name
    expect(page.locator("#oc-offline")).to_have_text(
        re.compile(r"^You are offline\. This is the copy that this device kept on \d\d/\d\d/\d\d\d\d, \d\d:\d\d\.$")
    )
    asked_for = f"{service.url}en/products/tinh-dau-huong-nhu/?a=b"
    page.goto(asked_for)
    assert page.url.startswith(f"{service.url}en/offline/#")
    assert page.locator("h1").inner_text() == "You are offline"
    expect(page.locator("#oc-kept a", has_text=name.split(" – ")[0])).to_have_count(1)
    assert page.locator("#oc-kept a").count() >= 4
    page.locator("#oc-kept a", has_text=name.split(" – ")[0]).click()
    assert page.locator("h1").inner_text() == name
    page.go_back()
    service.start()
    page.locator("#oc-again").click()
    page.wait_for_url(asked_for)


def test_a_page_that_was_there_before_the_worker_is_kept_too(visitor: BrowserContext, service: Service) -> None:
    page = visit(visitor, service.url + PRODUCT)
    service.stop()
    page.reload()
    expect(page.locator("#oc-offline")).to_be_visible()
    assert page.locator("h1").is_visible()


def test_nothing_stale_is_shown_while_there_is_a_network(visitor: BrowserContext, service: Service) -> None:
    """Not even where the host lets pages be cached for minutes."""
    page = visit(visitor, f"{service.url}stars/4/")
    file = service.site / "stars" / "4" / "index.html"
    before = file.read_text("utf-8")
    try:
        file.write_text(re.sub(r"<h1([^>]*)>.*?</h1>", r"<h1\1>Vừa sửa xong</h1>", before, flags=re.DOTALL), "utf-8")
        page.goto(f"{service.url}stars/4/")
        assert page.locator("h1").inner_text() == "Vừa sửa xong"
        assert page.locator("#oc-offline").is_hidden()
    finally:
        file.write_text(before, "utf-8")


def test_while_the_service_is_down_what_was_kept_is_shown_and_says_so(
    visitor: BrowserContext, service: Service
) -> None:
    page = visit(visitor, service.url)
    service.handler.down = True
    page.goto(f"{service.url}catalogue/")
    expect(page.locator("#oc-offline")).to_be_visible()
    assert page.locator("[data-id]:visible").count() > 20


def test_a_new_build_is_taken_in_and_old_assets_go(visitor: BrowserContext, service: Service) -> None:
    page = visit(visitor, service.url)
    (cache,) = page.evaluate("caches.keys()")
    page.evaluate(
        "([cache, url]) => caches.open(cache).then((c) => c.put(url, new Response('old')))",
        [cache, f"{service.url}assets/js/old.0123abcd.js"],
    )
    worker = service.site / "sw.js"
    before = worker.read_text("utf-8")
    try:
        worker.write_text(re.sub(r'"version":"\w+"', '"version":"another"', before), "utf-8")
        page.reload()
        page.wait_for_function(
            "(url) => caches.match(url).then((found) => !found)", arg=f"{service.url}assets/js/old.0123abcd.js"
        )
    finally:
        worker.write_text(before, "utf-8")
    assert len([url for url in kept(page) if url.endswith(".js")]) > 3
    service.stop()
    page.goto(f"{service.url}catalogue/")
    page.wait_for_selector("#oc-finder[data-ready]")


def test_embeds_have_no_worker_and_get_nothing_from_one(visitor: BrowserContext, service: Service) -> None:
    page = visitor.new_page()
    page.goto(f"{service.url}embed/")
    page.wait_for_selector("#oc-mapapp[data-ready]")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert "/any/path/sw.js" not in service.handler.asked
    page = visit(visitor, service.url)
    page.goto(f"{service.url}embed/")
    page.wait_for_selector("#oc-mapapp[data-ready]")
    assert [url for url in kept(page) if "/embed/" in url or "/data/products" in url] == []
    service.stop()
    visitor.new_cdp_session(page).send("Network.clearBrowserCache")
    with pytest.raises(Exception, match="ERR_CONNECTION_REFUSED"):
        page.goto(f"{service.url}embed/")


def test_who_saves_data_is_not_made_to_load_more(visitor: BrowserContext, service: Service) -> None:
    visitor.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = visitor.new_page()
    page.goto(service.url, wait_until="networkidle")
    assert "/any/path/sw.js" not in service.handler.asked


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_one_visit_keeps_is_small_and_there(built_site: Path, lang: str) -> None:
    text = (built_site / "sw.js").read_text("utf-8")
    build = json.loads(text.partition("=")[2].partition(";\n")[0])
    assert re.fullmatch("[0-9a-f]{16}", build["version"])
    files = [*build["assets"][lang], *(f"{page}index.html" for page in build["pages"][lang])]
    assert sum(len(gzip.compress((built_site / path).read_bytes(), 9)) for path in files) < MOST
    assert not [path for path in files if "embed" in path or "assets/share/" in path]


@pytest.mark.parametrize("lang", ["", "en/"])
def test_the_catalogue_can_be_put_on_a_home_screen(visitor: BrowserContext, service: Service, lang: str) -> None:
    page = visit(visitor, service.url + lang)
    session = visitor.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    said = json.loads(manifest["data"])
    assert said["start_url"] == "./"
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []


def test_a_worker_of_somebody_else_that_never_answers_does_not_keep_ours_away(
    visitor: BrowserContext, service: Service
) -> None:
    (service.site / "foreign.js").write_text(
        "addEventListener('install', () => skipWaiting());"
        "addEventListener('activate', (e) => e.waitUntil(clients.claim()));"
    )
    page = visitor.new_page()
    page.goto(f"{service.url}embed/")
    page.evaluate("navigator.serviceWorker.register('../foreign.js').then(() => navigator.serviceWorker.ready)")
    page.goto(service.url)
    assert page.evaluate("navigator.serviceWorker.controller.scriptURL").endswith("/foreign.js")
    for _ in range(75):
        if page.evaluate("navigator.serviceWorker.controller.scriptURL").endswith("/sw.js"):
            break
        page.wait_for_timeout(200)
    assert page.evaluate("navigator.serviceWorker.controller.scriptURL").endswith("/sw.js")


def test_many_photos_do_not_push_pages_out(visitor: BrowserContext, service: Service) -> None:
    visit(visitor, service.url).close()
    page = visitor.new_page()
    page.goto(service.url + PRODUCT)
    page.evaluate(
        "async (photo) => { for (let n = 0; n < 140; n += 1) await (await fetch(`${photo}?${n}`)).blob(); }",
        f"{service.url}assets/art/icon-192.png",
    )
    last = f"{service.url}assets/art/icon-192.png?139"
    for _ in range(50):
        photos = [url for url in kept(page) if "icon-192.png?" in url]
        if last in photos and len(photos) <= 120:
            break
        page.wait_for_timeout(200)
    assert len(photos) == 120
    assert service.url + PRODUCT in kept(page)
