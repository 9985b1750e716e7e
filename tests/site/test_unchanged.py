"""A file that a build makes again as it was keeps its time, so that uploads send only what is new."""

import os
from pathlib import Path

import pytest

from generator.site.unchanged import Compared, keep_times

LONG_AGO = 1_600_000_000


def written(folder: Path, files: dict[str, bytes], *, old: bool = False) -> Path:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
        if old:
            os.utime(folder / path, (LONG_AGO, LONG_AGO))
    return folder


def of_long_ago(folder: Path) -> set[str]:
    return {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and file.stat().st_mtime == LONG_AGO
    }


def test_only_what_has_the_same_bytes_keeps_its_time(tmp_path: Path) -> None:
    old = written(tmp_path / "old", {"a": b"same", "b/c": b"same", "d": b"was", "gone": b"x", "link": b"y"}, old=True)
    new = written(tmp_path / "new", {"a": b"same", "b/c": b"same", "d": b"now", "added": b"x", "link": b"y"})
    (old / "link").unlink()
    (old / "link").symlink_to("a")
    assert keep_times(new, old) == Compared(files=5, changed=3)
    assert of_long_ago(new) == {"a", "b/c"}


def test_another_mode_is_a_change(tmp_path: Path) -> None:
    old, new = written(tmp_path / "old", {"a": b"same"}, old=True), written(tmp_path / "new", {"a": b"same"})
    (new / "a").chmod(0o600)
    assert keep_times(new, old) == Compared(files=1, changed=1)


def test_a_folder_where_a_file_was_and_the_other_way_round(tmp_path: Path) -> None:
    old = written(tmp_path / "old", {"a/b": b"1", "c": b"2"}, old=True)
    new = written(tmp_path / "new", {"a": b"1", "c/d": b"2"})
    assert keep_times(new, old) == Compared(files=2, changed=2)


@pytest.mark.parametrize("missing", [True, False])
def test_without_an_old_site_all_is_new(tmp_path: Path, missing: bool) -> None:
    old, new = tmp_path / "old", written(tmp_path / "new", {"a": b"1"})
    if not missing:
        old.mkdir()
    assert keep_times(new, old) == Compared(files=1, changed=1)
