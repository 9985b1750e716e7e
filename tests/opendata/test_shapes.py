"""The shape of the open data is a promise: what issue 2 of the project names is there, by these names."""

import json
from datetime import date
from typing import Any

import pytest

from generator.catalogue.join import join
from generator.opendata.files import data_files
from tests.opendata.planned import made
from tests.projects import CAI_XANH, ROOT, SmallProject

SITE = "https://example.vn/ocop/"


def files(project: SmallProject, site_url: str | None = SITE) -> dict[str, bytes]:
    return made(data_files(join(project.records(), date(2025, 1, 1)), site_url, ROOT / "site_src" / "xml"))


def data(project: SmallProject, name: str, site_url: str | None = SITE) -> Any:
    return json.loads(files(project, site_url)[f"data/{name}"])


@pytest.fixture
def product(project: SmallProject) -> Any:
    """Return what is published of a product that has everything."""
    return next(p for p in data(project, "products.json")["products"] if p["id"] == "nuoc-dau-tam")


def part(value: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value[key] for key in keys}


def test_the_head_says_when_and_where(project: SmallProject) -> None:
    for name in ("products.json", "producers.json", "products.geojson"):
        head = data(project, name)
        assert part(head, "as_of", "site", "licence") == {"as_of": "2025-01-01", "site": SITE, "licence": "CC-BY-4.0"}


def test_a_site_without_address(project: SmallProject) -> None:
    assert data(project, "products.json", None)["site"] is None


def test_products_stand_in_publishing_order(project: SmallProject) -> None:
    ids = [product["id"] for product in data(project, "products.json")["products"]]
    assert ids == ["duong-thot-not", "ruou-dau-tam", "cai-xanh", "banh-bo", "nuoc-dau-tam"]


def test_a_product(product: Any) -> None:
    expected = {
        "id": "nuoc-dau-tam",
        "name": {"vi": "Nước cốt dâu tằm thử", "en": "Test mulberry juice"},
        "printed_name": "Nước cốt dâu tầm thử",
        "stars": 3,
        "potential_stars": None,
        "score": 63.4,
        "set": "II.2.b",
        "group": "do-uong",
        "status": "listed",
        "producer": "dau-tam-thu",
        "district": "long-xuyen",
        "commune": {"code": "30307", "name": {"vi": "Phường Mỹ Hòa", "en": "My Hoa ward"}},
        "current_commune": {"code": "30307", "name": {"vi": "Phường Long Xuyên", "en": "Long Xuyen ward"}},
        "lat": 10.37728,
        "lon": 105.42219,
        "precision": "commune",
        "url": {"vi": "products/nuoc-dau-tam/", "en": "en/products/nuoc-dau-tam/"},
    }
    assert part(product, *expected) == expected


def test_the_sources_of_a_product(product: Any) -> None:
    assert [part(source, "document", "annex", "section", "row") for source in product["sources"]] == [
        {"document": "95/BC-THU", "annex": "II", "section": "IV", "row": 1},
        {"document": "thanh-pho-2024-01", "annex": None, "section": "II", "row": 10},
    ]


def test_the_name_stands_in_for_a_printed_name(project: SmallProject) -> None:
    products = {p["id"]: p for p in data(project, "products.json")["products"]}
    assert products["cai-xanh"]["printed_name"] == "Cải xanh thử"
    assert products["ruou-dau-tam"]["potential_stars"] == 5


def test_missing_english_falls_back(project: SmallProject) -> None:
    project.change(CAI_XANH, "  en: Test mustard greens\n", "")
    products = {p["id"]: p for p in data(project, "products.json")["products"]}
    assert products["cai-xanh"]["name"] == {"vi": "Cải xanh thử", "en": "Cải xanh thử"}


def test_a_producer(project: SmallProject) -> None:
    producers = {p["id"]: p for p in data(project, "producers.json")["producers"]}
    assert list(producers) == ["thot-not-thu", "dau-tam-thu", "rau-sach-thu"]
    producer = producers["dau-tam-thu"]
    expected = {
        "name": {"vi": "Hộ kinh doanh Dâu Tằm Thử", "en": "Dau Tam Thu household business"},
        "printed_names": ["Hộ Kinh doanh Dâu tằm thử"],
        "type": "household_business",
        "district": "long-xuyen",
        "products": ["ruou-dau-tam", "nuoc-dau-tam"],
        "url": {"vi": "producers/dau-tam-thu/", "en": "en/producers/dau-tam-thu/"},
    }
    assert part(producer, *expected) == expected
    assert part(producer["address"], "street", "hamlet") == {"street": None, "hamlet": "tổ 3, khóm Tây Khánh"}


def test_geojson_has_the_same_properties(project: SmallProject) -> None:
    collection = data(project, "products.geojson")
    products = data(project, "products.json")["products"]
    assert collection["type"] == "FeatureCollection"
    assert [feature["properties"] for feature in collection["features"]] == products
    assert [feature["id"] for feature in collection["features"]] == [product["id"] for product in products]
    for feature, product in zip(collection["features"], products, strict=True):
        assert feature["type"] == "Feature"
        assert feature["geometry"] == {"type": "Point", "coordinates": [product["lon"], product["lat"]]}


def test_no_contact_without_consent_is_in_any_file(project: SmallProject) -> None:
    for path, content in files(project).items():
        assert b"khong-cong-bo" not in content, path


def test_the_same_records_give_the_same_bytes(project: SmallProject) -> None:
    assert files(project) == files(project)
