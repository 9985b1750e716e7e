"""The numbers of the page for officials, counted by hand over the fixture records."""

from datetime import date

from generator.catalogue.join import join
from generator.catalogue.overview import Gap, Tally, overview
from generator.catalogue.whole import Catalogue
from tests.projects import RAU_SACH, SmallProject


def counted(rows: tuple[Tally, ...]) -> dict[str, tuple[int, int, int, int, int]]:
    return {
        row.id: (row.stars[5], row.stars[4], row.stars[3], row.products, row.producers) for row in rows if row.products
    }


def test_numbers(catalogue: Catalogue) -> None:
    found = overview(catalogue)
    assert (found.products, found.producers, found.archived) == (5, 3, 0)
    assert counted(found.by_division) == {
        "long-xuyen": (0, 0, 1, 1, 1),
        "tri-ton": (1, 0, 1, 2, 1),
        "thoai-son": (0, 2, 0, 2, 2),
    }
    assert counted(found.by_stars) == {"5": (1, 0, 0, 1, 1), "4": (0, 2, 0, 2, 2), "3": (0, 0, 2, 2, 2)}
    assert counted(found.by_group) == {"thuc-pham": (1, 1, 1, 3, 2), "do-uong": (0, 1, 1, 2, 1)}
    assert counted(found.by_type) == {
        "enterprise": (1, 0, 1, 2, 1),
        "cooperative": (0, 1, 0, 1, 1),
        "household_business": (0, 1, 1, 2, 1),
    }
    assert {status.value: n for status, n in found.statuses.items()} == {"valid": 1, "listed": 4}


def test_rows_without_products_are_there_too(catalogue: Catalogue) -> None:
    found = overview(catalogue)
    assert (len(found.by_division), len(found.by_stars), len(found.by_group), len(found.by_type)) == (11, 3, 6, 4)
    assert [row.query for row in found.by_stars] == ["stars=5", "stars=4", "stars=3"]


def test_the_archive_is_only_counted(project: SmallProject) -> None:
    found = overview(join(project.records(), date(2025, 3, 1)))
    assert (found.products, found.archived) == (4, 1)
    assert "banh-bo" not in found.lacking
    assert counted(found.by_division)["tri-ton"] == (1, 0, 0, 1, 1)


def test_what_is_lacking(catalogue: Catalogue) -> None:
    found = overview(catalogue)
    assert found.lacking["cai-xanh"] == (Gap.PHOTO, Gap.PLACE)
    assert found.lacking["ruou-dau-tam"] == (Gap.DATE, Gap.DECISION, Gap.PHOTO, Gap.CONTACT)
    assert found.gaps == {
        Gap.DATE: 4,
        Gap.DECISION: 4,
        Gap.PHOTO: 5,
        Gap.PLACE: 4,
        Gap.CONTACT: 4,
        Gap.ENGLISH: 0,
    }


def test_contacts_without_consent_are_lacking(project: SmallProject) -> None:
    project.change(RAU_SACH, "consent: true", "consent: false")
    assert Gap.CONTACT in overview(join(project.records(), date(2025, 1, 1))).lacking["cai-xanh"]


def test_missing_english_is_lacking(project: SmallProject) -> None:
    project.change("products/tri-ton/thot-not-thu/duong-thot-not.yml", "  en: Test palm sugar\n", "")
    assert Gap.ENGLISH in overview(join(project.records(), date(2025, 1, 1))).lacking["duong-thot-not"]
