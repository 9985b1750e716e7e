"""The catalogue's own list comes back as it was published: nothing of it is new or different."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import prepare
from generator.importing.columns import Column
from generator.importing.proposals import Kind, Plan
from generator.importing.proposing import plan
from generator.importing.published import published_cells
from generator.office.reading import read_tables
from generator.opendata.files import data_files
from tests.opendata.planned import made
from tests.projects import CAI_XANH, DUONG_THOT_NOT, NUOC_DAU_TAM, ROOT, SmallProject

SITE = "https://ocop.example/an-giang/"


def files_of(root: Path, to: Path) -> Path:
    """Write the open data of a project; returns its folder."""
    for path, content in made(
        data_files(prepare(root / "products", date(2025, 1, 1))[0], SITE, ROOT / "site_src/xml")
    ).items():
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        (to / path).write_bytes(content)
    return to / "data"


def sent_back(root: Path, file: Path) -> Plan:
    records = SmallProject(root).records()
    assert records.places is not None
    return plan(read_tables(file), records, records.places.value)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_everything_is_the_same(project: SmallProject, tmp_path: Path, suffix: str) -> None:
    project.change(
        CAI_XANH, "    level: province\n", "    level: province\n  - stars: 3\n    score: 60\n    decision: 1/QĐ | a\n"
    )
    project.change(DUONG_THOT_NOT, "  en: Test palm sugar\n", "")
    project.change(NUOC_DAU_TAM, "vi: Nước cốt dâu tằm thử", "vi: =Nước cốt | dâu tằm thử")
    found = sent_back(project.root, files_of(project.root, tmp_path) / f"products.{suffix}")
    assert [(p.kind, p.changes, p.reasons) for p in found.proposals] == [(Kind.SAME, (), ())] * 5


def test_the_real_list_is_the_same(tmp_path: Path) -> None:
    found = sent_back(ROOT, files_of(ROOT, tmp_path) / "products.csv")
    assert {kind: found.count(kind) for kind in Kind if found.count(kind)} == {Kind.SAME: 108}


def test_what_was_edited_in_it_is_a_change(project: SmallProject, tmp_path: Path) -> None:
    file = files_of(project.root, tmp_path) / "products.csv"
    file.write_text(
        file.read_text(encoding="utf-8-sig").replace("Test mustard greens", "Mustard greens"), encoding="utf-8"
    )
    found = sent_back(project.root, file)
    assert [(c.file, c.field, c.new) for p in found.proposals for c in p.changes] == [
        (CAI_XANH, ("name", "en"), "Mustard greens")
    ]


def test_the_newest_certificate_is_the_first_in_a_cell() -> None:
    cells = {Column.DECISION: " | 1/QĐ || a", Column.SCORE: "84.5 | 60", Column.NAME: "'=A | B", Column.NAME_EN: "C"}
    assert published_cells(cells) == {Column.SCORE: "84.5", Column.NAME: "=A | B", Column.NAME_EN: "C"}
