"""The catalogue page: complete without scripts; searched, filtered and sorted with them; all of it in the URL."""

import re
import unicodedata
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from generator.text.sorting import sort_key
from tests.browser.conftest import OpenPage

FIRST = 60
CARDS = "[data-results] > li:visible"
NAMES = f"{CARDS} .oc-card__name"
Products = list[dict[str, Any]]


def ready(page: Page) -> Page:
    expect(page.locator("#oc-finder[data-ready]")).to_be_attached()
    return page


def names(page: Page) -> list[str]:
    return page.locator(NAMES).all_text_contents()


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def type_text(page: Page, text: str) -> None:
    page.locator("[data-query]").fill(text)


def check(page: Page, name: str, value: str) -> None:
    page.locator(f"input[name={name}][value='{value}']").check()


def counts(page: Page, name: str) -> dict[str, int]:
    rows = page.locator(f"[data-filters] label:has(input[name={name}])").all()
    return {
        row.locator("input").get_attribute("value") or "": int(row.locator("[data-count]").text_content() or "-1")
        for row in rows
    }


def test_without_scripts_the_list_is_complete(open_page: OpenPage, products: Products) -> None:
    page = open_page("catalogue/", javascript=False)
    found = names(page)
    assert len(found) == FIRST
    expect(page.locator("[data-status]")).to_have_text(f"{len(products)} sản phẩm")
    expect(page.locator("[data-filters]")).to_be_hidden()
    expect(page.get_by_role("link", name="huyện, thị, thành", exact=True)).to_be_visible()
    page.get_by_role("link", name="Trang sau").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sản phẩm OCOP An Giang")
    found += page.locator("article h2").all_inner_texts()
    assert sorted(found) == sorted(product["name"]["vi"] for product in products)


@pytest.mark.parametrize("width", [360, 1280])
def test_scripts_show_the_whole_list_on_one_page(open_page: OpenPage, products: Products, width: int) -> None:
    page = ready(open_page("catalogue/", width=width))
    expect(page.locator("[data-pages]")).to_be_hidden()
    expect(page.locator(CARDS)).to_have_count(FIRST)
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator(CARDS)).to_have_count(len(products))
    expect(page.locator(CARDS).nth(FIRST).locator("a").first).to_be_focused()


@pytest.mark.parametrize(("lang", "words"), [("vi", "{} sản phẩm"), ("en", "{} products")])
def test_district_and_stars_filter_together(open_page: OpenPage, products: Products, lang: str, words: str) -> None:
    page = ready(open_page("catalogue/", width=1280, lang=lang))
    check(page, "district", "thoai-son")
    check(page, "stars", "3")
    fitting = [p for p in products if p["district"] == "thoai-son" and p["stars"] == 3]
    expect(page.locator("[data-status]")).to_have_text(words.format(len(fitting)))
    assert sorted(names(page)) == sorted(product["name"][lang] for product in fitting)
    assert query(page) == {"district": ["thoai-son"], "stars": ["3"]}


def test_several_values_of_one_facet_add_up(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/?district=tri-ton,an-phu", width=1280))
    fitting = [p for p in products if p["district"] in ("tri-ton", "an-phu")]
    expect(page.locator("[data-status]")).to_have_text(f"{len(fitting)} sản phẩm")


def test_counts_follow_the_other_choices(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/", width=1280))
    check(page, "district", "thoai-son")
    of_district = [p for p in products if p["district"] == "thoai-son"]
    stars = {str(n): sum(p["stars"] == n for p in of_district) for n in (5, 4, 3)}
    assert counts(page, "stars") == stars
    districts = counts(page, "district")
    assert districts["thoai-son"] == len(of_district)
    assert districts["tri-ton"] == sum(p["district"] == "tri-ton" for p in products)


def test_a_set_narrows_its_group_and_leaves_with_it(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/", width=1280))
    expect(page.locator("input[name=set][value='I.2.b']")).to_be_hidden()
    check(page, "group", "thuc-pham")
    food = sum(p["group"] == "thuc-pham" for p in products)
    expect(page.locator("[data-status]")).to_have_text(f"{food} sản phẩm")
    check(page, "set", "I.2.b")
    fitting = sum(p["set"] == "I.2.b" for p in products)
    expect(page.locator("[data-status]")).to_have_text(f"{fitting} sản phẩm")
    page.locator("input[name=group][value=thuc-pham]").uncheck()
    expect(page.locator("[data-status]")).to_have_text(f"{len(products)} sản phẩm")
    assert query(page) == {}


def test_the_back_button_takes_a_choice_back(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/", width=1280))
    check(page, "district", "tri-ton")
    check(page, "district", "an-phu")
    page.go_back()
    assert query(page) == {"district": ["tri-ton"]}
    fitting = sum(p["district"] == "tri-ton" for p in products)
    expect(page.locator("[data-status]")).to_have_text(f"{fitting} sản phẩm")
    expect(page.locator("input[value=an-phu]")).not_to_be_checked()


def test_a_chip_removes_its_choice(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/?district=tri-ton&stars=4"))
    page.get_by_role("button", name="Bỏ Tri Tôn").click()
    assert query(page) == {"stars": ["4"]}
    expect(page.get_by_role("button", name="Bỏ Tri Tôn")).to_have_count(0)
    fitting = sum(p["stars"] == 4 for p in products)
    expect(page.locator("[data-status]")).to_have_text(f"{fitting} sản phẩm")
    expect(page.get_by_role("button", name="Bỏ 4 sao")).to_be_focused()


@pytest.mark.parametrize(
    ("lang", "typed", "first"),
    [
        ("vi", "mật thốt nốt dạng sệt", "Mật thốt nốt dạng sệt"),
        ("vi", "mat thot not dang set", "Mật thốt nốt dạng sệt"),
        ("vi", "SỆT mật", "Mật thốt nốt dạng sệt"),
        ("vi", unicodedata.normalize("NFD", "mật thốt nốt dạng sệt"), "Mật thốt nốt dạng sệt"),
        ("vi", "thotnot dang set", "Mật thốt nốt dạng sệt"),
        ("vi", "thick palmyra", "Mật thốt nốt dạng sệt"),
        ("en", "thick palm nectar", "Thick palmyra palm nectar"),
        ("en", "mat thot not dang set", "Thick palmyra palm nectar"),
        ("en", "honey", "Cam Tu honey"),  # not tea of honeysuckle
    ],
)
def test_search_finds_as_people_type(open_page: OpenPage, lang: str, typed: str, first: str) -> None:
    page = ready(open_page("catalogue/", lang=lang))
    type_text(page, typed)
    expect(page.locator(NAMES).first).to_have_text(first)


@pytest.mark.parametrize("typed", ["palmania", "Palmania tri ton", "cong ty palmania"])
def test_search_finds_by_producer_and_place(open_page: OpenPage, products: Products, typed: str) -> None:
    page = ready(open_page("catalogue/"))
    type_text(page, typed)
    expected = sorted(p["name"]["vi"] for p in products if p["producer"] == "palmania")
    expect(page.locator(CARDS)).to_have_count(len(expected))
    assert sorted(names(page)) == expected


def test_search_finds_todays_name_of_a_place(open_page: OpenPage, products: Products) -> None:
    """Vọng Đông has been Óc Eo since 1 July 2025."""
    page = ready(open_page("catalogue/"))
    type_text(page, "oc eo")
    expect(page.locator("[data-status]")).not_to_have_text(f"{len(products)} sản phẩm")
    old_name = [p["name"]["vi"] for p in products if "vong dong" in str(p["commune"]).lower() or "Vọng Đông" in str(p)]
    assert old_name
    assert set(old_name) <= set(names(page))


def test_what_is_named_so_comes_before_what_is_made_there(open_page: OpenPage) -> None:
    page = ready(open_page("catalogue/?q=muoi"))
    assert "muối" in names(page)[0].lower()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "typed",
    [["d", "du", "duong"], ["m", "mam"], ["oc"], ["zzzz", "mat"]],
    ids=["often", "twice", "once", "after nothing"],
)
def test_what_is_seen_while_typing_is_what_the_list_will_be(open_page: OpenPage, width: int, typed: list[str]) -> None:
    page = ready(open_page("catalogue/?q=mat", width=width))
    seen = page.evaluate(
        """(typed) => {
             const field = document.querySelector("[data-query]");
             const list = document.querySelector("[data-results]");
             for (const text of typed) {
               field.value = text;
               field.dispatchEvent(new Event("input", { bubbles: true }));
             }
             return [...list.children]
               .filter((item) => getComputedStyle(item).visibility === "visible")
               .map((item) => [item.getBoundingClientRect(), item.querySelector("[data-id]").dataset.id])
               .filter(([box]) => box.top < innerHeight)
               .sort(([a], [b]) => a.top - b.top || a.left - b.left)
               .map(([, id]) => id);
           }""",
        typed,
    )
    expect(page.locator("[data-results]")).not_to_have_attribute("aria-busy", "true")
    found = page.locator(f"{CARDS} [data-id]").evaluate_all("(cards) => cards.map((card) => card.dataset.id)")
    assert len(seen) > 1
    assert seen == found[: len(seen)]
    assert page.locator("[data-results] > li[style*=order]").count() == 0


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("vi", "Không có “mat thoot not dang set”. Đang hiện kết quả gần giống: “mat thot not dang set”."),
        ("en", "Nothing for “mat thoot not dang set”. Showing results for “mat thot not dang set”."),
    ],
)
def test_a_small_typo_still_finds_and_says_so(open_page: OpenPage, lang: str, note: str) -> None:
    page = ready(open_page("catalogue/?q=mat+thoot+not+dang+set", lang=lang))
    expect(page.locator("[data-instead]")).to_have_text(note)
    assert page.locator(CARDS).first.locator("article").get_attribute("data-id") == "mat-thot-not-dang-set"


def test_nothing_found_says_so_and_offers_the_nearest(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/?q=khobostop"))
    expect(page.locator("[data-status]")).to_have_text("Không có sản phẩm nào phù hợp")
    box = page.locator("[data-nothing]")
    expect(box.get_by_role("heading", name="Không tìm thấy “khobostop”")).to_be_visible()
    expect(box.get_by_role("listitem").first).to_contain_text(re.compile("khô bò", re.IGNORECASE))
    box.get_by_role("button", name="Xóa chữ đã gõ").click()
    expect(page.locator("[data-status]")).to_have_text(f"{len(products)} sản phẩm")


def test_filters_that_exclude_each_other_can_be_taken_back_singly(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/?stars=5&district=an-phu"))
    box = page.locator("[data-nothing]")
    expect(box).to_contain_text(f"Có {len(products)} sản phẩm nếu bỏ các bộ lọc.")
    fives = sum(p["stars"] == 5 for p in products)
    box.get_by_role("button", name=f"Bỏ “An Phú”: {fives} sản phẩm").click()
    expect(page.locator("[data-status]")).to_have_text(f"{fives} sản phẩm")
    assert query(page) == {"stars": ["5"]}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [360, 320])
@pytest.mark.parametrize("asked", ["", "?stars=4&group=do-uong"])
def test_the_words_of_the_order_are_not_cut(open_page: OpenPage, lang: str, width: int, asked: str) -> None:
    page = open_page(f"catalogue/{asked}", lang=lang, width=width)
    page.wait_for_selector("[data-sort]")
    expect(page.locator("[data-active]")).to_have_text("2") if asked else None
    room, needed = page.locator("[data-sort]").evaluate(
        "e => { const room = e.offsetWidth; e.style.cssText = 'flex: none; width: max-content'; return [room, e.offsetWidth]; }"
    )
    assert room >= needed
    assert page.locator("[data-filter-button]").evaluate("e => e.offsetHeight") >= 44


def test_filters_stay_beside_the_results(open_page: OpenPage) -> None:
    """Far down the page they are on the screen, the last of them too: it is reached by its own scrolling or the keyboard."""
    page = ready(open_page("catalogue/", width=1280))
    page.evaluate("scrollTo(0, 2000)")
    side = page.locator(".oc-finder__side")
    box = side.bounding_box()
    assert box
    assert 0 <= box["y"] <= 20
    assert box["y"] + box["height"] <= 860
    page.locator(".oc-finder__side [data-clear-filters]").focus()
    expect(page.locator(".oc-finder__side [data-clear-filters]")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 2000


def test_names_sort_in_vietnamese_order(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/", width=1280))
    page.get_by_label("Sắp xếp theo").select_option(label="Tên A–Z")
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator(CARDS)).to_have_count(len(products))
    assert names(page) == sorted((p["name"]["vi"] for p in products), key=sort_key)
    assert query(page) == {"sort": ["name"]}


def test_nearest_first_once_the_position_is_known(open_page: OpenPage) -> None:
    page = ready(open_page("catalogue/?sort=nearest", position=(10.424, 105.003)))
    expect(page.locator(".oc-card__far").first).to_have_text(re.compile(r"^(quanh đây|khoảng [\d,.]+ (m|km))$"))
    expect(page.locator(f"{CARDS} .oc-card__place").first).to_contain_text("Tri Tôn")


def test_a_refused_position_is_answered_with_another_way(open_page: OpenPage) -> None:
    page = ready(open_page("catalogue/", width=1280))
    page.get_by_label("Sắp xếp theo").select_option(label="Gần tôi")
    near = page.locator("[data-origin]")
    expect(near).to_contain_text(
        "Bạn chưa cho phép dùng vị trí. Hãy bật quyền vị trí cho trang này trong cài đặt trình duyệt, hoặc chọn một huyện."
    )
    near.get_by_label("Tính khoảng cách từ").select_option(label="Thoại Sơn")
    expect(page.locator(f"{CARDS} .oc-card__place").first).to_contain_text("Thoại Sơn")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("lang", "typed", "said"), [
    ("vi", "xa vong the", "Gần nhất tính từ: Xã Vọng Thê, Thoại Sơn"),
    ("vi", "XÃ ÓC EO", "Gần nhất tính từ: Xã Óc Eo"),
    ("en", "oc eo town", "Nearest to: Oc Eo town, Thoai Son"),
])  # fmt: skip
def test_near_a_place_by_its_old_or_its_new_name(
    open_page: OpenPage, lang: str, typed: str, said: str, width: int
) -> None:
    page = ready(open_page("catalogue/?sort=nearest", lang=lang, width=width))
    near = page.locator("[data-origin]")
    field = near.locator("input")
    field.fill(typed)
    expect(near.locator("[data-found] button").first).to_be_visible()
    field.press("Enter")
    expect(near.locator("[data-from]")).to_have_text(said)
    expect(page.locator(f"{CARDS} .oc-card__place").first).to_contain_text("Thoại Sơn" if lang == "vi" else "Thoai Son")
    assert page.url.endswith("catalogue/?sort=nearest")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_todays_communes_are_in_vietnamese_order(open_page: OpenPage) -> None:
    page = open_page("catalogue/", javascript=False)
    names = page.locator("[data-facet=commune] .oc-choice__text").all_text_contents()
    assert len(names) > 20
    assert names == sorted(names, key=sort_key)


def test_a_visitor_far_away_is_told_so(open_page: OpenPage) -> None:
    page = ready(open_page("catalogue/?sort=nearest", position=(21.03, 105.85)))
    expect(page.locator("[data-origin]")).to_contain_text(
        re.compile(r"Bạn đang ở cách An Giang khoảng 1\.1\d\d km\. Hãy chọn một huyện để tính khoảng cách\.")
    )


def test_on_a_phone_filters_wait_behind_one_button(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/?stars=4,3"))
    expect(page.locator("[data-filters]")).to_be_hidden()
    button = page.get_by_role("button", name="Bộ lọc, đang chọn 2")
    expect(button).to_contain_text("2")
    button.click()
    dialog = page.get_by_role("dialog", name="Bộ lọc")
    dialog.locator("input[name=district][value=tri-ton]").check()
    fitting = sum(p["district"] == "tri-ton" and p["stars"] in (4, 3) for p in products)
    dialog.get_by_role("button", name=f"Xem {fitting} sản phẩm").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Bộ lọc, đang chọn 3")).to_be_focused()
    expect(page.locator("[data-status]")).to_have_text(f"{fitting} sản phẩm")


def test_on_a_phone_the_first_result_is_on_the_first_screen(open_page: OpenPage) -> None:
    page = ready(open_page("catalogue/"))
    box = page.locator(NAMES).first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 600
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_search_of_other_pages_leads_here(open_page: OpenPage) -> None:
    page = open_page("")
    page.get_by_role("searchbox").first.fill("mat thot not dang set")
    page.get_by_role("searchbox").first.press("Enter")
    ready(page)
    assert urlsplit(page.url).path.endswith("/catalogue/")
    expect(page.locator("[data-query]")).to_have_value("mat thot not dang set")
    expect(page.locator(NAMES).first).to_have_text("Mật thốt nốt dạng sệt")


def test_unknown_values_of_a_link_are_ignored_and_named(open_page: OpenPage, products: Products) -> None:
    page = ready(open_page("catalogue/?district=tri-ton,atlantis&stars=9"))
    expect(page.locator("[data-notice]")).to_have_text(
        "Đã bỏ qua phần không hiểu trong đường dẫn: district=atlantis, stars=9"
    )
    fitting = sum(p["district"] == "tri-ton" for p in products)
    expect(page.locator("[data-status]")).to_have_text(f"{fitting} sản phẩm")


def test_choices_go_along_to_the_map_and_the_other_language(open_page: OpenPage) -> None:
    page = ready(open_page("catalogue/?district=tri-ton&q=mat", width=1280))
    expect(page.get_by_role("link", name="Xem trên bản đồ")).to_have_attribute(
        "href", re.compile(r"map/\?q=mat&district=tri-ton$")
    )
    page.get_by_role("link", name="English").click()
    ready(page)
    assert urlsplit(page.url).path.endswith("/en/catalogue/")
    assert query(page) == {"district": ["tri-ton"], "q": ["mat"]}
    expect(page.get_by_role("button", name="Remove Tri Ton")).to_be_visible()


def test_when_the_data_fail_the_list_stays_and_can_try_again(open_page: OpenPage, products: Products) -> None:
    failing = True

    def data(route: Route) -> None:
        if failing:
            route.fulfill(status=500, body="")
        else:
            route.continue_()

    page = open_page(
        "catalogue/?stars=5",
        expected_failures=("data/catalogue.vi",),
        prepare=lambda page: page.route("**/data/catalogue.vi*.json", data),
    )
    expect(page.locator("[data-notice]")).to_contain_text(
        "Không tải được dữ liệu để tìm và lọc. Danh sách đầy đủ vẫn ở trên trang này."
    )
    expect(page.locator(CARDS)).to_have_count(FIRST)
    expect(page.get_by_role("link", name="Trang sau")).to_be_visible()
    failing = False
    page.get_by_role("button", name="Thử lại").click()
    ready(page)
    expect(page.locator(CARDS)).to_have_count(sum(p["stars"] == 5 for p in products))
    expect(page.locator("[data-notice]")).to_be_hidden()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_only_the_choices_of_the_dialog_are_moved(open_page: OpenPage, lang: str) -> None:
    """Its head and foot stay; the way back and the way on stand in one line."""
    page = ready(open_page("catalogue/", lang=lang, width=360))
    page.locator("[data-filter-button]").click()
    facet = page.locator("dialog [data-facet=commune]")
    facet.locator("summary").click()
    facet.evaluate("(facet) => facet.scrollIntoView({ block: 'start' })")
    assert page.locator("dialog").evaluate("(dialog) => dialog.scrollTop") == 0
    expect(page.locator("dialog h2")).to_be_in_viewport()
    back = page.locator(".oc-dialog__foot .oc-link-button")
    lines = "(words) => { const all = new Range(); all.selectNodeContents(words); return all.getClientRects().length; }"
    assert back.evaluate(lines) == 1


def test_who_types_before_the_search_is_there_is_not_made_to_wait_for_every_letter(open_page: OpenPage) -> None:
    """The search is tried out once, with rests of 40 milliseconds, however many letters waited for its words."""
    held: list[Route] = []

    def prepare(page: Page) -> None:
        page.add_init_script(
            "window.rests = 0; const later = setTimeout;"
            "window.setTimeout = (run, ms, ...rest) => { if (ms === 40) window.rests += 1; return later(run, ms, ...rest); }"
        )
        page.route("**/data/search.vi*.json", lambda route: held.append(route))

    page = open_page("catalogue/", prepare=prepare)
    ready(page)
    page.locator("main").get_by_role("searchbox").press_sequentially("mat ong")
    page.wait_for_timeout(100)
    for route in held:
        route.continue_()
    expect(page.locator("[data-id]:visible").first).to_contain_text("Mật ong")
    page.wait_for_timeout(2500)
    assert 0 < page.evaluate("window.rests") <= 25
