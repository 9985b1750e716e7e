"""What a build has read is taken over by the next one where it is still true, and is the same as read anew."""

import os
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from generator.build import build
from generator.catalogue.join import join
from generator.checks.run import check
from generator.records.reading import Records, read
from generator.resuming import KIND, Kept
from generator.text.progress import silent
from tests.projects import DUONG_THOT_NOT, RAU_SACH, SmallProject
from tests.site.builds import snapshot

_LONG_AGO = 1_700_000_000


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which records are kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ocop" / KIND


@pytest.fixture
def settled(project: SmallProject) -> SmallProject:
    """Return a project whose files did not change just now."""
    for file in (project.root / "products").rglob("*.yml"):
        os.utime(file, (_LONG_AGO, _LONG_AGO))
    return project


def built(project: SmallProject, *, few: int = 1) -> tuple[int, Records]:
    """Read as a build does; return how many files were read anew, and the records."""
    kept = Kept(project.root / "products", 2_000, few=few)
    session = kept.session()
    records = read(project.root / "products", memory=session)
    kept.keep(session)
    return session.news, records


def same(mine: Records, theirs: Records) -> bool:
    """Return whether records say the same, and the same is wrong with them in the same places."""
    return _told(mine) == _told(theirs)


def _told(records: Records) -> tuple[object, ...]:
    return (
        join(records, date(2025, 1, 1)),
        [(e[:3], e.marks.keys, e.marks.values) for e in (*records.entries, records.places, records.documents) if e],
        [(problem, problem.line, problem.column) for problem in check(records)],
        records.files,
        records.ids,
    )


def test_nothing_is_read_twice(settled: SmallProject) -> None:
    everything, first = built(settled)
    assert everything == len([*(settled.root / "products").rglob("*.yml")])
    nothing, second = built(settled)
    assert nothing == 0
    assert same(first, second)


def test_what_changed_is_read(settled: SmallProject) -> None:
    built(settled)
    settled.change(RAU_SACH, "en: Rau Sach Thu Cooperative", "en: Other Cooperative")
    news, found = built(settled)
    assert news == 1
    assert same(found, settled.records())
    assert "Other Cooperative" in {entry.value.name.en for entry in found.producers}


def test_what_is_gone_is_gone(settled: SmallProject) -> None:
    built(settled)
    (settled.root / DUONG_THOT_NOT).unlink()
    news, found = built(settled)
    assert news == 0
    assert same(found, settled.records())


def test_what_is_odd_is_looked_at_again(settled: SmallProject) -> None:
    settled.change(RAU_SACH, "type: cooperative", "type: 'cooperative' # hợp tác xã")
    built(settled)
    _, found = built(settled)
    assert same(found, settled.records())


def test_an_error_is_told_again(settled: SmallProject) -> None:
    settled.change(RAU_SACH, "type: cooperative", "type: club")
    _, first = built(settled)
    _, second = built(settled)
    assert [p.code for p in first.problems] == [p.code for p in second.problems]
    assert len(second.problems) == 1


@pytest.mark.parametrize("harm", [b"", b"x", b"\x80\x05K\x01."])
def test_what_nobody_wrote_so_is_nothing(settled: SmallProject, cache: Path, harm: bytes) -> None:
    everything, _ = built(settled)
    (file,) = cache.glob("*/session")
    content = file.read_bytes()
    file.write_bytes(harm or content[:-1])
    assert built(settled)[0] == everything
    file.write_bytes(content[:40] + bytes([content[40] ^ 1]) + content[41:])
    assert built(settled)[0] == everything


def test_another_program_reads_anew(settled: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    everything, _ = built(settled)
    monkeypatch.setattr("generator.resuming.program", lambda: b"another")
    assert built(settled)[0] == everything


def test_it_is_written_where_it_is_worth_it(settled: SmallProject, cache: Path) -> None:
    built(settled, few=1_000)
    assert not [*cache.glob("*/session")]
    built(settled)
    settled.change(RAU_SACH, "en: Rau Sach Thu Cooperative", "en: Other Cooperative")
    assert [built(settled, few=2)[0] for _ in range(2)] == [1, 1]
    path = RAU_SACH.removeprefix("products/")
    assert [Kept(settled.root / "products", files).session().knows(path) for files in (2_000, 1_999)] == [True, False]


def test_a_disk_that_refuses_is_no_misfortune(settled: SmallProject, cache: Path) -> None:
    everything, _ = built(settled)
    (file,) = cache.glob("*/session")
    file.unlink()
    file.with_suffix(".new").mkdir()
    assert built(settled)[0] == everything
    assert built(settled)[0] == everything


def test_a_build_that_resumes_makes_the_site_of_a_first_one(
    whole_project: SmallProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.resuming.WORTH", 1)
    monkeypatch.setattr("generator.build.Kept", partial(Kept, few=1))
    for file in (whole_project.root / "products").rglob("*.yml"):
        os.utime(file, (_LONG_AGO, _LONG_AGO))
    day = date(2025, 1, 1)
    build(whole_project.project, tmp_path / "site", day, silent)
    whole_project.change(RAU_SACH, "en: Rau Sach Thu Cooperative", "en: Other Cooperative")
    os.utime(whole_project.root / RAU_SACH, (_LONG_AGO, _LONG_AGO + 1))
    build(whole_project.project, tmp_path / "site", day, silent)
    assert Kept(whole_project.root / "products", 1).session().knows(RAU_SACH.removeprefix("products/"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    build(whole_project.project, tmp_path / "fresh", day, silent)
    assert snapshot(tmp_path / "site") == snapshot(tmp_path / "fresh")
    assert "Other Cooperative" in (tmp_path / "site/en/producers/rau-sach-thu/index.html").read_text("utf-8")
