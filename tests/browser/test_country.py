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


def test_a_card_names_the_province_with_and_without_scripts(open_page: OpenPage) -> None:
    """Ten districts are called Châu Thành; a town that is called as its province is named once."""
    places = {place.id: place.short.vi for place in country().places.provinces}
    known = {
        own if (own := district.short.vi) == (province := places[district.province]) else f"{own}, {province}"
        for district in country().places.districts
    }
    page = open_page("catalogue/", javascript=False)
    without = page.locator(".oc-card").first.get_attribute("data-id")
    assert set(page.locator(".oc-card__place").all_text_contents()) <= known
    page = open_page("catalogue/?sort=name")
    expect(page.locator("#oc-finder[data-ready]")).to_be_attached()
    first = page.locator(".oc-card").first.get_attribute("data-id")
    assert first != without, "the list that scripts made is in another order"
    assert set(page.locator(".oc-card__place").all_text_contents()) <= known


def test_a_place_is_found_with_its_province(open_page: OpenPage) -> None:
    """What is searched for has a province in it, and what is chosen or offered says which of many it is."""
    page = open_page("catalogue/?q=chau+thanh+tra+vinh")
    expect(page.locator("#oc-finder[data-ready]")).to_be_attached()
    expect(page.locator("[data-query]")).to_have_value("chau thanh tra vinh")
    expect(page.locator(".oc-card__place", has_text="Châu Thành, Trà Vinh").first).to_be_attached()
    assert page.locator(".oc-card").count() < 60, "what was found, not the list that is there before"
    (one,) = [d.id for d in country().places.districts if (d.short.vi, d.province) == ("Châu Thành", "an-giang")]
    page = open_page(f"catalogue/?district={one}")
    expect(page.get_by_role("button", name="Bỏ Châu Thành, An Giang")).to_be_visible()
    page = open_page("route/")
    page.get_by_role("searchbox", name="Xã, phường cũ hay mới").first.press_sequentially("huyen chau thanh")
    offered = page.locator("[data-found] button:visible")
    expect(offered.first).to_contain_text("Huyện Châu Thành")
    told = offered.all_inner_texts()
    assert len(set(told)) == len(told), told


def test_a_province_is_found_among_sixty_three_by_some_letters(open_page: OpenPage) -> None:
    page = open_page("catalogue/", width=360)
    page.locator("[data-filter-button]").click()
    facet = page.locator("dialog [data-facet=province]")
    field, rows = facet.get_by_role("searchbox", name="Tìm tỉnh, thành phố"), facet.locator("label:visible")
    expect(rows).to_have_count(63)
    field.press_sequentially("an gi")
    expect(rows).to_have_text([re.compile("^An Giang")])
    rows.locator("input").press("Space")
    field.fill("cà mau")
    expect(rows).to_have_text([re.compile("^An Giang"), re.compile("^Cà Mau")])
    field.fill("Sài Gòn")
    expect(facet.get_by_role("status")).to_have_text("Không tìm thấy “Sài Gòn”")
    expect(rows).to_have_count(1)
    field.fill("")
    expect(rows).to_have_count(63)
    expect(facet.get_by_role("status")).to_be_empty()
    box, foot = page.locator("dialog [data-done]").bounding_box(), page.locator(".oc-dialog__foot").bounding_box()
    assert box
    assert foot
    assert box["x"] + box["width"] <= foot["x"] + foot["width"] - 12


def test_an_embed_of_one_province_of_many_is_built(open_page: OpenPage) -> None:
    page = open_page("tourism/")
    builder = page.locator("#oc-builder:not([aria-busy])")
    builder.get_by_role("searchbox", name="Tìm tỉnh, thành phố").fill("can tho")
    province = builder.get_by_role("checkbox", name="Cần Thơ")
    expect(builder.locator("[data-sifted] label:visible")).to_have_count(1)
    province.check()
    expect(builder.locator("[data-code]")).to_contain_text("province=can-tho")


def test_districts_to_measure_from_stand_below_their_provinces(open_page: OpenPage) -> None:
    page = open_page("route/")
    group = page.locator("#near [data-district] optgroup[label='An Giang']")
    expect(group.locator("option", has_text="Châu Thành")).to_have_count(1)
    expect(page.locator("#near [data-district] optgroup")).to_have_count(63)


@pytest.mark.parametrize("javascript", [True, False])
def test_communes_of_a_province_are_folded_below_its_products(open_page: OpenPage, javascript: bool) -> None:
    page = open_page("communes/", width=360, javascript=javascript)
    page.get_by_role("link", name="Tỉnh Thanh Hóa").click()
    page.wait_for_url("**/provinces/thanh-hoa/#communes")
    fold = page.locator("details:has(#communes-title)")
    expect(fold).to_have_attribute("open", "")  # browsers open what a link leads into
    expect(fold.locator(".oc-row").first).to_be_visible()
    page.goto(page.url.partition("#")[0])
    expect(page.locator(".oc-table--files tbody th").first).to_have_text("Tỉnh Thanh Hóa")
    tall: int = page.evaluate("document.documentElement.scrollHeight")
    assert tall < 20_000


def test_producers_come_before_seven_hundred_districts(open_page: OpenPage) -> None:
    page = open_page("producers/", width=360)
    heading = page.get_by_role("heading", level=2).first
    expect(heading).to_have_text(re.compile(r"^\S.*, (tỉnh|thành phố) \S"))
    box = heading.bounding_box()
    assert box
    assert box["y"] < 800
    page.get_by_role("link", name="Tìm theo huyện, thị, thành").click()
    page.wait_for_url("**/districts/")


@pytest.mark.parametrize("width", [320, 1280])
def test_nobody_is_left_out(open_page: OpenPage, site_url: str, width: int) -> None:
    page = ready(open_page("map/", width=width))
    found = []
    for path in (
        "map/",
        "map/?outlets=only",
        "provinces/",
        "provinces/thanh-hoa/",
        "districts/",
        "outlets/",
        "producers/",
        "catalogue/",
    ):
        page.goto(site_url + path)
        if path.startswith("map/"):
            ready(page)
        for fold in page.locator(".oc-fold > summary").all()[:1]:
            fold.click()
        found += [f"{path}: {wrong}" for wrong in violations(page)]
    assert not found, "\n".join(found)
