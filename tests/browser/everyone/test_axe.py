"""No violation of WCAG 2.2 AA or of good practice that axe can find, while map, form, planner and the rest are used."""

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.everyone.axe import violations
from tests.browser.everyone.used import USED

#: Languages with widths in pixels; each is looked at by day and by night, one of them with every ``make test``.
DAILY = ("en", 1280)
LOOKS = [
    pytest.param(lang, width, marks=() if (lang, width) == DAILY else pytest.mark.slow)
    for lang in ("vi", "en")
    for width in (320, 1280)
]


@pytest.mark.parametrize(("lang", "width"), LOOKS)
def test_pages_in_use(open_page: OpenPage, site_url: str, lang: str, width: int) -> None:
    root = site_url + ("en/" if lang == "en" else "")
    page = open_page("", lang=lang, width=width)
    found = []
    for path, use in USED.items():
        page.goto(root + path)
        for state in use(page):
            found += [f"{path}, {state}: {wrong}" for wrong in violations(page)]
    assert not found, "\n".join(found)
