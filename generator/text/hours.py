"""Opening hours in OpenStreetMap's syntax: whether they can be read, and what they say of every day of the year.

The library knows the whole syntax; nothing of it leaves this module. Browsers get the plain week that it works out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from opening_hours import OpeningHours, ParserError, State  # type: ignore[attr-defined]  # its stub forgets the error

Span = tuple[int, int]
"""From and to, in minutes since midnight; ``to`` is at most 1440."""

DAYS_AHEAD: Final = 366
"""How far ahead hours are worked out: a site that nobody builds for longer says nothing of "open now"."""

_MOST_EXCEPTIONS: Final = 30
_DAY: Final = timedelta(days=1)
_DAY_MINUTES: Final = 24 * 60

#: How people here write days and hours, and what the syntax calls it.
_WORDS: Final = (
    (r"(?:hằng|hàng|mỗi) ngày", "Mo-Su"),
    *((rf"(?:thứ |t){n}\b", name) for n, name in enumerate(("Mo", "Tu", "We", "Th", "Fr", "Sa"), start=2)),
    (r"(?:chủ nhật|cn)\b", "Su"),
    (r"nghỉ", "off"),
    (r"\btừ\s+", ""),
    (r"(?<=Mo|Tu|We|Th|Fr|Sa|Su)\s*:\s*", " "),
    (r"\s*(?:[-–—]|đến)\s*", "-"),
    (r"(?<=\w)\s*,\s*(?=[A-Z])", "; "),
    (r"\b(\d{1,2})\s*(?:h|giờ)\s*(\d{2})\b", r"\1:\2"),
    (r"\b(\d{1,2})\s*(?:h|giờ)(?!\w)", r"\1:00"),
    (r"^([\d:, -]+\d),? Mo-Su$", r"Mo-Su \1"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When something is open, local time.

    ``typed`` is what the record says. ``week`` holds the spans of each weekday, Monday first; it is None where no plain
    week says it (seasons, "by appointment", comments). ``exceptions`` are the days up to ``until`` that differ from it.
    """

    typed: str
    week: tuple[tuple[Span, ...], ...] | None
    exceptions: Mapping[date, tuple[Span, ...]]
    until: date


def readable(typed: str) -> bool:
    """Return whether opening hours are written in OpenStreetMap's syntax."""
    if not typed.strip():
        return False
    try:
        _parsed(typed)
    except ParserError:
        return False
    return True


def likely(typed: str) -> str | None:
    """Return how hours written as people here say them ("T2–T7 7h–17h") are written in the syntax, or None."""
    text = typed.lower()
    for pattern, name in _WORDS:
        text = re.sub(pattern, name, text)
    text = re.sub(r"\b(\d):(\d\d)", r"0\1:\2", text)
    return text if text != typed and readable(text) else None


@lru_cache(maxsize=1_000)
def hours(typed: str, as_of: date) -> Hours:
    """Return when something is open in the year from ``as_of`` on.

    Raises:
        ParserError: the text is not ``readable``.
    """
    until = as_of + DAYS_AHEAD * _DAY
    days = _days(typed, as_of, until)
    if days is None:
        return Hours(typed=typed, week=None, exceptions=MappingProxyType({}), until=until)
    by_weekday: dict[int, Counter[tuple[Span, ...]]] = defaultdict(Counter)
    for day, spans in days.items():
        by_weekday[day.weekday()][spans] += 1
    week = tuple(by_weekday[n].most_common(1)[0][0] for n in range(7))
    exceptions = {day: spans for day, spans in days.items() if spans != week[day.weekday()]}
    if len(exceptions) > _MOST_EXCEPTIONS:
        return Hours(typed=typed, week=None, exceptions=MappingProxyType({}), until=until)
    return Hours(typed=typed, week=week, exceptions=MappingProxyType(exceptions), until=until)


def runs(week: Sequence[tuple[Span, ...]]) -> list[tuple[int, int, tuple[Span, ...]]]:
    """Return a week as people say it: first and last weekday (Monday is 0) of those in a row that have the same spans."""
    found: list[tuple[int, int, tuple[Span, ...]]] = []
    for day, spans in enumerate(week):
        if found and found[-1][2] == spans:
            found[-1] = (found[-1][0], day, spans)
        else:
            found.append((day, day, spans))
    return found


def plain(found: Hours) -> dict[str, object] | None:
    """Return what a browser needs to tell whether something is open, ready for JSON; None where no plain week says it."""
    if found.week is None:
        return None
    return {
        "week": found.week,
        "except": {day.isoformat(): spans for day, spans in found.exceptions.items()},
        "until": found.until.isoformat(),
    }


def _parsed(typed: str) -> OpeningHours:
    """Return the hours with the public holidays of Vietnam that have a fixed day; Tết is not among them."""
    return OpeningHours(typed, country="VN", auto_country=False, auto_timezone=False)


def _days(typed: str, first: date, last: date) -> dict[date, tuple[Span, ...]] | None:
    """Return the spans of every day from ``first`` until before ``last``; None where hours are uncertain or conditional."""
    days: dict[date, list[Span]] = {first + n * _DAY: [] for n in range((last - first).days)}
    for start, end, state, comment in _parsed(typed).intervals(_midnight(first), _midnight(last)):
        if state == State.UNKNOWN or (state == State.OPEN and comment):
            return None
        if state != State.OPEN:
            continue
        stop = min(end or _midnight(last), _midnight(last))
        while start < stop:
            midnight = _midnight(start.date() + _DAY)
            days[start.date()].append((_minutes(start), _minutes(stop) if stop < midnight else _DAY_MINUTES))
            start = midnight
    return {day: tuple(spans) for day, spans in days.items()}


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
