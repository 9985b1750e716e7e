"""The map page: circles, pins, answers, filters and list, by finger, mouse and keyboard, and every state in between."""

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import TILE, OpenPage

CIRCLE = ".oc-district"
PIN = ".leaflet-marker-icon:has(.oc-pin)"
ROUGH = "Vị trí theo xã, không phải địa chỉ chính xác."
Products = list[dict[str, Any]]


def ready(page: Page) -> Page:
    expect(page.locator("#oc-mapapp[data-ready]")).to_be_attached()
    return page


def circles(page: Page) -> dict[str, int]:
    return {
        circle.locator(".oc-district__name").inner_text(): int(circle.locator(".oc-district__n").inner_text())
        for circle in page.locator(CIRCLE).all()
    }


def of(products: Products, **wanted: object) -> Products:
    return [p for p in products if all(p[name] == value for name, value in wanted.items())]


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def product_of_one_point(products: Products) -> dict[str, Any]:
    """A product that stands alone at its point."""
    points = [(p["lat"], p["lon"]) for p in products]
    return next(p for p in products if points.count((p["lat"], p["lon"])) == 1)


def answer(page: Page) -> Locator:
    return page.locator(".oc-answer")


@pytest.mark.parametrize("width", [360, 1280])
def test_from_afar_every_district_is_a_circle_with_its_number(
    open_page: OpenPage, products: Products, width: int
) -> None:
    page = ready(open_page("map/", width=width))
    expect(page.locator(CIRCLE)).to_have_count(11)
    shown = circles(page)
    assert shown["Thoại Sơn"] == len(of(products, district="thoai-son"))
    assert shown["Tri Tôn"] == len(of(products, district="tri-ton"))
    assert sum(shown.values()) == len(products)
    expect(page.get_by_role("button", name=f"Huyện Thoại Sơn: {shown['Thoại Sơn']} sản phẩm, phóng to")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_circles_do_not_cover_one_another(open_page: OpenPage, width: int) -> None:
    page = ready(open_page("map/", width=width))
    boxes = [box for c in page.locator(".oc-district__n").all() if (box := c.bounding_box())]
    assert len(boxes) == 11
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            apart = abs(a["x"] - b["x"]) >= (a["width"] + b["width"]) / 2 - 1
            assert apart or abs(a["y"] - b["y"]) >= (a["height"] + b["height"]) / 2 - 1


def test_district_and_stars_filter_map_and_list(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("map/", width=1280))
    page.locator("input[name=stars][value='5']").check()
    fives = of(products, stars=5)
    expect(page.locator("[data-pull-count]")).to_have_text(f"{len(fives)} sản phẩm trong khung nhìn")
    assert sorted(page.locator(".oc-pick__name").all_inner_texts()) == sorted(p["name"]["vi"] for p in fives)
    page.locator("input[name=stars][value='5']").uncheck()
    page.locator("[data-filters] summary", has_text="Huyện, thị, thành").click()
    page.locator("input[name=district][value=tri-ton]").check()
    expected = of(products, district="tri-ton")
    expect(page.locator("[data-pull-count]")).to_have_text(f"{len(expected)} sản phẩm trong khung nhìn")
    expect(page.locator(PIN).first).to_be_visible()
    assert query(page)["district"] == ["tri-ton"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_stars_are_chosen_in_one_row(open_page: OpenPage, lang: str) -> None:
    page = ready(open_page("map/", width=1280, lang=lang))
    page.locator("input[name=stars][value='5']").wait_for()
    boxes = [
        box for pill in page.locator(".oc-mapapp__filters .oc-pills .oc-choice").all() if (box := pill.bounding_box())
    ]
    assert len(boxes) == 3
    assert len({box["y"] for box in boxes}) == 1


def test_numbers_of_a_whole_country_stay_in_the_column(open_page: OpenPage) -> None:
    page = ready(open_page("map/", width=1280))
    page.locator("input[name=stars][value='5']").wait_for()
    column = page.locator(".oc-mapapp__filters").bounding_box()
    assert column
    page.locator(".oc-pills .oc-choice__count").evaluate_all("all => all.forEach((n) => { n.textContent = '11.462'; })")
    wider = page.locator(".oc-mapapp__filters").bounding_box()
    assert wider
    assert wider["width"] == column["width"]
    for pill in page.locator(".oc-pills .oc-choice").all():
        box = pill.bounding_box()
        assert box
        assert box["x"] + box["width"] <= column["x"] + column["width"] + 1


def test_a_popup_leads_to_its_product(open_page: OpenPage, products: Products) -> None:
    product = product_of_one_point(products)
    page = ready(open_page(f"map/?district={product['district']}&product={product['id']}", width=1280))
    expect(answer(page).get_by_role("heading")).to_have_text(product["name"]["vi"])
    expect(answer(page)).to_contain_text(f"OCOP {product['stars']} sao")
    expect(answer(page)).to_contain_text(ROUGH)
    answer(page).get_by_role("link", name="Xem trang sản phẩm").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(product["name"]["vi"])
    assert urlsplit(page.url).path.endswith(f"/products/{product['id']}/")


def test_products_at_one_point_are_listed_together(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("map/?product=mat-thot-not-dang-set", width=1280))
    here = next(p for p in products if p["id"] == "mat-thot-not-dang-set")
    together = [p for p in products if (p["lat"], p["lon"]) == (here["lat"], here["lon"])]
    assert len(together) > 1
    expect(answer(page).get_by_role("heading")).to_have_text(f"{len(together)} sản phẩm tại thị trấn Tri Tôn")
    links = answer(page).locator(".oc-answer__list a")
    assert sorted(links.all_inner_texts()) == sorted(p["name"]["vi"] for p in together)
    expect(links.first).to_have_text("Mật thốt nốt dạng sệt")
    expect(answer(page)).to_contain_text(ROUGH)


@pytest.mark.parametrize("path", ["map/?product=mat-thot-not-dang-set", "map/?outlets=only"])
def test_a_finger_finds_each_of_several_at_one_point(open_page: OpenPage, path: str) -> None:
    page = ready(open_page(path, width=320))
    if "outlets" in path:
        page.locator(".oc-sign:has(.oc-pin--outlet)").first.press("Enter")
    entries = page.locator("[data-sheet] .oc-answer__list > li")
    entries.first.wait_for()
    for entry in entries.all():
        entry.scroll_into_view_if_needed()
        box = entry.bounding_box()
        assert box
        assert box["height"] >= 44
        found = "at => document.elementFromPoint(...at)?.closest('a')?.getAttribute('href')"
        name = entry.locator(":scope > a").get_attribute("href")
        assert page.evaluate(found, [box["x"] + box["width"] - 8, box["y"] + 40]) == name
        for act in entry.locator(".oc-answer__acts a").all():
            middle = act.evaluate(
                "a => { const b = a.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; }"
            )
            assert page.evaluate(found, middle) == act.get_attribute("href")


def test_on_a_phone_the_answer_is_a_sheet_with_directions(open_page: OpenPage, products: Products) -> None:
    product = product_of_one_point(products)
    page = ready(open_page(f"map/?product={product['id']}"))
    sheet = page.locator("[data-sheet]")
    expect(sheet.get_by_role("heading")).to_have_text(product["name"]["vi"])
    point = f"{product['lat']},{product['lon']}"
    for name, start in (
        ("Google Maps", "https://www.google.com/maps/dir/?api=1&destination="),
        ("OpenStreetMap", "https://www.openstreetmap.org/directions?to="),
    ):
        expect(sheet.get_by_role("link", name=name)).to_have_attribute("href", start + point.replace(",", "%2C"))
    expect(sheet.get_by_role("link", name="Ứng dụng bản đồ")).to_have_attribute("href", re.compile(f"^geo:{point}"))
    pin = page.locator(PIN).filter(visible=True)
    top = sheet.bounding_box()
    assert top is not None
    assert any((box := p.bounding_box()) and box["y"] + box["height"] <= top["y"] + 1 for p in pin.all())
    sheet.get_by_role("button", name="Đóng").click()
    expect(sheet).to_be_hidden()
    page.wait_for_url(lambda url: "product" not in url)


def test_the_keyboard_alone_gets_to_an_answer_and_back(open_page: OpenPage) -> None:
    page = ready(open_page("map/", width=1280))
    page.get_by_role("button", name=re.compile("^Huyện Tri Tôn: ")).press("Enter")
    pin = page.get_by_role("button", name=re.compile(r"^\d+ sản phẩm, Thị trấn Tri Tôn$"))
    expect(pin).to_be_visible()
    pin.press("Enter")
    expect(answer(page).get_by_role("heading")).to_be_focused()
    page.keyboard.press("Escape")
    expect(answer(page)).to_have_count(0)
    expect(pin).to_be_focused()


def test_the_points_can_be_skipped(open_page: OpenPage) -> None:
    page = ready(open_page("map/", width=1280))
    skip = page.get_by_role("link", name="Bỏ qua các điểm trên bản đồ")
    skip.press("Enter")
    expect(page.locator("#oc-map-end")).to_be_focused()


def test_every_pin_and_circle_has_a_name(open_page: OpenPage) -> None:
    page = ready(open_page("map/?district=tri-ton", width=1280))
    expect(page.locator(PIN).first).to_be_visible()
    labels = page.locator(".leaflet-marker-icon").evaluate_all("all => all.map(e => e.getAttribute('aria-label'))")
    assert labels
    assert all(labels)


def test_buttons_zoom_and_move(open_page: OpenPage) -> None:
    page = ready(open_page("map/?lat=10.5&lon=105.2&zoom=11", width=1280))
    page.get_by_role("button", name="Phóng to", exact=True).click()
    expect(page).to_have_url(re.compile("zoom=12"))
    page.get_by_role("button", name="Nút di chuyển bản đồ").click()
    page.get_by_role("button", name="Di chuyển sang phải").click()
    expect(page).to_have_url(re.compile(r"lon=105\.2\d"))


def test_the_view_stays_in_the_url_and_in_the_province(open_page: OpenPage) -> None:
    page = ready(open_page("map/?lat=10.42&lon=105&zoom=12", width=1280))
    expect(page.locator(PIN).first).to_be_visible()
    page.locator("#map_ocop").focus()
    for _ in range(25):
        page.keyboard.press("Shift+ArrowLeft")
    page.wait_for_timeout(500)
    west = float(query(page)["lon"][0])
    assert 104 < west < 105
    page.reload()
    ready(page)
    assert float(query(page)["lon"][0]) == west


def test_the_list_follows_the_view(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("map/?lat=10.4237&lon=105.0032&zoom=13", width=1280))
    few = page.locator(".oc-pick").count()
    assert 0 < few < len(products)
    others = len(products) - few
    expect(page.locator(".oc-mapapp__beyond")).to_contain_text(f"{others} sản phẩm khác ở ngoài khung nhìn.")
    page.get_by_role("button", name="Xem tất cả trên bản đồ").click()
    expect(page.locator("[data-pull-count]")).to_have_text(f"{len(products)} sản phẩm trong khung nhìn")


def test_on_a_phone_the_list_is_pulled_up_and_answers_on_the_map(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("map/"))
    pull = page.locator("[data-pull]")
    expect(pull).to_have_text(f"{len(products)} sản phẩm trong khung nhìn")
    expect(page.locator(".oc-pick").first).to_be_hidden()
    pull.click()
    expect(pull).to_have_attribute("aria-expanded", "true")
    first = page.locator(".oc-pick").first
    name = first.locator(".oc-pick__name").inner_text()
    first.get_by_role("button").click()
    expect(page.locator("[data-sheet]")).to_contain_text(name)
    expect(pull).to_have_attribute("aria-expanded", "false")


def test_searching_on_the_map(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("map/", width=1280))
    page.get_by_role("searchbox").fill("mat thot not dang set")
    expect(page.locator(".oc-pick__name")).to_have_text(["Mật thốt nốt dạng sệt"])
    page.get_by_role("searchbox").fill("khobostop")
    expect(page.locator("[data-items]")).to_contain_text("Không tìm thấy “khobostop”")
    expect(page.locator(".leaflet-marker-icon")).to_have_count(0)


def test_a_producer_link_shows_its_products(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("map/?producer=palmania", width=1280))
    expected = of(products, producer="palmania")
    expect(page.locator("[data-pull-count]")).to_have_text(f"{len(expected)} sản phẩm trong khung nhìn")
    page.get_by_role("button", name="Bỏ Công ty cổ phần Palmania").click()
    expect(page.locator("[data-pull-count]")).to_have_text(f"{len(products)} sản phẩm trong khung nhìn")


def test_in_english(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("map/?product=mat-thot-not-dang-set", width=1280, lang="en"))
    expect(answer(page).get_by_role("heading")).to_contain_text("products in Tri Ton town")
    expect(answer(page)).to_contain_text("Placed by commune, not at the exact address.")
    expect(answer(page)).to_contain_text("Thick palmyra palm nectar Mật thốt nốt dạng sệt")
    expect(page.get_by_role("button", name="Zoom in", exact=True)).to_be_visible()


def test_the_legend_folds_and_shows_the_pins(open_page: OpenPage) -> None:
    page = ready(open_page("map/"))
    legend = page.locator("#oc-map-legend")
    expect(legend.get_by_text("Sản phẩm 5 sao")).to_be_hidden()
    legend.get_by_text("Chú giải").click()
    expect(legend.get_by_text("Sản phẩm 5 sao")).to_be_visible()
    expect(legend.locator(".oc-pin--5 .oc-pin__number")).to_have_text("5")


def test_without_tiles_the_map_works_and_says_so(open_page: OpenPage) -> None:
    page = ready(open_page("map/", tiles=False))
    expect(page.locator("[data-note]")).to_contain_text("Không tải được ảnh nền bản đồ. Các điểm vẫn nằm đúng chỗ.")
    page.locator("[data-note]").get_by_role("button", name="Đóng").press("Enter")
    expect(page.locator("[data-note]")).to_be_hidden()
    expect(page.locator("#map_ocop")).to_be_focused()
    page.get_by_role("button", name=re.compile("^Huyện Tri Tôn: ")).click()
    expect(page.locator(PIN).first).to_be_visible()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("path", "width", "height"),
    [("embed/", 320, 420), ("embed/", 360, 600), ("embed/?list=1", 360, 600), ("map/", 360, 740), ("map/", 1280, 800)],
)
def test_a_note_is_shown_whole(open_page: OpenPage, path: str, width: int, height: int, lang: str) -> None:
    page = open_page(path, lang=lang, width=width, tiles=False)
    page.set_viewport_size({"width": width, "height": height})
    note = page.locator("[data-note]")
    note.wait_for()
    assert note.evaluate("e => e.scrollHeight <= e.clientHeight")
    assert note.evaluate(
        """e => {
             const { bottom, right } = e.getBoundingClientRect();
             const legend = document.getElementById("oc-map-legend").getBoundingClientRect();
             return !legend.width || bottom <= legend.top || right <= legend.left;
           }"""
    )


def test_when_the_data_fail_there_are_two_ways_on(open_page: OpenPage, products: Products) -> None:
    failing = True

    def data(route: Route) -> None:
        if failing:
            route.abort()
        else:
            route.continue_()

    page = open_page(
        "map/",
        expected_failures=("data/catalogue.vi", "Failed to fetch"),
        prepare=lambda page: page.route("**/data/catalogue.vi*.json", data),
    )
    note = page.locator("[data-note]")
    expect(note).to_contain_text("Không tải được dữ liệu của bản đồ.")
    expect(note.get_by_role("link", name="Xem danh sách sản phẩm")).to_have_attribute("href", "../catalogue/")
    failing = False
    note.get_by_role("button", name="Thử lại").click()
    ready(page)
    expect(page.locator(CIRCLE)).to_have_count(11)
    expect(note).to_be_hidden()


@pytest.mark.parametrize(
    ("position", "words"),
    [
        (
            None,
            "Bạn chưa cho phép dùng vị trí. Hãy bật quyền vị trí cho trang này trong cài đặt trình duyệt, "
            "hoặc chọn một huyện trong bộ lọc.",
        ),
        ((21.03, 105.85), "Hãy chọn một huyện trong bộ lọc."),
    ],
)
def test_a_position_that_does_not_help_is_explained(
    open_page: OpenPage, position: tuple[float, float] | None, words: str
) -> None:
    page = ready(open_page("map/", position=position))
    page.get_by_role("button", name="Vị trí của tôi").click()
    expect(page.locator("[data-note]")).to_contain_text(words)
    page.locator("[data-note]").get_by_role("button", name="Bộ lọc").click()
    expect(page.get_by_role("dialog", name="Bộ lọc")).to_be_visible()


def test_a_known_position_puts_the_nearest_first(open_page: OpenPage) -> None:
    page = ready(open_page("map/", width=1280, position=(10.424, 105.003)))
    page.get_by_role("button", name="Vị trí của tôi").click()
    expect(page.locator(".oc-me")).to_be_visible()
    expect(page.locator(".oc-pick__where").first).to_have_text(
        re.compile(r"^Tri Tôn · (khoảng [\d,]+ (m|km)|quanh đây)$")
    )
    page.wait_for_timeout(400)
    assert "lat" not in query(page)
    page.get_by_role("button", name="Thu nhỏ", exact=True).click()
    page.wait_for_timeout(400)
    assert "105.003" not in page.url


def test_without_scripts_the_complete_list_remains(open_page: OpenPage, products: Products) -> None:
    page = open_page("map/", javascript=False)
    expect(page.get_by_text("Bản đồ cần JavaScript. Danh sách đầy đủ ở ngay đây.")).to_be_visible()
    links = page.locator(".oc-mapapp__plain a")
    assert sorted(links.all_inner_texts()) == sorted(p["name"]["vi"] for p in products)
    expect(links.last).to_be_visible()


def test_names_are_text_whatever_they_contain(open_page: OpenPage) -> None:
    hostile = '<img src=x onerror="window.ran=1">${window.ran=1}{{7*7}}'

    def data(route: Route) -> None:
        answer = route.fetch()
        raw = answer.json()
        raw["products"]["name"][raw["products"]["id"].index("mat-thot-not-dang-set")] = hostile
        raw["producers"] = [{**producer, "name": hostile} for producer in raw["producers"]]
        route.fulfill(response=answer, body=json.dumps(raw))

    page = ready(
        open_page(
            "map/?product=mat-thot-not-dang-set",
            width=1280,
            prepare=lambda page: page.route("**/data/names.vi*.json", data),
        )
    )
    expect(answer(page)).to_contain_text(hostile)
    assert page.evaluate("window.ran") is None
    assert page.locator(".oc-mapapp img[src=x]").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_a_photo_is_shown_in_answer_and_list(open_page: OpenPage, width: int) -> None:
    def data(route: Route) -> None:
        answer = route.fetch()
        raw = answer.json()
        i = raw["products"]["id"].index("mat-thot-not-dang-set")
        raw["products"]["photos"] = [[i, "tri-ton/palmania/mat-jpg", "Hũ mật thốt nốt", 1200, 800]]
        route.fulfill(response=answer, body=json.dumps(raw))

    def prepare(page: Page) -> None:
        page.route("**/data/names.vi*.json", data)
        page.route("**/assets/photos/**", lambda route: route.fulfill(body=TILE, content_type="image/png"))

    page = ready(open_page("map/?product=mat-thot-not-dang-set", width=width, prepare=prepare))
    picture = answer(page).get_by_role("img", name="Hũ mật thốt nốt")
    expect(picture).to_be_visible()
    expect(picture).to_have_attribute("src", "../assets/photos/tri-ton/palmania/mat-jpg-480.jpg")
    assert answer(page).locator("source").first.get_attribute("type") == "image/avif"


def test_what_is_missing_gives_way_to_what_is_asked_for(open_page: OpenPage) -> None:
    page = ready(open_page("map/?product=mat-thot-not-dang-set", width=1280, tiles=False))
    note = page.locator("[data-note][data-kind=tiles]")
    expect(note).to_be_attached()
    expect(note).to_have_css("visibility", "hidden")
    page.keyboard.press("Escape")
    expect(note).to_be_visible()


@pytest.mark.parametrize("path", ["map/", "embed/"])
def test_the_map_is_seen_though_the_script_before_the_first_paint_is_late(open_page: OpenPage, path: str) -> None:
    """Nobody waits for that script; until it says that there are scripts, what is for scripts only had no size."""
    page = ready(
        open_page(
            path,
            prepare=lambda page: page.route("**/scheme.*.js", lambda route: route.abort()),
            expected_failures=("scheme",),
        )
    )
    circles = page.locator(".oc-district")
    expect(circles).to_have_count(11)
    for circle in circles.all():
        expect(circle).to_be_in_viewport()


def pin_of(page: Page, place: str) -> Locator:
    return page.get_by_role("button", name=re.compile(f"^\\d+ sản phẩm, {place}$"))


def pins(page: Page) -> list[Locator]:
    """The pins that are in sight, away from what floats at the edges."""
    page.locator(PIN).first.wait_for()
    room = page.locator("#map_ocop").bounding_box()
    assert room
    return [
        pin
        for pin in page.locator(PIN).all()
        if (box := pin.bounding_box())
        and room["x"] <= box["x"] <= room["x"] + room["width"] - 120
        and room["y"] + 60 <= box["y"] <= room["y"] + room["height"] - 200
    ]


def test_back_on_a_phone_closes_the_answer_and_leaves_the_map_where_it_was(open_page: OpenPage) -> None:
    page = open_page("catalogue/")
    page.locator("#oc-finder[data-ready]").wait_for(state="attached")
    page.goto(page.url.replace("catalogue/", "map/?lat=10.4237&lon=105.0032&zoom=13"))
    ready(page)
    before = page.evaluate("history.length")
    sheet = page.locator("[data-sheet]")
    pin_of(page, "Thị trấn Tri Tôn").tap()
    expect(sheet).to_be_visible()
    assert page.evaluate("history.length") == before + 1
    page.wait_for_timeout(300)
    first = query(page)["product"]
    # Another pin takes the place of the first.
    pin_of(page, "Xã An Hảo").press("Enter")
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query)["product"] != first)
    assert page.evaluate("history.length") == before + 1
    second = query(page)["product"]
    page.go_back()
    expect(sheet).to_be_hidden()
    page.wait_for_timeout(300)
    assert urlsplit(page.url).path.endswith("/map/")
    assert {name: values[0] for name, values in query(page).items()} == {
        "lat": "10.4237",
        "lon": "105.0032",
        "zoom": "13",
    }
    page.go_forward()
    expect(sheet).to_be_visible()
    assert query(page)["product"] == second
    page.go_back()
    expect(sheet).to_be_hidden()
    page.go_back()
    page.wait_for_url(re.compile("catalogue/"))


def test_closing_an_answer_leaves_no_dead_entry_behind(open_page: OpenPage) -> None:
    page = open_page("catalogue/")
    page.goto(page.url.replace("catalogue/", "map/?lat=10.4237&lon=105.0032&zoom=13"))
    ready(page)
    sheet = page.locator("[data-sheet]")
    pin_of(page, "Thị trấn Tri Tôn").tap()
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Đóng").click()
    expect(sheet).to_be_hidden()
    page.wait_for_url(lambda url: "product" not in url)
    page.go_back()
    page.wait_for_url(re.compile("catalogue/"))


def test_choosing_with_an_answer_open_takes_its_entry(open_page: OpenPage) -> None:
    page = ready(open_page("map/?lat=10.4237&lon=105.0032&zoom=13", width=1280))
    before = page.evaluate("history.length")
    page.locator(".oc-pick button").first.click()
    expect(answer(page)).to_be_visible()
    page.locator("input[name=stars][value='4']").check()
    expect(answer(page)).to_have_count(0)
    page.wait_for_timeout(400)
    assert query(page)["stars"] == ["4"]
    assert "product" not in query(page)
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    expect(page.locator("input[name=stars][value='4']")).not_to_be_checked()
    page.wait_for_timeout(400)
    assert "product" not in query(page)


def test_a_popup_that_gives_way_to_another_keeps_one_entry(open_page: OpenPage) -> None:
    page = ready(open_page("map/?lat=10.4237&lon=105.0032&zoom=13", width=1280))
    before = page.evaluate("history.length")
    pins(page)[0].click()
    expect(answer(page)).to_be_visible()
    first = query(page)["product"]
    page.evaluate("document.querySelector('.leaflet-popup').style.visibility = 'hidden'")
    pins(page)[-1].click()
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("product", first) != first)
    expect(answer(page)).to_be_visible()
    assert page.evaluate("history.length") == before + 1
    page.keyboard.press("Escape")
    expect(answer(page)).to_have_count(0)
    page.wait_for_url(lambda url: "product" not in url)
    page.go_forward()
    expect(answer(page)).to_be_visible()


def test_back_pushes_the_list_of_a_phone_down(open_page: OpenPage) -> None:
    page = ready(open_page("map/"))
    pull = page.locator("[data-pull]")
    before = page.evaluate("history.length")
    pull.tap()
    expect(pull).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    expect(pull).to_have_attribute("aria-expanded", "false")
    assert urlsplit(page.url).path.endswith("/map/")
    pull.tap()
    page.locator(".oc-pick button").first.tap()
    expect(page.locator("[data-sheet]")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-sheet]")).to_be_hidden()
    expect(pull).to_have_attribute("aria-expanded", "false")
    expect(page.locator(CIRCLE)).to_have_count(11)


def test_an_outlet_is_answered_for_again_when_going_forward(open_page: OpenPage) -> None:
    page = ready(open_page("map/?outlets=1"))
    page.locator(".oc-sign:has(.oc-pin--outlet)").first.press("Enter")
    sheet = page.locator("[data-sheet]")
    expect(sheet).to_be_visible()
    title = sheet.get_by_role("heading").inner_text()
    page.go_back()
    expect(sheet).to_be_hidden()
    page.go_forward()
    expect(sheet.get_by_role("heading")).to_have_text(title)


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_answered_for_stands_out(open_page: OpenPage, width: int) -> None:
    page = ready(open_page("map/?product=mat-thot-not-dang-set", width=width))
    expect(answer(page)).to_be_visible()
    opened = page.locator(".oc-sign--open")
    expect(opened).to_have_count(1)
    expect(opened).to_have_attribute("aria-label", "3 sản phẩm, Thị trấn Tri Tôn")
    other = page.locator(f"{PIN}:not(.oc-sign--open) .oc-pin").first.bounding_box()
    size = opened.locator(".oc-pin").bounding_box()
    assert size
    assert other
    assert size["width"] > other["width"]
    expect(answer(page).locator("[aria-current=true]")).to_have_text("Mật thốt nốt dạng sệt")
    if width > 1000:
        row = page.locator(".oc-pick--open")
        expect(row.locator(".oc-pick__name")).to_have_text(["Mật thốt nốt dạng sệt"])
        expect(row.get_by_role("button")).to_have_attribute("aria-current", "true")
        expect(row).to_be_in_viewport(ratio=1)
    # A sign that is drawn anew is marked again.
    page.get_by_role("button", name="Phóng to", exact=True).press("Enter")
    page.get_by_role("button", name="Thu nhỏ", exact=True).press("Enter")
    expect(opened).to_have_count(1)
    answer(page).get_by_role("button", name="Đóng").click()
    expect(opened).to_have_count(0)
    expect(page.locator("[aria-current=true]")).to_have_count(0)


def test_the_mark_goes_from_pin_to_pin_and_to_outlets(open_page: OpenPage) -> None:
    page = ready(open_page("map/?lat=10.4237&lon=105.0032&zoom=13&outlets=1", width=1280))
    for row in (page.locator(".oc-pick").first, page.locator(".oc-pick").last):
        name = row.locator(".oc-pick__name").inner_text()
        row.get_by_role("button").click()
        expect(answer(page)).to_be_visible()
        expect(page.locator(".oc-pick--open .oc-pick__name")).to_have_text([name])
        expect(page.locator(".oc-sign--open")).to_have_count(1)


def test_the_list_can_be_skipped(open_page: OpenPage) -> None:
    page = ready(open_page("map/", width=1280))
    expect(page.locator(".oc-pick").first).to_be_visible()
    skip = page.get_by_role("link", name="Đến bản đồ")
    skip.focus()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("#map_ocop")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f"{CIRCLE}:focus")).to_have_count(1)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_local_name_has_a_line_of_its_own_and_stars_come_after_it(open_page: OpenPage, width: int) -> None:
    page = ready(open_page("map/?product=kho-ca-loc", width=width, lang="en"))
    places = [answer(page).locator(".oc-answer__list > li").first]
    if width > 1000:
        places.append(page.locator(".oc-pick--open"))
    for place in places:
        local = place.locator(".oc-local")
        expect(local).to_have_text("Khô cá lóc")
        name = place.locator("a, .oc-pick__name").first
        above, here, stars = (part.bounding_box() for part in (name, local, place.locator(".oc-stars")))
        assert above
        assert here
        assert stars
        assert above["y"] + above["height"] <= here["y"] + 1
        assert here["y"] + here["height"] <= stars["y"] + 1
        assert name.locator(".oc-local").count() == 0


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [360, 1280])
def test_shops_stand_clear_of_circles_and_their_names(open_page: OpenPage, width: int, lang: str) -> None:
    page = ready(open_page("map/?outlets=1", width=width, lang=lang))
    shops = page.locator(".oc-pin--outlet .oc-pin__plate")
    expect(shops.first).to_be_visible()
    boxes = [
        [box for part in page.locator(names).all() if (box := part.bounding_box())]
        for names in (".oc-pin--outlet .oc-pin__plate", ".oc-district__n, .oc-district__name")
    ]
    assert len(boxes[0]) >= 4
    for a in boxes[0]:
        for b in (*boxes[1], *(other for other in boxes[0] if other != a)):
            across = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
            down = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
            assert min(across, down) <= 3
    page.get_by_role("button", name="Phóng to" if lang == "vi" else "Zoom in", exact=True).click()
    expect(page.locator(PIN).first).to_be_visible()
    expect(page.locator(".oc-sign--afar")).to_have_count(0)


def test_a_number_is_dialled_without_what_makes_it_readable(open_page: OpenPage) -> None:
    def data(route: Route) -> None:
        answer = route.fetch()
        raw = answer.json()
        for outlet in raw["outlets"]:
            outlet["phones"] = ["0296 3.123 456"]
        route.fulfill(response=answer, body=json.dumps(raw))

    page = ready(open_page("map/?outlets=1", prepare=lambda page: page.route("**/data/outlets.vi*.json", data)))
    page.locator(".oc-sign:has(.oc-pin--outlet)").first.press("Enter")
    call = page.locator("[data-sheet]").get_by_role("link", name="0296 3.123 456").first
    expect(call).to_have_attribute("href", "tel:02963123456")
