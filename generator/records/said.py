"""What a file says, ready to be kept: one line of JSON, and beside it what of that concerns other files."""

from collections.abc import Sequence
from typing import NamedTuple

from pydantic_core import from_json, to_json

from generator.records.claims import claims_of
from generator.records.strict_yaml import Plain


class Said(NamedTuple):
    """What a file says. Of many thousands of files the claims are compared, and the values of few are asked for."""

    text: bytes
    claims: Sequence[str]

    @property
    def id(self) -> str:
        """The id that the record gives itself, or that its place gives it."""
        return self.claims[0].partition(" ")[2]

    @property
    def value(self) -> Plain:
        """The value as it was typed; made anew each time."""
        value: Plain = from_json(self.text)
        return value


def said(path: str, value: Plain) -> Said:
    """Return what the file at ``path``, below the records' folder, says."""
    return Said(to_json(value), tuple(claims_of(path, value)))
