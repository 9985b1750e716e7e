"""What visitors have asked of their device is respected: less motion, more contrast, colours of their own."""

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.everyone.motion import moving
from tests.browser.everyone.used import USED


@pytest.mark.parametrize("path", ["map/", "embed/?product=mat-thot-not-dang-set&list=1"])
def test_less_motion(open_page: OpenPage, path: str) -> None:
    """Pages are opened with less motion asked for, as everywhere in these tests; those not in use are in test_kinds.py."""
    page = open_page(path, width=1280)
    found = [f"{state}: {one}" for state in USED[path](page) for one in moving(page)]
    assert not found, "\n".join(found)


def test_more_contrast(open_page: OpenPage) -> None:
    page = open_page("products/mat-thot-not-dang-set/", width=1280)
    muted = "getComputedStyle(document.querySelector('.oc-footer__note')).color"
    for scheme, ink in (("light", "rgb(35, 32, 26)"), ("dark", "rgb(237, 230, 214)")):
        page.emulate_media(color_scheme=scheme, contrast="no-preference")  # type: ignore[arg-type]
        assert page.evaluate(muted) != ink
        page.emulate_media(contrast="more")
        assert page.evaluate(muted) == ink


def test_colours_of_ones_own(open_page: OpenPage) -> None:
    """What is chosen and where one is are not told by backgrounds and shadows alone, which forced colours take away."""
    page = open_page("map/?stars=4", width=1280)
    page.emulate_media(forced_colors="active")
    line = "getComputedStyle(document.querySelector('{}')).{}"
    assert page.evaluate(line.format(".oc-nav a[aria-current]", "textDecorationLine")) == "underline"
    assert page.evaluate(line.format(".oc-nav a:not([aria-current])", "textDecorationLine")) == "none"
    for box in (".oc-map__legend", ".oc-map__tools"):
        assert page.evaluate(line.format(box, "borderTopStyle")) == "solid", box
    page.goto(page.url.rpartition("map/")[0] + "products/mat-thot-not-dang-set/")
    icon, text = (page.evaluate(line.format(e, "color")) for e in (".oc-button--quiet .oc-icon", "p"))
    assert icon == text


def test_months_in_colours_of_ones_own(open_page: OpenPage) -> None:
    """Which months are in season, and which is this one, is seen without the page's own colours."""
    page = open_page("seasons/")
    page.emulate_media(forced_colors="active")
    ground, line = (
        "e => getComputedStyle(e).backgroundColor",
        "e => getComputedStyle(e).outlineStyle",
    )
    months = ".oc-year .oc-months__one"
    in_season, others = f"{months}--in", f"{months}:not(.oc-months__one--in)"
    assert page.locator(in_season).first.evaluate(ground) != page.locator(others).first.evaluate(ground)
    assert page.locator(f"{months}--now").first.evaluate(line) == "solid"
    assert page.locator(f"{months}:not(.oc-months__one--now)").first.evaluate(line) == "none"
