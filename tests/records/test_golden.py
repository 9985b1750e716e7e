from pathlib import Path

import pytest

from tests.projects import SmallProject
from tests.records.golden import BAD, cases, told


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.stem)
def test_an_editor_is_told(case: Path, project: SmallProject) -> None:
    assert told(case, project) == case.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_case_has_its_expectation() -> None:
    assert len(cases()) >= 40
    assert {case.stem for case in cases()} == {expected.stem for expected in BAD.glob("*.txt")}


def test_the_small_project_is_fine(project: SmallProject) -> None:
    assert project.told() == ""
