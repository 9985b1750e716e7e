"""The nearest word of a closed list, for "did you mean …" in problems."""

from collections.abc import Iterable
from difflib import get_close_matches

from generator.text.folding import fold


def nearest(typed: str, choices: Iterable[str]) -> str | None:
    """Return the choice that is nearest to what was typed, marks aside ("Thoai Son" → "Thoại Sơn"), or None."""
    folded = {fold(choice): choice for choice in choices}
    hits = get_close_matches(fold(typed), list(folded), n=1, cutoff=0.7)
    return folded[hits[0]] if hits else None
