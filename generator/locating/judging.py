"""Whether a found point can be taken: no boundaries are known, so the communes' own points decide."""

import re
from collections.abc import Iterable
from typing import Final

from generator.locating.questions import point_of
from generator.places.geometry import Point
from generator.records.places_file import CommuneField
from generator.text.folding import fold

NEAR_KM: Final = 1.5
"""A point this near to its commune's own is taken even where another commune's point is nearer: in towns they crowd."""

FAR_KM: Final = 8.0
"""No commune of the delta reaches farther than this from its point; what lies farther is somewhere else."""

_WORD: Final = re.compile(r"[a-z]+|[0-9]+")
_GENERAL: Final = frozenset({"ap", "khom", "to", "duong", "so", "khu", "pho", "nha", "thon", "hem"})


def names(found: str, part: str) -> bool:
    """Return whether a found place is called what was asked: a geocoder that knows no hamlet answers with the commune.

    >>> names("Ấp Sơn Lập, Xã Vọng Đông, An Giang", "tổ 3, ấp Sơn Lập"), names("Xã Vọng Đông, An Giang", "ấp Sơn Lập")
    (True, False)
    """
    asked = [word for word in _WORD.findall(fold(part)) if word not in _GENERAL]
    called = [word for word in asked if word.isalpha()] or asked
    return bool(called) and set(called) <= set(_WORD.findall(fold(found)))


def lies_in(point: Point, commune: CommuneField, communes: Iterable[CommuneField]) -> bool:
    """Return whether ``point`` may lie in ``commune``.

    It does when the commune's own point is the nearest of all, at most 8 km away, or at most 1.5 km away whichever is
    nearest. A point exactly on the commune's own says nothing new and is not taken.
    """
    own = point.km_to(point_of(commune))
    if own < 0.01 or own > FAR_KM:
        return False
    nearest = min(communes, key=lambda other: point.km_to(point_of(other)))
    return nearest.code == commune.code or own <= NEAR_KM
