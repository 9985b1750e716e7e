"""What an earlier build has made from the same is taken over; the site is always the one that a first build would make."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.build import Report, build
from generator.pages.render import Renderer
from tests.projects import DUONG_THOT_NOT, SmallProject
from tests.provinces import with_three_provinces
from tests.site.builds import project_with_photo, snapshot
from tests.site.changes import CHANGES, MORE_CHANGES, rename

AS_OF = date(2025, 1, 1)
LATER = date(2027, 3, 1)


def built(project: SmallProject, site: Path, as_of: date = AS_OF) -> Report:
    return build(project.project, site, as_of, lambda vi, en: None)


class Site:
    """A site that is built again after each change of its records or sources."""

    def __init__(self, project: SmallProject, folder: Path) -> None:
        self.project, self.folder, self.site = project, folder, folder / "site"
        self._fresh = 0

    def is_as_if_built_first(self, as_of: date = AS_OF) -> Report:
        """Build it, compare it with one that nothing was kept for, and return what was reported."""
        report = built(self.project, self.site, as_of)
        self._fresh += 1
        fresh = self.folder / f"fresh-{self._fresh}"
        built(self.project, fresh, as_of)
        one, other = snapshot(self.site), snapshot(fresh)
        assert sorted(one) == sorted(other)
        assert [path for path in one if one[path] != other[path]] == []
        shutil.rmtree(fresh)
        files = [path for path, (_, content) in one.items() if content or not (self.site / path).is_dir()]
        assert report.files.files == len(files)
        assert report.pages == sum(path.endswith(".html") for path in files)
        return report


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("earlier")
    site = Site(with_three_provinces(project_with_photo(folder / "project")), folder)
    site.is_as_if_built_first()
    return site


@pytest.mark.parametrize(
    ("change", "stays"),
    [
        *(pytest.param(*case, id=case[0].__name__, marks=pytest.mark.slow) for case in MORE_CHANGES),
        *(pytest.param(*case, id=case[0].__name__) for case in CHANGES),
    ],
)
def test_after_a_change(site: Site, change: Callable[[SmallProject], None], stays: int) -> None:
    change(site.project)
    report = site.is_as_if_built_first()
    assert (report.files.files - report.files.changed) * 100 >= report.files.files * stays
    assert (report.files.changed == 0) == (stays == 100)


def test_another_day(site: Site) -> None:
    assert site.is_as_if_built_first(LATER).files.changed
    assert site.is_as_if_built_first().files.changed


@pytest.fixture
def small(tmp_path: Path) -> Site:
    site = Site(project_with_photo(tmp_path / "project"), tmp_path)
    built(site.project, site.site)
    return site


def test_where_nothing_has_changed_no_page_is_made(small: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    before = snapshot(small.site)
    monkeypatch.setattr(Renderer, "rendered", refuse)
    assert built(small.project, small.site).files.changed == 0
    assert snapshot(small.site) == before


PAGE = "products/cai-xanh/index.html"


def edit(site: Path) -> None:
    page = site / PAGE
    page.write_text(page.read_text("utf-8").replace("Cải", "Cai"), "utf-8")


def edit_and_hide(site: Path) -> None:
    """Put another file of the same size and time in its place."""
    page, found = site / PAGE, (site / PAGE).stat()
    page.with_name("new").write_bytes(page.read_bytes()[::-1])
    page.with_name("new").replace(page)
    os.utime(page, ns=(found.st_mtime_ns, found.st_mtime_ns))


def remove(site: Path) -> None:
    (site / PAGE).unlink()


def close(site: Path) -> None:
    (site / PAGE).chmod(0o600)


def link(site: Path) -> None:
    (site / PAGE).unlink()
    (site / PAGE).symlink_to("/etc/passwd")


def put_a_folder(site: Path) -> None:
    (site / PAGE).unlink()
    (site / PAGE).mkdir()
    (site / PAGE / "file").write_text("x", "utf-8")


def add(site: Path) -> None:
    (site / "of-mine.html").write_text("x", "utf-8")
    (site / "products" / "folder").mkdir()


def forget_the_notes(_: Path) -> None:
    shutil.rmtree(Path(os.environ["XDG_CACHE_HOME"]) / "ocop" / "sites")


def spoil_the_notes(_: Path) -> None:
    for file in (Path(os.environ["XDG_CACHE_HOME"]) / "ocop" / "sites").rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[:-40] + b"x")


HARM = (edit, edit_and_hide, add, spoil_the_notes)
MORE_HARM = (remove, close, link, put_a_folder, forget_the_notes)


@pytest.mark.parametrize(
    "harm",
    [
        *(pytest.param(harm, id=harm.__name__) for harm in HARM),
        *(pytest.param(harm, id=harm.__name__, marks=pytest.mark.slow) for harm in MORE_HARM),
    ],
)
def test_whatever_somebody_did_to_the_site_or_the_notes(
    small: Site, harm: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for _ in range(2):  # so that there is a site before the last
        built(small.project, small.site)
    harm(small.site)
    if harm in (edit, add, remove):
        harm(small.site.with_name(".site.last"))
    small.is_as_if_built_first()
    assert built(small.project, small.site).files.changed == 0


def test_the_site_before_the_last_holds_nothing_that_was_taken_out(small: Site) -> None:
    (small.project.root / DUONG_THOT_NOT).unlink()
    built(small.project, small.site)
    last = small.site.with_name(".site.last")
    there = {path for path, (_, content) in snapshot(last).items() if content}
    assert there
    assert there <= {path for path, (_, content) in snapshot(small.site).items() if content}
    assert not [path for path in there if "duong-thot-not" in path]
    assert [path for path in there if not (last / path).samefile(small.site / path)] == []


def test_a_file_that_is_the_same_is_the_very_file(small: Site) -> None:
    before = {path: path.stat().st_ino for path in small.site.rglob("*") if path.is_file()}
    rename(small.project)
    report = built(small.project, small.site)
    changed = [path for path, node in before.items() if path.exists() and path.stat().st_ino != node]
    assert 0 < len(changed) <= report.files.changed < report.files.files / 3


def test_where_files_cannot_be_linked_they_are_copied(small: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    rename(small.project)
    small.is_as_if_built_first()
    small.is_as_if_built_first()


def test_parts_take_over_only_what_is_theirs(tmp_path: Path) -> None:
    project = with_three_provinces(project_with_photo(tmp_path / "project"))
    part, fresh = tmp_path / "part", tmp_path / "fresh"
    built(project, part)
    for only in (("can-tho",), ("shared",), ("an-giang", "kien-giang")):
        for folder in (part, fresh):
            build(project.project, folder, AS_OF, lambda vi, en: None, only)
        assert snapshot(part) == snapshot(fresh)
        shutil.rmtree(fresh)
        shutil.rmtree(fresh.with_name(".fresh.last"), ignore_errors=True)


def test_compressed_copies_are_taken_over_as_well(small: Site) -> None:
    settings = small.project.root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert "precompress: assets" in text
    small.project.write("mkdocs.yml", text.replace("precompress: assets", "precompress: all"))
    small.is_as_if_built_first()
    before = {path: path.stat().st_ino for path in small.site.rglob("*.gz")}
    rename(small.project)
    small.is_as_if_built_first()
    same = [path for path, node in before.items() if path.exists() and path.stat().st_ino == node]
    assert len(same) > len(before) / 2
