"""``ocop places``: the gazetteer of the records, derived from its package."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.common import Failed, pass_project
from generator.cli.helping import Command
from generator.places.current import differences, write
from generator.places.errors import PlacesError
from generator.project import Project


@click.command("places", cls=Command)
@click.option("--check", "only_check", is_flag=True, help="Chỉ so sánh, không ghi. / Only compare, write nothing.")
@pass_project
def places_command(project: Project, only_check: bool) -> None:
    """Lập lại danh mục địa danh products/places.yml. / Derive products/places.yml from its package."""
    file = project.records / "places.yml"
    try:
        _run(file, only_check=only_check)
    except PlacesError as error:
        *causes, last = ((text.vi, text.get("en")) for text in error.texts)
        _tell(causes)
        raise Failed(*last) from error


def _run(file: Path, *, only_check: bool) -> None:
    if only_check:
        found = differences(file)
        _tell(found)
        if not found:
            click.echo("places.yml khớp với nguồn. / places.yml is current.")
        sys.exit(1 if found else 0)
    click.echo(
        "Đã ghi places.yml. / places.yml written." if write(file) else "places.yml không đổi. / places.yml unchanged."
    )


def _tell(sentences: Iterable[tuple[str, str]]) -> None:
    for vi, en in sentences:
        click.echo(f"{vi}\n    {en}")
