"""The real records: every row of the documents is there, and nothing is that no document says."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest
from pydantic import BaseModel

from generator.catalogue.join import join
from generator.catalogue.model import Product
from generator.catalogue.whole import Catalogue
from generator.checks.run import check
from generator.records.reading import Records, read
from generator.records.schema import NoteField, ProseField, TextField
from generator.reporting.text import as_text
from generator.text.folding import fold, one_orthography
from generator.vocabulary.statuses import Status
from tests.projects import ROOT

ANNEX_II = "95/BC-SNNPTNT"
LONG_XUYEN = "long-xuyen-2024-01"

#: Annex I: district → products by stars; "potential" are the four-star ones proposed for five.
ANNEX_I = {
    "long-xuyen": {"4": 2, "3": 10},
    "chau-doc": {"3": 13},
    "tan-chau": {"4": 2, "3": 6},
    "tinh-bien": {"4": 1, "3": 7},
    "cho-moi": {"4": 2, "3": 6},
    "tri-ton": {"potential": 3, "3": 3},
    "chau-phu": {"3": 11},
    "phu-tan": {"3": 9},
    "thoai-son": {"5": 2, "3": 20},
    "chau-thanh": {"3": 3},
    "an-phu": {"3": 8},
}

#: Annex II: section → number of its rows.
SECTIONS = {"I": 2, "II": 3, "III": 7, "IV": 96}

#: Annex of the Long Xuyen report: the score of every product, in the order of its rows.
SCORES = "85.2 50.7 52.4 59.0 57.0 84.5 63.4 64.6 54.54 65.30 62.80 63.40"


@cache
def records() -> Records:
    return read(ROOT / "products")


@cache
def catalogue() -> Catalogue:
    return join(records(), date(2025, 1, 1))


def products() -> list[Product]:
    return list(catalogue().products.values())


def test_no_errors() -> None:
    assert as_text(problem for problem in check(records()) if problem.is_error) == ""


def test_108_products() -> None:
    assert len(products()) == 108


def test_every_row_of_annex_ii_is_found_by_exactly_one_product() -> None:
    rows = [
        (source.section, source.row)
        for product in products()
        for source in product.sources
        if source.document.id == ANNEX_II and source.annex == "II"
    ]
    assert sorted(rows, key=str) == sorted(
        ((s, n) for s, last in SECTIONS.items() for n in range(1, last + 1)), key=str
    )


def test_every_product_stands_in_annex_ii_once() -> None:
    named = {p.id: sum(s.document.id == ANNEX_II and s.annex == "II" for s in p.sources) for p in products()}
    assert [product for product, times in named.items() if times != 1] == []


@pytest.mark.parametrize(
    ("section", "stars", "potential"), [("I", 5, None), ("II", 4, 5), ("III", 4, None), ("IV", 3, None)]
)
def test_the_section_gives_the_stars(section: str, stars: int, potential: int | None) -> None:
    found = {
        (product.stars, product.potential_stars)
        for product in products()
        for source in product.sources
        if source.document.id == ANNEX_II and source.annex == "II" and source.section == section
    }
    assert found == {(stars, potential)}


@pytest.mark.parametrize("district", ANNEX_I)
def test_districts_and_stars_agree_with_annex_i(district: str) -> None:
    counted = Counter(
        "potential" if product.potential_stars == 5 else str(product.stars)
        for product in products()
        if product.address.district.id == district
    )
    assert counted == ANNEX_I[district]


def test_annex_i_sums_up() -> None:
    assert sum(sum(stars.values()) for stars in ANNEX_I.values()) == 108
    assert list(catalogue().districts) == list(ANNEX_I)


def test_long_xuyen_carries_the_scores_of_its_report() -> None:
    scored = {
        source.row: product.score
        for product in products()
        for source in product.sources
        if source.document.id == LONG_XUYEN and source.row is not None
    }
    assert [scored[row] for row in sorted(scored)] == [Decimal(score) for score in SCORES.split()]
    assert {p.address.district.id for p in products() if p.score is not None} == {"long-xuyen"}


def test_no_certificate_has_a_day_or_a_decision() -> None:
    """No document tells one; none is invented."""
    dated = [
        product.value.id
        for product in records().products
        for certificate in product.value.certificates
        if certificate.issued_on or certificate.expires_on or certificate.decision
    ]
    assert dated == []


def test_a_year_is_only_told_where_the_report_tells_it() -> None:
    years = {(c.year, c.document.id if c.document else None) for p in products() for c in p.certificates if c.year}
    assert years == {(2023, LONG_XUYEN)}


@pytest.mark.parametrize(
    ("as_of", "status"), [(date(2026, 12, 31), Status.LISTED), (date(2027, 1, 1), Status.UNCONFIRMED)]
)
def test_the_status_is_what_the_list_of_2023_allows(as_of: date, status: Status) -> None:
    assert {product.status for product in join(records(), as_of).products.values()} == {status}
    assert {product.listed_on for product in products()} == {date(2023, 12, 31)}


def texts(value: Any, path: str) -> Iterator[tuple[str, TextField | ProseField | NoteField]]:
    """Yield every text for people in a record, with the path to it."""
    if isinstance(value, TextField | ProseField | NoteField):
        yield path, value
    elif isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from texts(getattr(value, field), f"{path}.{field}")
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from texts(item, f"{path}[{i}]")


def all_texts() -> list[tuple[str, TextField | ProseField | NoteField]]:
    found = records()
    assert found.places is not None
    assert found.documents is not None
    entries = (*found.entries, found.places, found.documents)
    return [text for entry in entries for text in texts(entry.value, entry.path)]


def test_every_text_is_there_in_both_languages() -> None:
    assert len(all_texts()) > 600
    assert [path for path, text in all_texts() if not text.en] == []


def test_every_product_says_what_it_is() -> None:
    assert [product.id for product in products() if product.description is None] == []
    assert {product.description_source for product in products()} == {"editorial"}


def test_one_orthography() -> None:
    """Published Vietnamese puts the mark on the first vowel; what is quoted as printed stays as printed."""
    assert [
        (path, text.vi) for path, text in all_texts() if one_orthography(text.vi) != text.vi and "“" not in text.vi
    ] == []


def test_every_product_resolves_to_a_commune_of_today() -> None:
    assert records().places is not None
    today = {unit.code for unit in records().places.value.current_communes}  # type: ignore[union-attr]
    for product in products():
        commune = product.address.commune
        assert commune.district == product.address.district.id
        assert commune.current.code in today
        assert commune.current.name.vi.startswith(("Xã ", "Phường "))


def test_every_producer_lies_where_its_folder_says() -> None:
    folders = {p.id: PurePosixPath(p.record).parts[1] for p in catalogue().producers.values()}
    assert folders == {p.id: p.address.district.id for p in catalogue().producers.values()}


def test_every_id_comes_from_its_name() -> None:
    """An id is made of the words of the Vietnamese name, and of the producer's where two products share a name."""
    for product in products():
        producer = catalogue().producers[product.producer]
        words = set(fold(f"{product.name.vi} {producer.name.vi}").replace("-", " ").replace(",", " ").split())
        known = words | set(producer.id.split("-"))
        assert set(product.id.split("-")) <= known, product.id


def test_rows_of_one_name_are_told_apart() -> None:
    names = Counter(product.name.vi for product in products())
    assert {name for name, times in names.items() if times > 1} == {"Siro atiso đỏ", "Nước cốt dâu tằm", "Rượu dâu tằm"}


def test_every_producer_makes_something() -> None:
    assert [producer.id for producer in catalogue().producers.values() if not producer.products] == []


def test_no_contact_is_published() -> None:
    """No document of the province gives consent to publish one."""
    assert [entry.value.id for entry in records().producers if entry.value.contacts] == []
