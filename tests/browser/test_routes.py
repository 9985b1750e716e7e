"""Ready-made routes as visitors see them, their files as other readers read them, and routes in other people's pages."""

import re
from pathlib import Path

import fastkml
import gpxpy
import pytest
from fastkml.utils import find_all
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

ROUTES = ("cham-va-khmer", "mam-va-kho-ca", "thoai-son", "thot-not")


def names(page: Page) -> list[str]:
    return page.locator(".oc-stops__name").all_text_contents()


def signed(page: Page) -> list[int]:
    """Return the numbers on the signs of the map; stops whose signs would cover one another share one ("1, 2", "4–6")."""
    signs = ", ".join(page.locator(".oc-stop").all_text_contents()).split(", ")
    runs = [sign.split("–") for sign in signs]
    return sorted(n for run in runs for n in range(int(run[0]), int(run[-1]) + 1))


def test_signs_that_would_cover_one_another_part_when_the_map_is_nearer(open_page: OpenPage) -> None:
    page = open_page("routes/mam-va-kho-ca/")
    expect(page.locator("#oc-ready[data-ready]")).to_be_attached()
    before = page.locator(".oc-stop").count()
    boxes = [box for sign in page.locator(".oc-stop").all() if (box := sign.bounding_box())]
    for i, one in enumerate(boxes):
        for other in boxes[i + 1 :]:
            assert max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"])) >= 29
    for _ in range(3):
        page.locator(".leaflet-control-zoom-in").click()
    expect(page.locator(".oc-stop")).not_to_have_count(before)
    assert page.locator(".oc-stop").count() > before
    assert signed(page) == list(range(1, 9))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("lang", "title", "total"), [
    ("vi", "Mắm và khô cá", "8 nơi · Cả chuyến khoảng 59 km theo đường chim bay."),
    ("en", "Fermented and dried fish", "8 places · About 59 km in all, as the crow flies."),
])  # fmt: skip
def test_a_route_has_map_legs_and_files(
    open_page: OpenPage, built_site: Path, lang: str, title: str, total: str, width: int
) -> None:
    page = open_page("routes/", width=width, lang=lang)
    page.get_by_role("link", name=re.compile(f"^{title}")).click()
    expect(page.locator("#oc-ready[data-ready]")).to_be_attached()
    assert page.locator("h1").inner_text() == title
    assert page.locator(".oc-trip__total").inner_text() == total
    assert signed(page) == list(range(1, 9))
    assert page.locator(".oc-stops__leg").count() == 7
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    listed = [f"{n}. {name}" for n, name in enumerate(names(page), start=1)]
    folder = built_site / ("en/" if lang == "en" else "") / "routes" / "mam-va-kho-ca"
    gpx = gpxpy.parse((folder / "mam-va-kho-ca.gpx").read_text("utf-8"))
    assert [point.name for point in gpx.waypoints] == [point.name for point in gpx.routes[0].points] == listed
    kml = fastkml.KML.from_string((folder / "mam-va-kho-ca.kml").read_text("utf-8").partition("\n")[2])
    assert [mark.name for mark in find_all(kml, of_type=fastkml.Placemark)] == [*listed, title]


def test_a_route_becomes_ones_own(open_page: OpenPage) -> None:
    page = open_page("routes/thoai-son/")
    listed = names(page)
    page.get_by_role("link", name="Sửa tuyến này theo ý tôi").click()
    page.wait_for_selector("#oc-planner[data-ready]")
    assert names(page) == listed
    page.locator("[data-keep]").click()
    expect(page.locator("[data-saved-count]")).to_have_text(str(len(listed)))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_routes_are_found_and_complete_without_javascript(open_page: OpenPage, lang: str) -> None:
    for way in ("", "route/", "districts/tri-ton/", "tourism/"):
        page = open_page(way, lang=lang, javascript=False)
        links = {link.get_attribute("href") or "" for link in page.locator("main a").all()}
        assert any(link.endswith("routes/thot-not/") for link in links) or any(
            link.endswith("routes/") for link in links
        ), way
    page = open_page("routes/thot-not/", lang=lang, javascript=False)
    assert len(names(page)) == 8
    assert page.locator("a[download]").count() == 2


def test_every_route_is_listed_and_has_its_files(built_site: Path) -> None:
    for root in ("", "en/"):
        text = (built_site / root / "routes" / "index.html").read_text("utf-8")
        for route in ROUTES:
            assert f'routes/{route}/"' in text
            for form in ("gpx", "kml"):
                assert (built_site / root / "routes" / route / f"{route}.{form}").is_file()


@pytest.mark.parametrize(
    ("root", "name", "said"),
    [
        ("", "Siêu thị Tứ Sơn", "Siêu thị, Châu Đốc. Chỉ biết huyện: điểm này là điểm chung của huyện."),
        ("en/", "Tu Son supermarket", "Supermarket, Chau Doc. The point stands for the whole district."),
    ],
)
def test_all_outlets_are_taken_along(built_site: Path, root: str, name: str, said: str) -> None:
    assert 'href="../outlets/outlets.gpx" download' in (built_site / root / "outlets" / "index.html").read_text("utf-8")
    read = gpxpy.parse((built_site / root / "outlets" / "outlets.gpx").read_text("utf-8"))
    assert len(read.waypoints) == 5
    assert {point.name: point.description for point in read.waypoints}[name] == said


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("lang", "title"), [("vi", "Một ngày ở Thoại Sơn"), ("en", "A day in Thoai Son")])
def test_a_route_in_a_frame(open_page: OpenPage, lang: str, title: str, width: int) -> None:
    page = open_page("embed/?route=thoai-son", width=width, lang=lang)
    page.wait_for_selector("#oc-mapapp[data-ready]")
    assert signed(page) == list(range(1, 9))
    full = page.locator(".oc-map__full")
    assert full.inner_text() == title
    assert (full.get_attribute("href") or "").endswith("routes/thoai-son/")
    assert full.get_attribute("target") == "_blank"
    assert not page.locator(".oc-mapapp__search").is_visible()
    page.locator(".oc-stop").first.click()
    expect(page.locator(".oc-stopnote a")).to_have_attribute("target", "_blank")


def test_unknown_stops_of_a_frame_are_named_and_the_rest_is_shown(open_page: OpenPage) -> None:
    page = open_page("embed/?route=palmania,khong-co,minh-thien")
    page.wait_for_selector("#oc-mapapp[data-ready]")
    assert page.locator(".oc-stop").count() == 2
    expect(page.locator("[data-note]")).to_contain_text("Đã bỏ qua phần không hiểu trong đường dẫn: route=khong-co")
    page = open_page("embed/?route=khong-co", lang="en")
    page.wait_for_selector("#oc-mapapp[data-ready]")
    assert page.locator(".oc-district").count() == 11
    expect(page.locator("[data-note]")).to_contain_text("route=khong-co")


def test_the_builder_embeds_a_route(open_page: OpenPage, site_url: str) -> None:
    page = open_page("tourism/?route=palmania,minh-thien", width=1280)
    expect(page.locator("#oc-builder[data-ready]")).to_be_attached()
    frame = page.locator("[data-preview] iframe")
    expect(frame).to_have_attribute("src", f"{site_url}embed/?route=palmania,minh-thien")
    assert not page.get_by_label("Tri Tôn").is_visible()
    page.get_by_label("Một tuyến đi").select_option(label="Theo cây thốt nốt")
    expect(frame).to_have_attribute("src", f"{site_url}embed/?route=thot-not")
    expect(frame).to_have_attribute("title", "Bản đồ sản phẩm OCOP: Theo cây thốt nốt")
    page.get_by_label("Một tuyến đi").select_option("")
    expect(frame).to_have_attribute("src", f"{site_url}embed/")
    assert page.get_by_label("Tri Tôn").is_visible()
