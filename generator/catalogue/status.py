"""The public status of a product on a given day: computed from what documents say, never typed."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from generator.records.schema import CertificateField, HistoryField
from generator.text.dates import VALIDITY_MONTHS, months_later
from generator.vocabulary.statuses import Status

LAPSING_DAYS: Final = 90


def expires_on(issued_on: date) -> date:
    """Return the last day on which a certificate issued on that day is valid (36 months)."""
    return months_later(issued_on, VALIDITY_MONTHS)


def status_of(
    certificates: Iterable[CertificateField],
    history: Iterable[HistoryField],
    listed_on: date | None,
    as_of: date,
) -> Status:
    """Return what can be said on the day ``as_of``.

    Withdrawn or ceased beats everything but a certificate that was issued later. A dated certificate tells valid,
    lapsing (90 days or fewer left) or lapsed.
    Without one, a product in a list of a given day is listed as long as that list's 36 months may still run, and
    unconfirmed from the day after (from 1 January 2027 for the list of 31 December 2023).
    """
    issued = [c.issued_on for c in certificates if c.issued_on and c.issued_on <= as_of]
    for event in sorted(history, key=lambda e: e.date, reverse=True):
        ended = event.date <= as_of and event.event in {Status.WITHDRAWN, Status.CEASED}
        if ended and max(issued, default=event.date) <= event.date:
            return Status(event.event)
    if issued:
        last_day = expires_on(max(issued))
        if as_of <= last_day:
            return Status.LAPSING if last_day - as_of <= timedelta(days=LAPSING_DAYS) else Status.VALID
        if listed_on is None or listed_on <= last_day:
            return Status.LAPSED
    if listed_on and as_of <= expires_on(listed_on):
        return Status.LISTED
    return Status.UNCONFIRMED
