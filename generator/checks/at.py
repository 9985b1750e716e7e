"""Making a problem at the place of a value or key of a record."""

from functools import partial
from typing import Any

from generator.records.marks import Path, dotted
from generator.records.problem import Problem, Severity
from generator.records.reading import Entry


def at(
    entry: Entry[Any],
    path: Path,
    code: str,
    vi: str,
    en: str,
    *,
    suggestion: str | None = None,
    severity: Severity = Severity.ERROR,
) -> Problem:
    """Return a problem at the value at ``path`` of ``entry`` (or the nearest thing above it that the file has)."""
    if suggestion:
        vi, en = f"{vi[:-1]}; có phải “{suggestion}” không?", f"{en[:-1]}; did you mean “{suggestion}”?"
    return Problem(
        path=entry.path,
        field=dotted(path),
        code=code,
        vi=vi,
        en=en,
        suggestion=suggestion,
        severity=severity,
        find=partial(entry.marks.of_value, path),
    )
