"""What the commands share: the project they work on, days as options, failures told in both languages."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from generator.project import Project

FILES: Final = click.Path(path_type=Path)

F = TypeVar("F", bound=Callable[..., Any])

pass_project = click.make_pass_decorator(Project)


def say(vi: str, en: str) -> None:
    """Tell what is being done, on standard error."""
    click.echo(f"{vi}… / {en}…", err=True)


def day_option(*names: str, text: str) -> Callable[[F], F]:
    """Return an option that takes a day (year-month-day)."""

    def day(_: click.Context, __: click.Parameter, value: datetime | None) -> date | None:
        return value.date() if value else None

    return click.option(*names, type=click.DateTime(["%Y-%m-%d"]), callback=day, help=text)


class Failed(click.ClickException):
    """A failure that is told in one sentence of each language; exit status 1."""

    exit_code = 1

    def __init__(self, vi: str, en: str) -> None:
        """Keep both sentences."""
        super().__init__(f"{vi} / {en}")


def below_records(project: Project, path: Path) -> str:
    """Return a file or folder given on the command line relative to the project.

    Raises:
        UsageError: it is not there, or no part of the records.
    """
    full = path.resolve()
    if not full.exists():
        raise click.UsageError(f"Không có tệp {path}. / There is no file {path}.")
    if not full.is_relative_to(project.records):
        raise click.UsageError(f"{path} không nằm trong products/. / {path} is not inside products/.")
    return full.relative_to(project.root).as_posix()
