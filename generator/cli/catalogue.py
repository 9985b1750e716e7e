"""The catalogue for commands that only read it: a broken record is told as ``ocop check`` tells it."""

from datetime import date

import click

from generator.build import prepare
from generator.catalogue.whole import Catalogue
from generator.cli.common import Failed
from generator.project import Project, day_of_build
from generator.records.problem import ProblemsError
from generator.reporting.text import as_text


def catalogue_of(project: Project, as_of: date | None) -> Catalogue:
    """Return the catalogue of a day (today unless told otherwise).

    Raises:
        Failed: the records have errors; they were told on standard error.
    """
    try:
        return prepare(project.records, day_of_build(as_of))[0]
    except ProblemsError as error:
        click.echo(as_text(error.problems), err=True)
        raise Failed(
            "Bản ghi còn lỗi; hãy chạy “ocop check” và sửa trước.",
            "The records have errors; run “ocop check” and mend them first.",
        ) from error
