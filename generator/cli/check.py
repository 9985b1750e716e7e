"""``ocop check``: every record is checked, every problem told at once."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.checks.run import check
from generator.cli.common import FILES, pass_project
from generator.project import Project
from generator.records.reading import read
from generator.reporting.json import as_json
from generator.reporting.text import as_text, summary


@click.command("check")
@click.argument("paths", nargs=-1, type=FILES)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Dạng in ra. / Output form."
)
@pass_project
def check_command(project: Project, paths: tuple[Path, ...], form: str) -> None:
    """Kiểm tra mọi bản ghi, báo hết lỗi một lần. / Check every record and tell all problems at once.

    PATH: chỉ báo lỗi trong các tệp hay thư mục này. / Tell only of these files or folders.
    """
    wanted = [_shown(project, path) for path in paths] or [project.records.name]
    records = read(project.records)
    problems = tuple(problem for problem in check(records) if _within(problem.path, wanted))
    if form == "json":
        click.echo(as_json(problems))
    else:
        if problems:
            click.echo(as_text(problems))
        click.echo(summary(problems, sum(_within(path, wanted) for path in records.files)))
    sys.exit(1 if any(p.is_error for p in problems) else 0)


def _within(path: str, wanted: Sequence[str]) -> bool:
    return any(path == folder or path.startswith(f"{folder}/") for folder in wanted)


def _shown(project: Project, path: Path) -> str:
    full = path.resolve()
    if not full.exists():
        raise click.UsageError(f"Không có tệp {path}. / There is no file {path}.")
    if not full.is_relative_to(project.records):
        raise click.UsageError(f"{path} không nằm trong products/. / {path} is not inside products/.")
    return full.relative_to(project.root).as_posix()
