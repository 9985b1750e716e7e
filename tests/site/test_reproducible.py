"""Two builds of the same records on the same day are the same, byte for byte and mode for mode, wherever they run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.pages.routes import PHOTO_FORMATS, PHOTO_WIDTHS
from tests.projects import ROOT
from tests.site.builds import build, project_with_photo, snapshot

HERE = {"TZ": "UTC", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1"}
LONG_AGO = 1_600_000_000
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"}


def copied_backwards(source: Path, target: Path) -> None:
    """Copy a folder so that nothing is the same but names and contents: order on disk, modes, times."""
    for path in sorted(source.rglob("*"), reverse=True):
        copy = target / path.relative_to(source)
        if path.is_file():
            copy.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            copy.write_bytes(path.read_bytes())
            copy.chmod(0o600)


def test_builds_anywhere_are_identical(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "nơi khác" / "with spaces"
    project_with_photo(here)
    copied_backwards(here, there)
    first, second = ({"XDG_CACHE_HOME": str(tmp_path / name)} for name in ("cache", "other cache"))
    results = [
        build(here, environment=HERE | first, umask=0o022),
        build(there, "--site-dir", str(tmp_path / "elsewhere"), environment=THERE | second, umask=0o077),
    ]
    assert [r.returncode for r in results] == [0, 0]
    # Nothing but what it does: no warning that depends on the surroundings.
    assert [line for r in results for line in r.stderr.splitlines() if not line.endswith("…")] == []
    one, other = snapshot(here / "site"), snapshot(tmp_path / "elsewhere")
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []
    photos = [path for path in one if path.startswith("assets/photos/") and "." in path]
    assert len(photos) == len(PHOTO_WIDTHS) * len(PHOTO_FORMATS)
    assert {mode & 0o7777 for mode, _ in one.values()} == {0o755, 0o644}

    # Again, with what the other build has kept; nothing has to be uploaded.
    shutil.copyfile(here / "site" / "index.html", here / "site" / "left-over.html")
    os.utime(here / "site" / "index.html", (LONG_AGO, LONG_AGO))
    again = build(here, environment=HERE | second)
    assert again.returncode == 0
    assert snapshot(here / "site") == one
    assert (here / "site" / "index.html").stat().st_mtime == LONG_AGO
    files = sum(path.is_file() for path in (here / "site").rglob("*"))
    assert f"0 of {files} files differ from the last build; the others keep their time." in again.stdout


@pytest.mark.slow
def test_plain_mkdocs_builds_the_same(tmp_path: Path) -> None:
    project = project_with_photo(tmp_path / "project").root
    assert build(project).returncode == 0
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "other")],
        cwd=project,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1735689600", "PYTHONPATH": str(ROOT)},
        umask=0o077,
        check=False,
    )
    assert ended.returncode == 0
    assert snapshot(tmp_path / "other") == snapshot(project / "site")
