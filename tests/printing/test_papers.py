"""The papers as HTML: who stands where, and what may be claimed."""

import re
from datetime import date

import pytest

from generator.catalogue.join import join
from generator.catalogue.whole import Catalogue
from generator.printing.papers import Papers
from generator.printing.sizes import LABEL_SIZES
from generator.text.bilingual import Lang
from tests.projects import ROOT, SmallProject

SITE = "https://ocop.example.vn/"


def papers(catalogue: Catalogue, lang: Lang = "vi", site_url: str | None = SITE) -> Papers:
    return Papers(catalogue, ROOT / "site_src", lang, site_url)


def labels(catalogue: Catalogue, lang: Lang = "vi", site_url: str | None = SITE) -> str:
    return papers(catalogue, lang, site_url).labels(catalogue.current_products, LABEL_SIZES["70x37"])


def test_a_label_has_name_stars_producer_and_code(catalogue: Catalogue) -> None:
    html = labels(catalogue, "en")
    label = next(part for part in html.split("<article")[1:] if "Test mustard greens" in part)
    assert "4-star OCOP" in label
    assert label.count("<path transform") == 4
    assert "Rau Sach Thu Cooperative" in label
    assert "valid until 30 June 2027" in label
    assert 'class="qr"' in label


def test_the_second_row_begins_where_the_first_ends(catalogue: Catalogue) -> None:
    places = re.findall(r"left: ([\d.]+)mm; top: ([\d.]+)mm", labels(catalogue))
    assert places == [("0.0", "0.5"), ("70.0", "0.5"), ("140.0", "0.5"), ("0.0", "37.5"), ("70.0", "37.5")]


def test_without_an_address_of_the_site_there_are_no_codes(catalogue: Catalogue) -> None:
    assert 'class="qr"' not in labels(catalogue, site_url=None)
    assert "Quét mã" not in papers(catalogue, site_url=None).book(catalogue.current_products)


@pytest.mark.parametrize(("as_of", "claims"), [("2026-12-31", 4), ("2027-01-01", 1)])
def test_what_is_not_confirmed_claims_no_stars(project: SmallProject, as_of: str, claims: int) -> None:
    catalogue = join(project.records(), date.fromisoformat(as_of))
    html = labels(catalogue)
    assert html.count("<article") == 4
    assert html.count('class="stars"') == claims
    assert "chưa xác nhận lại" not in html
    assert papers(catalogue).book(catalogue.current_products).count("chưa xác nhận lại") == 4 - claims


def test_a_fifth_card_begins_a_sheet(catalogue: Catalogue) -> None:
    html = papers(catalogue).cards(catalogue.current_products)
    assert [part.count("<article") for part in html.split('<section class="sheet">')[1:]] == [4, 1]


def test_the_book_has_a_chapter_per_district_with_products(catalogue: Catalogue) -> None:
    html = papers(catalogue).book(catalogue.current_products)
    assert re.findall(r'id="d-([a-z-]+)"', html) == ["long-xuyen", "tri-ton", "thoai-son"]
    targets = re.findall(r'href="#([^"]+)"', html)
    assert set(targets) <= set(re.findall(r'id="([^"]+)"', html))
    assert html.count('class="province"') == 1


def test_the_book_of_one_district_needs_no_map_of_the_province(catalogue: Catalogue) -> None:
    here = catalogue.products_of(catalogue.districts["tri-ton"].products)
    html = papers(catalogue).book(here)
    assert 'class="province"' not in html
    assert "Huyện Tri Tôn" in html


def test_text_of_a_record_stays_text(project: SmallProject) -> None:
    project.change("products/tri-ton/thot-not-thu/duong-thot-not.yml", "Test palm sugar", "'<b>{{ 7*7 }}</b> sugar'")
    catalogue = join(project.records(), date(2025, 1, 1))
    html = papers(catalogue, "en").book(catalogue.current_products)
    assert "&lt;b&gt;{{ 7*7 }}&lt;/b&gt; sugar" in html
