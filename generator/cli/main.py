"""The console command ``ocop``: exit status 0 fine, 1 problems in the records, 2 wrong use."""

import os
import sys
from datetime import date, datetime
from pathlib import Path

import click

from generator.build import build
from generator.checks.run import check as check_records
from generator.places import differences
from generator.places import write as write_places
from generator.project import Project, day_of_build, find_project
from generator.records.problem import ProblemsError
from generator.records.reading import read
from generator.reporting.json import as_json
from generator.reporting.text import as_text, summary
from generator.site.engine import EngineError
from generator.site.staging import BusyError

_FILES = click.Path(path_type=Path)


def _say(vi: str, en: str) -> None:
    click.echo(f"{vi}… / {en}…", err=True)


def _day(_: click.Context, __: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


class _Failed(click.ClickException):
    """A failure that is told in one sentence of each language."""

    exit_code = 1

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(f"{vi} / {en}")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project", "folder", type=_FILES, default=Path(), help="Thư mục dự án. / The project's folder (default: here)."
)
@click.version_option(package_name="ocop-map")
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Danh mục OCOP: kiểm tra bản ghi và dựng trang web. / The OCOP catalogue: check records, build the site."""
    os.umask(0o022)
    project = find_project(folder.resolve())
    if project is None:
        raise click.UsageError(
            "Không thấy mkdocs.yml và products/ ở đây; hãy vào thư mục của dự án. / "
            "There is no mkdocs.yml with products/ here; go to the project's folder."
        )
    context.obj = project


@main.command("check")
@click.argument("paths", nargs=-1, type=_FILES)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Dạng in ra. / Output form."
)
@click.pass_obj
def check_command(project: Project, paths: tuple[Path, ...], form: str) -> None:
    """Kiểm tra mọi bản ghi, báo hết lỗi một lần. / Check every record and tell all problems at once.

    PATH: chỉ báo lỗi trong các tệp hay thư mục này. / Tell only of these files or folders.
    """
    records = read(project.records)
    problems = check_records(records)
    if paths:
        wanted = tuple(_shown(project, path) for path in paths)
        problems = tuple(p for p in problems if p.path in wanted or p.path.startswith(tuple(f"{w}/" for w in wanted)))
    if form == "json":
        click.echo(as_json(problems))
    else:
        if problems:
            click.echo(as_text(problems))
        click.echo(summary(problems, len(records.entries)))
    sys.exit(1 if any(p.is_error for p in problems) else 0)


def _shown(project: Project, path: Path) -> str:
    full = path.resolve()
    if not full.exists():
        raise click.UsageError(f"Không có tệp {path}. / There is no file {path}.")
    if not full.is_relative_to(project.records):
        raise click.UsageError(f"{path} không nằm trong products/. / {path} is not inside products/.")
    return full.relative_to(project.root).as_posix()


@main.command("build")
@click.option("--site-dir", type=_FILES, help="Nơi đặt trang web (mặc định: site/). / Where the site goes.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    help="Ngày tính hiệu lực, năm-tháng-ngày (mặc định: hôm nay). / The day that decides what has lapsed.",
)
@click.pass_obj
def build_command(project: Project, site_dir: Path | None, as_of: date | None) -> None:
    """Dựng trang web: trọn vẹn hoặc giữ nguyên bản cũ. / Build the site: complete, or the old one stays."""
    site = (site_dir or project.site).resolve()
    if project.root.is_relative_to(site):
        raise click.UsageError(f"{site} chứa cả dự án. / {site} contains the project itself.")
    try:
        report = build(project, site, day_of_build(as_of), _say)
    except ProblemsError as error:
        click.echo(as_text(error.problems))
        raise _Failed(
            "Bản ghi còn lỗi; trang web cũ được giữ nguyên.", "The records have errors; the old site stays as it was."
        ) from error
    except EngineError as error:
        raise _Failed(
            f"Không dựng được các trang viết: {error}", f"The prose pages cannot be rendered: {error}"
        ) from error
    except BusyError as error:
        raise _Failed(
            "Một lần dựng khác đang chạy; hãy chờ nó xong.", "Another build is running; wait for it to end."
        ) from error
    except OSError as error:
        raise _Failed(
            f"Không ghi được vào {site}: {error.strerror}; trang web cũ được giữ nguyên.",
            f"Cannot write to {site}: {error.strerror}; the old site stays as it was.",
        ) from error
    click.echo(
        f"{report.pages} trang, {report.products} sản phẩm, {report.producers} chủ thể → {report.site} / "
        f"{report.pages} pages, {report.products} products, {report.producers} producers → {report.site}"
    )
    if report.warnings:
        click.echo(
            f"{len(report.warnings)} lưu ý: chạy “ocop check”. / {len(report.warnings)} warnings: run “ocop check”."
        )


@main.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Địa chỉ. / Address.")
@click.option("--port", default=8000, show_default=True, help="Cổng. / Port.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), callback=_day, help="Như của build. / As for build.")
@click.pass_obj
def serve_command(project: Project, host: str, port: int, as_of: date | None) -> None:
    """Xem thử trên máy; tự tải lại khi sửa. / Preview; pages reload when a record, template or page changes."""
    from generator.cli.preview import serve

    serve(project, host, port, day_of_build(as_of))


@main.command("places")
@click.option("--check", "only_check", is_flag=True, help="Chỉ so sánh, không ghi. / Only compare, write nothing.")
@click.pass_obj
def places_command(project: Project, only_check: bool) -> None:
    """Lập lại danh mục địa danh products/places.yml. / Derive products/places.yml from its package."""
    file = project.records / "places.yml"
    if only_check:
        found = differences(file)
        for vi, en in found:
            click.echo(f"{vi}\n    {en}")
        if not found:
            click.echo("places.yml khớp với nguồn. / places.yml is current.")
        sys.exit(1 if found else 0)
    changed = write_places(file)
    click.echo(
        "Đã ghi places.yml. / places.yml written." if changed else "places.yml không đổi. / places.yml unchanged."
    )
