"""No violation of WCAG 2.2 AA or of good practice that axe can find, on any kind of page, however it is looked at and used."""

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.everyone.axe import violations
from tests.browser.everyone.used import USED
from tests.kinds import one_of_each_kind

#: Language and width in pixels; each time by day and by night.
LOOKS = [
    ("vi", 320),
    pytest.param("vi", 1280, marks=pytest.mark.slow),
    pytest.param("en", 320, marks=pytest.mark.slow),
    ("en", 1280),
]


@pytest.mark.parametrize(("lang", "width"), LOOKS)
def test_every_kind_of_page(open_page: OpenPage, built_site: Path, site_url: str, lang: str, width: int) -> None:
    root = site_url + ("en/" if lang == "en" else "")
    page = open_page("", lang=lang, width=width)
    found = []
    for path in one_of_each_kind(built_site):
        page.goto(root + path)
        found += [f"{path}: {wrong}" for wrong in violations(page)]
    assert not found, "\n".join(found)


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
