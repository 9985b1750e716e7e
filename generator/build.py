"""The way of the data, as code: read, check, join, then render and publish."""

import os
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.catalogue.join import Joiner
from generator.catalogue.whole import Catalogue
from generator.checks.run import Checker
from generator.collecting import uncollected
from generator.project import Project
from generator.records.memory import Memory, Session
from generator.records.problem import Problem, ProblemsError
from generator.records.reading import read
from generator.resuming import Kept
from generator.site.earlier import Earlier
from generator.site.finishing import publish_for_hosts
from generator.site.parts import Parts
from generator.site.prose import prose
from generator.site.staging import staged
from generator.site.unchanged import Compared
from generator.text.progress import Progress, silent
from generator.workers import apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build made, and for which address; None where none is set."""

    site: Path
    address: str | None
    products: int
    producers: int
    pages: int
    files: Compared
    warnings: int


def prepare(
    records: Path,
    as_of: date,
    progress: Progress = silent,
    *,
    memory: Memory | Session | None = None,
    checker: Checker | None = None,
    joiner: Joiner | None = None,
) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Return the catalogue of a records folder on a day, and the warnings.

    Args:
        records: the folder.
        as_of: the day; that of ``joiner``, where there is one.
        progress: told of each stage.
        memory: what files said the last time.
        checker: has checked the records before they changed.
        joiner: has joined them then.

    Raises:
        ProblemsError: the records have errors.
    """
    progress("Đọc bản ghi", "Reading the records")
    checker = checker or Checker()
    found = read(records, memory=memory, meanwhile=checker.look)
    progress("Kiểm tra bản ghi", "Checking the records")
    problems = checker.check(found)
    if any(problem.is_error for problem in problems):
        raise ProblemsError(problems)
    progress("Nối các bản ghi thành danh mục", "Joining the records into the catalogue")
    return (joiner or Joiner(as_of)).join(found), problems


def _prepare(project: Project, as_of: date, progress: Progress) -> tuple[Catalogue, int]:
    """Prepare by what the last build has kept, and keep it for the next one; none of it is in memory any more afterwards.

    Returns:
        The catalogue, and how many warnings there are.
    """

    def work(progress: Progress) -> tuple[Catalogue, int]:
        with uncollected():
            session = kept.session()
            catalogue, warnings = prepare(project.records, as_of, progress, memory=session)
            kept.keep(session)
        return catalogue, len(warnings)

    files = sum(len(names) for _, _, names in os.walk(project.records))
    kept = Kept(project.records, files)
    with uncollected():
        return apart(work, progress, size=files)


def build(project: Project, site: Path, as_of: date, progress: Progress, only: Collection[str] = ()) -> Report:
    """Build the site; it is complete or ``site`` stays as it was.

    Args:
        project: the project.
        site: where it goes.
        as_of: the day of the build.
        progress: told of each stage.
        only: the parts that are wanted (see ``generator/site/parts.py``); empty for the whole site. Everything is read,
            checked and joined whatever is wanted, so that a part is the same as in the whole.

    Raises:
        UnknownPartError: there is no such part.
        ProblemsError: the records have errors.
        EngineError: a prose page is broken.
        BusyError: another build writes the same site.
        OSError: the disk refuses.
    """
    catalogue, warnings = _prepare(project, as_of, progress)
    parts = Parts(catalogue, only)  # before anything is made
    earlier = Earlier(site)
    with staged(site, earlier) as folder:
        progress("Dựng các trang viết", "Rendering the prose pages")
        settings = prose(project, folder)
        publish_for_hosts(catalogue, project, settings, folder, progress, parts, earlier)
        made, every = earlier.compare(folder)
    return Report(
        site=site,
        address=settings.site_url,
        products=len(catalogue.products),
        producers=len(catalogue.producers),
        pages=sum(path.endswith(".html") for path in every),
        files=Compared(len(every), len(made)),
        warnings=warnings,
    )
