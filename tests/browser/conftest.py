"""A headless browser on the real site. Tiles are stubbed; any other foreign host, script error or missing file fails the test."""

import json
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browsers import answer_foreign

TILE_HOST = "tile.openstreetmap.org"
HEIGHTS = {360: 740, 1280: 860}


def _tile() -> bytes:
    """Return a PNG of 256 × 256 pixels in one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\x00" + b"\xdf\xe8\xd8" * 256) * 256)
    head = struct.pack(">IIBBBBB", 256, 256, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


TILE = _tile()


class OpenPage(Protocol):
    """Opens a page of the site in a context of its own."""

    def __call__(
        self,
        path: str,
        *,
        width: int = 360,
        lang: str = "vi",
        scheme: str = "light",
        javascript: bool = True,
        tiles: bool = True,
        position: tuple[float, float] | None = None,
        expected_failures: tuple[str, ...] = (),
        prepare: Callable[[Page], None] | None = None,
    ) -> Page: ...


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[OpenPage]:
    """Return the opener; at the end nothing unexpected may have happened on any of its pages.

    ``expected_failures`` are parts of addresses that may fail to load; ``tiles=False`` makes the tile host unreachable;
    without ``position`` the visitor refuses to tell it.
    """
    faults: list[str] = []
    contexts = []

    def open_(
        path: str,
        *,
        width: int = 360,
        lang: str = "vi",
        scheme: str = "light",
        javascript: bool = True,
        tiles: bool = True,
        position: tuple[float, float] | None = None,
        expected_failures: tuple[str, ...] = (),
        prepare: Callable[[Page], None] | None = None,
    ) -> Page:
        options: dict[str, Any] = {}
        if position:
            options = {
                "geolocation": {"latitude": position[0], "longitude": position[1]},
                "permissions": ["geolocation"],
            }
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHTS.get(width, 600)},
            has_touch=width < 600,
            color_scheme="dark" if scheme == "dark" else "light",
            locale="vi-VN" if lang == "vi" else "en-GB",
            java_script_enabled=javascript,
            reduced_motion="reduce",
            # Requests that a worker makes cannot be stubbed; working without network has tests of its own.
            service_workers="block",
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)

        def foreign(url: str) -> bytes | None:
            host = urlsplit(url).hostname
            if host != TILE_HOST:
                faults.append(f"request to a foreign host: {url}")
            return TILE if host == TILE_HOST and tiles else None

        answer_foreign(page, foreign)
        page.on("pageerror", lambda error: faults.append(f"script error: {error}"))

        def console(message: Any) -> None:
            url = str(message.location.get("url", ""))
            allowed = (*expected_failures, *(() if tiles else (TILE_HOST,)))
            if message.type == "error" and not any(part in url or part in message.text for part in allowed):
                faults.append(f"console: {message.text} {url}")

        page.on("console", console)
        if prepare:
            prepare(page)
        page.goto(site_url + ("" if lang == "vi" else "en/") + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture(scope="session")
def products(built_site: Path) -> list[dict[str, Any]]:
    """Return the published products (open data), by which the pages are judged."""
    data = json.loads((built_site / "data" / "products.json").read_text("utf-8"))
    return list(data["products"])
