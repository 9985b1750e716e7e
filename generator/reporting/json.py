"""Problems as JSON, for programs: a list whose shape is a promise."""

import json
from collections.abc import Iterable

from generator.records.problem import Problem


def as_json(problems: Iterable[Problem]) -> str:
    """Return ``[{path, line, column, field, code, severity, message: {vi, en}, suggestion}]``."""
    return json.dumps(
        [
            {
                "path": p.path,
                "line": p.line,
                "column": p.column,
                "field": p.field,
                "code": p.code,
                "severity": p.severity.value,
                "message": {"vi": p.vi, "en": p.en},
                "suggestion": p.suggestion,
            }
            for p in problems
        ],
        ensure_ascii=False,
        indent=1,
    )
