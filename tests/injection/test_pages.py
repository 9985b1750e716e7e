"""Every payload in every text field on every page, in Chromium under the site's own policy.

Nothing runs, nothing is refused by the policy, no text becomes an element or attribute, and where a value is shown it
is shown letter by letter. The ordinary run looks at some pages of every kind, the long one at all.
"""

import json
import re
from collections import defaultdict
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.injection.matrix import NAMES, Value
from tests.injection.payloads import PAYLOADS
from tests.injection.reading import collected, lost, one_space, texts_of

Values = dict[str, Value]
PIN = ".leaflet-marker-icon:has(.oc-pin)"
#: Numbers of products named after some payloads, for what takes visits of each: two in the ordinary run.
SOME = [
    pytest.param(NAMES.index(name), id=name, marks=[pytest.mark.slow] if number > 1 else [])
    for number, name in enumerate(("script-end", "template-literal-end", "attribute-double", "jinja-sum", "slot"))
]


def pages(site: Path) -> list[str]:
    """Return the address of every page but the lost ones, which show no record."""
    return sorted(file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("index.html"))


def some_of_each_kind(paths: list[str]) -> list[str]:
    """Return two of the pages of each folder; the last, because the small project's own come first."""
    folders = defaultdict(list)
    for path in paths:
        folders[re.sub(r"[^/]*/?$", "", path)].append(path)
    return [path for same in folders.values() for path in same[-2:]]


def look(page: Page, values: Values, seen: set[str]) -> list[str]:
    """Return what is wrong with the texts of the page as it stands."""
    found, broken = collected(page)
    return broken + [f"{where}: {fault}" for where, text in texts_of(found) for fault in lost(text, values, seen)]


def shown(seen: set[str], values: Values) -> set[tuple[str, str]]:
    return {(values[tag].kind, ".".join(str(step) for step in values[tag].field)) for tag in seen}


def visit(page: Page, url: str, paths: list[str], values: Values) -> set[str]:
    seen: set[str] = set()
    faults = {}
    for path in paths:
        page.goto(url + path)
        if wrong := look(page, values, seen):
            faults[path] = wrong[:5]
    assert faults == {}
    return seen


def test_some_pages_of_every_kind(page: Page, injected_site: Path, injected_url: str, values: Values) -> None:
    seen = visit(page, injected_url, some_of_each_kind(pages(injected_site)), values)
    assert {"name.vi", "name.en", "story.vi", "description.en", "photos.0.alt.vi", "price.en", "standards.0"} <= {
        field for kind, field in shown(seen, values) if kind == "product"
    }


@pytest.mark.slow
def test_all_pages(page: Page, injected_site: Path, injected_url: str, values: Values) -> None:
    seen = visit(page, injected_url, pages(injected_site), values)
    for kind in ("product", "producer", "outlet"):
        names = {
            values[tag].payload for tag in seen if values[tag].kind == kind and values[tag].field == ("name", "vi")
        }
        assert len(names) >= 60, "every payload that a line takes is the name of one"


def name_of(number: int) -> str:
    return one_space(PAYLOADS[NAMES[number]])


@pytest.mark.parametrize("path", ["map/", "embed/"])
def test_no_marker_is_lost_on_the_map(
    page: Page, injected_site: Path, injected_url: str, values: Values, path: str
) -> None:
    products = json.loads((injected_site / "data" / "districts" / "thoai-son" / "products.json").read_bytes())[
        "products"
    ]
    assert len(products) > len(NAMES)
    page.goto(f"{injected_url}{path}?district=thoai-son")
    expect(page.locator("#oc-mapapp[data-ready]")).to_be_attached()
    expect(page.locator(PIN).first).to_be_visible()
    labels = [pin.get_attribute("aria-label") or "" for pin in page.locator(PIN).all()]
    together = [re.match(r"(\d+) sản phẩm", label) for label in labels]
    assert sum(int(match[1]) if match else 1 for match in together) == len(products)
    assert look(page, values, set()) == []


@pytest.mark.parametrize("number", SOME)
def test_answers_of_the_map_cards_and_strips(page: Page, injected_url: str, values: Values, number: int) -> None:
    product = f"san-pham-{number}"
    page.goto(f"{injected_url}map/?district=thoai-son&product={product}")
    expect(page.locator(".oc-answer").get_by_role("heading").first).to_contain_text(name_of(number))
    assert look(page, values, set()) == []
    for path in (f"embed/?product={product}", f"embed/card/?product={product}"):
        page.goto(injected_url + path)
        expect(page.locator("body")).to_contain_text(name_of(number))
        assert look(page, values, set()) == []
    page.goto(f"{injected_url}embed/strip/?district=thoai-son")
    assert look(page, values, set()) == []


@pytest.mark.parametrize("number", SOME)
def test_what_search_finds(page: Page, injected_url: str, values: Values, number: int) -> None:
    tag = next(
        tag
        for tag, v in values.items()
        if (v.kind, v.field) == ("product", ("name", "vi")) and tag.startswith(f"q{number}k")
    )
    page.goto(f"{injected_url}catalogue/?q={tag}")
    found = page.locator("a[href*='products/']").filter(visible=True).filter(has_text=tag)
    expect(found.first).to_contain_text(name_of(number))
    assert collected(page)[1] == []


def test_a_payload_as_the_words_of_a_search(page: Page, injected_url: str) -> None:
    """What a visitor types or a link presets is text as well."""
    page.goto(f"{injected_url}catalogue/")
    field = page.locator("input[type=search]").filter(visible=True).first
    for payload in PAYLOADS.values():
        field.fill(one_space(payload))
        assert collected(page)[1] == []
    for name in ("script-end", "attribute-double", "template-literal", "jinja-sum"):
        page.goto(f"{injected_url}catalogue/?q={quote(PAYLOADS[name])}&district={quote(PAYLOADS[name])}")
        assert collected(page)[1] == []
