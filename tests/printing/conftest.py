"""The real catalogue as PDF in both languages: made once per test run and shared by all workers, for it takes seconds."""

import fcntl
import time
from datetime import date
from pathlib import Path

import pytest

from generator.build import prepare
from generator.catalogue.model import Catalogue
from generator.printing.papers import Papers
from generator.printing.pdf import write_pdf
from generator.text.bilingual import LANGS, Lang
from tests.projects import ROOT

SITE = "https://ocop-an-giang.github.io/ocop-map/"

#: Seconds of one processor that the whole catalogue may take.
LIMIT = 60


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """Return the real catalogue on a day before its list runs out."""
    return prepare(ROOT / "products", date(2026, 11, 21))[0]


@pytest.fixture(scope="session", params=LANGS)
def book(
    request: pytest.FixtureRequest, real: Catalogue, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> tuple[Lang, Path]:
    """Return language and file of the printed catalogue."""
    lang: Lang = request.param
    base = tmp_path_factory.getbasetemp()
    target = (base if worker_id == "master" else base.parent) / f"catalogue-{lang}.pdf"
    with target.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            started = time.process_time()
            write_pdf(Papers(real, ROOT / "site_src", lang, SITE).book(real.current_products), ROOT, target)
            assert time.process_time() - started < LIMIT
    return lang, target
