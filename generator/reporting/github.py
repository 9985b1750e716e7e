"""Problems as GitHub Actions shows them: annotations at their lines, and the rest in the summary of the job.

GitHub shows ten errors and ten warnings of a step and drops the others without a word.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from generator.records.problem import Problem
from generator.reporting.markdown import escaped

MOST: Final = 10
"""Annotations of one kind that GitHub shows of a step."""

_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_github(problems: Iterable[Problem]) -> str:
    """Return the workflow commands for at most ten errors and ten warnings, one a line."""
    shown, _ = _split(tuple(problems))
    return "\n".join(_command(problem) for problem in shown)


def rest_for_summary(problems: Iterable[Problem]) -> str:
    """Return the problems that annotations have no room for as Markdown, empty when there are none."""
    _, rest = _split(tuple(problems))
    if not rest:
        return ""
    lines = [
        f"### Còn {len(rest)} mục nữa / {len(rest)} more",
        "",
        "| | Tệp / File | Lỗi / Problem |",
        "| --- | --- | --- |",
    ]
    for problem in rest:
        mark = "❌" if problem.is_error else "⚠️"
        place = f"`{problem.path}`:{problem.line}".replace("|", "\\|")
        lines.append(f"| {mark} | {place} | {escaped(problem.vi)}<br>{escaped(problem.en)} |")
    return "\n".join(lines) + "\n"


def _split(problems: Sequence[Problem]) -> tuple[list[Problem], list[Problem]]:
    errors = [p for p in problems if p.is_error]
    warnings = [p for p in problems if not p.is_error]
    return errors[:MOST] + warnings[:MOST], errors[MOST:] + warnings[MOST:]


def _command(problem: Problem) -> str:
    kind = "error" if problem.is_error else "warning"
    place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
    properties = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in place.items())
    return f"::{kind} {properties}::" + f"{problem.vi}\n{problem.en}".translate(_IN_MESSAGE)
