"""What pages say of themselves to search engines is right, on every kind of page and on every page."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urljoin

import html5lib
import pytest

from generator.build import prepare
from generator.catalogue.model import Contacts, Precision
from generator.catalogue.whole import Catalogue
from generator.opendata.description import data_page
from generator.opendata.feeds import feed_files
from generator.opendata.files import data_files
from generator.pages.jsonld import linked_data
from generator.pages.render import Links, Page, Renderer
from generator.pages.routes import Route, routes, set_pages
from generator.text.bilingual import Text
from generator.text.translations import load
from generator.vocabulary.statuses import Status
from tests.built_site import AS_OF, ROOT
from tests.opendata.planned import made
from tests.pages.schema_org import errors

SITE = "https://ocop.example/an-giang/"
XHTML = "{http://www.w3.org/1999/xhtml}"
CRUMBS = re.compile(r'<nav class="oc-crumbs".*?</nav>', re.DOTALL)
SAYING_NOTHING = {"map", "embed", "embed-card", "embed-strip", "contribute", "officials", "planner"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return prepare(ROOT / "products", AS_OF)[0]


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> list[Page]:
    xml = ROOT / "site_src" / "xml"
    files = made(data_files(catalogue, SITE, xml)) | made(feed_files(catalogue, SITE, xml))
    data = data_page(catalogue, {path: len(content) for path, content in files.items()}, SITE)
    return list(Renderer(catalogue, ROOT / "site_src", Links(repository=None), site_url=SITE, data=data).pages())


def _scripts(page: Page) -> list[Any]:
    return _scripts_in(page.slots["head"])


@cache
def _scripts_in(slot: str) -> list[Any]:
    head = html5lib.parse(f"<!doctype html><head>{slot}</head>").find(f"{XHTML}head")
    return [json.loads(e.text) for e in head.iter(f"{XHTML}script") if e.get("type") == "application/ld+json"]


def _kind(page: Page) -> str:
    return page.route.template.removeprefix("catalogue/").removesuffix(".html")


def _graph(page: Page, kind: str) -> Iterator[Any]:
    return (node for node in _scripts(page)[0]["@graph"] if node["@type"] == kind)


def test_every_page_has_no_error(pages: list[Page]) -> None:
    wrong = {page.path: found for page in pages for data in _scripts(page) if (found := list(errors(data)))}
    assert wrong == {}
    assert {_kind(page) for page in pages if not _scripts(page)} == SAYING_NOTHING


def test_every_address_leads_to_a_page(pages: list[Page]) -> None:
    written = ["ocop", "sources", *(f"routes/{file.stem}" for file in (ROOT / "site_src/pages/routes").glob("*.md"))]
    known = {SITE + page.path for page in pages} | {f"{SITE}{lang}{p}/" for lang in ("", "en/") for p in written}

    def addresses(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (v for k, v in value.items() if k in {"url", "item"})
            for item in value.values():
                yield from addresses(item)
        elif isinstance(value, list):
            for item in value:
                yield from addresses(item)

    found = {a.partition("#")[0] for page in pages for data in _scripts(page) for a in addresses(data)}
    assert sorted(found - known) == []


def test_the_trail_is_the_one_that_visitors_see(pages: list[Page]) -> None:
    seen = 0
    for page in pages:
        crumbs = [html5lib.parseFragment(nav)[0] for nav in CRUMBS.findall(page.slots["content"])]
        said = list(_graph(page, "BreadcrumbList")) if _scripts(page) else []
        assert len(crumbs) == len(said), page.path
        for nav, trail in zip(crumbs, said, strict=True):
            items = list(nav.iter(f"{XHTML}li"))
            assert ["".join(li.itertext()).strip() for li in items] == [i["name"] for i in trail["itemListElement"]]
            shown = [urljoin(SITE + page.path, a.get("href")) for li in items for a in li.iter(f"{XHTML}a")]
            assert shown == [i["item"] for i in trail["itemListElement"][:-1]]
            seen += 1
    assert seen > 400


def test_a_list_names_what_is_on_the_page(pages: list[Page], catalogue: Catalogue) -> None:
    page = next(p for p in pages if p.path == "en/districts/thoai-son/")
    (items,) = _graph(page, "ItemList")
    products = catalogue.products_of(catalogue.districts["thoai-son"].products)
    assert items["numberOfItems"] == len(products) == 22
    assert [i["url"] for i in items["itemListElement"]] == [f"{SITE}en/products/{p.id}/" for p in products]


def test_a_listed_product_claims_no_more_than_the_list(pages: list[Page]) -> None:
    page = next(p for p in pages if p.path == "en/products/gao-tien-nu/")
    (product,) = _graph(page, "Product")
    assert product["award"] == "5-star OCOP (as listed on 31 December 2023)"
    assert "hasCertification" not in product
    (maker,) = _graph(page, "LocalBusiness")
    assert product["brand"] == {"@id": maker["@id"]}
    assert "geo" not in maker, "a commune's middle is not the producer's door"
    assert maker["containedInPlace"]["name"] == "Vong Dong commune"
    assert maker["address"]["addressLocality"] == "Oc Eo commune"


def _product(catalogue: Catalogue, **changes: Any) -> Any:
    """Return the graph of a product's page, with the product changed."""
    product = replace(next(iter(catalogue.products.values())), **changes)
    route = Route(f"products/{product.id}/", "catalogue/product.html", "", {"product": product})
    script = html5lib.parseFragment(
        linked_data(
            catalogue, load(ROOT / "site_src" / "translations", "vi"), route, set_pages(routes(catalogue)), SITE, {}
        )
    )
    document = json.loads(script[0].text)
    assert list(errors(document)) == []
    return document["@graph"]


def test_what_lapsed_bears_no_stars(catalogue: Catalogue) -> None:
    for status in Status:
        assert ("award" in _product(catalogue, status=status)[0]) == (not status.archived)


def test_a_dated_certificate_is_told(catalogue: Catalogue) -> None:
    from tests.opendata.conftest import certificate

    product = _product(catalogue, status=Status.VALID, certificates=(certificate(date(2025, 6, 30)),))[0]
    assert product["award"] == f"OCOP {next(iter(catalogue.products.values())).stars} sao"
    assert product["hasCertification"] == {
        "@type": "Certification",
        "name": "OCOP 4 sao",
        "certificationRating": {"@type": "Rating", "ratingValue": 4, "bestRating": 5},
        "certificationIdentification": "123/QĐ-UBND",
        "validFrom": "2025-06-30",
        "expires": "2028-06-30",
    }


def test_an_exact_place_and_contacts_are_told(catalogue: Catalogue) -> None:
    first = next(iter(catalogue.products.values()))
    producer = catalogue.producers[first.producer]
    exact = replace(
        producer,
        point=replace(producer.point, precision=Precision.EXACT),
        contacts=Contacts(phones=("0912345678",), website="https://gao.example"),
    )
    known = replace(catalogue, producers={**catalogue.producers, producer.id: exact})
    maker = _product(known)[1]
    assert maker["geo"] == {"@type": "GeoCoordinates", "latitude": exact.point.lat, "longitude": exact.point.lon}
    assert (maker["telephone"], maker["sameAs"]) == (["+84912345678"], ["https://gao.example"])


def test_words_cannot_end_the_script(catalogue: Catalogue) -> None:
    hostile = "</script><script>alert(1)</script><!--"
    product = _product(catalogue, name=Text(hostile, "x & y"))[0]
    assert product["name"] == hostile


def test_the_dataset_offers_every_file_of_the_whole(pages: list[Page]) -> None:
    page = next(p for p in pages if p.path == "en/data/")
    (dataset,) = _graph(page, "Dataset")
    assert len(dataset["distribution"]) == 20
    assert dataset["distribution"][0]["contentUrl"] == f"{SITE}data/products.csv"
    assert dataset["temporalCoverage"] == "2023-12-31"
