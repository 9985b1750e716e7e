"""What ends when: dated certificates, lists, and the days before and after each border."""

from datetime import date

import pytest

from generator.catalogue.deadlines import deadlines, last_day, outlook
from generator.catalogue.join import join
from tests.projects import SmallProject


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (
            "2025-01-01",
            [("2026-12-31", False, False, 4, 2), ("2027-06-30", True, False, 1, 1)],
        ),
        # banh-bo ceased on 1 March 2025: the archive ends no more.
        ("2025-03-01", [("2026-12-31", False, False, 3, 2), ("2027-06-30", True, False, 1, 1)]),
        ("2026-12-31", [("2026-12-31", False, False, 3, 2), ("2027-06-30", True, False, 1, 1)]),
        ("2027-01-01", [("2026-12-31", False, True, 3, 2), ("2027-06-30", True, False, 1, 1)]),
        ("2027-06-30", [("2026-12-31", False, True, 3, 2), ("2027-06-30", True, False, 1, 1)]),
        ("2027-07-01", [("2026-12-31", False, True, 3, 2)]),
    ],
)
def test_deadlines(project: SmallProject, as_of: str, expected: list[tuple[str, bool, bool, int, int]]) -> None:
    found = deadlines(join(project.records(), date.fromisoformat(as_of)))
    assert [(d.day.isoformat(), d.dated, d.passed, d.products, d.producers) for d in found] == expected


def test_districts_and_producers_of_a_deadline(project: SmallProject) -> None:
    first = deadlines(join(project.records(), date(2025, 1, 1)))[0]
    assert [
        (share.division.id, [(made.producer.id, [p.id for p in made.products]) for made in share.producers])
        for share in first.shares
    ] == [
        ("long-xuyen", [("dau-tam-thu", ["nuoc-dau-tam"])]),
        ("tri-ton", [("thot-not-thu", ["duong-thot-not", "banh-bo"])]),
        ("thoai-son", [("dau-tam-thu", ["ruou-dau-tam"])]),
    ]


def test_last_day(project: SmallProject) -> None:
    products = join(project.records(), date(2028, 1, 1)).products
    assert last_day(products["cai-xanh"]) == (date(2027, 6, 30), True)
    assert last_day(products["nuoc-dau-tam"]) == (date(2026, 12, 31), False)


@pytest.mark.parametrize(
    ("as_of", "most", "coming", "months", "passed"),
    [
        ("2025-01-01", 5, [(4, False), (1, False)], [], []),
        # The list is told by districts only; the certificate after it still fits.
        ("2025-01-01", 3, [(4, True), (1, False)], [], []),
        # What fits is used up by the list: the certificate is counted in its month.
        ("2025-01-01", 4, [(4, False)], [(2027, 6, 1, 1)], []),
        ("2027-01-01", 4, [(1, False)], [], [(3, False)]),
        ("2027-01-01", 3, [(1, False)], [], [(3, True)]),
        ("2027-01-01", 0, [], [(2027, 6, 1, 1)], [(3, True)]),
    ],
)
def test_a_page_names_what_it_can_hold(
    project: SmallProject,
    as_of: str,
    most: int,
    coming: list[tuple[int, bool]],
    months: list[tuple[int, int, int, int]],
    passed: list[tuple[int, bool]],
) -> None:
    found = outlook(deadlines(join(project.records(), date.fromisoformat(as_of))), most)
    assert [(d.products, d.brief) for d in found.coming] == coming
    assert [(m.year, m.month, m.products, m.producers) for m in found.months] == months
    assert [(d.products, d.brief) for d in found.passed] == passed
