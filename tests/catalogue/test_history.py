"""The history of a product: in what order, what a certificate means, when it lapsed."""

from datetime import date

import pytest

from generator.catalogue.join import join
from generator.catalogue.model import Event
from tests.checks.test_validity import DATED
from tests.projects import CAI_XANH, NUOC_DAU_TAM, SmallProject


def told(project: SmallProject, product: str, as_of: str) -> list[tuple[str, str]]:
    """Return kind and day (or year) of every event of a product."""
    history = join(project.records(), date.fromisoformat(as_of)).products[product].history
    return [(event.kind.value, _when(event)) for event in history]


def _when(event: Event) -> str:
    return event.day.isoformat() if event.day else str(event.year or "?")


def replaced(project: SmallProject, certificates: str, history: str = "") -> SmallProject:
    project.change(CAI_XANH, DATED, f"certificates:\n{certificates}{history}")
    return project


LISTED = ("listed", "2023-12-31")


@pytest.mark.parametrize(
    ("as_of", "events"),
    [
        ("2023-12-30", []),
        ("2023-12-31", [LISTED]),
        ("2024-06-29", [LISTED]),
        ("2024-06-30", [LISTED, ("certified", "2024-06-30")]),
        ("2027-06-30", [LISTED, ("certified", "2024-06-30")]),
        ("2027-07-01", [LISTED, ("certified", "2024-06-30"), ("lapsed", "2027-07-01")]),
    ],
)
def test_nothing_is_told_before_its_day(project: SmallProject, as_of: str, events: list[tuple[str, str]]) -> None:
    assert told(project, "cai-xanh", as_of) == events


def test_a_year_without_a_day_comes_before_the_list_of_that_year(project: SmallProject) -> None:
    assert told(project, "nuoc-dau-tam", "2025-01-01") == [("certified", "2023"), LISTED]


def test_neither_day_nor_year_comes_first(project: SmallProject) -> None:
    project.change(NUOC_DAU_TAM, "    year: 2023\n", "")
    assert told(project, "nuoc-dau-tam", "2025-01-01") == [("certified", "?"), LISTED]


@pytest.mark.parametrize(("before", "kind"), [(3, "upgraded"), (4, "reevaluated"), (5, "lowered")])
def test_what_a_newer_certificate_means(project: SmallProject, before: int, kind: str) -> None:
    certificates = f"  - stars: 4\n    issued_on: 2024-06-01\n  - stars: {before}\n    issued_on: 2021-06-01\n"
    assert told(replaced(project, certificates), "cai-xanh", "2024-12-31") == [
        ("certified", "2021-06-01"),
        LISTED,
        (kind, "2024-06-01"),
    ]


def test_a_gap_between_two_certificates_is_a_lapse(project: SmallProject) -> None:
    certificates = "  - stars: 4\n    issued_on: 2024-06-30\n  - stars: 4\n    issued_on: 2020-01-10\n"
    assert told(replaced(project, certificates), "cai-xanh", "2024-12-31") == [
        ("certified", "2020-01-10"),
        ("lapsed", "2023-01-11"),
        LISTED,
        ("reevaluated", "2024-06-30"),
    ]


@pytest.mark.parametrize("end", ["withdrawn", "ceased"])
def test_what_ended_does_not_lapse_as_well(project: SmallProject, end: str) -> None:
    history = f"history:\n  - date: 2025-05-05\n    event: {end}\n"
    replaced(project, "  - stars: 4\n    issued_on: 2024-06-30\n", history)
    assert told(project, "cai-xanh", "2030-01-01") == [LISTED, ("certified", "2024-06-30"), (end, "2025-05-05")]


def test_an_evaluation_and_its_certificate_are_one_event(project: SmallProject) -> None:
    history = (
        "history:\n  - date: 2023-12-31\n    event: listed\n    source: 95/BC-THU\n"
        "  - date: 2024-06-30\n    event: reevaluated\n"
    )
    replaced(project, "  - stars: 4\n    issued_on: 2024-06-30\n", history)
    assert told(project, "cai-xanh", "2025-01-01") == [LISTED, ("certified", "2024-06-30")]


def test_a_typed_event_keeps_its_source_and_note(project: SmallProject) -> None:
    history = (
        "history:\n  - date: 2024-09-01\n    event: reevaluated\n    source: 95/BC-THU\n"
        "    note:\n      vi: Hội đồng giữ nguyên hạng.\n      en: The council kept the rating.\n"
    )
    replaced(project, "  - stars: 4\n    issued_on: 2024-06-30\n", history)
    event = join(project.records(), date(2025, 1, 1)).products["cai-xanh"].history[-1]
    assert event.document is not None
    assert event.document.id == "95/BC-THU"
    assert event.note is not None
    assert event.note.get("en") == "The council kept the rating."
