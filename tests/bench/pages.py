"""What a visitor on a slow phone waits for: bytes, map interactive, longest task, keystrokes, layout shift.

Run by ``make bench-pages``. Chromium is throttled as Lighthouse's slow phone is: CPU four times slower, 1.44 Mbit/s,
562 ms latency; gzip; no tiles. folium's default page for the same products is measured in the same run, turn by turn.
Lighthouse itself is run when ``LIGHTHOUSE_MODULES`` names a ``node_modules`` that has it (and folium's libraries).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page, Request, sync_playwright

from generator.build import build, prepare
from generator.map.files import map_files
from generator.project import Project
from tests.bench.folium_default import localise, write_page
from tests.bench.scale import scaled
from tests.bench.server import GzipHandler

ROOT = Path(__file__).parent.parent.parent
AS_OF = date(2026, 11, 21)
MANY = 17_000
#: Visits and typings that a figure of a map or of a keystroke is the median of; a shared machine has bad moments.
RUNS = 3
PRODUCT = "products/mat-thot-not-dang-set/"
SLOW = {"offline": False, "latency": 562.5, "downloadThroughput": 1.44e6 / 8, "uploadThroughput": 0.675e6 / 8}
CHROMIUM = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

WATCH = """
window.bench = {long: [], shift: 0, drawn: 0};
new PerformanceObserver(l => l.getEntries().forEach(e => bench.long.push([e.startTime, e.duration])))
  .observe({type: "longtask", buffered: true});
new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) bench.shift += e.value; }))
  .observe({type: "layout-shift", buffered: true});
bench.watching = new MutationObserver(() => {
  if (!bench.drawn && document.querySelector(".leaflet-marker-pane > *")) bench.drawn = performance.now();
});
bench.watching.observe(document, {childList: true, subtree: true});
"""


@dataclass
class Visit:
    """What one visit cost. Bytes as transferred; times in milliseconds since navigation."""

    transferred: int = 0
    requests: int = 0
    foreign: set[str] = field(default_factory=set)
    interactive: float = 0
    longest: float = 0
    shift: float = 0


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(GzipHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def throttled(page: Page) -> CDPSession:
    """Make a page's network and processor slow."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return session


def visit(page: Page, url: str, *, map_page: bool = False, settle: int = 2_500) -> Visit:
    """Open ``url`` and measure until nothing moves any more."""
    seen = Visit()
    sizes: dict[str, int] = {}
    session = throttled(page)
    session.on("Network.loadingFinished", lambda e: sizes.__setitem__(e["requestId"], int(e["encodedDataLength"])))

    def note(request: Request) -> None:
        host = urlsplit(request.url).hostname
        if host not in ("127.0.0.1", None):
            seen.foreign.add(str(host))

    page.on("request", note)
    page.goto(url, wait_until="load", timeout=120_000)
    if map_page:
        # Not wait_for_function: it evaluates in the page, which the site's policy rightly forbids.
        while not page.evaluate("bench.drawn > 0"):
            page.wait_for_timeout(20)
    page.wait_for_timeout(settle)
    measured = page.evaluate("({long: bench.long, shift: bench.shift, drawn: bench.drawn})")
    seen.transferred, seen.requests = sum(sizes.values()), len(sizes)
    seen.longest = max((duration for _, duration in measured["long"]), default=0)
    drawn = measured["drawn"]
    seen.interactive = max([drawn, *(s + d for s, d in measured["long"] if s <= drawn + 500)]) if drawn else 0
    seen.shift = measured["shift"]
    session.detach()
    return seen


def fresh_page(browser: Browser) -> Page:
    """Return a page of a phone that was never here; tiles are not asked for."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, has_touch=True)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.set_default_timeout(120_000)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setBlockedURLs", {"urls": ["*tile.openstreetmap.org*"]})
    return page


def keystrokes(page: Page, url: str) -> list[float]:
    """Return what each keystroke in the catalogue's search box costs, in milliseconds: finding, drawing, layout.

    It ends with the answer as far as it is seen; cards further down and the numbers of the filters follow in a pause.
    """
    throttled(page)
    page.goto(url, wait_until="load", timeout=120_000)
    page.locator("#oc-finder[data-ready]").wait_for(state="attached")
    # Watching for the signs of a map at every change is our doing, not the page's.
    page.evaluate("bench.watching.disconnect()")
    page.wait_for_timeout(6_000)
    box = page.locator("input[type=search]:visible").first
    box.click()
    page.evaluate(
        """() => { bench.keys = []; let start = 0;
             addEventListener('input', () => { start = performance.now(); }, true);
             addEventListener('input', () => { document.body.offsetHeight; bench.keys.push(performance.now() - start); }); }"""
    )
    page.keyboard.type("mat thot not", delay=400)
    page.wait_for_timeout(1_500)
    keys = [float(key) for key in page.evaluate("bench.keys")]
    page.context.close()  # a page of 17,000 products that stays open holds up the next one
    return keys


def row(*cells: object) -> None:
    """Print a line of the table."""
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def kilobytes(count: int) -> str:
    """Return bytes as kB."""
    return f"{count / 1000:.0f} kB"


def main() -> None:
    """Measure and print the tables."""
    modules = Path(os.environ["LIGHTHOUSE_MODULES"]) if "LIGHTHOUSE_MODULES" in os.environ else None
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary) / "site"
        project = Project(ROOT)
        build(project, site, AS_OF, lambda vi, en: print(f"{en} …", file=sys.stderr))
        catalogue, _ = prepare(project.records, AS_OF)
        many = Path(temporary) / "many"
        shutil.copytree(site, many)
        large = scaled(catalogue, MANY)
        for path, text in map_files(large, {}, project.site_src).items():
            name = Path(path)
            (file,) = (many / name.parent).glob(f"{name.stem}.????????{name.suffix}")
            file.write_text(text, "utf-8")
        for folder, products in ((site, catalogue), (many, large)):
            write_page(products, folder / "folium.html")
            if modules:
                (folder / "node_modules").symlink_to(modules.resolve())
                print("folium: nothing stands in for", localise(folder / "folium.html", modules), file=sys.stderr)
        with sync_playwright() as playwright, served(site) as one, served(many) as other:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            _first_visits(browser, one)
            _maps(browser, one, other, with_folium=modules is not None)
            print("\n" + _load())
            row("keystrokes", "products", "slowest", "median")
            row(*["---"] * 4)
            for products_, url in ((108, one), (MANY, other)):
                typed = [keystrokes(fresh_page(browser), url + "catalogue/") for _ in range(RUNS)]
                keys = [median(key) for key in zip(*typed, strict=True)]
                row("“mat thot not”", products_, f"{max(keys):.0f} ms", f"{median(keys):.0f} ms")
            browser.close()
            if modules:
                _lighthouse(modules, one)


def _first_visits(browser: Browser, url: str) -> None:
    print(_load())
    row("page", "first visit", "requests", "foreign hosts", "layout shift", "longest task")
    row(*["---"] * 6)
    for name, path in (
        ("home", ""),
        ("product", PRODUCT),
        ("catalogue", "catalogue/"),
        ("map", "map/"),
        ("embed", "embed/"),
    ):
        page = fresh_page(browser)
        seen = visit(page, url + path, map_page=name in ("map", "embed"))
        foreign = ", ".join(sorted(seen.foreign)) or "none"
        row(name, kilobytes(seen.transferred), seen.requests, foreign, f"{seen.shift:.3f}", f"{seen.longest:.0f} ms")
        if name == "home":
            second = visit(page, url + PRODUCT)
            row("second page (product)", kilobytes(second.transferred), second.requests, "", f"{second.shift:.3f}", "")
        page.context.close()


def _load() -> str:
    return f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def _maps(browser: Browser, one: str, other: str, *, with_folium: bool) -> None:
    print("\n" + _load())
    row("map", "products", "first visit", "interactive", "longest task")
    row(*["---"] * 5)
    pages = {"embed": "embed/"} | ({"folium's default": "folium.html"} if with_folium else {})
    for products, url in ((108, one), (MANY, other)):
        visits: dict[str, list[Visit]] = {name: [] for name in pages}
        for name in [*pages] * RUNS:
            page = fresh_page(browser)
            visits[name].append(visit(page, url + pages[name], map_page=True))
            page.context.close()
        for name, seen in visits.items():
            row(
                name,
                products,
                kilobytes(seen[0].transferred),
                f"{median(each.interactive for each in seen) / 1000:.1f} s",
                f"{median(each.longest for each in seen):.0f} ms",
            )


def _lighthouse(modules: Path, url: str) -> None:
    print("\n" + _load())
    row("Lighthouse mobile", "performance", "accessibility", "best practices", "SEO")
    row(*["---"] * 5)
    for name, path in (("home", ""), ("product", PRODUCT), ("catalogue", "catalogue/"), ("map", "map/")):
        command = [
            "node",
            str(modules / "lighthouse" / "cli" / "index.js"),
            url + path,
            "--quiet",
            "--output=json",
            f"--chrome-path={CHROMIUM}",
            "--chrome-flags=" + " ".join(["--headless", *FLAGS]),
            "--blocked-url-patterns=*tile.openstreetmap.org*",
            "--only-categories=performance,accessibility,best-practices,seo",
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        if done.returncode:
            row(name, done.stderr.strip().splitlines()[-1] if done.stderr else "failed")
            continue
        categories = json.loads(done.stdout)["categories"]
        scores = (categories[key]["score"] for key in ("performance", "accessibility", "best-practices", "seo"))
        row(name, *(f"{score * 100:.0f}" for score in scores))


if __name__ == "__main__":
    main()
