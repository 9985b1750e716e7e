"""Values that stand wholly in curly quotes: Word and phones make them of straight ones, and YAML takes them for letters.

Between straight quotes, or in folded text, they are what somebody meant.
"""

import re
from typing import Final

WRAPPED: Final = r"(?:[“”„]([^“”„]*)[“”]|[‘’]([^‘’]*)[‘’])"
"""A value in curly quotes and none inside: text that merely contains something quoted is as it should be."""

KEPT: Final = "quote"
"""The field that keeps the quotes it has: what it says is quoted from a document."""

#: What such a value begins with: nearly none does, and to look at one letter costs nothing.
_OPENING: Final = frozenset("“”„‘’")
_WRAPPED: Final = re.compile(WRAPPED)


def in_curly_quotes(value: str) -> bool:
    """Return whether the whole of a value stands in curly quotes."""
    return value[:1] in _OPENING and _WRAPPED.fullmatch(value) is not None
