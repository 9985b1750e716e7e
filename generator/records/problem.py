"""A problem: what is wrong, where, and how to mend it, in Vietnamese and English."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One problem. ``line`` and ``column`` count from 1; ``path`` is relative to the project, with ``/``.

    ``field`` is the dotted path of the key ("name.en"), empty for the file as a whole. ``vi`` and ``en`` are one
    sentence each, without the place. ``suggestion`` is the text to put instead, where one is near.
    """

    path: str
    line: int
    column: int
    field: str
    code: str
    vi: str
    en: str
    suggestion: str | None = None
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether this problem stops a build."""
        return self.severity is Severity.ERROR


class ProblemsError(Exception):
    """The records have errors; nothing was written. Carries every problem, sorted."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems."""
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
