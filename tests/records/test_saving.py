from pathlib import Path

import pytest

from generator.records.saving import save


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a" / "x.yml"
    save(file, "một\r\n")
    file.chmod(0o640)
    save(file, "hai\n")
    assert file.read_bytes() == b"hai\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [f.name for f in file.parent.iterdir()] == ["x.yml"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.yml"
    save(file, "cũ\n")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        save(file, "mới\n")
    assert file.read_text() == "cũ\n"
    assert [f.name for f in tmp_path.iterdir()] == ["x.yml"]
