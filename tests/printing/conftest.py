"""The real catalogue as PDF in both languages: made once per test run and shared by all workers, for it takes seconds."""

import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.build import prepare
from generator.catalogue.model import Product
from generator.catalogue.whole import Catalogue
from generator.printing.papers import Papers
from generator.printing.pdf import write_pdf
from generator.text.bilingual import LANGS, Lang
from tests.built_site import made_once
from tests.projects import ROOT

SITE = "https://ocop-an-giang.github.io/ocop-map/"

#: Seconds of one processor that the whole catalogue may take.
LIMIT = 60


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """Return the real catalogue on a day before its list runs out."""
    return prepare(ROOT / "products", date(2026, 11, 21))[0]


#: What is printed in English: laying out takes long, and the languages differ in their words only.
IN_ENGLISH = ("chau-doc", "thoai-son", "tri-ton")


@dataclass(frozen=True)
class Book:
    """The printed catalogue of some products."""

    lang: Lang
    path: Path
    products: tuple[Product, ...]

    @property
    def districts(self) -> frozenset[str]:
        """The ids of the districts that have a chapter."""
        return frozenset(product.address.district.id for product in self.products)


@pytest.fixture(scope="session", params=LANGS)
def book(
    request: pytest.FixtureRequest, real: Catalogue, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Book:
    """Return the printed catalogue: all products in Vietnamese, those of three districts in English."""
    lang: Lang = request.param
    products = tuple(p for p in real.current_products if lang == "vi" or p.address.district.id in IN_ENGLISH)

    def make(target: Path) -> None:
        started = time.process_time()
        write_pdf(Papers(real, ROOT / "site_src", lang, SITE).book(products), ROOT, target)
        assert time.process_time() - started < LIMIT

    return Book(lang, made_once(tmp_path_factory, worker_id, f"catalogue-{lang}.pdf", make), products)
