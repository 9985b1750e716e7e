"""What scripts bring has its place before they are there: nothing below it jumps when they come."""

import pytest

from tests.browser.conftest import OpenPage

#: Page → what waits for its script, what stands below, and how the page is while it waits.
WAITING = {
    "producers/": (".oc-find--page", ".oc-rows", "form => { form.hidden = true; }"),
    "communes/": (".oc-find--page", ".oc-rows", "form => { form.hidden = true; }"),
    "outlets/": (".oc-find--page", ".oc-rows", "form => { form.hidden = true; }"),
    "route/": (
        "[data-none]",
        "[data-none] ~ .oc-stops",
        "said => { said.hidden = true; said.closest('.oc-trip').setAttribute('aria-busy', 'true'); }",
    ),
}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("path", WAITING)
def test_what_is_waited_for_keeps_its_place(open_page: OpenPage, path: str, lang: str) -> None:
    awaited, below, before = WAITING[path]
    page = open_page(path, lang=lang)
    page.locator(awaited).wait_for()
    top = "e => e.getBoundingClientRect().top"
    shown = page.locator(below).first.evaluate(top)
    page.locator(awaited).evaluate(before)
    assert not page.locator(awaited).is_visible()
    assert page.locator(below).first.evaluate(top) == shown
