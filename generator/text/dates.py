"""Days and months of certificates."""

import calendar
from datetime import date
from typing import Final

VALIDITY_MONTHS: Final = 36
"""How long a certificate is valid (reports 95/BC-SNNPTNT and Long Xuyên 01/2024)."""


def months_later(start: date, months: int) -> date:
    """Return the day ``months`` later; the last day of the month where that day does not exist."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
