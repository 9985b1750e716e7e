"""What the commands share: the project they work on, days as options, failures told in both languages."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from time import perf_counter
from typing import Any, Final, TypeVar, cast

import click

from generator.project import Project, find_project

FILES: Final = click.Path(path_type=Path)

#: Choices that are told one by one.
_SHOWN: Final = 40

F = TypeVar("F", bound=Callable[..., Any])


def pass_project(command: F) -> F:
    """Give a command the project it works on, found when the command really runs: ``--help`` needs none."""

    @wraps(command)
    def found(*args: Any, **kwargs: Any) -> Any:
        folder = click.get_current_context().find_root().params.get("folder") or Path()
        project = find_project(folder.resolve())
        if project is None:
            raise click.UsageError(
                "Không thấy mkdocs.yml và products/ ở đây; hãy vào thư mục của dự án. / "
                "There is no mkdocs.yml with products/ here; go to the project's folder."
            )
        return command(project, *args, **kwargs)

    return cast(F, found)


def say(vi: str, en: str) -> None:
    """Tell what is being done, on standard error."""
    click.echo(f"{vi}… / {en}…", err=True)


class Stopwatch:
    """Tells of each stage when it is over, with the seconds that it took."""

    def __init__(self) -> None:
        """Wait for the first stage."""
        self._begun, self._stage = perf_counter(), ""

    def __call__(self, vi: str, en: str) -> None:
        """End the stage before and begin this one."""
        self.stop()
        self._begun, self._stage = perf_counter(), f"{vi} / {en}"

    def stop(self) -> None:
        """End the last stage."""
        if self._stage:
            click.echo(f"{perf_counter() - self._begun:8.2f} s  {self._stage}", err=True)


def day_option(*names: str, text: str) -> Callable[[F], F]:
    """Return an option that takes a day (year-month-day)."""

    def day(_: click.Context, __: click.Parameter, value: datetime | None) -> date | None:
        return value.date() if value else None

    return click.option(*names, type=click.DateTime(["%Y-%m-%d"]), callback=day, help=text)


def number_option(name: str, *, default: float, least: float, most: float, text: str) -> Callable[[F], F]:
    """Return an option that takes a number of the default's type, between two others or equal to one of them."""

    def number(_: click.Context, __: click.Parameter, value: float) -> float:
        if not least <= value <= most:
            raise click.UsageError(
                f"{name} phải từ {least} đến {most}, không phải {value}. / {name} must be from {least} to {most}, not {value}."
            )
        return value

    return click.option(name, type=type(default), default=default, show_default=True, callback=number, help=text)


def refuse_unknown_district(asked: str | None, known: Iterable[str]) -> None:
    """Accept the id of a district that was given as an option, or none.

    Raises:
        UsageError: there is no such district.
    """
    _refuse_unknown(asked, known, "huyện", "district")


def refuse_unknown_province(asked: str | None, known: Iterable[str]) -> None:
    """Accept the id of a province that was given as an option, or none.

    Raises:
        UsageError: there is no such province.
    """
    _refuse_unknown(asked, known, "tỉnh", "province")


def _refuse_unknown(asked: str | None, known: Iterable[str], vi: str, en: str) -> None:
    ids = list(known)
    if asked is not None and asked not in ids:
        shown = ", ".join([*ids[:_SHOWN], *(["…"] if len(ids) > _SHOWN else [])])
        raise click.UsageError(f"Không có {vi} “{asked}”: {shown}. / There is no {en} “{asked}”: {shown}.")


class Failed(click.ClickException):
    """A failure that is told in one sentence of each language; exit status 1."""

    exit_code = 1

    def __init__(self, vi: str, en: str) -> None:
        """Keep both sentences."""
        super().__init__(f"{vi} / {en}")


def part_of(project: Project, path: Path, folders: Sequence[str]) -> str:
    """Return a file or folder given on the command line relative to the project.

    Args:
        project: the project.
        path: as given.
        folders: what it may be a part of, relative to the project.

    Raises:
        UsageError: it is not there, or no part of these folders.
    """
    full = path.resolve()
    if not full.exists():
        raise click.UsageError(f"Không có tệp {path}. / There is no file {path}.")
    if not any(full.is_relative_to(project.root / folder) for folder in folders):
        vi, en = (f" {word} ".join(f"{folder}/" for folder in folders) for word in ("hay", "or"))
        raise click.UsageError(f"{path} không nằm trong {vi}. / {path} is not inside {en}.")
    return full.relative_to(project.root).as_posix()
