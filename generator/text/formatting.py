"""Numbers, dates, distances and names within a sentence as the reader's language writes them.

Babel is imported only in this package, and here only when something is formatted: most checks of records format nothing.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from generator.text.bilingual import Lang

_YEAR = 12
_LOCALE = {"vi": "vi_VN", "en": "en_GB"}


def within_sentence(name: str) -> str:
    """Return a Vietnamese name, of a place mostly, as it stands within a sentence, and as records write it.

    >>> within_sentence("Xã Vọng Đông")
    'xã Vọng Đông'
    """
    return name[:1].lower() + name[1:]


@lru_cache(4096)
def number(value: float, lang: Lang) -> str:
    """Return a number with the language's separators, at most two decimals (85.2 → "85,2" in Vietnamese)."""
    from babel.numbers import format_decimal

    return str(format_decimal(value, format="#,##0.##", locale=_LOCALE[lang]))


@lru_cache(4096)
def day(value: date, lang: Lang) -> str:
    """Return a day: "31/12/2023" in Vietnamese, "31 December 2023" in English."""
    from babel.dates import format_date

    pattern = "dd/MM/yyyy" if lang == "vi" else "d MMMM yyyy"
    return str(format_date(value, format=pattern, locale=_LOCALE[lang]))


def distance(metres: float, lang: Lang) -> str:
    """Return a distance: tens of metres below one kilometre, one decimal below ten, whole kilometres above."""
    tens = max(10, round(metres, -1))
    if tens < 1_000:
        return f"{tens:.0f} m"
    kilometres = metres / 1_000
    return f"{number(round(kilometres, 1) if kilometres < 10 else round(kilometres), lang)} km"


def clock(minutes: int) -> str:
    """Return a time of day from the minutes since midnight: 450 → "7:30", 1440 → "24:00"; the same in both languages."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def month(number: int, lang: Lang) -> str:
    """Return the name of a month, 1 to 12: "tháng 3" in Vietnamese, "March" in English."""
    from babel.dates import format_date

    return f"tháng {number}" if lang == "vi" else str(format_date(date(2024, number, 1), format="LLLL", locale="en_GB"))


def month_runs(months: Iterable[int]) -> list[tuple[int, int]]:
    """Return months as people say them, over the turn of the year too: 1, 2, 3, 12 → from 12 to 3."""
    left = sorted(set(months))
    if len(left) == _YEAR:
        return [(1, _YEAR)]
    starts = [m for m in left if (m - 2) % _YEAR + 1 not in left]
    runs = []
    for start in starts:
        end = start
        while end % _YEAR + 1 in left:
            end = end % _YEAR + 1
        runs.append((start, end))
    return runs
