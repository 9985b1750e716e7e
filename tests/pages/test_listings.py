"""Long lists on several pages: nothing is lost, nothing stands twice, every page knows its neighbours."""

import re
from pathlib import Path

import pytest

from generator.pages.listings import further_page, in_pages


@pytest.mark.parametrize(("items", "pages"), [(0, 1), (1, 1), (60, 1), (61, 2), (120, 2), (121, 3)])
def test_nothing_is_lost_between_pages(items: int, pages: int) -> None:
    found = list(in_pages(range(items), "catalogue/", 60))
    assert len(found) == pages
    assert [item for listing in found for item in listing.items] == list(range(items))
    assert {listing.total for listing in found} == {items}
    assert [listing.path for listing in found] == list(found[0].paths)
    assert [listing.previous for listing in found] == [None, *found[0].paths[:-1]]
    assert [listing.next for listing in found] == [*found[0].paths[1:], None]


def test_further_pages_lie_two_folders_deep() -> None:
    assert further_page("catalogue/", 2) == "catalogue/page/2.html"
    assert further_page("stars/3/", 12) == "stars/3/page-12.html"


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize(
    ("first", "second"), [("catalogue/", "catalogue/page/2.html"), ("stars/3/", "stars/3/page-2.html")]
)
def test_the_pages_of_the_site_hold_every_product_once(built_site: Path, root: str, first: str, second: str) -> None:
    texts = [(built_site / root / path).read_text("utf-8") for path in (f"{first}index.html", second)]
    shown = [re.findall(r'<article[^>]* data-id="([^"]+)"', text) for text in texts]
    assert len(shown[0]) == 60
    assert len({*shown[0], *shown[1]}) == len(shown[0]) + len(shown[1]) == (108 if first == "catalogue/" else 96)
    one, two = texts
    assert re.findall(r'<(link|a)[^>]* rel="(next|prev)"', one) == [("a", "next")]
    assert re.findall(r'<(link|a)[^>]* rel="(next|prev)"', two) == [("a", "prev")]
    assert re.findall(r'<link rel="canonical" href="https://[^/]+/ocop-map/([^"]+)"', two) == [f"{root}{second}"]


def test_links_to_a_set_lead_to_the_page_where_it_begins(built_site: Path) -> None:
    home = (built_site / "index.html").read_text("utf-8")
    linked = re.findall(r'<a class="oc-kind" href="([^"#]+)#([^"]+)"', home)
    assert len({page for page, _ in linked if page.startswith("groups/thuc-pham/")}) == 2
    for page, place in linked:
        file = built_site / (page if page.endswith(".html") else f"{page}index.html")
        assert f'<h2 id="{place}">' in file.read_text("utf-8")


def test_no_page_grows_with_the_catalogue(built_site: Path) -> None:
    heavy = {p.relative_to(built_site).as_posix(): p.stat().st_size for p in built_site.rglob("*.html")}
    assert {path: size for path, size in heavy.items() if size > 250_000} == {}
