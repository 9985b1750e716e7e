"""When two certificates may be valid at once, and when that is a problem."""

import pytest

from generator.records.problem import Severity
from tests.projects import CAI_XANH, SmallProject

DATED = "certificates:\n  - stars: 4\n    score: 84.5\n    decision: 12/QĐ-UBND\n    issued_on: 2024-06-30\n    expires_on: 2027-06-30\n    level: province\n"


def with_older(project: SmallProject, stars: int, issued_on: str, history: str = "") -> SmallProject:
    older = f"  - stars: {stars}\n    issued_on: {issued_on}\n"
    project.change(CAI_XANH, DATED, f"{DATED}{older}{history}")
    return project


@pytest.mark.parametrize("stars", [3, 4])
@pytest.mark.parametrize("issued_on", ["2021-06-30", "2021-12-26", "2020-01-01"])
def test_a_renewal_in_the_last_180_days_is_fine(project: SmallProject, stars: int, issued_on: str) -> None:
    assert with_older(project, stars, issued_on).problems() == ()


def test_two_certificates_of_the_same_stars_at_once(project: SmallProject) -> None:
    (problem,) = with_older(project, 4, "2021-12-27").problems()
    assert (problem.line, problem.code, problem.severity) == (15, "two-valid-certificates", Severity.ERROR)
    assert problem.vi == (
        "Giấy chứng nhận ngày 27/12/2021 còn hạn đến 27/12/2024 khi giấy này được cấp; nếu sản phẩm được đánh giá lại, "
        "hãy thêm vào `history` sự kiện `reevaluated` ngày 30/06/2024."
    )
    assert problem.en == (
        "The certificate of 27 December 2021 was valid until 27 December 2024 when this one was issued; if the product "
        "was evaluated again, add the event `reevaluated` of 30 June 2024 to `history`."
    )


def test_other_stars_are_most_likely_an_upgrade(project: SmallProject) -> None:
    (problem,) = with_older(project, 3, "2023-01-01").problems()
    assert (problem.code, problem.severity) == ("two-valid-certificates", Severity.WARNING)


@pytest.mark.parametrize("stars", [3, 4])
def test_a_told_evaluation_explains_it(project: SmallProject, stars: int) -> None:
    history = "history:\n  - date: 2024-06-30\n    event: reevaluated\n"
    assert with_older(project, stars, "2023-01-01", history).problems() == ()
