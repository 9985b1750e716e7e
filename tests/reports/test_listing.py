"""Which products are on a list of a day, and with which stars."""

from datetime import date

import pytest

from generator.catalogue.join import join
from generator.reports.listing import Listing, Section, listing
from generator.vocabulary.statuses import Status
from tests.projects import CAI_XANH, DUONG_THOT_NOT, SmallProject


def listed(project: SmallProject, day: date, district: str | None = None) -> Listing:
    return listing(join(project.records(), day), district)


def sections(found: Listing) -> dict[str, Section]:
    return {entry.product.id: entry.section for entry in found.entries}


def test_in_the_order_of_the_document(project: SmallProject) -> None:
    found = listed(project, date(2024, 12, 31))
    assert [(e.product.id, e.row) for e in found.entries] == [
        ("duong-thot-not", (0, 1)),
        ("ruou-dau-tam", (2, 1)),
        ("cai-xanh", (2, 2)),
        ("nuoc-dau-tam", (3, 1)),
        ("banh-bo", (3, 2)),
    ]
    assert sections(found)["ruou-dau-tam"] is Section.POTENTIAL_FIVE
    assert not found.printed


def test_what_ceased_is_left_out_and_counted(project: SmallProject) -> None:
    found = listed(project, date(2025, 3, 1))
    assert "banh-bo" not in sections(found)
    assert found.left_out == {Status.CEASED: 1}


@pytest.mark.parametrize(("day", "count"), [(date(2023, 12, 30), 0), (date(2023, 12, 31), 5)])
def test_a_list_counts_from_its_day_on(project: SmallProject, day: date, count: int) -> None:
    found = listed(project, day)
    assert len(found.entries) == count
    assert found.not_yet == 5 - count


def test_a_product_made_elsewhere_belongs_to_that_district(project: SmallProject) -> None:
    assert set(sections(listed(project, date(2024, 1, 1), "thoai-son"))) == {"ruou-dau-tam", "cai-xanh"}


def test_an_earlier_day_sees_the_stars_of_that_day(project: SmallProject) -> None:
    project.change(
        DUONG_THOT_NOT,
        "sources:",
        "certificates:\n  - stars: 5\n    issued_on: 2024-05-01\n  - stars: 4\n    source: 95/BC-THU\nsources:",
    )
    assert sections(listed(project, date(2024, 4, 30)))["duong-thot-not"] is Section.FOUR
    assert sections(listed(project, date(2024, 5, 1)))["duong-thot-not"] is Section.FIVE


def test_what_was_potential_then_is_so_in_the_list_of_then(project: SmallProject) -> None:
    project.change(
        DUONG_THOT_NOT,
        "    row: 1\n",
        "    row: 1\n    printed:\n      stars: Sản phẩm tiềm năng 5 sao\n",
    )
    project.change(
        DUONG_THOT_NOT,
        "sources:",
        "certificates:\n  - stars: 5\n    issued_on: 2024-05-01\n  - stars: 4\n    source: 95/BC-THU\nsources:",
    )
    assert sections(listed(project, date(2024, 4, 30)))["duong-thot-not"] is Section.POTENTIAL_FIVE


def test_a_lapsed_product_is_left_out(project: SmallProject) -> None:
    found = listed(project, date(2027, 7, 1))
    assert found.left_out[Status.LAPSED] == 1
    assert CAI_XANH not in {entry.product.record for entry in found.entries}
