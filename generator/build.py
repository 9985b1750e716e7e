"""The way of the data, as code: read, check, join, then render and publish."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.catalogue.join import join
from generator.catalogue.model import Catalogue
from generator.checks.run import check
from generator.project import Project
from generator.records.problem import Problem, ProblemsError
from generator.records.reading import read
from generator.site.engine import render_prose
from generator.site.finishing import publish_for_hosts
from generator.site.staging import staged

Progress = Callable[[str, str], None]
"""Told what is being done, in Vietnamese and English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build made."""

    site: Path
    products: int
    producers: int
    pages: int
    warnings: tuple[Problem, ...]


def prepare(records: Path, as_of: date) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Return the catalogue of a records folder on a day, and the warnings.

    Raises:
        ProblemsError: the records have errors; all of them are told.
    """
    found = read(records)
    problems = check(found)
    if any(problem.is_error for problem in problems):
        raise ProblemsError(problems)
    return join(found, as_of), problems


def build(project: Project, site: Path, as_of: date, progress: Progress) -> Report:
    """Build the whole site; it is complete or ``site`` stays as it was.

    Raises:
        ProblemsError: the records have errors.
        EngineError: a prose page is broken.
        BusyError: another build writes the same site.
        OSError: the disk refuses.
    """
    progress("Đọc và kiểm tra bản ghi", "Reading and checking the records")
    catalogue, warnings = prepare(project.records, as_of)
    with staged(site) as folder:
        progress("Dựng các trang viết", "Rendering the prose pages")
        settings = render_prose(project.config_file, folder)
        progress(
            f"Dựng trang cho {len(catalogue.products)} sản phẩm",
            f"Rendering pages for {len(catalogue.products)} products",
        )
        publish_for_hosts(catalogue, project, settings, folder)
        pages = sum(1 for _ in folder.rglob("*.html"))
    return Report(
        site=site,
        products=len(catalogue.products),
        producers=len(catalogue.producers),
        pages=pages,
        warnings=warnings,
    )
