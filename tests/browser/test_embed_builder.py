"""The page for tourism offices: choose, see, copy; and what was copied at work in other people's pages."""

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import OpenPage
from tests.built_site import serve

PRODUCT = "mat-thot-not-dang-set"
READY = {"map": "#oc-mapapp[data-ready]", "card": "#oc-frame[data-ready]", "strip": "#oc-frame[data-ready]"}
Host = Callable[..., str]


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Return a maker of pages of another origin: it takes their body, policy and width, and returns their address."""
    addresses = serve(tmp_path)
    address = next(addresses)

    def make(body: str, policy: str, width: str = "auto") -> str:
        # The column is made by a table: the policy allows no style at all.
        (tmp_path / "index.html").write_text(
            f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title>'
            f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}"></head>'
            f'<body><table width="{width}" cellpadding="0" cellspacing="0"><tr><td>{body}</td></tr></table></body></html>',
            encoding="utf-8",
        )
        return address

    yield make
    addresses.close()  # type: ignore[attr-defined]


def strict(site_url: str) -> str:
    """Return the policy of a careful portal: nothing but frames and scripts of the catalogue."""
    site = site_url.rstrip("/")
    return f"default-src 'none'; frame-src {site}; script-src {site}"


def builder(open_page: OpenPage, query: str = "", *, width: int = 1280, lang: str = "vi") -> Page:
    page = open_page(f"tourism/{query}", width=width, lang=lang)
    expect(page.locator("#oc-builder[data-ready]")).to_be_attached()
    return page


def code(page: Page) -> str:
    return page.locator("[data-code]").text_content() or ""


def preview(page: Page) -> FrameLocator:
    return page.frame_locator("[data-preview] iframe")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("lang", "district", "stars", "copied"), [
    ("vi", "Tri Tôn", "4 sao", "Đã chép"), ("en", "Tri Ton", "4 stars", "Copied"),
])  # fmt: skip
def test_what_is_chosen_is_seen_and_copied(
    open_page: OpenPage, site_url: str, lang: str, district: str, stars: str, copied: str, width: int
) -> None:
    page = builder(open_page, width=width, lang=lang)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    form = page.locator("#oc-builder")
    form.get_by_label(district).check()
    form.get_by_label(stars).check()
    root = "en/" if lang == "en" else ""
    expect(page.locator("[data-preview] iframe")).to_have_attribute(
        "src", f"{site_url}{root}embed/?district=tri-ton&stars=4"
    )
    page.locator("[data-preview]").scroll_into_view_if_needed()
    expect(preview(page).locator(READY["map"])).to_be_attached()
    form.locator("label", has=page.locator("input[name=show][value=strip]")).click()
    expect(preview(page).locator(READY["strip"])).to_be_attached()
    expect(preview(page).locator(".oc-card")).to_have_count(3)
    expect(page.locator("[data-say]")).to_have_text("3 sản phẩm được chọn" if lang == "vi" else "3 products chosen")
    words = re.escape("OCOP: Tri Tôn" if lang == "vi" else "products: Tri Ton")
    assert re.fullmatch(
        rf'<iframe src="[^"]+" title="[^"]*{words}" width="100%" height="510" [^>]+></iframe>', code(page)
    )
    form.locator("[data-copy]").click()
    expect(form.locator("[data-copy]")).to_contain_text(copied)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_choice_comes_into_the_address(open_page: OpenPage, site_url: str) -> None:
    page = builder(open_page)
    form = page.locator("#oc-builder")
    form.get_by_label("Nhóm và bộ sản phẩm").select_option("set:I.2.b")
    form.get_by_label("Tối", exact=True).check()
    form.get_by_label("English").check()
    form.get_by_label("Ô tìm và nút lọc").uncheck()
    form.get_by_label("Danh sách đi kèm").check()
    form.get_by_label("Chiều cao (điểm ảnh)").fill("420")
    frame = page.locator("[data-preview] iframe")
    expect(frame).to_have_attribute("src", f"{site_url}en/embed/?set=I.2.b&controls=0&list=1&scheme=dark")
    expect(frame).to_have_attribute("height", "420")
    expect(frame).to_have_attribute("title", "Map of An Giang’s OCOP products")
    form.get_by_label("Một dòng script").check()
    expect(page.locator("[data-code]")).to_have_text(
        f'<script src="{site_url}embed.js" data-show="map" data-lang="en" data-title="Map of An Giang’s OCOP products" '
        'data-height="420" data-set="I.2.b" data-controls="0" data-list="1" data-scheme="dark"></script>'
    )


def test_a_product_and_a_producer_are_found_without_marks(open_page: OpenPage, site_url: str) -> None:
    page = builder(open_page)
    field = page.get_by_placeholder("Gõ tên, không cần dấu")
    field.fill("palmania")
    page.locator("[data-found] button").first.click()
    frame = page.locator("[data-preview] iframe")
    expect(frame).to_have_attribute("src", f"{site_url}embed/?producer=palmania")
    page.get_by_role("button", name=re.compile("^Bỏ ")).click()
    expect(frame).to_have_attribute("src", f"{site_url}embed/")
    page.locator("input[name=show][value=card]").check()
    field.fill("mat thot not dang set")
    field.press("Enter")
    expect(frame).to_have_attribute("src", f"{site_url}embed/card/?product={PRODUCT}")
    expect(frame).to_have_attribute("title", "Mật thốt nốt dạng sệt – sản phẩm OCOP An Giang")
    field.fill("khong co gi")
    expect(page.locator("[data-found]")).to_have_text("Không tìm thấy “khong co gi”")


def test_a_link_to_the_page_chooses(open_page: OpenPage, site_url: str) -> None:
    page = builder(open_page, "?district=chau-doc")
    expect(page.get_by_label("Châu Đốc")).to_be_checked()
    expect(page.locator("[data-preview] iframe")).to_have_attribute("src", f"{site_url}embed/?district=chau-doc")


def test_without_scripts_the_written_examples_are_there(open_page: OpenPage) -> None:
    page = open_page("tourism/", javascript=False)
    expect(page.locator("#oc-builder")).to_be_hidden()
    expect(page.get_by_text("Cần JavaScript để chọn và xem ở đây.")).to_be_visible()
    expect(page.locator("code", has_text="<iframe src=").first).to_be_visible()


def test_a_catalogue_that_does_not_come_is_said(open_page: OpenPage) -> None:
    page = open_page(
        "tourism/",
        prepare=lambda page: page.route(re.compile("assets/data/"), lambda route: route.abort()),
        expected_failures=("assets/data/", "Failed to fetch"),
    )
    expect(page.get_by_role("alert")).to_contain_text("Không tải được danh mục")
    expect(page.get_by_role("button", name="Thử lại")).to_be_visible()


@pytest.mark.parametrize(("column", "width"), [("300", 1280), ("100%", 1280), ("100%", 360)])
@pytest.mark.parametrize("kind", ["iframe", "script"])
@pytest.mark.parametrize(("show", "query"), [
    ("map", "district=tri-ton"), ("card", f"product={PRODUCT}"), ("strip", "district=tri-ton"),
])  # fmt: skip
def test_what_was_copied_works_in_a_strict_page_of_another_origin(
    open_page: OpenPage, host: Host, site_url: str, show: str, query: str, kind: str, column: str, width: int
) -> None:
    page = builder(open_page, f"?show={show}&{query}", width=width)
    page.locator(f"input[name=code][value={kind}]").check()
    expect(page.locator("[data-code]")).to_contain_text(f"<{kind}")
    page.goto(host(code(page), strict(site_url), column))
    inside = page.frame_locator("iframe")
    expect(inside.locator(READY[show])).to_be_attached()
    box = page.locator("iframe").bounding_box()
    assert box is not None
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if column == "300":
        assert 290 <= box["width"] <= 304
    if show == "map":
        expect(inside.locator(".leaflet-marker-icon").first).to_be_visible()
        assert box["height"] <= 604
    else:
        link = inside.get_by_role("link", name="Xem trang đầy đủ")
        expect(link).to_have_attribute("target", "_blank")
        expect(inside.locator(".oc-card").first).to_be_visible()
        room = inside.locator("html").evaluate("e => [e.scrollHeight, e.clientHeight, e.scrollWidth, e.clientWidth]")
        assert room[2] == room[3]
        if kind == "script":
            content = inside.locator("#oc-frame").evaluate("e => Math.ceil(e.getBoundingClientRect().height)")
            expect(page.locator("iframe")).to_have_attribute("height", str(content))
        assert room[0] <= room[1]


def test_a_link_in_a_frame_opens_outside_of_it(open_page: OpenPage, host: Host, site_url: str) -> None:
    page = builder(open_page, f"?show=card&product={PRODUCT}")
    page.goto(host(code(page), strict(site_url)))
    inside = page.frame_locator("iframe")
    expect(inside.locator(READY["card"])).to_be_attached()
    with page.expect_popup() as popup:
        inside.get_by_role("link", name="Xem trang đầy đủ").click()
    expect(popup.value.get_by_role("heading", level=1)).to_have_text("Mật thốt nốt dạng sệt")
    assert popup.value.evaluate("() => { try { return localStorage.length >= 0 } catch { return false } }")


def test_a_page_around_gets_an_answer_to_its_question_only(open_page: OpenPage, host: Host, site_url: str) -> None:
    page = open_page(f"embed/card/?product={PRODUCT}")
    frame = f'<iframe src="{site_url}embed/card/?product={PRODUCT}" width="320" height="500"></iframe>'
    page.goto(host(frame, f"default-src 'none'; frame-src {site_url.rstrip('/')}; script-src 'unsafe-inline'"))
    page.evaluate("window.heard = []; addEventListener('message', (e) => heard.push([e.origin, e.data]))")
    inside = page.frame_locator("iframe")
    expect(inside.locator(READY["card"])).to_be_attached()
    before = inside.locator("body").inner_html()
    page.wait_for_timeout(300)
    page.evaluate("heard.length = 0")
    junk = [
        None, 1, "ocop:measure", [], {}, {"type": "ocop:height", "height": 1}, {"type": "ocop:measure", "then": "eval"},
        {"type": ["ocop:measure"]}, {"html": "<img src=x onerror=alert(1)>"},
    ]  # fmt: skip
    ask = "(said) => document.querySelector('iframe').contentWindow.postMessage(said, '*')"
    for said in junk:
        page.evaluate(ask, said)
    page.wait_for_timeout(300)
    assert page.evaluate("heard") == []
    page.evaluate(ask, {"type": "ocop:measure"})
    page.wait_for_function("heard.length === 1")
    height = inside.locator("#oc-frame").evaluate("e => Math.ceil(e.getBoundingClientRect().height)")
    assert page.evaluate("heard") == [[site_url.rstrip("/"), {"type": "ocop:height", "height": height}]]
    assert inside.locator("body").inner_html() == before


def test_a_height_is_taken_from_the_own_frame_only(open_page: OpenPage, host: Host, site_url: str) -> None:
    page = open_page(f"embed/card/?product={PRODUCT}")
    page.goto(
        host(
            f'<script src="{site_url}embed.js" data-show="card" data-product="{PRODUCT}"></script>'
            f'<iframe name="other" src="{site_url}embed/card/?product={PRODUCT}"></iframe>',
            strict(site_url),
        )
    )
    own = page.locator("iframe:not([name])")
    expect(page.frame_locator("iframe:not([name])").locator(READY["card"])).to_be_attached()
    expect(page.frame_locator("iframe[name]").locator(READY["card"])).to_be_attached()
    page.wait_for_timeout(300)
    assert own.get_attribute("title") == "OCOP An Giang"
    height = own.get_attribute("height")
    page.evaluate("postMessage({ type: 'ocop:height', height: 999 }, '*')")
    other, mine = (page.frame_locator(f"iframe{which}").locator("body") for which in ("[name]", ":not([name])"))
    other.evaluate("(body, said) => parent.postMessage(said, '*')", {"type": "ocop:height", "height": 998})
    for said in (
        "ocop:height",
        None,
        {"type": "ocop:height"},
        {"type": "ocop:height", "height": "900"},
        {"height": 900},
    ):
        mine.evaluate("(body, said) => parent.postMessage(said, '*')", said)
    page.wait_for_timeout(300)
    assert own.get_attribute("height") == height
    mine.evaluate("() => parent.postMessage({ type: 'ocop:height', height: 1e9 }, '*')")
    expect(own).to_have_attribute("height", "4000")


@pytest.mark.parametrize(("lang", "path", "words"), [
    ("vi", "embed/card/?product=khong-co", "Danh mục không có sản phẩm “khong-co”. Mời bạn xem danh mục."),
    ("en", "embed/card/?product=khong-co", "There is no product “khong-co” in the catalogue. Please look it up there."),
    ("vi", "embed/card/", "Đường dẫn chưa nói sản phẩm nào. Mời bạn xem danh mục."),
    ("vi", "embed/strip/?district=atlantis&q=mam", "Đã bỏ qua phần không hiểu trong đường dẫn: district=atlantis, q=mam"),
    ("vi", "embed/strip/?distrit=tri-ton&utm_source=a", "Đã bỏ qua phần không hiểu trong đường dẫn: distrit=tri-ton"),
    ("en", "embed/strip/?stars=9&scheme=blue", "Ignored in the link, because it is not known: stars=9, scheme=blue"),
])  # fmt: skip
def test_unknown_presets_are_said_and_a_way_on_is_there(open_page: OpenPage, lang: str, path: str, words: str) -> None:
    page = open_page(path, width=300, lang=lang)
    expect(page.locator("[data-note] p")).to_have_text(words)
    expect(page.locator("[data-full]")).to_have_attribute("href", "../../catalogue/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if "strip" in path:
        expect(page.locator(".oc-card").first).to_be_visible()


def test_a_strip_leads_on_with_its_choices(open_page: OpenPage, products: list[dict[str, object]]) -> None:
    page = open_page("embed/strip/?district=tri-ton&stars=4", width=600)
    expected = [p["id"] for p in products if p["district"] == "tri-ton" and p["stars"] == 4]
    expect(page.locator(".oc-card")).to_have_count(len(expected))
    expect(page.locator("[data-full]")).to_have_attribute("href", "../../catalogue/?district=tri-ton&stars=4")
    page = open_page("embed/strip/?district=tri-ton", width=600)
    expect(page.locator("[data-full]")).to_have_attribute("href", "../../districts/tri-ton/")
    expect(page.get_by_role("heading")).to_contain_text(["Sản phẩm OCOP Tri Tôn"])
    page = open_page("embed/strip/", width=600)
    expect(page.locator(".oc-card")).to_have_count(24)
    expect(page.locator(".oc-strip__all")).to_have_text(f"Xem tất cả {len(products)} sản phẩm")


def test_small_frames_load_no_map(open_page: OpenPage) -> None:
    asked: list[str] = []
    page = open_page(
        f"embed/card/?product={PRODUCT}",
        prepare=lambda page: page.on("request", lambda request: asked.append(request.url)),
    )
    expect(page.locator(READY["card"])).to_be_attached()
    assert [url for url in asked if re.search("leaflet|map|tile", url)] == []


def test_the_frames_say_what_they_need_without_scripts(open_page: OpenPage) -> None:
    page = open_page("embed/strip/?district=tri-ton", javascript=False)
    expect(page.get_by_text("Phần này cần JavaScript.")).to_be_visible()
    expect(page.get_by_role("link", name="Xem trang đầy đủ")).to_be_visible()


def test_the_script_says_nothing_of_the_page_around(built_site: Path) -> None:
    script = (built_site / "embed.js").read_text("utf-8")
    for word in ("cookie", "localStorage", "fetch(", "innerHTML", "eval", "referrer"):
        assert word not in script
    assert json.dumps("ocop:height") in script


@pytest.mark.parametrize(
    ("lang", "take", "drop", "words"),
    [
        ("vi", "Lấy khung nhìn đang xem trước", "Bỏ khung nhìn", "Từ cần tìm"),
        ("en", "Take the view of the preview", "Drop the view", "Words to search for"),
    ],
)
@pytest.mark.parametrize("width", [360, 1280])
def test_words_and_the_view_that_is_shown_come_into_the_code(
    open_page: OpenPage, lang: str, take: str, drop: str, words: str, width: int
) -> None:
    page = builder(open_page, width=width, lang=lang)
    frame = page.locator("[data-preview] iframe")
    page.locator("[data-preview]").scroll_into_view_if_needed()
    expect(preview(page).locator(READY["map"])).to_be_attached()
    preview(page).locator(".leaflet-control-zoom-in").click()
    page.get_by_role("button", name=take).click()
    expect(frame).to_have_attribute("src", re.compile(r"embed/\?lat=10\.\d+&lon=105\.\d+&zoom=[\d.]+$"))
    shown = {name: page.locator(f"#oc-builder [name={name}]").input_value() for name in ("lat", "lon", "zoom")}
    assert frame.get_attribute("src", timeout=1_000).endswith(f"?{'&'.join(f'{k}={v}' for k, v in shown.items())}")  # type: ignore[union-attr]
    page.get_by_role("button", name=drop).click()
    page.get_by_label(words).fill("thốt nốt")
    expect(frame).to_have_attribute(
        "src", re.compile(r"embed/\?q=th%E1%BB%91t%20n%E1%BB%91t$|embed/\?q=th%E1%BB%91t\+n%E1%BB%91t$")
    )


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "Dùng hai ngón tay để di chuyển bản đồ"), ("en", "Use two fingers to move the map")]
)
def test_one_finger_on_a_framed_map_is_left_to_the_page(
    open_page: OpenPage, host: Host, site_url: str, lang: str, words: str
) -> None:
    page = open_page("offline/", width=360)
    root = "en/" if lang == "en" else ""
    page.goto(host(f'<iframe src="{site_url}{root}embed/" width="340" height="500"></iframe>', f"frame-src {site_url}"))
    frame = page.frame_locator("iframe")
    expect(frame.locator(READY["map"])).to_be_attached()
    expect(frame.locator(".oc-map")).to_have_css("touch-action", "pan-x pan-y")
    before = frame.locator(".leaflet-map-pane").get_attribute("style")
    session = page.context.new_cdp_session(page)
    box = page.locator("iframe").bounding_box()
    assert box
    x, y = box["x"] + 60, box["y"] + 330

    def touch(kind: str, *points: tuple[float, float]) -> None:
        session.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [{"x": a, "y": b, "id": n} for n, (a, b) in enumerate(points)]},
        )

    touch("touchStart", (x, y))
    touch("touchMove", (x, y - 20))
    touch("touchMove", (x, y - 60))
    expect(frame.locator("[data-finger-hint]")).to_have_text(words)
    touch("touchEnd")
    assert frame.locator(".leaflet-map-pane").get_attribute("style") == before


def test_code_that_cannot_be_made_is_not_left_from_before(open_page: OpenPage) -> None:
    page = open_page(
        "tourism/?district=tri-ton",
        width=1280,
        prepare=lambda page: page.route(re.compile(r"assets/data/\w+\.en\."), lambda route: route.abort()),
        expected_failures=("assets/data/", "Failed to fetch"),
    )
    expect(page.locator("#oc-builder[data-ready]")).to_be_attached()
    page.locator("#oc-builder input[name=lang][value=en]").check()
    expect(page.locator("[data-say]")).to_contain_text("Không tải được danh mục, nên chưa có mã mới.")
    expect(page.locator("[data-code]")).to_be_hidden()
    expect(page.locator("[data-preview] iframe")).to_have_count(0)
    page.unroute(re.compile(r"assets/data/\w+\.en\."))
    page.locator("[data-say]").get_by_role("button", name="Thử lại").click()
    expect(page.locator("[data-code]")).to_contain_text("/en/embed/?district=tri-ton")
    expect(page.locator("[data-preview] iframe")).to_have_count(1)
