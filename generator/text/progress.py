"""Telling what is being done: each stage says so when it begins."""

from collections.abc import Callable

Progress = Callable[[str, str], None]
"""Told what is being done, in Vietnamese and English."""


def silent(vi: str, en: str) -> None:
    """Tell nobody."""
