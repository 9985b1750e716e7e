"""A problem: what is wrong, where, and how to mend it, in Vietnamese and English."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.records.marks import TOP, Mark


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Problem:
    """One problem. ``path`` is relative to the project, with ``/``.

    ``field`` is the dotted path of the key ("name.en"), empty for the file as a whole. ``vi`` and ``en`` are one
    sentence each, without the place. ``suggestion`` is the text to put instead, where one is near.

    ``find`` answers where in the file it is. It is asked when somebody is told the place: of thousands of warnings
    most are only counted, and finding the place takes longer than finding the problem.
    """

    path: str
    field: str
    code: str
    vi: str
    en: str
    suggestion: str | None = None
    severity: Severity = Severity.ERROR
    find: Callable[[], Mark] = lambda: TOP

    @property
    def line(self) -> int:
        """The line, counted from 1."""
        return self.find().line

    @property
    def column(self) -> int:
        """The column, counted from 1."""
        return self.find().column

    @property
    def is_error(self) -> bool:
        """Whether this problem stops a build."""
        return self.severity is Severity.ERROR

    @property
    def _said(self) -> tuple[str, ...]:
        return self.path, self.field, self.code, self.vi, self.en, self.suggestion or "", self.severity

    def __eq__(self, other: object) -> bool:
        """Whether the same is said of the same place. The place is asked last."""
        return isinstance(other, Problem) and self._said == other._said and self.find() == other.find()

    def __reduce__(self) -> tuple[Any, ...]:
        """Hand a problem to another process: with its place, because what finds it stays here."""
        return _found, ({name: getattr(self, name) for name in self.__slots__ if name != "find"}, self.find())

    def __hash__(self) -> int:
        """Return a number by what is said: no place is asked for it."""
        return hash(self._said)


def _found(said: dict[str, Any], place: Mark) -> Problem:
    """Return a problem whose place is known."""
    return Problem(**said, find=lambda: place)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems by file and by their place in it; all places are asked."""
    return tuple(sorted(problems, key=lambda p: (p.path, p.find(), p.code, p.field)))


class ProblemsError(Exception):
    """The records have errors; nothing was written. Carries every error, sorted; warnings are told by ``ocop check``."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the errors among the problems."""
        self.problems = in_order(problem for problem in problems if problem.is_error)
        super().__init__(f"{len(self.problems)} errors")

    def __reduce__(self) -> tuple[Any, ...]:
        """Hand the errors to another process."""
        return ProblemsError, (self.problems,)
