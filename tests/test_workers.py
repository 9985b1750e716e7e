"""Work shared between processes: the same answers as in one, and no silence when one of them fails."""

import os
import signal
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.records.marks import Mark
from generator.records.problem import Problem, ProblemsError
from generator.text.progress import Progress, silent
from generator.workers import WORTH, apart, as_they_come, each


@pytest.mark.parametrize("size", [1, WORTH])
def test_answers_come_in_the_order_of_the_parts(tmp_path: Path, size: int) -> None:
    def work(part: str) -> int:
        (tmp_path / part).write_text(part)
        return os.getpid()

    found = each(("one", "two", "three"), work, size=size)
    assert found[0] == os.getpid()
    assert (found[1] == os.getpid()) is (size < WORTH or (os.cpu_count() or 1) < 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "three", "two"]
    assert each((3, 1, 2), lambda part: part * 10, size=size) == [30, 10, 20]


@pytest.mark.parametrize("size", [1, WORTH])
def test_a_part_may_be_what_cannot_be_sent_to_another_process(size: int) -> None:
    assert each((lambda: "one", lambda: "two"), lambda part: part(), size=size) == ["one", "two"]


@pytest.mark.parametrize("size", [1, WORTH])
def test_what_goes_wrong_in_a_part_is_told(size: int) -> None:
    def work(part: int) -> float:
        return 1 / part

    with pytest.raises(ZeroDivisionError):
        each((1, 0), work, size=size)


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core, one process")
def test_a_killed_process_is_an_error_of_the_system() -> None:
    here = os.getpid()

    def work(part: int) -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(OSError, match="No child processes"):
        each((1, 2), work, size=WORTH)


@pytest.mark.parametrize("size", [1, WORTH])
def test_what_is_answered_first_is_there_before_the_rest_is_done(tmp_path: Path, size: int) -> None:
    seen = tmp_path / "seen"

    def work(part: int) -> int:
        while part and not seen.exists():
            time.sleep(0.01)
        return part * 10

    answers = as_they_come((0, 1, 2), work, size=size)
    assert next(answers) == (0, 0)
    seen.touch()
    assert sorted(answers) == [(1, 10), (2, 20)]


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core, one process")
def test_nobody_waits_for_the_part_that_takes_long(tmp_path: Path) -> None:
    seen = tmp_path / "seen"

    def work(part: int) -> int:
        while not part and not seen.exists():
            time.sleep(0.01)
        return part

    answers = as_they_come((0, 1, 2), work, size=WORTH)
    assert {next(answers)[0], next(answers)[0]} == {1, 2}
    seen.touch()
    assert list(answers) == [(0, 0)]


@pytest.mark.parametrize("size", [1, WORTH])
def test_work_apart_tells_its_stages_and_then_its_answer(size: int) -> None:
    told: list[tuple[str, str]] = []

    def work(progress: Progress) -> tuple[int, Mapping[str, int]]:
        progress("Đọc", "Reading")
        progress("Nối", "Joining")
        return os.getpid(), MappingProxyType({"a": 1})

    process, answer = apart(work, lambda vi, en: told.append((vi, en)), size=size)
    assert (process == os.getpid()) is (size < WORTH)
    assert answer == MappingProxyType({"a": 1})
    assert told == [("Đọc", "Reading"), ("Nối", "Joining")]


@pytest.mark.parametrize("size", [1, WORTH])
def test_errors_found_apart_keep_their_places(size: int) -> None:
    asked: list[int] = []

    def find() -> Mark:
        asked.append(os.getpid())
        return Mark(7, 3)

    def work(progress: Progress) -> None:
        raise ProblemsError([Problem(path="products/x.yml", field="name", code="c", vi="Sai.", en="Wrong.", find=find)])

    with pytest.raises(ProblemsError) as error:
        apart(work, silent, size=size)
    (problem,) = error.value.problems
    assert (problem.path, problem.line, problem.column, problem.en) == ("products/x.yml", 7, 3, "Wrong.")
    assert bool(asked) is (size < WORTH)  # else it was asked there


def test_work_that_is_killed_is_an_error_of_the_system() -> None:
    def work(progress: Progress) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(OSError, match="No child processes"):
        apart(work, silent, size=WORTH)
