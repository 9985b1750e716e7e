"""``ocop fix``: mends what is safe to mend, after showing it."""

import sys
from pathlib import Path

import click

from generator.cli.common import FILES, Failed, part_of, pass_project
from generator.cli.helping import Command
from generator.mending.files import apply, changes
from generator.project import Project
from generator.reporting.text import counting


@click.command("fix", cls=Command)
@click.argument("paths", nargs=-1, type=FILES)
@click.option("--write", "--yes", "write", is_flag=True, help="Ghi luôn, không hỏi. / Write without asking.")
@pass_project
def fix_command(project: Project, paths: tuple[Path, ...], write: bool) -> None:
    """Tự sửa những lỗi sửa được an toàn; cho xem trước. / Mend what is safe; the changes are shown first.

    PATH: chỉ sửa các tệp hay thư mục này. / Only these files or folders.
    """
    places = [project.root / part_of(project, path, [project.records.name]) for path in paths] or [project.records]
    found = list(changes(project.root, places))
    for change in found:
        click.echo(change.diff(), nl=False)
        for text in change.done:
            click.echo(f"# {change.path}: {text.vi} / {text.get('en')}")
    if not found:
        click.echo("Không có gì cần sửa. / There is nothing to mend.")
        return
    if not write and sys.stdin.isatty():
        write = click.confirm(f"Ghi {len(found)} tệp? / Write {counting(len(found), 'file')}?", default=False)
    if not write:
        click.echo(
            f"{len(found)} tệp sửa được; chưa ghi gì, hãy thêm --write. / "
            f"{counting(len(found), 'file')} can be mended; nothing is written, add --write."
        )
        sys.exit(1)
    for change in found:
        try:
            apply(project.root, change)
        except OSError as error:
            raise Failed(
                f"Không ghi được {change.path}: {error.strerror}.", f"Cannot write {change.path}: {error.strerror}."
            ) from error
    click.echo(f"Đã sửa {len(found)} tệp. / {counting(len(found), 'file')} mended.")
