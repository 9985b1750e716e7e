"""Pages in use, as states one after another: what is asked of a page holds in every one of them. Any language, any width."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from playwright.sync_api import Page, expect

PIN: Final = ".leaflet-marker-icon:has(.oc-pin)"
TRIP: Final = "mat-thot-not-dang-set,palmania,minh-thien,district.long-xuyen"


def _narrow(page: Page) -> bool:
    return bool(page.evaluate("matchMedia('(max-width: 51.99rem)').matches"))


def _map(page: Page) -> Iterator[str]:
    expect(page.locator("#oc-mapapp[data-ready]")).to_be_attached()
    yield "the whole province"
    if _narrow(page):
        page.locator("[data-filter-button]").click()
    page.locator("input[name=stars][value='4']").check()
    if page.locator("details[data-facet=district]").get_attribute("open") is None:
        page.locator("details[data-facet=district] > summary").click()
    page.locator("input[name=district][value=tri-ton]").check()
    yield "filters chosen"
    if _narrow(page):
        page.locator("[data-done]").click()
    page.locator(PIN).first.press("Enter")
    expect(page.locator(".oc-answer h2")).to_be_focused()
    yield "an answer"
    page.keyboard.press("Escape")
    if _narrow(page):
        page.locator("[data-pull]").click()
        yield "the list"
        page.locator("[data-pull]").click()
    page.locator("[data-pan-toggle]").click()
    page.locator("#oc-map-legend > summary").click()
    page.locator("[data-outlets]").click()
    expect(page.locator(".oc-pin--outlet").first).to_be_attached()
    yield "outlets, legend, buttons to move"


def _catalogue(page: Page) -> Iterator[str]:
    expect(page.locator("#oc-finder[data-ready]")).to_be_attached()
    page.locator("[data-query]").fill("mat thot not dang set")
    expect(page.locator("[data-id]:visible").first).to_have_attribute("data-id", "mat-thot-not-dang-set")
    yield "found"
    page.locator("[data-query]").fill("khobostop")
    expect(page.locator(".oc-nothing").first).to_be_visible()
    yield "nothing found"


def _form(page: Page) -> Iterator[str]:
    expect(page.locator("#oc-form[data-ready]")).to_be_attached()
    page.locator("#oc-form [type=submit]").click()
    expect(page.locator("[data-summary]")).to_be_focused()
    yield "faults shown"
    page.locator("[name=what][value=both]").check()
    page.locator("#f-district").select_option("tri-ton")
    for part in page.locator("details.oc-later > summary").filter(visible=True).all():
        part.click()
    for add in page.locator("[data-add]").filter(visible=True).all():
        add.click()
    page.locator("#oc-form [type=submit]").click()
    yield "everything unfolded, faults shown"


def _outlet_form(page: Page) -> Iterator[str]:
    expect(page.locator("#oc-form[data-ready]")).to_be_attached()
    page.locator("[name=what][value=outlet]").check()
    page.locator("#oc-form [type=submit]").click()
    yield "an outlet, faults shown"


def _ready_form(page: Page) -> Iterator[str]:
    expect(page.locator("#oc-form[data-ready]")).to_be_attached()
    page.locator("#f-district").select_option("tri-ton")
    page.locator("[name=owner]").select_option("palmania")
    for name, value in {"name.vi": "Kẹo", "name.en": "Candy"}.items():
        page.locator(f"[name='product.{name}']").fill(value)
    page.locator("[name='product.set']").select_option("I.3.b")
    page.locator("[name='product.stars'][value='4']").check()
    page.locator("[name='product.sources.0.document']").select_option("95/BC-SNNPTNT")
    page.locator("#oc-form [type=submit]").click()
    expect(page.locator("[data-good]")).to_be_visible()
    yield "ready to be sent"


def _planner(page: Page) -> Iterator[str]:
    expect(page.locator("#oc-planner[data-ready]")).to_be_attached()
    yield "four stops"
    page.locator("#oc-trip-q").fill("tu son")
    yield "another one looked for"


def _builder(page: Page) -> Iterator[str]:
    expect(page.locator("#oc-builder[data-ready]")).to_be_attached()
    yield "a preview"


def _framed_map(page: Page) -> Iterator[str]:
    expect(page.locator("#oc-mapapp[data-ready]")).to_be_attached()
    expect(page.locator(".oc-answer h2")).to_be_visible()
    yield "an answer in a frame"


def _frame(page: Page) -> Iterator[str]:
    expect(page.locator("main a").first).to_be_visible()
    yield "something in it"


def _menu(page: Page) -> Iterator[str]:
    menu = page.locator(".oc-menu > summary")
    if menu.is_visible():
        menu.click()
        yield "the menu"


def _product(page: Page) -> Iterator[str]:
    page.locator("button[data-save]").first.click()
    for part in page.locator("main details:not([open]) > summary").filter(visible=True).all():
        part.click()
    yield "saved, everything unfolded"


def _calculator(page: Page) -> Iterator[str]:
    page.locator("#score-a").fill("41")
    yield "too many points"


#: Path with query → what brings the page from state to state; the name of each state is yielded.
USED: Final[Mapping[str, Callable[[Page], Iterator[str]]]] = {
    "": _menu,
    "map/": _map,
    "catalogue/": _catalogue,
    "contribute/": _form,
    "contribute/?": _outlet_form,
    "contribute/?producer=palmania": _ready_form,
    f"route/?stops={TRIP}": _planner,
    "tourism/?district=chau-doc&stars=4": _builder,
    "embed/?product=mat-thot-not-dang-set&list=1": _framed_map,
    "embed/card/?product=mat-thot-not-dang-set": _frame,
    "embed/strip/?district=tri-ton": _frame,
    "products/mat-thot-not-dang-set/": _product,
    "self-assessment/": _calculator,
}
