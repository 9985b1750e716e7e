"""The site in Firefox as Debian publishes it: every kind of page loads; search, map, form, embed and trip are used."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.everyone.firefox import Firefox, firefox
from tests.browser.everyone.used import TRIP
from tests.kinds import one_of_each_kind


@pytest.fixture(scope="module")
def visitor() -> Iterator[Firefox]:
    with firefox() as running:
        yield running


@pytest.mark.parametrize("root", ["", "en/"])
def test_every_kind_of_page(visitor: Firefox, built_site: Path, site_url: str, root: str) -> None:
    for path in one_of_each_kind(built_site):
        visitor.open(f"{site_url}{root}{path}")
        assert visitor.run("document.querySelector('main').textContent.trim().length > 40"), path
        assert visitor.run("document.documentElement.scrollWidth <= innerWidth"), path
    assert visitor.faults == []


@pytest.mark.parametrize("root", ["", "en/"])
def test_pages_in_use(visitor: Firefox, site_url: str, root: str) -> None:
    site = site_url + root

    visitor.open(f"{site}catalogue/?q=mat+thot+not+dang+set")
    visitor.wait("document.querySelector('#oc-finder[data-ready]')")
    visitor.wait("document.querySelector('main [data-id]').dataset.id === 'mat-thot-not-dang-set'")

    visitor.open(f"{site}map/?district=tri-ton")
    visitor.wait("document.querySelector('#oc-mapapp[data-ready] .leaflet-marker-icon .oc-pin')")
    visitor.run("document.querySelector('.leaflet-marker-icon:has(.oc-pin)').focus()")
    visitor.press("\ue007")
    visitor.wait("document.activeElement.matches('.oc-answer h2')")
    visitor.press("\ue00c")
    visitor.wait("document.activeElement.matches('.leaflet-marker-icon')")

    visitor.open(f"{site}contribute/")
    visitor.wait("document.querySelector('#oc-form[data-ready]')")
    visitor.run("document.querySelector('#oc-form [type=submit]').click()")
    visitor.wait("document.activeElement.hasAttribute('data-summary')")

    visitor.open(f"{site}route/?stops={TRIP}")
    visitor.wait("document.querySelectorAll('[data-stops] > li').length === 4 && document.querySelector('.oc-stop')")

    visitor.open(f"{site}embed/?product=mat-thot-not-dang-set&list=1")
    visitor.wait("document.querySelector('.oc-answer h2')")
    assert visitor.faults == []
