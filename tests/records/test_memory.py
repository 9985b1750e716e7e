"""What is remembered of files: nothing that is no longer true."""

import json
import os
import time
import zlib
from pathlib import Path
from typing import Any

import pytest

from generator.records.memory import Memory
from generator.records.reading import Records, read
from tests.projects import CAI_XANH, SmallProject

LONG_AGO = 1_700_000_000
CAI = CAI_XANH.removeprefix("products/")


def kept_in(file: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return the first line and path → what the file says."""
    first, _, lines = file.read_bytes().partition(b"\n")
    head = json.loads(first)
    return head, dict(zip(head["files"], lines.split(b"\n"), strict=True))


def rename(kept: Path, **first: object) -> None:
    """Make the memory hold another name for a product than its file, and another first line."""
    head, said = kept_in(kept)
    said[CAI] = said[CAI].replace("Cải xanh thử".encode(), b"Nh\xe1\xbb\x9b")
    lines = b"\n".join(said.values())
    kept.write_bytes(json.dumps(head | {"sum": zlib.crc32(lines)} | first).encode() + b"\n" + lines)


def read_and_keep(project: SmallProject, memory: Memory) -> Records:
    records = read(project.root / "products", memory=memory)
    memory.save()
    return records


def names(project: SmallProject, kept: Path) -> list[str]:
    return [p.value.name.vi for p in read_and_keep(project, Memory(kept, worth=1)).products]


@pytest.fixture
def kept(project: SmallProject) -> Path:
    """Return the memory of the small project, whose files have not changed for long."""
    for file in (project.root / "products").rglob("*.yml"):
        os.utime(file, (LONG_AGO, LONG_AGO))
    file = project.root / ".cache" / "records.json"
    read_and_keep(project, Memory(file, worth=1))
    return file


def test_the_records_are_the_same(project: SmallProject, kept: Path) -> None:
    remembered = read_and_keep(project, Memory(kept, worth=1))
    fresh = project.records()
    assert [entry.value for entry in remembered.entries] == [entry.value for entry in fresh.entries]
    assert [entry.marks.keys for entry in remembered.entries] == [entry.marks.keys for entry in fresh.entries]
    assert (remembered.places is None, remembered.problems) == (False, ())


def test_what_is_remembered_is_not_read_again(project: SmallProject, kept: Path) -> None:
    assert sorted(kept_in(kept)[1]) == sorted(
        str(file.relative_to(project.root / "products")) for file in (project.root / "products").rglob("*.yml")
    )
    rename(kept)
    assert "Nhớ" in names(project, kept)


def test_ids_are_remembered_too(project: SmallProject, kept: Path) -> None:
    head, _ = kept_in(kept)
    assert head["files"][CAI][2][0] == "id cai-xanh"
    ids = read_and_keep(project, Memory(kept, worth=1)).ids
    assert ids == project.records().ids
    assert "cai-xanh" in ids.products


@pytest.mark.parametrize("when", [LONG_AGO + 1, time.time()], ids=["long ago", "now"])
def test_a_changed_file_is_read_again(project: SmallProject, kept: Path, when: float) -> None:
    project.change(CAI_XANH, "Cải xanh thử", "Cải xanh khác")
    os.utime(project.root / CAI_XANH, (when, when))
    for _ in range(2):
        assert "Cải xanh khác" in names(project, kept)


def test_a_file_that_changed_just_now_is_not_remembered(project: SmallProject, kept: Path) -> None:
    kept.unlink()
    project.change(CAI_XANH, "Cải xanh thử", "Cải xanh khác")
    read_and_keep(project, Memory(kept, worth=1))
    assert CAI not in kept_in(kept)[1]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 1, "files": {}}', '{"files": 3}', "null", "\xff"])
def test_a_memory_that_cannot_be_understood_is_forgotten(project: SmallProject, kept: Path, content: str) -> None:
    kept.write_text(content, encoding="latin-1")
    assert len(names(project, kept)) == 5
    assert "version" in kept_in(kept)[0]


def test_a_memory_that_was_cut_short_is_forgotten(project: SmallProject, kept: Path) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-9])
    assert len(names(project, kept)) == 5
    assert kept.read_bytes() == whole


@pytest.mark.parametrize(
    "first", [{"version": "another"}, {"sum": 1}, {"files": {}}, {"files": {CAI: 7}}, {"files": 3}]
)
def test_what_another_wrote_is_forgotten(project: SmallProject, kept: Path, first: dict[str, object]) -> None:
    rename(kept, **first)
    assert "Nhớ" not in names(project, kept)


def test_an_odd_file_is_examined_each_time(project: SmallProject, kept: Path) -> None:
    project.change(CAI_XANH, "stars: 4\ndesc", "stars: 4\nstars: 4\ndesc")
    os.utime(project.root / CAI_XANH, (LONG_AGO, LONG_AGO))
    for _ in range(2):
        problems = read_and_keep(project, Memory(kept, worth=1)).problems
        assert [problem.code for problem in problems] == ["duplicate-key"]


def test_few_files_are_not_worth_it(project: SmallProject) -> None:
    file = project.root / ".cache" / "records.json"
    read_and_keep(project, Memory(file))
    assert not file.exists()


def test_a_disk_that_refuses_is_no_misfortune(project: SmallProject, kept: Path) -> None:
    kept.unlink()
    kept.parent.rmdir()
    kept.parent.write_text("no folder")
    assert len(read_and_keep(project, Memory(kept, worth=1)).products) == 5
