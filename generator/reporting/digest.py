"""Warnings in numbers that people read: what occurs all over the catalogue is told in one line."""

from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal

from generator.checks.codes import CODES
from generator.records.problem import Problem, in_order
from generator.text.bilingual import Text

Wanted = Literal["all", "some", "none"]

MOST: Final = 5
"""Warnings of one code that are listed one by one."""


def chosen(problems: Iterable[Problem], wanted: Wanted) -> tuple[tuple[Problem, ...], tuple[Text, ...]]:
    """Return the problems to list, by their place, and one line for each code whose warnings are too many to list.

    Args:
        problems: all of them; errors are always listed.
        wanted: all warnings, some (codes that occur more than five times are summed up), or none.
    """
    found = tuple(problems)
    if wanted == "all":
        return in_order(found), ()
    counts = Counter(p.code for p in found if not p.is_error)
    many = {code for code, count in counts.items() if wanted == "none" or count > MOST}
    listed = in_order(p for p in found if p.is_error or p.code not in many)
    if wanted == "none":
        return listed, ()
    return listed, tuple(_line(code, counts[code]) for code in sorted(many))


def _line(code: str, count: int) -> Text:
    meaning = CODES.get(code, Text(code))
    return Text(
        f"{count} lần: {meaning.vi} [{code}] (xem hết: --warnings all)",
        f"{count} times: {meaning.get('en')} [{code}] (list them: --warnings all)",
    )
