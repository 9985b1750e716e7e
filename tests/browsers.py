"""Headless browsers for all tests of a worker. A second one of a kind in the same process would not start."""

import re
import shutil
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

# A busy machine is slow, not wrong.
expect.set_options(timeout=20_000)

#: Addresses on other hosts. A pattern, not a function: the browser's side compares, so that not every request comes here.
FOREIGN: Final = re.compile(r"^https?://(?!(?:127\.0\.0\.1|localhost)[:/])")


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
    browser = playwright.chromium.launch(executable_path=system, args=["--no-sandbox", "--disable-gpu"])
    yield browser
    browser.close()
