"""The embed: the map alone, preset by its query string; a link in somebody's portal never breaks."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

PIN = ".leaflet-marker-icon:has(.oc-pin)"
Products = list[dict[str, Any]]


def ready(page: Page) -> Page:
    expect(page.locator("#oc-mapapp[data-ready]")).to_be_attached()
    return page


def listed(page: Page) -> str:
    return page.locator("[data-pull-count]").text_content() or ""


def test_there_is_the_map_and_nothing_around_it(open_page: OpenPage) -> None:
    page = ready(open_page("embed/", width=600))
    expect(page.locator(".oc-district")).to_have_count(11)
    assert page.locator("body > header, body > footer, nav").count() == 0
    expect(page.locator("[data-panel]")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    full = page.get_by_role("link", name="Xem bản đồ đầy đủ")
    expect(full).to_have_attribute("target", "_blank")
    expect(full).to_have_attribute("rel", "noopener")


def test_presets_choose_and_go_along_to_the_full_map(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("embed/?district=tri-ton&stars=4,3&list=1", width=600))
    fitting = [p for p in products if p["district"] == "tri-ton" and p["stars"] in (3, 4)]
    assert listed(page) == f"{len(fitting)} sản phẩm trong khung nhìn"
    expect(page.get_by_role("link", name="Xem bản đồ đầy đủ")).to_have_attribute(
        "href", re.compile(r"/map/\?district=tri-ton&stars=3,4$")
    )


def test_a_product_that_a_link_names_is_there_whatever_the_other_presets(open_page: OpenPage) -> None:
    """So is one whose certificate has lapsed since the frame was made: lists leave it out as other stars do here."""
    page = ready(open_page("embed/?list=1&stars=3&product=gao-tien-nu&q=gao", width=600))
    expect(page.locator(f"{PIN}.oc-sign--open")).to_have_count(1)
    expect(page.get_by_role("heading", name="Gạo ngon tiến vua Tiên Nữ")).to_be_visible()
    expect(page.get_by_text("Không có sản phẩm nào phù hợp")).to_be_hidden()


@pytest.mark.parametrize(
    ("preset", "fits"),
    [
        ("group=do-uong", lambda p: p["group"] == "do-uong"),
        ("set=I.2.b", lambda p: p["set"] == "I.2.b"),
        ("producer=palmania", lambda p: p["producer"] == "palmania"),
        ("product=mat-thot-not-dang-set", lambda p: p["id"] == "mat-thot-not-dang-set"),
        ("q=mat+thot+not+dang+set", lambda p: p["id"] == "mat-thot-not-dang-set"),
    ],
)
def test_every_preset_chooses(open_page: OpenPage, products: Products, preset: str, fits: Any) -> None:
    page = ready(open_page(f"embed/?list=1&{preset}", width=600))
    expected = sum(1 for p in products if fits(p))
    assert expected > 0
    assert listed(page) == f"{expected} sản phẩm trong khung nhìn"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("vi", "Đã bỏ qua phần không hiểu trong đường dẫn: district=atlantis, stars=9, zoom=x, controls=maybe"),
        ("en", "Ignored in the link, because it is not known: district=atlantis, stars=9, zoom=x, controls=maybe"),
    ],
)
def test_unknown_values_are_named_and_the_map_is_there(open_page: OpenPage, lang: str, words: str) -> None:
    page = ready(open_page("embed/?district=atlantis&stars=9&zoom=x&controls=maybe", width=600, lang=lang))
    expect(page.locator("[data-note] p")).to_have_text(words)
    expect(page.locator(".oc-district")).to_have_count(11)


def test_centre_and_zoom_are_presets_too(open_page: OpenPage) -> None:
    page = ready(open_page("embed/?lat=10.4237&lon=105.0032&zoom=13", width=600))
    expect(page.locator(PIN).first).to_be_visible()
    expect(page.locator(".oc-district")).to_have_count(0)


def test_controls_can_be_left_out(open_page: OpenPage) -> None:
    page = ready(open_page("embed/?controls=0", width=600))
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.locator(".leaflet-control-zoom")).to_be_hidden()
    expect(page.get_by_role("link", name="Xem bản đồ đầy đủ")).to_be_visible()
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("OpenStreetMap")


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(251, 247, 238)"), ("dark", "rgb(22, 32, 27)")])
def test_the_colour_scheme_is_a_preset(open_page: OpenPage, scheme: str, paper: str) -> None:
    other = "dark" if scheme == "light" else "light"
    page = ready(open_page(f"embed/?scheme={scheme}", width=600, scheme=other))
    expect(page.locator("body")).to_have_css("background-color", paper)


def test_links_leave_the_frame(open_page: OpenPage) -> None:
    page = ready(open_page("embed/?product=mat-thot-not-dang-set", width=600))
    link = page.get_by_role("link", name="Xem trang sản phẩm")
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("href", "../products/mat-thot-not-dang-set/")


def test_a_frame_leaves_the_history_of_its_page_alone(open_page: OpenPage) -> None:
    page = ready(open_page("embed/?list=1", width=600))
    before = page.evaluate("[history.length, location.href]")
    page.get_by_role("button", name="Bộ lọc").click()
    page.get_by_role("dialog").get_by_label("Tri Tôn").check()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Xem ")).click()
    expect(page.locator(PIN).first).to_be_visible()
    page.locator(PIN).first.press("Enter")
    expect(page.locator(".oc-answer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".oc-answer")).to_have_count(0)
    assert page.evaluate("[history.length, location.href]") == before


def test_a_frame_that_is_hidden_while_it_loads_shows_all_once_it_is_seen(open_page: OpenPage) -> None:
    page = open_page("ocop/", width=600)
    page.evaluate(
        """() => { const frame = document.createElement("iframe");
             Object.assign(frame, {src: "../embed/", width: 400, height: 400, hidden: true});
             document.querySelector("main").prepend(frame); }"""
    )
    frame = page.frame_locator("iframe")
    expect(frame.locator("#oc-mapapp[data-ready]")).to_be_attached()
    page.evaluate("document.querySelector('iframe').hidden = false")
    for name in ("Thoại Sơn", "An Phú"):
        expect(frame.get_by_role("button", name=re.compile(f"^Huyện {name}: "))).to_be_in_viewport()


def test_without_scripts_it_says_what_it_needs(open_page: OpenPage) -> None:
    page = open_page("embed/", width=600, javascript=False)
    expect(page.get_by_text("Bản đồ cần JavaScript.")).to_be_visible()
    expect(page.get_by_role("link", name="Xem danh sách sản phẩm")).to_be_visible()


def test_names_answers_and_clusters_come_with_the_first_touch(open_page: OpenPage) -> None:
    asked: list[str] = []

    def prepare(page: Page) -> None:
        page.on("request", lambda request: asked.append(request.url))
        # A phone has no mouse; the browser without windows sometimes thinks that one rests in the corner of a new page.
        page.add_init_script("addEventListener('pointerover', (e) => e.stopImmediatePropagation(), true)")

    page = ready(open_page("embed/", width=360, prepare=prepare))

    def loaded(part: str) -> bool:
        return any(part in url for url in asked)

    page.wait_for_load_state("networkidle")
    later = ("/names.", "/mapparts.", "/answers.", "/search.", "markercluster", "/icons.")
    assert [part for part in later if loaded(part)] == []
    page.get_by_role("button", name=re.compile("^Huyện Tri Tôn: ")).tap()
    expect(page.locator(PIN).first).to_be_visible()
    assert all(loaded(part) for part in ("/names.", "/mapparts.", "/answers.", "markercluster"))


def test_without_network_a_touch_says_so_and_can_try_again(open_page: OpenPage) -> None:
    page = ready(
        open_page(
            "embed/",
            width=360,
            expected_failures=("/names.", "Failed to fetch"),
            prepare=lambda page: page.route("**/data/names.vi*.json", lambda route: route.abort()),
        )
    )
    page.get_by_role("button", name=re.compile("^Huyện Tri Tôn: ")).tap()
    note = page.locator("[data-note]")
    expect(note).to_contain_text("Không tải được dữ liệu của bản đồ.")
    page.unroute("**/data/names.vi*.json")
    note.get_by_role("button", name="Thử lại").click()
    expect(page.locator(PIN).first).to_be_visible()
    expect(note).to_be_hidden()


@pytest.mark.parametrize(("lang", "words"), [("vi", "Không có sản phẩm nào phù hợp"), ("en", "No product fits")])
def test_a_preset_that_nothing_fits_says_so(open_page: OpenPage, lang: str, words: str) -> None:
    page = ready(open_page("embed/?district=an-phu&group=du-lich", width=600, lang=lang))
    expect(page.locator("[data-note]")).to_contain_text(words)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("width", "count"), [(260, 9), (300, 11), (360, 11)])
def test_no_district_is_cut_off_in_a_narrow_frame(
    open_page: OpenPage, products: Products, width: int, count: int, lang: str
) -> None:
    """Where not all have room, some are one."""
    page = ready(open_page("embed/", width=width, lang=lang))
    expect(page.locator(".oc-district")).to_have_count(count)
    assert sum(map(int, page.locator(".oc-district__n").all_inner_texts())) == len(products)
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".oc-district, .oc-district__name")]
             .map((part) => part.getBoundingClientRect())
             .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight).length"""
    )
    assert outside == 0


def test_names_of_presets_are_taken_in_any_case_and_unknown_ones_are_said(
    open_page: OpenPage, products: Products
) -> None:
    page = ready(open_page("embed/?District=tri-ton&LIST=1&distrit=chau-doc&utm_source=portal&fbclid=1", width=600))
    expect(page.locator("[data-note] p")).to_have_text(
        "Đã bỏ qua phần không hiểu trong đường dẫn: distrit=chau-doc",
    )
    assert listed(page) == f"{sum(p['district'] == 'tri-ton' for p in products)} sản phẩm trong khung nhìn"


@pytest.mark.parametrize(("width", "height"), [(720, 500), (900, 650), (1600, 900)])
def test_beside_its_list_the_frame_shows_every_district(open_page: OpenPage, width: int, height: int) -> None:
    page = open_page("embed/?list=1", width=width)
    page.set_viewport_size({"width": width, "height": height})
    page.reload()
    ready(page)
    edge = page.locator("[data-panel]").evaluate("e => e.getBoundingClientRect().right")
    tools = page.locator("#oc-map-tools").evaluate("e => e.getBoundingClientRect().left")
    signs = page.get_by_role("button", name=re.compile("^(Huyện|Thị xã|Thành phố) ")).evaluate_all(
        "all => all.map((e) => e.getBoundingClientRect()).map(({left, right}) => [left, right])"
    )
    assert len(signs) == 11
    assert edge <= min(left for left, _ in signs)
    assert max(right for _, right in signs) <= tools


def test_what_others_add_to_links_is_not_said(open_page: OpenPage) -> None:
    page = ready(open_page("embed/?utm_source=portal&fbclid=1&zarsrc=30&_=2", width=600))
    expect(page.locator("[data-note]")).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(320, 420), (360, 600)])
def test_a_missing_ground_does_not_hide_what_was_not_understood(open_page: OpenPage, width: int, height: int) -> None:
    page = open_page("embed/?district=Châu Đốc", width=width, tiles=False)
    page.set_viewport_size({"width": width, "height": height})
    ready(page)
    expect(page.locator("[data-note]")).to_have_count(2)
    expect(page.locator("[data-note][data-kind=ignored]")).to_contain_text("district=Châu Đốc")
    expect(page.locator("[data-note][data-kind=tiles]")).to_contain_text("Không tải được ảnh nền bản đồ.")
    for note in page.locator("[data-note]").all():
        box = note.bounding_box()
        close = note.get_by_role("button", name="Đóng").bounding_box()
        assert box
        assert close
        assert min(close["width"], close["height"]) >= 44
        assert abs(close["y"] - box["y"]) <= 2
        assert abs(close["x"] + close["width"] - box["x"] - box["width"]) <= 2
        assert box["height"] <= 100
    page.locator("[data-note][data-kind=ignored]").get_by_role("button").click()
    expect(page.locator("[data-note]")).to_have_count(1)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("asked", ["", "?list=1", "?controls=0", "?route=cham-va-khmer"])
@pytest.mark.parametrize(("width", "height"), [(200, 200), (240, 300), (320, 200), (320, 400), (360, 640)])
def test_nothing_covers_whose_map_the_ground_is(
    open_page: OpenPage, width: int, height: int, asked: str, lang: str
) -> None:
    page = open_page(f"embed/{asked}", width=width, lang=lang)
    page.set_viewport_size({"width": width, "height": height})
    page.reload()
    ready(page)
    covered = page.locator(".leaflet-control-attribution").evaluate(
        """(told) => {
          const { left, right, top, bottom } = told.getBoundingClientRect();
          const places = [left + 8, (left + right) / 2, right - 2].flatMap((x) => [[x, top + 4], [x, bottom - 4]]);
          return places.filter(([x, y]) => !told.contains(document.elementFromPoint(x, y)));
        }"""
    )
    assert covered == []


@pytest.mark.parametrize(("width", "height"), [(200, 200), (240, 300), (600, 300)])
def test_no_stop_of_a_route_lies_under_a_button(open_page: OpenPage, width: int, height: int) -> None:
    page = open_page("embed/?route=cham-va-khmer", width=width)
    page.set_viewport_size({"width": width, "height": height})
    page.reload()
    ready(page)
    under = page.locator(".leaflet-marker-icon").evaluate_all(
        """(signs) => signs.filter((sign) => {
          const { left, right, top, bottom } = sign.getBoundingClientRect();
          return !sign.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
        }).length"""
    )
    assert under == 0
    # Its words are there for whoever does not see the sign.
    expect(page.get_by_role("link", name="Món Chăm và vải Khmer")).to_be_visible()
