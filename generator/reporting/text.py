"""Problems as text for a terminal: Vietnamese first, English below, grouped by file."""

from collections.abc import Iterable
from itertools import groupby

from generator.records.problem import Problem


def as_text(problems: Iterable[Problem]) -> str:
    """Return problems as lines: the file, then ``line:column  mark  sentence`` with the English one below it."""
    lines: list[str] = []
    for path, group in groupby(problems, key=lambda p: p.path):
        lines.append(path)
        for problem in group:
            place = f"{problem.path}:{problem.line}:{problem.column}"
            mark = "✗" if problem.is_error else "!"
            lines.append(f"  {mark} {place}: {problem.vi} [{problem.code}]")
            lines.append(f"      {problem.en}")
    return "\n".join(lines)


def summary(problems: Iterable[Problem], records: int) -> str:
    """Return the closing sentence in both languages; ``records`` is how many files were looked at."""
    found = list(problems)
    errors = sum(p.is_error for p in found)
    warnings = len(found) - errors
    counted = f"{counting(errors, 'error')}, {counting(warnings, 'warning')}"
    if errors:
        return f"{errors} lỗi, {warnings} lưu ý trong {records} bản ghi. / {counted} in {counting(records, 'record')}."
    return f"{records} bản ghi không có lỗi, {warnings} lưu ý. / {counting(records, 'record')}: {counted}."


def counting(number: int, thing: str) -> str:
    """Return an English number of things: "1 error", "2 errors"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
