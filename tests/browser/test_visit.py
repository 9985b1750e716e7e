"""Outlets and seasons as visitors on the road use them: on the map, in a frame, on pages; by the clock of Vietnam."""

import json
import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, PdfMargins, Route, expect

from tests.browser.conftest import OpenPage

PIN = ".leaflet-marker-icon:has(.oc-pin--outlet)"
MARGINS: PdfMargins = {"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"}
FILL_SHEET = """() => {
  const sheet = document.querySelector(".oc-a4");
  const names = ["Tên dài của một nơi hay một tuyến ", "A product with a long English name "];
  const item = (n) => `<li><b>${names[n % 2]}${n}</b> <span class="oc-a4__stars">3 sao</span><br>thị trấn Óc Eo</li>`;
  const list = (title, count) => `<p class="oc-a4__title">${title}</p><ul class="oc-a4__list">${
    Array.from({ length: count }, (_, n) => item(n)).join("")}</ul>`;
  sheet.classList.add("oc-a4--full");
  for (const old of sheet.querySelectorAll(":scope > :not(header)")) old.remove();
  sheet.insertAdjacentHTML("beforeend", list("Điểm bán", 6) + list("Tuyến gợi ý", 4) + list("Sản phẩm", 30) + "<p>…</p>");
}"""
OPEN_NOW = Path(__file__).parents[2] / "site_src" / "assets" / "js" / "opennow.js"


def ready(page: Page) -> Page:
    expect(page.locator("#oc-mapapp[data-ready]")).to_be_attached()
    return page


@pytest.mark.parametrize(
    ("lang", "width", "words", "title"),
    [("vi", 360, "Điểm bán", "2 điểm bán tại đây"), ("en", 1280, "Outlets", "2 outlets here")],
)
def test_outlets_are_a_layer_that_comes_when_asked(
    open_page: OpenPage, lang: str, width: int, words: str, title: str
) -> None:
    page = ready(open_page("map/", width=width, lang=lang))
    expect(page.locator(PIN)).to_have_count(0)
    page.get_by_role("button", name=words, exact=True).click()
    expect(page.locator(PIN)).to_have_count(4)
    expect(page.locator(".oc-pin--vague")).to_have_count(3)
    expect(page).to_have_url(re.compile(r"[?&]outlets=1"))
    page.get_by_role("button", name=title).press("Enter")
    answer = page.locator(".oc-answer")
    expect(answer.locator("h2")).to_be_focused()
    expect(answer.locator("h2")).to_have_text(title)
    expect(answer.get_by_role("link", name="Phan Nam Food")).to_be_visible()
    expect(answer.get_by_role("link", name=re.compile("Google Maps"))).to_have_count(2)
    page.keyboard.press("Escape")
    page.get_by_role("button", name=words, exact=True).click()
    expect(page.locator(PIN)).to_have_count(0)


def test_a_link_opens_an_outlet_on_the_map(open_page: OpenPage) -> None:
    page = ready(open_page("map/?outlet=diem-trung-bay-my-long", width=1280))
    expect(page.locator(".oc-answer a").first).to_have_text("Điểm trưng bày sản phẩm OCOP phường Mỹ Long (Phan Nam)")
    expect(page.locator(".oc-picks__outlets li")).not_to_have_count(0)


@pytest.mark.parametrize(
    ("lang", "width", "typed", "name", "nothing"),
    [
        ("vi", 360, "sieu thi tu son", "Siêu thị Tứ Sơn", "Không tìm thấy “atlantis”"),
        ("vi", 1280, "Tứ Sơn", "Siêu thị Tứ Sơn", "Không tìm thấy “atlantis”"),
        ("en", 360, "supermarket", "Tu Son supermarket", "Nothing found for “atlantis”"),
        ("en", 1280, "sieu thi chau doc", "Tu Son supermarket", "Nothing found for “atlantis”"),
    ],
)
def test_an_outlet_is_found_by_its_name_kind_and_place(
    open_page: OpenPage, lang: str, width: int, typed: str, name: str, nothing: str
) -> None:
    page = open_page("outlets/", width=width, lang=lang)
    expect(page.locator("#oc-outlets[data-ready]")).to_be_attached()
    rows = page.locator("#oc-outlets .oc-row:visible")
    expect(rows).to_have_count(5)
    page.locator("#oc-outlets [data-query]").fill(typed)
    expect(rows).to_have_count(1)
    expect(rows.locator(".oc-row__name")).to_have_text(name)
    expect(page.locator("#oc-outlets h2:visible")).to_have_count(1)
    page.locator("#oc-outlets [data-query]").fill("atlantis")
    expect(page.locator("#oc-outlets [data-none]")).to_have_text(nothing)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # The search of every page leads to the catalogue: outlets are told there as well.
    page.goto(page.url.replace("outlets/", f"catalogue/?q={typed}"))
    found = page.locator("[data-outlets] .oc-row__name")
    expect(found).to_have_text([name])
    found.click()
    expect(page.locator("h1")).to_have_text(name)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    ("lang", "name", "more", "district"),
    [
        ("vi", "Siêu thị Tứ Sơn", "Siêu thị · Châu Đốc", "Long Xuyên"),
        ("en", "Tu Son supermarket", "Supermarket · Chau Doc", "Long Xuyen"),
    ],
)
def test_near_me_tells_outlets_beside_the_products(
    open_page: OpenPage, lang: str, width: int, name: str, more: str, district: str
) -> None:
    page = open_page("catalogue/?sort=nearest", lang=lang, width=width, position=(10.7, 105.11))
    expect(page.locator("[data-outlets] .oc-row__name").first).to_have_text(name)
    expect(page.locator("[data-outlets] .oc-row__more").first).to_have_text(more)
    expect(page.locator("[data-results] [data-distance]").first).to_be_visible()
    # Of this outlet only the district is known: how near it is nobody can say.
    expect(page.locator("[data-outlets] .oc-row")).to_have_count(1)
    # The ways to another place have made room for what is near.
    expect(page.locator("[data-ways]")).to_be_hidden()
    assert page.locator("[data-results] article").first.bounding_box()["y"] < (600 if width < 600 else 500)  # type: ignore[index]
    page.locator("[data-other]").click()
    expect(page.locator("[data-origin] [data-district]")).to_be_focused()
    page.locator("[data-query]").first.fill(district)
    told = page.locator("[data-outlets] .oc-row__more")
    expect(told.first).to_contain_text(district)
    words = told.all_text_contents()
    assert [" km" in outlet for outlet in words] == [True, False, False], words
    page.locator("[data-query]").first.fill("")
    page.locator("[data-sort]").select_option("name")
    expect(page.locator("[data-outlets]")).to_be_hidden()


def test_an_outlet_that_is_gone_is_said(open_page: OpenPage) -> None:
    page = ready(open_page("map/?outlet=khong-co", width=360))
    expect(page.locator("[data-note]")).to_contain_text("outlet=khong-co")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_frame_may_show_outlets_alone(open_page: OpenPage, width: int) -> None:
    page = ready(open_page("embed/?outlets=only&list=1&district=long-xuyen", width=width))
    expect(page.locator(PIN)).to_have_count(2)
    expect(page.locator(".oc-district")).to_have_count(0)
    expect(page.locator(".oc-pick")).to_have_count(3)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("lang", "words"), [("vi", "Mùa tháng 8"), ("en", "In season in August")])
def test_the_finder_knows_seasons(open_page: OpenPage, lang: str, words: str, width: int) -> None:
    page = open_page("catalogue/?season=8", lang=lang, width=width)
    expect(page.get_by_role("button", name=re.compile(words))).to_be_visible()
    cards = page.locator("[data-results] [data-id]:visible")
    expect(cards).to_have_count(7)
    assert "mam-ca-linh" in cards.evaluate_all("cards => cards.map((card) => card.dataset.id)")


def test_now_is_the_month_of_the_visitor(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time("2027-03-10T08:00:00+07:00")
    page.goto(f"{site_url}catalogue/?season=now")
    expect(page.locator("[data-results] [data-id='mat-thot-not-dang-set']")).to_be_visible()
    expect(page.locator("[data-results] [data-id]:visible")).to_have_count(7)
    page.goto(f"{site_url}products/mat-thot-not-dang-set/")
    expect(page.locator(".oc-months__one--now")).to_have_text("3")
    # The home page was built in November: what it says of that month is not said in March.
    page.goto(site_url)
    expect(page.locator("[data-season-then]:visible")).to_have_count(0)
    expect(page.locator("#season-title")).to_have_text("Mùa nào thức nấy", use_inner_text=True)
    link = page.get_by_role("link", name="Sản phẩm đang mùa")
    expect(link).to_have_attribute("href", f"{site_url}catalogue/?season=now")
    # So are the buttons of the page about seasons.
    page.goto(f"{site_url}seasons/")
    page.get_by_role("link", name="Đang mùa", exact=True).click()
    expect(page.locator("[data-results] [data-id]:visible")).to_have_count(7)
    page.close()


@pytest.mark.parametrize("built", ["11", "10"])
@pytest.mark.parametrize(
    ("lang", "words", "on_the_map"),
    [
        ("vi", "Sắp vào mùa: tháng 12", "Mùa tháng 12 trên bản đồ"),
        ("en", "Next season: December", "December on the map"),
    ],
)
def test_no_button_leads_to_a_month_without_a_harvest(
    browser: Browser, site_url: str, lang: str, words: str, on_the_map: str, built: str
) -> None:
    """In November, whether the pages were made in November or, as an older page here, in October."""
    page = browser.new_page()
    page.clock.set_fixed_time("2026-11-22T08:00:00+07:00")

    def older(route: Route) -> None:
        route.fulfill(body=route.fetch().text().replace('data-season-of="11"', f'data-season-of="{built}"'))

    page.route("**/seasons/", older)
    page.goto(site_url + ("en/" if lang == "en" else "") + "seasons/")
    expect(page.get_by_role("link", name=on_the_map)).to_have_attribute("href", re.compile(r"map/\?season=12$"))
    page.get_by_role("link", name=words).click()
    expect(page.locator("[data-results] [data-id='mat-thot-not-dang-set']")).to_be_visible()
    page.close()


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", ["Sắp vào mùa", "tháng 12"]), ("en", ["Soon in season", "December"])]
)
def test_while_nothing_is_in_season_home_tells_what_comes(
    browser: Browser, site_url: str, lang: str, words: list[str]
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time("2026-11-22T08:00:00+07:00")
    page.goto(site_url + ("en/" if lang == "en" else ""))
    section = page.locator("section[data-season-of]")
    for word in words:
        expect(section).to_contain_text(word, use_inner_text=True)
    expect(section.locator("article:visible")).to_have_count(4)
    page.close()


@pytest.mark.parametrize("width", [320, 768, 1024])
def test_every_month_has_room_for_its_number(open_page: OpenPage, width: int) -> None:
    page = open_page("products/mat-thot-not-dang-set/", width=width)
    lines = page.locator(".oc-months__one").evaluate_all(
        "all => all.map((e) => { const r = document.createRange(); r.selectNodeContents(e); "
        "return new Set([...r.getClientRects()].filter((b) => b.width > 1).map((b) => b.top)).size; })"
    )
    assert lines == [1] * 12


def test_on_a_tablet_districts_stand_in_two_columns_below_their_map(open_page: OpenPage) -> None:
    page = open_page("districts/", width=768)
    assert len(set(page.locator(".oc-row").evaluate_all("all => all.map((e) => e.getBoundingClientRect().left)"))) == 2
    drawn = page.locator(".oc-districtmap svg").bounding_box()
    assert drawn
    assert drawn["width"] <= 576


def test_seasons_are_told_without_scripts(open_page: OpenPage) -> None:
    page = open_page("seasons/", javascript=False)
    row = page.locator(".oc-year__row", has=page.get_by_role("link", name="Mắm cá linh", exact=True))
    expect(row).to_contain_text("tháng 8 – tháng 10")
    expect(row.locator(".oc-months__one--in")).to_have_text(["8", "9", "10"])


WEEK = {
    "week": [[[420, 690], [780, 1020]]] * 5 + [[[420, 690]], []],
    "except": {"2027-01-01": []},
    "until": "2027-06-01",
}
NIGHT = {"week": [[], [], [], [], [[1200, 1440]], [[0, 120]], []], "except": {}, "until": "2027-06-01"}
ALWAYS = {"week": [[[0, 1440]]] * 7, "except": {}, "until": "2027-06-01"}


@pytest.mark.parametrize(
    ("hours", "moment", "told"),
    [
        (WEEK, "2026-11-23T07:00+07:00", "open 11:30"),
        (WEEK, "2026-11-23T06:59+07:00", "opens 7:00"),
        (WEEK, "2026-11-23T11:30+07:00", "opens 13:00"),
        (WEEK, "2026-11-23T17:00+07:00", "later Tuesday 7:00"),
        (WEEK, "2026-11-28T12:00+07:00", "later Monday 7:00"),
        (WEEK, "2026-12-31T18:00+07:00", "later Saturday 7:00"),
        (WEEK, "2026-11-23T00:30:00Z", "open 11:30"),
        (WEEK, "2027-06-01T08:00+07:00", "null"),
        (NIGHT, "2026-11-27T23:00+07:00", "open 2:00"),
        (NIGHT, "2026-11-28T01:59+07:00", "open 2:00"),
        (ALWAYS, "2026-11-28T01:59+07:00", "always"),
    ],
)
def test_open_now_goes_by_the_clock_of_vietnam(browser: Browser, hours: object, moment: str, told: str) -> None:
    page = browser.new_page(timezone_id="America/New_York")
    page.add_script_tag(
        type="module", content=OPEN_NOW.read_text("utf-8") + "\nObject.assign(window, { state, tell });"
    )
    page.wait_for_function("() => Boolean(window.tell)")
    words = {
        "open": "open {time}",
        "opens": "opens {time}",
        "opensLater": "later {day} {time}",
        "openDay": "always",
        "closed": "closed",
    }
    found = page.evaluate(
        """([hours, moment, words]) => { const found = state(hours, new Date(moment));
             return found ? tell(found, words, "en", new Date(moment)) : "null"; }""",
        [json.loads(json.dumps(hours)), moment, words],
    )
    assert found == told
    page.close()


@pytest.mark.parametrize("path", ["districts/thoai-son/", "en/communes/30307/"])
def test_a_place_is_printed_on_one_sheet(browser: Browser, site_url: str, path: str) -> None:
    page = browser.new_page()
    page.goto(site_url + path)
    paper = pypdfium2.PdfDocument(page.pdf(format="A4", margin=MARGINS))
    assert len(paper) == 1
    text = paper[0].get_textpage().get_text_range()
    if "districts" in path:
        said = ["22 sản phẩm OCOP", "Một ngày ở Thoại Sơn – 8 nơi", "tìm trên bản đồ 10.25817, 105.27215"]
    else:
        said = ["4 OCOP products", "OCOP showroom in My Long ward", "How to get there: look up "]
    assert [words for words in said if words not in text] == []
    # As much as a sheet ever has: 30 products, 6 outlets, 4 routes.
    page.evaluate(FILL_SHEET)
    assert len(pypdfium2.PdfDocument(page.pdf(format="A4", margin=MARGINS))) == 1
    page.close()


@pytest.mark.parametrize(("lang", "width", "name"), [("vi", 360, "Xã Chợ Vàm"), ("en", 1280, "Cho Vam commune")])
def test_a_commune_without_products_leads_to_the_nearest(open_page: OpenPage, lang: str, width: int, name: str) -> None:
    page = open_page("communes/", lang=lang, width=width)
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.locator("h1")).to_have_text(name)
    expect(page.locator("#near-title ~ ul a")).to_have_count(3)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("main a[href*='map/']").first.click()
    ready(page)
    expect(page.locator("[data-note]")).to_be_hidden()


@pytest.mark.parametrize(("lang", "title"), [("vi", "Theo cây thốt nốt"), ("en", "Following the palmyra palm")])
def test_a_commune_leads_to_the_routes_that_stop_there(open_page: OpenPage, lang: str, title: str) -> None:
    page = open_page("routes/thot-not/", lang=lang, javascript=False)
    page.locator(".oc-stops__name").first.click()
    page.locator(".oc-address a[href*='communes/']").click()
    link = page.locator("#routes-title ~ ul").get_by_role("link", name=title)
    expect(link).to_be_visible()
    link.click()
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    ("lang", "words", "office"),
    [("vi", "Liên hệ", "Tìm Ủy ban nhân dân phường"), ("en", "Contact", "People.s Committee")],
)
def test_contact_without_a_number_leads_to_who_can_be_asked(
    open_page: OpenPage, lang: str, width: int, words: str, office: str
) -> None:
    page = open_page("products/mam-ca-linh/", lang=lang, width=width)
    page.get_by_role("link", name=words, exact=True).click()
    expect(page.locator("#contact")).to_be_in_viewport()
    expect(page.get_by_role("link", name=re.compile(office))).to_be_visible()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_builder_offers_outlets_and_seasons(open_page: OpenPage, site_url: str, lang: str) -> None:
    page = open_page("tourism/", width=1280, lang=lang)
    expect(page.locator("#oc-builder[data-ready]")).to_be_attached()
    root = site_url + ("en/" if lang == "en" else "")
    frame = page.locator("[data-preview] iframe")
    page.get_by_label("Chỉ điểm bán" if lang == "vi" else "Outlets only").check()
    expect(frame).to_have_attribute("src", f"{root}embed/?outlets=only")
    expect(page.frame_locator("[data-preview] iframe").locator(PIN)).to_have_count(4)
    page.locator("input[name=show][value=strip]").check()
    page.locator("input[name=season]").check()
    expect(frame).to_have_attribute("src", f"{root}embed/strip/?season=now")
    title = "Sản phẩm OCOP đang mùa" if lang == "vi" else "OCOP products in season"
    expect(page.frame_locator("[data-preview] iframe").locator("h1")).to_have_text(title)


@pytest.mark.parametrize(("lang", "width"), [("vi", 360), ("en", 1280)])
def test_an_outlet_is_sent_by_the_form(open_page: OpenPage, lang: str, width: int) -> None:
    page = open_page("contribute/?what=outlet", lang=lang, width=width)
    expect(page.locator("#oc-form[data-ready]")).to_be_attached()
    expect(
        page.get_by_role("heading", name="Về điểm bán" if lang == "vi" else "About the outlet", exact=True)
    ).to_be_visible()
    page.locator("[name=district]").select_option("chau-doc")
    page.locator("[name='outlet.name.vi']").fill("Quầy OCOP chợ Châu Đốc")
    page.locator("[name='outlet.kind']").select_option("market")
    page.locator("[name='outlet.address.commune']").select_option("phường Châu Phú A")
    page.locator("[name='outlet.opening_hours']").fill("Mo-Su 06:00-18:00")
    page.locator("#oc-form button[type=submit]").click()
    expect(page.locator("[data-file-path]")).to_have_text("products/chau-doc/outlets/quay-ocop-cho-chau-doc.yml")
    assert page.locator("[data-file-text]").text_content() == (
        "id: quay-ocop-cho-chau-doc\nname:\n  vi: Quầy OCOP chợ Châu Đốc\nkind: market\n"
        'address:\n  commune: phường Châu Phú A\nopening_hours: "Mo-Su 06:00-18:00"\n'
    )


def test_the_form_knows_outlets_that_are_there(open_page: OpenPage) -> None:
    page = open_page("contribute/?what=outlet", width=1280)
    expect(page.locator("#oc-form[data-ready]")).to_be_attached()
    page.locator("[name=district]").select_option("chau-doc")
    page.locator("[name='outlet.name.vi']").fill("Siêu thị Tứ Sơn")
    expect(page.locator("[data-alike=outlet] a")).to_have_text("Siêu thị Tứ Sơn")
    page.locator("[name='outlet.id']").blur()
    page.locator("#oc-form button[type=submit]").click()
    expect(page.locator("[data-summary]")).to_contain_text("products/chau-doc/outlets/sieu-thi-tu-son.yml")


def test_names_on_the_map_of_districts_touch_nothing(open_page: OpenPage) -> None:
    page = open_page("districts/", javascript=False)
    assert page.locator(".oc-districtmap__name").count() == page.locator(".oc-districtmap a").count()
    touching = page.evaluate("""() => {
      const all = (kind) => [...document.querySelectorAll(".oc-districtmap__" + kind)].map((e) => ({
        of: e.closest("a"), what: e.textContent || kind, box: e.getBoundingClientRect() }));
      const names = all("name");
      return names.flatMap((name) => [...names, ...all("mark")]
        .filter((other) => other.of !== name.of
          && name.box.left - 2 < other.box.right && other.box.left < name.box.right + 2
          && name.box.top + 3 < other.box.bottom - 3 && other.box.top + 3 < name.box.bottom - 3)
        .map((other) => name.what + ", " + other.what));
    }""")
    assert touching == []
    expect(page.locator(".oc-row", has_text="Long Xuyên")).to_contain_text("4 sao: 2")


def test_nothing_is_offered_where_it_is_of_no_use(open_page: OpenPage) -> None:
    page = open_page("offline/", javascript=False)
    expect(page.get_by_text("Sửa trang này")).to_have_count(0)
    page = open_page("outlets/trung-tam-ho-tro-thanh-nien-khoi-nghiep/", javascript=False)
    expect(page.get_by_role("link", name="Báo sai sót")).to_have_count(1)
    expect(page.get_by_role("link", name="Sửa bản ghi này")).to_have_count(1)
    page = open_page("districts/thoai-son/", javascript=False)
    expect(page.locator(".oc-arrive .oc-qr")).to_be_hidden()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".oc-arrive .oc-qr")).to_be_visible()


def test_a_card_and_its_heart_have_one_ring_each(open_page: OpenPage) -> None:
    page = open_page("districts/thoai-son/", width=1280)
    card = page.locator(".oc-card").filter(has=page.locator(".oc-heart")).first
    ring = "e => getComputedStyle(e).outlineStyle"
    page.keyboard.press("Tab")
    card.locator(".oc-card__name a").focus()
    assert card.evaluate(ring) == "solid"
    card.locator(".oc-heart").focus()
    assert card.evaluate(ring) == "none"
    assert card.locator(".oc-heart").evaluate(ring) == "solid"


@pytest.mark.parametrize(
    ("path", "lang", "typed", "found"),
    [
        ("producers/", "vi", "thot not", "Palmania"),
        ("producers/", "en", "Tri Ton", "Palmania"),
        ("communes/", "vi", "xa vong the", "Xã Óc Eo"),
        ("communes/", "en", "oc eo", "Oc Eo"),
    ],
)
def test_long_lists_are_searched(open_page: OpenPage, path: str, lang: str, typed: str, found: str) -> None:
    page = open_page(path, lang=lang)
    expect(page.locator("[data-sought][data-ready]")).to_be_attached()
    rows = page.locator("[data-sought] .oc-row:visible")
    many = rows.count()
    page.locator("[data-query]").fill(typed)
    expect(rows.filter(has_text=found)).not_to_have_count(0)
    assert 0 < rows.count() < many / 4
    page.locator("[data-query]").fill("atlantis")
    expect(rows).to_have_count(0)
    expect(page.locator("[data-none]")).to_contain_text("atlantis")
    page = open_page(path, lang=lang, javascript=False)
    expect(page.locator("[data-query]")).to_be_hidden()
    expect(page.locator("[data-sought] .oc-row:visible")).to_have_count(many)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("path", ["route/", "producers/", "communes/", "outlets/"])
def test_the_words_in_fields_are_not_cut(open_page: OpenPage, path: str, lang: str) -> None:
    page = open_page(path, lang=lang, width=320)
    expect(page.locator("main input[type=search]:visible").first).to_be_visible()
    cut = page.locator("main input[type=search]:visible").evaluate_all("""all => all.flatMap((field) => {
      const pen = document.createElement("canvas").getContext("2d");
      const style = getComputedStyle(field);
      pen.font = style.font;
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return pen.measureText(field.placeholder).width > room ? [field.placeholder] : [];
    })""")
    assert cut == []


def test_kinds_of_places_are_small_within_a_sentence(open_page: OpenPage) -> None:
    page = open_page("communes/", javascript=False)
    rows = page.locator(".oc-row__more").all_inner_texts()
    assert any("trước đây: phường" in row for row in rows)
    assert not [row for row in rows if re.search("(: |, )(Xã|Phường|Thị trấn) ", row)]
    page.locator(".oc-row").first.click()
    expect(page.locator("main")).to_contain_text("Lập ngày 1/7/2025 từ các xã, phường: phường")
