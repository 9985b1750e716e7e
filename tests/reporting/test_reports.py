import json
from dataclasses import replace

import pytest

from generator.records.marks import Mark
from generator.records.problem import Problem, Severity
from generator.reporting.json import as_json
from generator.reporting.text import as_text, summary

ERROR = Problem(path="products/a.yml", field="name.vi", code="empty", vi="Trống.", en="Empty.", find=lambda: Mark(3, 7))
WARNING = Problem(
    path="products/b.yml",
    field="",
    code="missing-english",
    vi="Chưa có tiếng Anh.",
    en="No English.",
    suggestion="x",
    severity=Severity.WARNING,
)


def at_line(problem: Problem, line: int, **changed: str) -> Problem:
    """Return the same problem in another line."""
    return replace(problem, find=lambda: Mark(line, problem.column), **changed)


def test_text_groups_by_file_and_tells_vietnamese_first() -> None:
    assert as_text([ERROR, ERROR, WARNING]) == (
        "products/a.yml\n"
        "  ✗ products/a.yml:3:7: Trống. [empty]\n"
        "      Empty.\n"
        "  ✗ products/a.yml:3:7: Trống. [empty]\n"
        "      Empty.\n"
        "products/b.yml\n"
        "  ! products/b.yml:1:1: Chưa có tiếng Anh. [missing-english]\n"
        "      No English."
    )


def test_json() -> None:
    assert json.loads(as_json([ERROR, WARNING])) == [
        {
            "path": "products/a.yml",
            "line": 3,
            "column": 7,
            "field": "name.vi",
            "code": "empty",
            "severity": "error",
            "message": {"vi": "Trống.", "en": "Empty."},
            "suggestion": None,
        },
        {
            "path": "products/b.yml",
            "line": 1,
            "column": 1,
            "field": "",
            "code": "missing-english",
            "severity": "warning",
            "message": {"vi": "Chưa có tiếng Anh.", "en": "No English."},
            "suggestion": "x",
        },
    ]


def test_json_of_nothing_is_an_empty_list() -> None:
    assert json.loads(as_json([])) == []


@pytest.mark.parametrize(
    ("problems", "records", "told"),
    [
        ([], 182, "182 bản ghi không có lỗi, 0 lưu ý. / 182 records: 0 errors, 0 warnings."),
        ([WARNING], 1, "1 bản ghi không có lỗi, 1 lưu ý. / 1 record: 0 errors, 1 warning."),
        ([ERROR], 2, "1 lỗi, 0 lưu ý trong 2 bản ghi. / 1 error, 0 warnings in 2 records."),
        ([ERROR, ERROR, WARNING], 1, "2 lỗi, 1 lưu ý trong 1 bản ghi. / 2 errors, 1 warning in 1 record."),
    ],
)
def test_summary(problems: list[Problem], records: int, told: str) -> None:
    assert summary(problems, records) == told
