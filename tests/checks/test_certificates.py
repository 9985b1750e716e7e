"""Borders of the rules about stars, scores and dates; the sentences are in the golden files."""

import pytest

from tests.projects import CAI_XANH, RUOU_DAU_TAM, SmallProject


def codes(project: SmallProject) -> list[str]:
    return [p.code for p in project.problems()]


@pytest.mark.parametrize(
    ("stars", "score", "fits"),
    [
        (5, "100", True),
        (5, "90", True),
        (5, "89.99", False),
        (4, "89.99", True),
        (4, "90", False),
        (4, "70", True),
        (4, "69.99", False),
        (3, "69.99", True),
        (3, "50", True),
        (3, "49.99", False),
        (3, "70.0", False),
    ],
)
def test_score_bands(project: SmallProject, stars: int, score: str, fits: bool) -> None:
    text = project.text(CAI_XANH).replace("stars: 4", f"stars: {stars}").replace("score: 84.5", f"score: {score}")
    project.write(CAI_XANH, text)
    assert codes(project) == ([] if fits else ["score-against-stars"])


@pytest.mark.parametrize(("stars", "potential", "fits"), [(3, 4, True), (4, 5, True), (3, 5, False), (5, 5, False)])
def test_potential(project: SmallProject, stars: int, potential: int, fits: bool) -> None:
    text = project.text(RUOU_DAU_TAM).replace("stars: 4", f"stars: {stars}", 1)
    project.write(RUOU_DAU_TAM, text.replace("potential_stars: 5", f"potential_stars: {potential}"))
    assert codes(project) == ([] if fits else ["potential-not-above"])


def with_certificates(project: SmallProject, *certificates: str) -> SmallProject:
    text = project.text(CAI_XANH)
    start, end = text.index("certificates:"), text.index("sources:")
    lines = "".join(f"  - {{{certificate}}}\n" for certificate in certificates)
    project.write(CAI_XANH, f"{text[:start]}certificates:\n{lines}{text[end:]}")
    return project


@pytest.mark.parametrize(
    ("certificates", "found"),
    [
        (["stars: 4, issued_on: 2024-06-30", "stars: 3, issued_on: 2021-06-30"], []),
        (["stars: 3, issued_on: 2021-06-30", "stars: 4, issued_on: 2024-06-30"], ["certificates-order"]),
        (["stars: 4, issued_on: 2024-06-30", "stars: 4, issued_on: 2024-06-30"], ["two-valid-certificates"]),
        (["stars: 4", "stars: 3, issued_on: 2021-06-30"], []),
        (["stars: 3", "stars: 4, issued_on: 2021-06-30"], ["stars-against-certificate"]),
        (["stars: 3, issued_on: 2024-06-30", "stars: 4, issued_on: 2021-06-30"], ["stars-against-certificate"]),
        (["stars: 4, issued_on: 2024-02-29, expires_on: 2027-02-28"], []),
        (["stars: 4, issued_on: 2024-02-29, expires_on: 2027-03-01"], ["not-36-months"]),
        (["stars: 4, expires_on: 2027-03-01"], ["expiry-without-issue"]),
    ],
)
def test_certificates(project: SmallProject, certificates: list[str], found: list[str]) -> None:
    assert codes(with_certificates(project, *certificates)) == found


def test_the_day_of_expiry_is_suggested(project: SmallProject) -> None:
    (problem,) = with_certificates(project, "stars: 4, issued_on: 2024-02-29, expires_on: 2027-03-01").problems()
    assert problem.suggestion == "2027-02-28"


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (["2024-01-01", "2024-01-01"], []),
        (["2024-01-01", "2024-01-02", "2025-01-01"], []),
        (["2024-01-02", "2024-01-01"], ["history-order"]),
    ],
)
def test_history(project: SmallProject, days: list[str], found: list[str]) -> None:
    events = "".join(f"  - date: {day}\n    event: listed\n" for day in days)
    project.change(CAI_XANH, "sources:\n", f"history:\n{events}sources:\n")
    assert codes(project) == found
