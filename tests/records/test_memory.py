"""What is remembered of files: nothing that is no longer true."""

import json
import os
import time
from pathlib import Path

import pytest

from generator.records.memory import Memory
from generator.records.reading import read
from tests.projects import CAI_XANH, SmallProject

LONG_AGO = 1_700_000_000


@pytest.fixture
def kept(project: SmallProject) -> Path:
    """Return the memory of the small project, whose files have not changed for long."""
    for file in (project.root / "products").rglob("*.yml"):
        os.utime(file, (LONG_AGO, LONG_AGO))
    file = project.root / ".cache" / "records.json"
    read(project.root / "products", memory=Memory(file, worth=1))
    return file


def test_the_records_are_the_same(project: SmallProject, kept: Path) -> None:
    remembered = read(project.root / "products", memory=Memory(kept, worth=1))
    fresh = project.records()
    assert [entry.value for entry in remembered.entries] == [entry.value for entry in fresh.entries]
    assert [entry.marks.keys for entry in remembered.entries] == [entry.marks.keys for entry in fresh.entries]
    assert (remembered.places is None, remembered.problems) == (False, ())


def test_what_is_remembered_is_not_read_again(project: SmallProject, kept: Path) -> None:
    said = json.loads(kept.read_text())
    assert sorted(said["files"]) == sorted(
        str(file.relative_to(project.root / "products")) for file in (project.root / "products").rglob("*.yml")
    )
    said["files"][CAI_XANH.removeprefix("products/")][2]["name"]["vi"] = "Nhớ"
    kept.write_text(json.dumps(said))
    names = [p.value.name.vi for p in read(project.root / "products", memory=Memory(kept, worth=1)).products]
    assert "Nhớ" in names


@pytest.mark.parametrize("when", [LONG_AGO + 1, time.time()], ids=["long ago", "now"])
def test_a_changed_file_is_read_again(project: SmallProject, kept: Path, when: float) -> None:
    project.change(CAI_XANH, "Cải xanh thử", "Cải xanh khác")
    os.utime(project.root / CAI_XANH, (when, when))
    for _ in range(2):
        names = [p.value.name.vi for p in read(project.root / "products", memory=Memory(kept, worth=1)).products]
        assert "Cải xanh khác" in names


def test_a_file_that_changed_just_now_is_not_remembered(project: SmallProject, kept: Path) -> None:
    kept.unlink()
    project.change(CAI_XANH, "Cải xanh thử", "Cải xanh khác")
    read(project.root / "products", memory=Memory(kept, worth=1))
    assert CAI_XANH.removeprefix("products/") not in json.loads(kept.read_text())["files"]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 1, "files": {}}', '{"files": 3}', "null", "\xff"])
def test_a_memory_that_cannot_be_understood_is_forgotten(project: SmallProject, kept: Path, content: str) -> None:
    kept.write_text(content, encoding="latin-1")
    assert len(read(project.root / "products", memory=Memory(kept, worth=1)).products) == 5
    assert "version" in json.loads(kept.read_text())


def test_another_reader_forgets(project: SmallProject, kept: Path) -> None:
    said = json.loads(kept.read_text())
    said["files"][CAI_XANH.removeprefix("products/")][2]["name"]["vi"] = "Nhớ"
    kept.write_text(json.dumps(said | {"version": "another"}))
    names = [p.value.name.vi for p in read(project.root / "products", memory=Memory(kept, worth=1)).products]
    assert "Nhớ" not in names


def test_an_odd_file_is_examined_each_time(project: SmallProject, kept: Path) -> None:
    project.change(CAI_XANH, "stars: 4\ndesc", "stars: 4\nstars: 4\ndesc")
    os.utime(project.root / CAI_XANH, (LONG_AGO, LONG_AGO))
    for _ in range(2):
        problems = read(project.root / "products", memory=Memory(kept, worth=1)).problems
        assert [problem.code for problem in problems] == ["duplicate-key"]


def test_few_files_are_not_worth_it(project: SmallProject) -> None:
    file = project.root / ".cache" / "records.json"
    read(project.root / "products", memory=Memory(file))
    assert not file.exists()


def test_a_disk_that_refuses_is_no_misfortune(project: SmallProject, kept: Path) -> None:
    kept.unlink()
    kept.parent.rmdir()
    kept.parent.write_text("no folder")
    assert len(read(project.root / "products", memory=Memory(kept, worth=1)).products) == 5
