"""The real catalogue, its open data, and a small catalogue in which everything that can be known is known."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.build import prepare
from generator.catalogue.model import Certificate, Channel, Event, Product, Season
from generator.catalogue.whole import Catalogue
from generator.opendata.feeds import feed_files
from generator.opendata.files import data_files
from generator.text.bilingual import Text
from generator.vocabulary.channels import ChannelKind
from generator.vocabulary.events import EventKind
from generator.vocabulary.statuses import Status
from tests.built_site import AS_OF, ROOT
from tests.opendata.planned import made

XML = ROOT / "site_src" / "xml"
SITE = "https://ocop.example/an-giang/"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return the real catalogue."""
    return prepare(ROOT / "products", AS_OF)[0]


@pytest.fixture(scope="session")
def files(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the open data of the real catalogue."""
    return made(data_files(catalogue, SITE, XML))


@pytest.fixture(scope="session")
def feeds(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the feeds of the real catalogue."""
    return made(feed_files(catalogue, SITE, XML))


@pytest.fixture(scope="session")
def written(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the open data."""
    folder = tmp_path_factory.mktemp("data")
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder / "data"


NASTY = '=HYPERLINK("https://evil.example";"x") & <b>]]> "quoted", a | b\nand more'


def certificate(issued_on: date, stars: int = 4) -> Certificate:
    """Return a dated certificate."""
    return Certificate(
        stars=stars,
        score=Decimal("84.5"),
        decision="123/QĐ-UBND",
        issued_on=issued_on,
        year=issued_on.year,
        expires_on=date(issued_on.year + 3, issued_on.month, issued_on.day),
        document=None,
    )


def event(kind: EventKind, day: date, stars: int | None = 4) -> Event:
    """Return an event of a day."""
    return Event(
        kind=kind, day=day, year=day.year, stars=stars, score=None, decision="123/QĐ-UBND", document=None, note=None
    )


def changed(catalogue: Catalogue, number: int, **changes: object) -> Catalogue:
    """Return the catalogue with one product changed."""
    products = dict(catalogue.products)
    key = list(products)[number]
    products[key] = replace(products[key], **changes)
    return replace(catalogue, products=MappingProxyType(products))


@pytest.fixture(scope="session")
def rich(catalogue: Catalogue) -> Catalogue:
    """Return the real catalogue with one product of which everything is known, and with hostile words in it."""
    return changed(
        catalogue,
        0,
        name=Text(NASTY, "-1+1"),
        status=Status.VALID,
        score=Decimal("84.5"),
        certificates=(certificate(date(2025, 6, 30)), certificate(date(2022, 6, 30), 3)),
        history=(
            event(EventKind.CERTIFIED, date(2022, 6, 30), 3),
            event(EventKind.UPGRADED, date(2025, 6, 30)),
        ),
        standards=("VietGAP", "ISO 22000 | HACCP", "|", "'quoted'"),
        gtin="8934567890123",
        traceability="https://truyxuat.example/1?a=1&b=2",
        channels=(
            Channel(kind=ChannelKind.POSTMART, url="https://postmart.example/1"),
            Channel(kind=ChannelKind.OWN_SHOP, url="https://shop.example/"),
        ),
        season=Season(months=(1, 2, 12), what=None, source="editorial"),
    )


@pytest.fixture(scope="session")
def first(rich: Catalogue) -> Product:
    """Return the product of which everything is known."""
    return next(iter(rich.products.values()))
