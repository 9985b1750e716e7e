import subprocess
import sys

import pytest

from generator.records.strict_yaml import parse, plain
from generator.records.values import beginning
from tests.projects import FIXTURE_RECORDS, ROOT, SmallProject
from tests.records.golden import BAD, Case, cases

CASES = cases()
GOOD = {file.read_bytes() for file in FIXTURE_RECORDS.rglob("*.yml")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_editor_is_told(case: Case, project: SmallProject) -> None:
    assert case.told(project) == case.expectation.read_text(encoding="utf-8")
    for file in (project.root / "products").rglob("*.yml"):
        if file.is_file() and not file.is_symlink() and (data := beginning(str(file))) not in GOOD:
            quick, thorough = plain(data), parse(data)
            assert quick is None or (quick == thorough.value and not thorough.faults), "the quick reading lets it pass"


def test_every_case_has_its_expectation() -> None:
    names = [case.name for case in CASES]
    assert len(names) >= 300
    assert len(set(names)) == len(names)
    assert sorted(names) == sorted(expected.stem for expected in BAD.glob("*.txt"))


def test_two_symptoms_of_one_cause_are_one_message() -> None:
    """A case is one mistake, whatever it breaks; those that are several on purpose say so in their name."""
    told = {case.name: case.expectation.read_text(encoding="utf-8").count("  ✗ ") for case in CASES}
    assert {name for name, count in told.items() if count > 1 and not name.startswith(("several-", "two-"))} == set()


def test_every_case_is_checked_in_two_seconds_and_300_mb() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.records.limited"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout.splitlines()[-1:] + done.stderr.splitlines()[-5:]
    assert done.stderr == ""


def test_the_small_project_is_fine(project: SmallProject) -> None:
    assert project.told() == ""
