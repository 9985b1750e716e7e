"""A value that is right but for its form is told with what was meant."""

import pytest

from tests.projects import CAI_XANH, DOCUMENTS, SmallProject


def suggested(project: SmallProject) -> list[str | None]:
    return [problem.suggestion for problem in project.problems() if problem.is_error]


@pytest.mark.parametrize("typed", ["★★★★", "4 sao", "bốn sao", "4*", '"4.0"', "Tiềm năng 5 sao"])
def test_stars(project: SmallProject, typed: str) -> None:
    """What is potentially five stars holds four, as the province counts it."""
    project.change(CAI_XANH, "stars: 4\ndesc", f"stars: {typed}\ndesc")
    assert suggested(project) == ["4"]
    (problem,) = (problem for problem in project.problems() if problem.is_error)
    typed = typed.strip('"')
    assert (problem.vi, problem.en) == (
        f"Mục hạng sao (`stars`) không nhận giá trị “{typed}”; các giá trị đúng: 3, 4, 5; có phải “4” không?",
        f"The field stars (`stars`) cannot be “{typed}”; right values: 3, 4, 5; did you mean “4”?",
    )


@pytest.mark.parametrize("typed", ["6 sao", "2 sao", "4-5 sao", "đề xuất 4 sao"])
def test_stars_that_can_be_no_value(project: SmallProject, typed: str) -> None:
    project.change(CAI_XANH, "stars: 4\ndesc", f"stars: {typed}\ndesc")
    assert suggested(project) == [None]


@pytest.mark.parametrize("typed", ["30/6/24", "30.6.2024", "30-6-2024", "ngày 30 tháng 6 năm 2024"])
def test_days(project: SmallProject, typed: str) -> None:
    project.change(CAI_XANH, "issued_on: 2024-06-30", f"issued_on: {typed}")
    (problem,) = (problem for problem in project.problems() if problem.is_error)
    assert (problem.suggestion, problem.vi, problem.en) == (
        "2024-06-30",
        f"Mục ngày cấp (`certificates[1].issued_on`) phải là ngày có thật, viết năm-tháng-ngày, không phải “{typed}”; có "
        "phải “2024-06-30” không?",
        f"The field issued on (`certificates[1].issued_on`) must be a real day written year-month-day, not “{typed}”; did "
        "you mean “2024-06-30”?",
    )


@pytest.mark.parametrize("typed", ["31/6/2024", "30/6/2014", "24-06-30"])
def test_days_that_cannot_be_meant(project: SmallProject, typed: str) -> None:
    """There is none, it lies before the programme, or either end may be the year."""
    project.change(CAI_XANH, "issued_on: 2024-06-30", f"issued_on: {typed}")
    assert suggested(project) == [None]


def test_a_month_where_a_month_is_enough(project: SmallProject) -> None:
    text = project.text(DOCUMENTS)
    line = next(line for line in text.splitlines() if "issued_on:" in line)
    project.change(DOCUMENTS, line, f"{line.partition(':')[0]}: tháng 1 năm 2024")
    assert "2024-01" in suggested(project)


@pytest.mark.parametrize("typed", ["số 2", "2.", "hàng 2"])
def test_row_numbers(project: SmallProject, typed: str) -> None:
    project.change(CAI_XANH, "row: 2", f"row: {typed}")
    (problem,) = (problem for problem in project.problems() if problem.is_error)
    assert (problem.suggestion, problem.vi, problem.en) == (
        "2",
        "Mục số thứ tự (`sources[1].row`) phải là số, viết bằng chữ số (phần thập phân sau dấu chấm), không phải "
        f"“{typed}”; có phải “2” không?",
        "The field row (`sources[1].row`) must be a number in digits (decimals after a point), not "
        f"“{typed}”; did you mean “2”?",
    )
