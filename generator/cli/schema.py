"""``ocop schema``: JSON Schema, VS Code settings and field tables, made from the models that check the records."""

import sys

import click

from generator.cli.common import pass_project
from generator.cli.helping import Command
from generator.forms import issue_form
from generator.project import Project
from generator.schemas.outputs import differences, write

_MORE = (issue_form.files,)


@click.command("schema", cls=Command)
@click.option("--check", "only_check", is_flag=True, help="Chỉ so sánh, không ghi. / Only compare, write nothing.")
@pass_project
def schema_command(project: Project, only_check: bool) -> None:
    """Lập lại JSON Schema và các bảng mục. / Make JSON Schema, VS Code settings and the field tables."""
    if only_check:
        found = list(differences(project, _MORE))
        for text in found:
            click.echo(f"{text.vi}\n    {text.en}")
        if not found:
            click.echo("Mọi tệp khớp với định nghĩa bản ghi. / All files are current with the models.")
        sys.exit(1 if found else 0)
    for path in write(project, _MORE):
        click.echo(f"Đã ghi {path}. / {path} written.")
    click.echo("Xong. / Done.")
