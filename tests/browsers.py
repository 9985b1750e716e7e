"""Headless browsers for all tests of a worker. A second one of a kind in the same process would not start."""

import base64
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect, sync_playwright

# A busy machine is slow, not wrong.
expect.set_options(timeout=20_000)

#: No host but this machine has an address: what is asked of another one fails, and the page says so.
_ALONE: Final = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"


def answer_foreign(page: Page, answer: Callable[[str], bytes | None]) -> None:
    """Answer in place of other hosts, which are all asked by https, while a site under test is served by http.

    Playwright's routes would hold up every request of a page and do without the browser's cache: a page took twice the time.

    Args:
        page: what asks.
        answer: returns a picture for an address, or None where nothing answers there.
    """
    session = page.context.new_cdp_session(page)

    def stopped(event: dict[str, Any]) -> None:
        body = answer(event["request"]["url"])
        of = {"requestId": event["requestId"]}
        with suppress(Error):  # the page may be gone by now
            if body is None:
                session.send("Fetch.failRequest", {**of, "errorReason": "ConnectionRefused"})
            else:
                headers = [{"name": "Content-Type", "value": "image/png"}]
                encoded = base64.b64encode(body).decode()
                session.send(
                    "Fetch.fulfillRequest", {**of, "responseCode": 200, "responseHeaders": headers, "body": encoded}
                )

    session.on("Fetch.requestPaused", stopped)
    session.send("Fetch.enable", {"patterns": [{"urlPattern": "https://*"}]})


def _program(*names: str) -> str | None:
    """Return the first of these programs that the system has."""
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return what starts browsers and talks with them."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Return Chromium: the system's own where there is one, if possible the one that has no windows.

    Every page of the others is a window with bars and bubbles of its own: a new page costs four times as much.
    """
    system = _program("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    browser = playwright.chromium.launch(executable_path=system, args=["--no-sandbox", "--disable-gpu", _ALONE])
    yield browser
    browser.close()
