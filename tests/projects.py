"""A small project for tests: the fixture records, to be changed at will, and what the checks tell of them."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.checks.run import check
from generator.places.provinces import AN_GIANG
from generator.project import Project
from generator.records.problem import Problem, in_order
from generator.records.reading import Records, read
from generator.records.route_pages import ROUTES_FOLDER
from generator.reporting.text import as_text

ROOT = Path(__file__).resolve().parents[1]
FIXTURE_RECORDS = Path(__file__).parent / "fixtures" / "products"

CAI_XANH = "products/thoai-son/rau-sach-thu/cai-xanh.yml"
NUOC_DAU_TAM = "products/long-xuyen/dau-tam-thu/nuoc-dau-tam.yml"
RUOU_DAU_TAM = "products/long-xuyen/dau-tam-thu/ruou-dau-tam.yml"
RAU_SACH = "products/thoai-son/rau-sach-thu/producer.yml"
DAU_TAM = "products/long-xuyen/dau-tam-thu/producer.yml"
CHO_VONG_THE = "products/thoai-son/outlets/cho-vong-the.yml"
DOCUMENTS = "products/documents.yml"
DUONG_THOT_NOT = "products/tri-ton/thot-not-thu/duong-thot-not.yml"


DISTRICT_IDS = tuple(district.id for district in AN_GIANG.districts)
"""The former districts of An Giang, of the fixture records and the real ones."""


@dataclass(frozen=True)
class SmallProject:
    """A project of five products in a folder of its own. Paths are relative to it, with ``/``."""

    root: Path

    @property
    def project(self) -> Project:
        return Project(self.root)

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file, its folders too."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace what stands once in a file."""
        text = self.text(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def records(self) -> Records:
        return read(self.root / "products")

    def problems(self) -> tuple[Problem, ...]:
        return in_order(check(self.records()))

    def told(self) -> str:
        """Return every problem as an editor reads it."""
        return as_text(self.problems())

    def places(self) -> list[tuple[str, int, str]]:
        """Return path, line and code of every problem."""
        return [(p.path, p.line, p.code) for p in self.problems()]


def copy_site_sources(root: Path) -> None:
    """Give a project the sources of the pages, but for the ready-made routes, whose stops it does not have."""
    shutil.copytree(ROOT / "site_src", root / "site_src")
    for page in (root / ROUTES_FOLDER).glob("*.md"):
        if not page.name.startswith("index."):
            page.unlink()


def small_project(root: Path) -> SmallProject:
    """Make the small project in ``root``: records and settings; no sources of pages."""
    shutil.copytree(FIXTURE_RECORDS, root / "products")
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    return SmallProject(root)
