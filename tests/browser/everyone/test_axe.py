"""No violation of WCAG 2.2 AA or of good practice that axe can find, on any kind of page, however it is looked at and used."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.everyone.axe import violations
from tests.browser.everyone.used import USED
from tests.kinds import one_of_each_kind


def looks(daily: tuple[str, int]) -> list[Any]:
    """Return languages with widths in pixels; each is looked at by day and by night, one of them with every ``make test``."""
    every = [(lang, width) for lang in ("vi", "en") for width in (320, 1280)]
    return [pytest.param(*look, marks=() if look == daily else pytest.mark.slow) for look in every]


@pytest.mark.parametrize(("lang", "width"), looks(daily=("en", 1280)))
def test_every_kind_of_page(open_page: OpenPage, built_site: Path, site_url: str, lang: str, width: int) -> None:
    root = site_url + ("en/" if lang == "en" else "")
    page = open_page("", lang=lang, width=width)
    found = []
    for path in one_of_each_kind(built_site):
        page.goto(root + path)
        found += [f"{path}: {wrong}" for wrong in violations(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("lang", "width"), looks(daily=("vi", 320)))
def test_pages_in_use(open_page: OpenPage, site_url: str, lang: str, width: int) -> None:
    root = site_url + ("en/" if lang == "en" else "")
    page = open_page("", lang=lang, width=width)
    found = []
    for path, use in USED.items():
        page.goto(root + path)
        for state in use(page):
            found += [f"{path}, {state}: {wrong}" for wrong in violations(page)]
    assert not found, "\n".join(found)
