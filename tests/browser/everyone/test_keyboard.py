"""Every task by the keyboard alone, on a wide screen and where the same screen is magnified four times (320 × 256 pixels)."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.everyone.keyboard import Keyboard

SCREENS = [pytest.param("vi", 1280, 1024, id="vi 100 %"), pytest.param("en", 320, 256, id="en 400 %")]
ON_SCREENS = pytest.mark.parametrize(("lang", "width", "height"), SCREENS)


def opened(
    open_page: OpenPage, path: str, lang: str, width: int, height: int, ready: str = "main"
) -> tuple[Page, Keyboard]:
    page = open_page(path, lang=lang, width=width)
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_selector(ready, state="attached")
    return page, Keyboard(page)


@ON_SCREENS
def test_finding_a_product_and_whom_to_ask(open_page: OpenPage, lang: str, width: int, height: int) -> None:
    page, keys = opened(open_page, "", lang, width, height)
    keys.press("Tab")
    expect(page.locator(".oc-skip").first).to_be_focused()
    keys.press("Enter")
    keys.to(page.locator("main input[name=q]"))
    keys.write("mat thot not dang set")
    keys.follow()
    page.wait_for_selector("#oc-finder[data-ready]")
    keys.follow(page.locator("main [data-id] .oc-card__name a").first)
    expect(page.locator("h1")).to_have_text("Mật thốt nốt dạng sệt" if lang == "vi" else "Thick palmyra palm nectar")
    keys.use(page.locator(".oc-actions a[href='#contact']"))
    expect(page.locator("#contact")).to_be_in_viewport()
    keys.press("Tab")
    assert page.evaluate("document.querySelector('#contact').parentElement.contains(document.activeElement)")


@ON_SCREENS
def test_filtering(open_page: OpenPage, lang: str, width: int, height: int) -> None:
    page, keys = opened(open_page, "catalogue/", lang, width, height, "#oc-finder[data-ready]")
    narrow = width < 960
    button = page.locator("[data-filter-button]")
    if narrow:
        keys.use(button)
        expect(page.get_by_role("dialog")).to_be_visible()
    keys.use(page.locator("input[name=stars][value='5']"), "Space")
    keys.use(page.locator("input[name=district][value=thoai-son]"), "Space")
    if narrow:
        keys.use(page.locator("[data-done]"))
        expect(button).to_be_focused()
    expect(page).to_have_url(re.compile("district=thoai-son&stars=5"))
    chip = page.locator("[data-chips] button").first
    keys.use(chip, back=not narrow)
    expect(page.locator("[data-chips] button")).to_have_count(1)
    expect(page.locator("[data-chips] button")).to_be_focused()
    if narrow:
        keys.use(button, back=True)
        keys.press("Escape")
        expect(button).to_be_focused()


@ON_SCREENS
def test_a_pin_and_an_entry_of_the_list_answer_and_give_the_focus_back(
    open_page: OpenPage, lang: str, width: int, height: int
) -> None:
    page, keys = opened(open_page, "map/", lang, width, height, "#oc-mapapp[data-ready]")
    heading = page.locator(".oc-answer h2")
    narrow = width < 832
    pull = page.locator("[data-pull]")
    if narrow:
        keys.use(pull)
    entry = page.locator(".oc-pick button").nth(2)
    keys.use(entry)
    expect(heading).to_be_focused()
    keys.to(page.locator(".oc-answer a.oc-button, .oc-answer__list a").first)
    keys.press("Escape")
    expect(heading).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")
    keys.press("Tab")

    page.goto(page.url.partition("?")[0] + "?district=tri-ton")
    page.wait_for_selector("#oc-mapapp[data-ready]")
    pin = page.locator(".leaflet-marker-icon:has(.oc-pin)").last
    keys.use(pin)
    expect(heading).to_be_focused()
    keys.use(page.locator(".oc-answer .oc-round"))
    expect(heading).to_have_count(0)
    expect(pin).to_be_focused()


@ON_SCREENS
def test_the_form(open_page: OpenPage, lang: str, width: int, height: int) -> None:
    page, keys = opened(open_page, "contribute/", lang, width, height, "#oc-form[data-ready]")

    def field(name: str) -> str:
        return f"[name='{name}']"

    keys.choose(page.locator("#f-district"), "tri-ton")
    keys.choose(page.locator(field("owner")), "palmania")
    keys.to(page.locator(field("product.name.vi")))
    keys.write("Kẹo thốt nốt")
    keys.use(page.locator("#oc-form [type=submit]"))
    summary = page.locator("[data-summary]")
    expect(summary).to_be_focused()
    keys.use(summary.locator("a").first)
    expect(page.locator(field("product.set"))).to_be_focused()
    keys.choose(page.locator(field("product.set")))
    keys.to(page.locator(field("product.stars")).first)
    keys.press("Space")
    keys.choose(page.locator(field("product.sources.0.document")))
    keys.use(page.locator("#oc-form [type=submit]"))
    expect(page.locator("[data-good]")).to_be_focused()
    keys.to(page.locator("[data-file-download]").first)
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename == "keo-thot-not.yml"


@ON_SCREENS
def test_the_builder_of_embeds(open_page: OpenPage, lang: str, width: int, height: int) -> None:
    page, keys = opened(open_page, "tourism/", lang, width, height, "#oc-builder[data-ready]")
    keys.use(page.locator("#oc-builder [name=district][value=chau-doc]"), "Space")
    keys.use(page.locator("#oc-builder [name=stars][value='4']"), "Space")
    expect(page.locator("[data-preview] iframe")).to_have_attribute(
        "src", re.compile(r"embed/\?district=chau-doc&stars=4")
    )
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    keys.use(page.locator("#oc-builder [data-copy]").first)
    assert "district=chau-doc&amp;stars=4" in page.evaluate("window.copied")


@ON_SCREENS
def test_a_trip(open_page: OpenPage, lang: str, width: int, height: int) -> None:
    page, keys = opened(open_page, "products/mat-thot-not-dang-set/", lang, width, height)
    keys.use(page.locator("main button[data-save]").first)
    keys.follow(page.locator("a[data-saved]"), back=True)
    page.wait_for_selector("#oc-planner[data-ready]")
    keys.to(page.locator("#oc-trip-q"))
    keys.write("minh thien")
    keys.press("Enter")
    expect(page.locator("[data-stops] > li")).to_have_count(2)
    keys.use(page.locator("[data-act=up]:enabled"))
    assert page.evaluate("document.activeElement.dataset.act")
    expect(page.locator("[data-stops] > li").last).to_have_attribute("data-id", "mat-thot-not-dang-set")
    keys.use(page.locator("[data-stops] > li").last.locator("[data-act=take_out]"))
    expect(page.locator("[data-stops] > li")).to_have_count(1)
    assert page.evaluate("document.activeElement.dataset.act")


@ON_SCREENS
def test_menu_colours_and_language(open_page: OpenPage, lang: str, width: int, height: int) -> None:
    page, keys = opened(open_page, "districts/", lang, width, height)
    if width < 960:
        menu = page.locator(".oc-menu > summary")
        keys.use(menu)
        keys.use(page.locator(".oc-menu .oc-scheme"))
        expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
        keys.press("Escape")
        expect(page.locator(".oc-menu")).not_to_have_attribute("open", "")
        expect(menu).to_be_focused()
    else:
        keys.use(page.locator(".oc-header__tools > .oc-scheme"))
        expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    keys.follow(page.locator("header a[hreflang]"), back=True)
    expect(page.locator("html")).to_have_attribute("lang", "en" if lang == "vi" else "vi")
