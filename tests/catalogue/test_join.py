from dataclasses import FrozenInstanceError, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.catalogue.join import join
from generator.catalogue.model import Contacts, Precision
from generator.catalogue.whole import Catalogue
from generator.text.bilingual import Text
from generator.vocabulary.statuses import Status
from tests.projects import CAI_XANH, NUOC_DAU_TAM, RAU_SACH, SmallProject


def test_products_stand_in_publishing_order(catalogue: Catalogue) -> None:
    """Stars down, more stars proposed first, then the Vietnamese name."""
    assert list(catalogue.products) == ["duong-thot-not", "ruou-dau-tam", "cai-xanh", "banh-bo", "nuoc-dau-tam"]


def test_producers_stand_by_name(catalogue: Catalogue) -> None:
    assert list(catalogue.producers) == ["thot-not-thu", "dau-tam-thu", "rau-sach-thu"]


def test_districts_stand_in_the_order_of_the_reports(catalogue: Catalogue) -> None:
    assert list(catalogue.districts)[:3] == ["long-xuyen", "chau-doc", "tan-chau"]
    assert len(catalogue.districts) == 11


def test_a_product_knows_its_facts(catalogue: Catalogue) -> None:
    product = catalogue.products["nuoc-dau-tam"]
    assert product.record == NUOC_DAU_TAM
    assert product.name == Text("Nước cốt dâu tằm thử", "Test mulberry juice")
    assert product.printed_name == "Nước cốt dâu tầm thử"
    assert (product.stars, product.potential_stars, product.score) == (3, None, Decimal("63.40"))
    assert product.set.code == "II.2.b"
    assert product.set.group.id == "do-uong"
    assert product.producer == "dau-tam-thu"
    assert product.listed_on == date(2023, 12, 31)
    assert product.certificates[0].year == 2023
    assert product.certificates[0].expires_on is None
    assert [(s.document.id, s.annex, s.section, s.row) for s in product.sources] == [
        ("95/BC-THU", "II", "IV", 1),
        ("thanh-pho-2024-01", None, "II", 10),
    ]
    assert dict(product.sources[0].printed) == {"name": "Nước cốt dâu tầm thử"}
    assert [(note.field, note.text.en) for note in product.notes] == [("name", "Annex II prints “tầm”.")]


def test_a_dated_certificate_gives_year_and_end(catalogue: Catalogue) -> None:
    (certificate,) = catalogue.products["cai-xanh"].certificates
    assert (certificate.year, certificate.expires_on) == (2024, date(2027, 6, 30))
    assert catalogue.products["cai-xanh"].status is Status.VALID


@pytest.mark.parametrize(
    ("as_of", "statuses"),
    [
        (date(2025, 1, 1), {"banh-bo": Status.LISTED, "nuoc-dau-tam": Status.LISTED, "cai-xanh": Status.VALID}),
        (date(2025, 3, 1), {"banh-bo": Status.CEASED, "nuoc-dau-tam": Status.LISTED, "cai-xanh": Status.VALID}),
        (date(2027, 1, 1), {"banh-bo": Status.CEASED, "nuoc-dau-tam": Status.UNCONFIRMED, "cai-xanh": Status.VALID}),
        (date(2027, 7, 1), {"banh-bo": Status.CEASED, "nuoc-dau-tam": Status.UNCONFIRMED, "cai-xanh": Status.LAPSED}),
    ],
)
def test_the_day_decides_the_status(project: SmallProject, as_of: date, statuses: dict[str, Status]) -> None:
    products = join(project.records(), as_of).products
    assert {product: products[product].status for product in statuses} == statuses


def test_without_address_a_product_is_where_its_producer_is(catalogue: Catalogue) -> None:
    product, producer = catalogue.products["nuoc-dau-tam"], catalogue.producers["dau-tam-thu"]
    assert product.address == producer.address
    assert product.point == producer.point
    assert product.address.commune.name.vi == "Phường Mỹ Hòa"
    assert product.address.commune.current.name.vi == "Phường Long Xuyên"
    assert (product.point.lat, product.point.lon, product.point.precision) == (10.37728, 105.42219, Precision.COMMUNE)


def test_the_address_of_a_product_beats_that_of_its_producer(catalogue: Catalogue) -> None:
    product = catalogue.products["ruou-dau-tam"]
    assert product.address.district.id == "thoai-son"
    assert product.address.commune.name.vi == "Thị trấn Núi Sập"
    assert product.address.street == "12 Nguyễn Huệ"
    assert (product.point.lat, product.point.lon, product.point.precision) == (10.259, 105.268, Precision.STREET)


def test_an_address_without_location_is_known_to_the_commune(project: SmallProject) -> None:
    project.change(
        "products/long-xuyen/dau-tam-thu/ruou-dau-tam.yml",
        "location:\n  lat: 10.25900\n  lon: 105.26800\n  precision: street\n  source: editorial\n",
        "",
    )
    point = join(project.records(), date(2025, 1, 1)).products["ruou-dau-tam"].point
    assert (point.lat, point.lon, point.precision) == (10.25817, 105.27215, Precision.COMMUNE)


def test_a_district_has_the_products_made_there_and_the_producers_seated_there(catalogue: Catalogue) -> None:
    thoai_son, long_xuyen = catalogue.districts["thoai-son"], catalogue.districts["long-xuyen"]
    assert (thoai_son.products, thoai_son.producers) == (("ruou-dau-tam", "cai-xanh"), ("rau-sach-thu",))
    assert (long_xuyen.products, long_xuyen.producers) == (("nuoc-dau-tam",), ("dau-tam-thu",))
    assert (catalogue.districts["an-phu"].products, catalogue.districts["an-phu"].producers) == ((), ())


def test_a_producer_has_all_its_products_best_first(catalogue: Catalogue) -> None:
    assert catalogue.producers["dau-tam-thu"].products == ("ruou-dau-tam", "nuoc-dau-tam")
    assert catalogue.products_of(("cai-xanh", "banh-bo")) == (
        catalogue.products["cai-xanh"],
        catalogue.products["banh-bo"],
    )


def test_neighbours_are_products_of_others(catalogue: Catalogue) -> None:
    near = catalogue.products["nuoc-dau-tam"].neighbours
    assert [n.product for n in near] == ["cai-xanh", "duong-thot-not", "banh-bo"]
    assert near[0].metres == pytest.approx(28_700, rel=0.01)
    assert near[1].metres == near[2].metres


def test_contacts_with_consent_are_published(catalogue: Catalogue) -> None:
    assert catalogue.producers["rau-sach-thu"].contacts == Contacts(
        phones=("02963841234", "0912345678"),
        zalo="https://zalo.me/0912345678",
        email="rau@example.vn",
        website="https://example.vn",
    )


def test_contacts_without_consent_are_nowhere_in_the_catalogue(catalogue: Catalogue) -> None:
    assert catalogue.producers["dau-tam-thu"].contacts == Contacts()
    assert "khong-cong-bo" not in repr(catalogue)


def test_consent_taken_back_takes_contacts_back(project: SmallProject) -> None:
    assert "0912345678" in repr(join(project.records(), date(2025, 1, 1)))
    project.change(RAU_SACH, "consent: true", "consent: false")
    assert "0912345678" not in repr(join(project.records(), date(2025, 1, 1)))


def test_missing_english_stays_missing(project: SmallProject) -> None:
    project.change(CAI_XANH, "  en: Test mustard greens\n", "")
    name = join(project.records(), date(2025, 1, 1)).products["cai-xanh"].name
    assert name == Text("Cải xanh thử", None)


def test_two_joins_are_equal(project: SmallProject) -> None:
    one, other = (join(project.records(), date(2025, 1, 1)) for _ in range(2))
    assert repr(one) == repr(other)


def test_nothing_can_be_changed(catalogue: Catalogue) -> None:
    product = catalogue.products["cai-xanh"]
    with pytest.raises(FrozenInstanceError):
        product.stars = 5  # type: ignore[misc]
    with pytest.raises(TypeError):
        catalogue.products["x"] = product  # type: ignore[index]
    assert _mutable(product) == []


def _mutable(value: Any, path: str = "") -> list[str]:
    """Return the paths of lists, dicts and sets in a value."""
    if is_dataclass(value):
        return [p for f in fields(value) for p in _mutable(getattr(value, f.name), f"{path}.{f.name}")]
    if isinstance(value, tuple):
        return [p for i, item in enumerate(value) for p in _mutable(item, f"{path}[{i}]")]
    return [path] if isinstance(value, (list, dict, set)) else []
