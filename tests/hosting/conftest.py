"""The real site on nginx and Apache, at the root of a host and below a path, and a browser that tells every violation."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import TILE, TILE_HOST
from tests.browsers import answer_foreign
from tests.hosting.servers import Host, host

BELOW = "/any/sub/path/"

#: Each server and each kind of place once in the ordinary run, the other pairs in the long one.
PLACES = [
    pytest.param(("nginx", "/"), id="nginx"),
    pytest.param(("apache2", BELOW), id="apache2 below a path"),
    pytest.param(("nginx", BELOW), id="nginx below a path", marks=pytest.mark.slow),
    pytest.param(("apache2", "/"), id="apache2", marks=pytest.mark.slow),
]


@pytest.fixture(scope="module", params=PLACES)
def served(request: pytest.FixtureRequest, built_site: Path) -> Iterator[Host]:
    """Return a running server."""
    name, base = request.param
    with host(name, built_site, base) as running:
        yield running


class Watched:
    """Pages of one browser context; whatever the browser refuses, misses or reports as an error is in ``faults``."""

    def __init__(self, browser: Browser) -> None:
        self.faults: list[str] = []
        self.context = browser.new_context(service_workers="block", viewport={"width": 1280, "height": 860})
        self.context.add_init_script(
            "addEventListener('securitypolicyviolation',"
            " (e) => console.error(`policy: ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`))"
        )

    def open(self, url: str) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.faults.append(f"{url}: {error}"))
        page.on("console", lambda said: said.type == "error" and self.faults.append(f"{url}: {said.text}"))
        answer_foreign(page, self._foreign)
        page.goto(url)
        return page

    def _foreign(self, url: str) -> bytes | None:
        if TILE_HOST in url:
            return TILE
        self.faults.append(f"request to a foreign host: {url}")
        return None


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    pages = Watched(browser)
    yield pages
    pages.context.close()
