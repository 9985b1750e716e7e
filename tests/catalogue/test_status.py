"""What is said of a product on the days around every border."""

from datetime import date

import pytest

from generator.catalogue.status import status_of
from generator.records.schema import CertificateField, HistoryField
from generator.vocabulary.statuses import Status

LISTED_ON = date(2023, 12, 31)


def certificate(issued_on: str | None = None) -> CertificateField:
    return CertificateField.model_validate({"stars": "4"} | ({"issued_on": issued_on} if issued_on else {}))


def event(day: str, kind: str) -> HistoryField:
    return HistoryField.model_validate({"date": day, "event": kind})


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        ("2024-06-30", Status.VALID),
        ("2027-03-31", Status.VALID),  # 91 days are left
        ("2027-04-01", Status.LAPSING),  # 90 days are left
        ("2027-06-30", Status.LAPSING),  # the last day
        ("2027-07-01", Status.LAPSED),
    ],
)
def test_a_dated_certificate(as_of: str, status: Status) -> None:
    assert status_of([certificate("2024-06-30")], [], None, day(as_of)) is status


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        ("2024-01-01", Status.LISTED),
        ("2026-12-31", Status.LISTED),
        ("2027-01-01", Status.UNCONFIRMED),
    ],
)
def test_a_list_without_dates(as_of: str, status: Status) -> None:
    assert status_of([certificate()], [], LISTED_ON, day(as_of)) is status


def test_neither_list_nor_certificate() -> None:
    assert status_of([], [], None, day("2025-01-01")) is Status.UNCONFIRMED


def test_the_newest_certificate_counts_in_whatever_order() -> None:
    both = [certificate("2021-06-30"), certificate("2024-06-30")]
    assert status_of(both, [], None, day("2025-01-01")) is Status.VALID
    assert status_of(both[::-1], [], None, day("2025-01-01")) is Status.VALID


def test_a_certificate_of_the_future_does_not_count_yet() -> None:
    assert status_of([certificate("2025-06-30")], [], LISTED_ON, day("2025-06-29")) is Status.LISTED
    assert status_of([certificate("2025-06-30")], [], LISTED_ON, day("2025-06-30")) is Status.VALID


def test_a_list_after_the_certificate_ended_says_that_there_is_a_newer_one() -> None:
    lapsed = [certificate("2020-06-30")]
    assert status_of(lapsed, [], LISTED_ON, day("2024-01-01")) is Status.LISTED
    assert status_of(lapsed, [], date(2023, 6, 30), day("2024-01-01")) is Status.LAPSED
    assert status_of(lapsed, [], date(2023, 7, 1), day("2024-01-01")) is Status.LISTED


@pytest.mark.parametrize("kind", ["withdrawn", "ceased"])
def test_the_end_of_a_product_counts_from_its_day(kind: str) -> None:
    history = [event("2024-01-01", "listed"), event("2025-03-01", kind)]
    dated = [certificate("2024-06-30")]
    assert status_of(dated, history, LISTED_ON, day("2025-02-28")) is Status.VALID
    assert status_of(dated, history, LISTED_ON, day("2025-03-01")) is Status(kind)
    assert status_of([], history, LISTED_ON, day("2030-01-01")) is Status(kind)


def test_the_last_of_two_ends_counts() -> None:
    history = [event("2024-01-01", "withdrawn"), event("2025-01-01", "ceased")]
    assert status_of([], history, LISTED_ON, day("2024-06-01")) is Status.WITHDRAWN
    assert status_of([], history, LISTED_ON, day("2025-06-01")) is Status.CEASED


def test_other_events_end_nothing() -> None:
    history = [event("2024-01-01", "listed"), event("2024-02-01", "reevaluated")]
    assert status_of([], history, LISTED_ON, day("2024-06-01")) is Status.LISTED


def test_a_certificate_issued_after_the_end_is_a_new_beginning() -> None:
    history = [event("2024-01-01", "withdrawn")]
    assert status_of([certificate("2025-01-01")], history, None, day("2025-06-01")) is Status.VALID
    assert status_of([certificate("2023-01-01")], history, None, day("2025-06-01")) is Status.WITHDRAWN


@pytest.mark.parametrize("status", list(Status))
def test_archived(status: Status) -> None:
    assert status.archived == (status in {Status.LAPSED, Status.WITHDRAWN, Status.CEASED})
