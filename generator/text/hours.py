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

from generator.text.bilingual import Text

Span = tuple[int, int]
"""From and to, in minutes since midnight; ``to`` is at most 1440."""

DAYS_AHEAD: Final = 366
"""How far ahead hours are worked out: a site that nobody builds for longer says nothing of "open now"."""

#: What the library answers as if it were certain, though nobody knows it: it counts the sun's hours by a fixed clock where
#: no point is told (and no two days of the sun are alike), keeps no school holidays, lets an open end last till midnight,
#: closes only after the last of some beginnings, and loses the nights and most days before a fallback ("||").
_NOT_KNOWN: Final = re.compile(r"\|\||\b(?:sunrise|sunset|dawn|dusk)\b|\bSH\b|:\d\d\s*\+|:\d\d\s*/\s*\d", re.IGNORECASE)
_COMMENT: Final = re.compile(r'"[^"]*"')

#: Hours by the sun that are so simple that words say them.
_BY_THE_SUN: Final = {
    "sunrise-sunset": Text("Từ lúc mặt trời mọc đến lúc mặt trời lặn", "Sunrise to sunset"),
    "dawn-dusk": Text("Từ lúc rạng đông đến lúc chạng vạng", "Dawn to dusk"),
}

_MOST_EXCEPTIONS: Final = 30
_ASKED_DAYS: Final = 14
_ASKED_MINUTES: Final = 30
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
    week says it (seasons, "by appointment", comments, the sun). ``exceptions`` are the days up to ``until`` that differ
    from it. ``words`` says in a few words what has no plain week, where a few words can.
    """

    typed: str
    week: tuple[tuple[Span, ...], ...] | None
    exceptions: Mapping[date, tuple[Span, ...]]
    until: date
    words: Text | None = None


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
    """Return when something is open in the year from ``as_of`` on; of the last year that dates know, only what was typed.

    Raises:
        ParserError: the text is not ``readable``.
    """
    if date.max - as_of < (DAYS_AHEAD + 1) * _DAY:
        return _as_typed(typed, as_of)
    until = as_of + DAYS_AHEAD * _DAY
    days = _days(typed, as_of, until)
    if days is None:
        return _as_typed(typed, until)
    by_weekday: dict[int, Counter[tuple[Span, ...]]] = defaultdict(Counter)
    for day, spans in days.items():
        by_weekday[day.weekday()][spans] += 1
    week = tuple(by_weekday[n].most_common(1)[0][0] for n in range(7))
    exceptions = {day: spans for day, spans in days.items() if spans != week[day.weekday()]}
    if len(exceptions) > _MOST_EXCEPTIONS:
        return _as_typed(typed, until)
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


def _as_typed(typed: str, until: date) -> Hours:
    words = _BY_THE_SUN.get(typed.lower().replace(" ", "").removeprefix("mo-su"))
    return Hours(typed=typed, week=None, exceptions=MappingProxyType({}), until=until, words=words)


def _days(typed: str, first: date, last: date) -> dict[date, tuple[Span, ...]] | None:
    """Return the spans of every day from ``first`` until before ``last``; None where hours are uncertain or conditional."""
    if _NOT_KNOWN.search(_COMMENT.sub("", typed)):
        return None
    parsed = _parsed(typed)
    days: dict[date, list[Span]] = {first + n * _DAY: [] for n in range((last - first).days)}
    for start, end, state, comment in parsed.intervals(_midnight(first), _midnight(last)):
        if state == State.UNKNOWN or (state == State.OPEN and comment):
            return None
        if state != State.OPEN:
            continue
        stop = min(end or _midnight(last), _midnight(last))
        while start < stop:
            midnight = _midnight(start.date() + _DAY)
            days[start.date()].append((_minutes(start), _minutes(stop) if stop < midnight else _DAY_MINUTES))
            start = midnight
    found = {day: tuple(spans) for day, spans in days.items()}
    return found if _confirmed(found, parsed) else None


def _confirmed(days: Mapping[date, tuple[Span, ...]], parsed: OpeningHours) -> bool:
    """Return whether the library says the same when it is asked for single moments of the first two weeks.

    Its list of intervals has been wrong where its answer for a moment was right.
    """
    for day in sorted(days)[:_ASKED_DAYS]:
        for minute in range(0, _DAY_MINUTES, _ASKED_MINUTES):
            state, comment = parsed.state(_midnight(day) + timedelta(minutes=minute))
            is_open = any(start <= minute < end for start, end in days[day])
            if state == State.UNKNOWN or (state == State.OPEN and comment) or is_open != (state == State.OPEN):
                return False
    return True


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
