"""Prose that an earlier build has rendered is taken over, as long as all of it is still there."""

from pathlib import Path

import pytest

from generator.site.prose import prose
from tests.projects import SmallProject
from tests.site.builds import snapshot


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which prose is kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ocop" / "prose"


def test_what_is_kept_is_rendered_anew_when_some_of_it_was_cleaned_away(
    whole_project: SmallProject, cache: Path, tmp_path: Path
) -> None:
    """A cleaner of old files takes them one by one and leaves the folders."""
    settings = prose(whole_project.project, tmp_path / "first")
    for number, lost in enumerate(("note.json", "pages/_shell/product/index.html", "pages/sources/index.html")):
        (kept,) = cache.iterdir()
        (kept / lost).unlink()
        site = tmp_path / str(number)
        assert prose(whole_project.project, site) == settings
        assert snapshot(site) == snapshot(tmp_path / "first")
        prose(whole_project.project, tmp_path / f"{number} again")  # keeps it
    (kept,) = cache.iterdir()
    (kept / "note.json").write_text('{"settings": {')
    assert prose(whole_project.project, tmp_path / "last") == settings
