"""Letters twice as large on a phone: nothing runs over the edge, and the way into the menu stays on the screen.

Set on the page itself, which is the harder of two ways: a browser's own size of text moves the limits of media queries too.
"""

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.kinds import one_of_each_kind


@pytest.mark.parametrize("lang", ["vi", pytest.param("en", marks=pytest.mark.slow)])
def test_no_page_is_wider_than_the_phone(open_page: OpenPage, built_site: Path, site_url: str, lang: str) -> None:
    page = open_page("", lang=lang)
    found = []
    for path in one_of_each_kind(built_site):
        if path.startswith("embed/"):
            continue
        page.goto(site_url + ("en/" if lang == "en" else "") + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        wide = page.evaluate("document.documentElement.scrollWidth")
        menu = page.locator(".oc-menu > summary")
        inside = not menu.count() or menu.evaluate("e => e.getBoundingClientRect().right <= innerWidth")
        if wide > 360 or not inside:
            found.append(f"{path}: {wide} pixels")
    assert not found, "\n".join(found)


def test_the_note_of_the_map_leaves_half_of_it(open_page: OpenPage) -> None:
    page = open_page("map/", tiles=False)
    note = page.locator('.oc-map__note[data-kind="tiles"]')
    note.wait_for()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert note.evaluate("e => e.offsetHeight <= e.closest('.oc-mapapp__map').clientHeight / 2 + 1")
