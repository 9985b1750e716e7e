"""Saving with hearts and planning a trip, as visitors do it."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import fastkml
import gpxpy
import pytest
from fastkml.utils import find_all
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

NECTAR = "mat-thot-not-dang-set"
MAKER = "palmania"
WINE = "ruou-vang-thot-not-minh-thien"
ART = "tranh-ghep-la-thot-not"
TRIP = f"{NECTAR},{WINE},district.long-xuyen,{MAKER},{ART}"
#: What makes a browser refuse to keep anything, as some do where cookies are forbidden.
REFUSE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });"
)


def saved(page: Page) -> list[str]:
    found: list[str] = page.evaluate("JSON.parse(localStorage.getItem('oc-saved') ?? '[]')")
    return found


def planner(open_page: OpenPage, query: str = "", *, width: int = 360, lang: str = "vi") -> Page:
    page = open_page(f"route/{query}", width=width, lang=lang)
    page.wait_for_selector("#oc-planner[data-ready]")
    return page


def order(page: Page) -> list[str]:
    return [str(item.get_attribute("data-id")) for item in page.locator("[data-stops] > li").all()]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("lang", "label", "added", "removed"), [
    ("vi", "Lưu Mật thốt nốt dạng sệt", "Đã lưu Mật thốt nốt dạng sệt. Số nơi trong chuyến đi: 1.", "Đã bỏ Mật thốt nốt dạng sệt. Số nơi trong chuyến đi: 0."),
    ("en", "Save Thick palmyra palm nectar", "Saved Thick palmyra palm nectar. Places in your trip: 1.", "Removed Thick palmyra palm nectar. Places in your trip: 0."),
])  # fmt: skip
def test_a_heart_saves_by_keyboard_and_says_so(
    open_page: OpenPage, lang: str, label: str, added: str, removed: str, width: int
) -> None:
    page = open_page("catalogue/", width=width, lang=lang)
    button = page.get_by_role("button", name=label, exact=True)
    expect(button).to_have_attribute("aria-pressed", "false")
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("status").filter(has_text=added)).to_be_attached()
    expect(page.locator("[data-saved-count]")).to_have_text("1")
    page.goto(page.url.replace("catalogue/", f"products/{NECTAR}/"))
    own = page.locator(f"button.oc-save[data-save='{NECTAR}']")
    expect(own).to_have_attribute("aria-pressed", "true")
    own.press("Space")
    expect(page.get_by_role("status").filter(has_text=removed)).to_be_attached()
    expect(page.locator("[data-saved-count]")).to_be_hidden()
    assert saved(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_hearts_need_javascript(open_page: OpenPage) -> None:
    page = open_page(f"products/{NECTAR}/", javascript=False)
    for hidden in ("[data-saved]", ".oc-heart", ".oc-save"):
        assert not page.locator(hidden).first.is_visible()


def test_two_tabs_stay_in_step(open_page: OpenPage) -> None:
    trip = planner(open_page)
    other = trip.context.new_page()
    other.goto(trip.url.replace("route/", f"producers/{MAKER}/"))
    other.locator(f"button.oc-save[data-save='{MAKER}']").click()
    expect(trip.locator("[data-saved-count]")).to_have_text("1")
    expect(trip.locator("[data-stops] > li")).to_have_count(1)
    trip.get_by_role("button", name="Bỏ Công ty cổ phần Palmania khỏi chuyến đi").click()
    expect(other.locator("[data-saved-count]")).to_be_hidden()
    expect(other.locator(f"button.oc-save[data-save='{MAKER}']")).to_have_attribute("aria-pressed", "false")


def test_where_nothing_may_be_kept_the_trip_goes_along_in_the_address(open_page: OpenPage) -> None:
    page = open_page("catalogue/", prepare=lambda page: page.add_init_script(REFUSE))
    page.get_by_role("button", name="Xem thêm").click()
    for id_ in (NECTAR, WINE):
        page.locator(f".oc-card[data-id='{id_}'] .oc-heart").click()
    expect(page.get_by_role("status").filter(has_text="Trình duyệt này không cho lưu")).to_be_attached()
    page.locator("[data-saved]").click()
    page.wait_for_selector("#oc-planner[data-ready]")
    assert page.url.endswith(f"route/?stops={NECTAR},{WINE}")
    assert order(page) == [NECTAR, WINE]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("lang", "typed", "total"), [
    ("vi", ["mat thot not dang set", "palmania", "thị xã tân châu", "xa vong the"], "Cả chuyến khoảng 109 km theo đường chim bay."),
    ("en", ["thick palmyra", "palmania", "tan chau town", "vong the"], "About 109 km in all, as the crow flies."),
])  # fmt: skip
def test_a_trip_is_collected_by_names(open_page: OpenPage, lang: str, typed: list[str], total: str, width: int) -> None:
    page = planner(open_page, width=width, lang=lang)
    assert page.locator("[data-none]").is_visible()
    field = page.locator("#oc-trip-q")
    for words in typed:
        field.fill(words)
        field.press("Enter")
    assert order(page) == [NECTAR, MAKER, "district.tan-chau", "old.30727"]
    assert saved(page) == order(page)
    assert page.locator("[data-saved-count]").text_content() == "4"
    expect(page.locator("[data-total]")).to_have_text(total)
    assert page.locator(".oc-stop").all_text_contents() == ["1, 2", "3", "4"]
    assert page.locator("path.oc-legline").count() == 2
    legs = page.locator(".oc-stops__leg").all_text_contents()
    assert legs[0] == ("cùng nơi" if lang == "vi" else "at the same place")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.reload()
    page.wait_for_selector("#oc-planner[data-ready]")
    assert len(order(page)) == 4


def test_stops_are_moved_by_keyboard_and_taken_back(open_page: OpenPage) -> None:
    page = planner(open_page, f"?stops={TRIP}")
    page.get_by_role("button", name="Chuyển Mật thốt nốt dạng sệt xuống").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert order(page)[:3] == [WINE, "district.long-xuyen", NECTAR]
    expect(page.locator("[data-said]")).to_have_text("Mật thốt nốt dạng sệt nay ở vị trí 3")
    page.get_by_role("button", name="Bỏ Thành phố Long Xuyên khỏi chuyến đi").press("Enter")
    assert len(order(page)) == 4
    assert page.evaluate("document.activeElement.dataset.act") == "take_out"
    for _ in range(3):
        page.locator("[data-undo]").press("Enter")
    assert ",".join(order(page)) == TRIP
    assert page.locator("[data-undo]").is_disabled()
    page.locator("[data-empty]").click()
    assert order(page) == []
    assert page.locator("[data-none]").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_stops_are_moved_by_dragging(open_page: OpenPage, width: int) -> None:
    page = planner(open_page, f"?stops={TRIP}", width=width)
    handles = page.locator("[data-handle]")
    handles.nth(0).scroll_into_view_if_needed()
    start, goal = handles.nth(0).bounding_box(), handles.nth(2).bounding_box()
    assert start
    assert goal
    page.mouse.move(start["x"] + 10, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(goal["x"] + 10, goal["y"] + 60, steps=8)
    page.mouse.up()
    assert order(page)[:3] == [WINE, "district.long-xuyen", NECTAR]
    assert page.url.endswith(f"?stops={','.join(order(page))}")


def test_a_sensible_order_with_and_without_a_fixed_start(open_page: OpenPage) -> None:
    page = planner(open_page, f"?stops={TRIP}", lang="en", width=1280)
    assert page.locator("[data-total]").text_content() == "About 161 km in all, as the crow flies."
    page.get_by_label("Keep the first place first").check()
    page.get_by_role("button", name="Sensible order").click()
    assert order(page)[0] == NECTAR
    kept = page.locator("[data-total]").text_content()
    page.get_by_label("Keep the first place first").uncheck()
    page.get_by_role("button", name="Sensible order").click()
    # Either way round is as short; the maker and its product are at one place.
    assert {order(page)[0], order(page)[-1]} == {"district.long-xuyen", WINE}
    assert abs(order(page).index(MAKER) - order(page).index(NECTAR)) == 1
    lengths = [int(re.findall(r"\d+", words or "")[0]) for words in (kept, page.locator("[data-total]").text_content())]
    assert lengths[1] <= lengths[0] < 161


def test_more_than_twenty_stops_are_politely_too_many(open_page: OpenPage, products: list[dict[str, str]]) -> None:
    ids = [product["id"] for product in products[:21]]
    page = planner(open_page, f"?stops={','.join(ids)}")
    expect(page.locator("[data-many]")).to_have_text("Một ngày khó đi quá 20 nơi: hãy bỏ bớt rồi sắp xếp.")
    assert page.locator("[data-order]").is_disabled()
    page.locator("[data-act=take_out]").first.click()
    assert page.locator("[data-many]").is_hidden()
    assert page.locator("[data-order]").is_enabled()


@pytest.mark.parametrize(("lang", "said"), [
    ("vi", "2 nơi không còn trong danh mục nên đã bỏ ra: da-mat, old.99999"),
    ("en", "2 places are no longer in the catalogue and were left out: da-mat, old.99999"),
])  # fmt: skip
def test_a_shared_trip_leaves_out_what_is_gone_and_stays_apart(open_page: OpenPage, lang: str, said: str) -> None:
    page = planner(open_page, f"?stops=da-mat,{WINE},old.99999,{MAKER},%3Cb%3E", lang=lang)
    expect(page.locator("[data-gone]")).to_have_text(said)
    assert order(page) == [WINE, MAKER]
    page.locator("[data-act=down]").first.click()
    assert saved(page) == []
    assert page.url.endswith(f"?stops={MAKER},{WINE}")
    assert page.locator("[data-gone]").is_hidden()
    other = page.locator("header a[hreflang]").get_attribute("href")
    assert other
    assert other.endswith(f"?stops={MAKER},{WINE}")
    page.evaluate(f"localStorage.setItem('oc-saved', JSON.stringify(['{NECTAR}']))")
    page.locator("[data-keep]").click()
    assert saved(page) == order(page) == [NECTAR, MAKER, WINE]
    assert page.url.endswith("/route/")
    assert page.locator("[data-shared]").is_hidden()


def test_the_trip_leaves_as_links_and_files(open_page: OpenPage, tmp_path: Path) -> None:
    page = planner(open_page, f"?stops={TRIP}", width=1280)
    (google,) = page.locator("[data-google] a").all()
    query = parse_qs(urlsplit(str(google.get_attribute("href"))).query)
    assert query["origin"] == ["10.4237,105.00315"]
    assert query["waypoints"][0].count("|") == 2
    assert page.locator("[data-osm] a").count() == 4
    # Of three points on the way nothing needs to be said; a browser on a phone leaves out the fourth.
    expect(page.locator("[data-google-few]")).to_be_hidden()
    assert str(page.locator("[data-organic]").get_attribute("href")).startswith(
        "om://map?v=1&ll=10.4237,105.00315&n=1.%20M"
    )
    for kind in ("gpx", "kml"):
        with page.expect_download() as waiting:
            page.locator(f"[data-{kind}]").click()
        assert waiting.value.suggested_filename == f"ocop-an-giang.{kind}"
        waiting.value.save_as(tmp_path / kind)
    names = [f"{n}. {name}" for n, name in enumerate(page.locator(".oc-stops__name").all_text_contents(), start=1)]
    read = gpxpy.parse((tmp_path / "gpx").read_text("utf-8"))
    assert read.creator == "OCOP An Giang"
    assert [point.name for point in read.waypoints] == [point.name for point in read.routes[0].points] == names
    document = fastkml.KML.from_string((tmp_path / "kml").read_text("utf-8").partition("\n")[2])
    assert [mark.name for mark in find_all(document, of_type=fastkml.Placemark)][:-1] == names


@pytest.mark.parametrize(("lang", "words"), [("vi", "chỉ nhận 3 điểm giữa đường"), ("en", "takes only 3 points")])
def test_what_google_maps_leaves_out_on_a_phone_is_said(open_page: OpenPage, lang: str, words: str) -> None:
    page = planner(open_page, f"?stops={TRIP},district.chau-doc,district.an-phu", lang=lang)
    expect(page.locator("[data-google] a")).to_have_count(1)
    expect(page.locator("[data-google-few]")).to_contain_text(words)


def test_an_outlet_is_a_stop_too(open_page: OpenPage) -> None:
    page = open_page("outlets/phan-nam-food/", lang="en")
    page.locator("button.oc-save[data-save='phan-nam-food']").click()
    page.locator("[data-saved]").click()
    page.wait_for_selector("#oc-planner[data-ready]")
    page.locator("#oc-trip-q").fill("tu son")
    page.locator("#oc-trip-q").press("Enter")
    assert order(page) == ["phan-nam-food", "sieu-thi-tu-son"]
    assert (page.locator(".oc-stops__name").first.get_attribute("href") or "").endswith("outlets/phan-nam-food/")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_near_can_be_added(open_page: OpenPage, lang: str) -> None:
    page = open_page("route/", lang=lang, position=(10.7, 105.11))
    page.wait_for_selector("#oc-planner[data-ready]")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("[data-near] [data-here]").click()
    expect(page.locator("[data-from]")).to_have_text(
        "Gần nhất tính từ: vị trí của bạn" if lang == "vi" else "Nearest to: your position"
    )
    near = page.locator("[data-near-list] > li")
    expect(near).to_have_count(10)
    first = near.first.get_attribute("data-id")
    near.first.get_by_role("button").click()
    assert order(page) == [first]
    assert near.first.get_attribute("data-id") != first
    assert not [url for url in asked if "10.7" in url]


def test_the_link_is_shared(open_page: OpenPage) -> None:
    page = planner(open_page, f"?stops={NECTAR},{WINE}")
    page.evaluate("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }")
    page.locator("[data-share-trip]").click()
    assert page.evaluate("window.shared") == {"title": "Chuyến đi OCOP An Giang", "url": page.url}


def test_without_javascript_the_page_says_what_it_would_do(open_page: OpenPage) -> None:
    page = open_page("route/", javascript=False, lang="en")
    assert page.get_by_text("Planning a trip needs JavaScript.").is_visible()
    assert not page.locator("#oc-trip-q").is_visible()
    assert page.locator("main a").first.is_visible()


def test_without_tiles_and_on_paper(open_page: OpenPage) -> None:
    page = open_page(f"route/?stops={TRIP}", width=1280, tiles=False)
    page.wait_for_selector("#oc-planner[data-ready]")
    assert page.locator(".oc-stop").count() == 4
    page.emulate_media(media="print")
    assert page.locator(".oc-stops__name").first.is_visible()
    assert page.locator(".oc-trip__map").is_visible()
    for hidden in ("#oc-trip-q", "[data-order]", "[data-act]", "[data-gpx]"):
        assert not page.locator(hidden).first.is_visible()


def test_a_failed_download_is_told_on_the_spot(open_page: OpenPage) -> None:
    page = open_page(
        f"route/?stops={NECTAR}",
        prepare=lambda page: page.route("**/places.vi.*", lambda route: route.abort()),
        expected_failures=("places.vi", "Failed to fetch"),
    )
    expect(page.locator("[data-failed]")).to_contain_text("Không tải được danh mục")
    page.unroute("**/places.vi.*")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator("[data-stops] > li")).to_have_count(1)
