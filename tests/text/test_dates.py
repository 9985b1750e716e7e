from datetime import date

import pytest

from generator.text.dates import VALIDITY_MONTHS, months_later


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2023, 12, 31), VALIDITY_MONTHS, date(2026, 12, 31)),
        (date(2024, 2, 29), VALIDITY_MONTHS, date(2027, 2, 28)),
        (date(2021, 2, 28), VALIDITY_MONTHS, date(2024, 2, 28)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 5, 31), 1, date(2024, 6, 30)),
        (date(2024, 11, 30), 1, date(2024, 12, 30)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 1, 1), 0, date(2024, 1, 1)),
    ],
)
def test_months_later(start: date, months: int, end: date) -> None:
    assert months_later(start, months) == end
