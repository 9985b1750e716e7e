"""A catalogue that covers the whole country: a map that can be read, from the country down to a product, and short lists."""

import re
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect

from tests.bench.country import country
from tests.bench.measuring import started
from tests.bench.records import write_project
from tests.browser.conftest import OpenPage
from tests.browser.everyone.axe import violations

#: So many that their outlets are more than one page lists.
PRODUCTS: Final = 5_000
_LAYOUT: Final = """() => [...document.querySelectorAll(".oc-district")].map((circle) => {
  const box = (part) => { const { left, right, top, bottom } = part.getBoundingClientRect(); return { left, right, top, bottom }; };
  const number = circle.querySelector(".oc-district__n");
  const name = circle.querySelector(".oc-district__name");
  return { name: name.textContent, n: Number(number.textContent.replace(/\\D/g, "")), label: circle.getAttribute("aria-label"),
           circle: box(number), words: box(name) };
})"""


@pytest.fixture(scope="module")
def site_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a preview of a catalogue of the whole country: made records, real places."""
    folder = tmp_path_factory.mktemp("country")
    write_project(folder / "project", PRODUCTS)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [Path(sys.executable).with_name("ocop"), "serve", "--as-of", "2026-06-01", "--port", str(port)]
    address = f"http://127.0.0.1:{port}/"
    said = folder / "said"
    with said.open("wb") as log, started(command, cwd=folder / "project", output=log.fileno()) as server:
        while address not in said.read_text("utf-8"):
            assert server.poll() is None, said.read_text("utf-8")
            time.sleep(0.2)
        yield address


def ready(page: Page) -> Page:
    expect(page.locator("#oc-mapapp[data-ready]")).to_be_attached()
    return page


def circles(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(_LAYOUT)
    return found


def overlap(a: dict[str, float], b: dict[str, float]) -> float:
    wide = min(a["right"], b["right"]) - max(a["left"], b["left"])
    high = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
    return min(wide, high)


def in_catalogue(page: Page) -> int:
    return int(page.locator("[data-pull-count]").inner_text().split(" ")[0].replace(".", ""))


@pytest.mark.parametrize("path", ["map/", "embed/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_from_afar_provinces_can_be_read(open_page: OpenPage, path: str, width: int) -> None:
    page = ready(open_page(path, width=width))
    provinces = [place.name.vi for place in country().places.provinces]
    found = circles(page)
    assert 5 <= len(found) <= 63
    for circle in found:
        name, _, others = circle["name"].partition(" +")
        assert any(province.endswith(name) for province in provinces), name
        told = f"{name} và {others} nơi khác: " if others else f"{name}: "
        assert circle["label"].startswith(told)
        for part in (circle["circle"], circle["words"]):
            assert part["left"] >= 0
            assert part["right"] <= width
    for i, a in enumerate(found):
        for b in found[i + 1 :]:
            assert overlap(a["circle"], b["circle"]) <= 2, (a["name"], b["name"])
            assert overlap(a["words"], b["circle"]) <= 8, (a["name"], b["name"])
            assert overlap(a["circle"], b["words"]) <= 8, (a["name"], b["name"])
    if path == "map/":
        assert sum(circle["n"] for circle in found) == in_catalogue(page)


@pytest.mark.parametrize("width", [360, 1280])
def test_by_keyboard_circles_lead_down_to_products(open_page: OpenPage, width: int) -> None:
    page = ready(open_page("map/", width=width))
    told = in_catalogue(page)
    steps = 0
    while page.locator(".oc-district").count():
        greatest = max(circles(page), key=lambda circle: circle["n"])
        page.get_by_role("button", name=greatest["label"]).press("Enter")
        expect(page.locator("[data-pull-count]")).not_to_have_text(
            f"{told:,} sản phẩm trong khung nhìn".replace(",", ".")
        )
        told = in_catalogue(page)
        steps += 1
        assert steps <= 8, "each step leads nearer"
    assert steps >= 2
    expect(page.locator(".oc-cluster, .oc-pin").first).to_be_attached()


@pytest.mark.parametrize("path", ["map/?province=thanh-hoa", "embed/?province=thanh-hoa&list=1"])
def test_a_province_is_seen_by_its_districts(open_page: OpenPage, path: str) -> None:
    page = ready(open_page(path, width=1280))
    found = circles(page)
    of_province = [place for place in country().places.districts if place.province == "thanh-hoa"]
    assert 5 <= len(found) <= len(of_province)
    assert sum(circle["n"] for circle in found) == in_catalogue(page)
    for circle in found:
        name = circle["name"].partition(" +")[0]
        assert any(place.name.vi.endswith(name) for place in of_province), name


def test_outlets_that_would_lie_on_one_another_are_one(open_page: OpenPage) -> None:
    page = ready(open_page("map/?outlets=only", width=1280))
    cluster = page.locator(".oc-cluster--outlet")
    expect(cluster.first).to_be_visible()
    told = sum(int(text) for text in cluster.all_inner_texts())
    alone = page.locator(".leaflet-marker-icon:has(.oc-pin--outlet):not(:has(.oc-pin__count))").count()
    shared = page.locator(".oc-pin--outlet .oc-pin__count").all_inner_texts()
    assert told + alone + sum(map(int, shared)) == in_catalogue(page)
    count = cluster.count()
    cluster.first.press("Enter")
    expect(cluster).not_to_have_count(count)


def test_an_outlet_says_when_it_opens_and_closes(open_page: OpenPage) -> None:
    page = ready(open_page("map/?outlets=only", width=1280))
    told = page.locator(".oc-picks .oc-open")
    expect(told.first).to_be_visible()
    time = r"\d\d?:\d\d"
    day = "(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
    opened = f"Đang mở cửa(?: cả ngày|, đến {time})"
    closed = f"Đang đóng cửa(?:|, mở lúc {time}|, mở lại {day}, {time})"
    for words in told.all_inner_texts():
        assert re.fullmatch(f"{opened}|{closed}", words), words


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("path", ["districts/", "outlets/"])
def test_districts_are_folded_below_their_provinces(open_page: OpenPage, path: str, javascript: bool) -> None:
    page = open_page(path, javascript=javascript)
    provinces = page.locator(".oc-fold")
    assert 20 < provinces.count() <= 63
    first, row = provinces.first, ".oc-row"
    expect(first.locator(row).first).to_be_hidden()
    first.locator("summary").press("Enter")
    expect(first.locator(row).first).to_be_visible()
    first.locator(row).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("^(Quận|Huyện|Thị xã|Thành phố) "))


@pytest.mark.parametrize("width", [320, 1280])
def test_nobody_is_left_out(open_page: OpenPage, site_url: str, width: int) -> None:
    page = ready(open_page("map/", width=width))
    found = []
    for path in ("map/", "map/?outlets=only", "provinces/", "provinces/thanh-hoa/", "districts/", "outlets/"):
        page.goto(site_url + path)
        if path.startswith("map/"):
            ready(page)
        for fold in page.locator(".oc-fold > summary").all()[:1]:
            fold.click()
        found += [f"{path}: {wrong}" for wrong in violations(page)]
    assert not found, "\n".join(found)
