"""``ocop build``: the site, complete or not at all."""

import os
import re
from datetime import date
from pathlib import Path
from typing import Final

import click
from jinja2 import TemplateError

from generator.build import build
from generator.cli.common import FILES, Failed, Stopwatch, day_option, pass_project, say
from generator.cli.helping import Command
from generator.map.boundaries import BoundariesError
from generator.map.settings import MapSettingsError
from generator.pages.template_faults import template_fault
from generator.project import SHARED, Project, day_of_build
from generator.records.problem import ProblemsError
from generator.reporting.text import as_text, counting
from generator.site.hashing import HashingError
from generator.site.parts import UnknownPartError
from generator.site.settings import EngineError
from generator.site.shell import ShellError
from generator.site.staging import BusyError

#: Open data of the whole, and of each district, whose paths are a promise since the first version.
_OF_EVERY_SITE: Final = ("products.geojson", "producers.json")


@click.command("build", cls=Command)
@click.option("--site-dir", type=FILES, help="Nơi đặt trang web (mặc định: site/). / Where the site goes.")
@day_option(
    "--as-of", text="Ngày tính hiệu lực, năm-tháng-ngày (mặc định: hôm nay). / The day that decides what has lapsed."
)
@click.option(
    "--only",
    multiple=True,
    metavar="TỈNH/PROVINCE",
    help=f"Chỉ phần của một tỉnh (mã trong places.yml), hoặc “{SHARED}”: phần chung; ghi được nhiều lần. / "
    f"Only the part of a province (its id in places.yml), or “{SHARED}”: what is no province's; may be repeated.",
)
@click.option("--timings", is_flag=True, help="Cho biết mỗi bước mất bao lâu. / Tell how long each stage takes.")
@pass_project
def build_command(
    project: Project, site_dir: Path | None, as_of: date | None, only: tuple[str, ...], timings: bool
) -> None:
    """Dựng trang web: trọn vẹn hoặc giữ nguyên bản cũ. / Build the site: complete, or the old one stays.

    Các phần (--only) chép chồng lên nhau thành trọn trang web, giống hệt từng byte. /
    The parts (--only), copied over each other, are the whole site, the same to the byte.
    """
    site = (site_dir or project.site).resolve()
    _refuse_what_is_no_site(project, site)
    watch = Stopwatch() if timings else None
    try:
        report = build(project, site, day_of_build(as_of), watch or say, only)
    except UnknownPartError as error:
        known = ", ".join(error.known)
        raise click.UsageError(
            f"Không có tỉnh “{error.asked}”; chọn trong: {known}. / "
            f"There is no province “{error.asked}”; choose from: {known}."
        ) from error
    except ProblemsError as error:
        click.echo(as_text(error.problems))
        raise Failed(
            "Bản ghi còn lỗi; trang web cũ được giữ nguyên.", "The records have errors; the old site stays as it was."
        ) from error
    except EngineError as error:
        raise Failed(
            f"Không dựng được các trang viết: {error}", f"The prose pages cannot be rendered: {error}"
        ) from error
    except (ShellError, HashingError, MapSettingsError, BoundariesError) as error:
        raise Failed(
            f"Không dựng được trang web: {error}; trang web cũ được giữ nguyên.",
            f"The site cannot be built: {error}; the old site stays as it was.",
        ) from error
    except TemplateError as error:
        raise Failed(
            f"{template_fault(error).vi}; trang web cũ được giữ nguyên.",
            f"{template_fault(error).get('en')}; the old site stays as it was.",
        ) from error
    except BusyError as error:
        raise Failed(
            "Một lần dựng khác đang chạy; hãy chờ nó xong.", "Another build is running; wait for it to end."
        ) from error
    except OSError as error:
        raise Failed(
            f"Không ghi được vào {site}: {_why(error)}; trang web cũ được giữ nguyên.",
            f"Cannot write to {site}: {_why(error)}; the old site stays as it was.",
        ) from error
    if watch:
        watch.stop()
    click.echo(
        f"{report.pages} trang, {report.products} sản phẩm, {report.producers} chủ thể → {report.site} / "
        f"{report.pages} pages, {report.products} products, {report.producers} producers → {report.site}"
    )
    if report.files.changed < report.files.files:
        click.echo(
            f"{report.files.changed}/{report.files.files} tệp khác lần dựng trước; các tệp còn lại giữ nguyên ngày giờ. / "
            f"{report.files.changed} of {report.files.files} files differ from the last build; the others keep their time."
        )
    click.echo(
        f"Dành cho địa chỉ {report.address} (đặt bằng OCOP_SITE_URL hoặc trong mkdocs.yml). / "
        f"For the address {report.address} (set it by OCOP_SITE_URL or in mkdocs.yml)."
        if report.address
        else "Chưa đặt địa chỉ trang web: hãy đặt OCOP_SITE_URL hoặc site_url trong mkdocs.yml. / "
        "The site has no address yet: set OCOP_SITE_URL, or site_url in mkdocs.yml."
    )
    if report.warnings:
        click.echo(
            f"{report.warnings} lưu ý: chạy “ocop check”. / {counting(report.warnings, 'warning')}: run “ocop check”."
        )


def _why(error: OSError) -> str:
    """Return what the system said; copying a folder gives a list of answers, of which the first tells enough."""
    number = re.search(r"\[Errno (\d+)\]", str(error))
    return error.strerror or (os.strerror(int(number.group(1))) if number else str(error))


def _refuse_what_is_no_site(project: Project, site: Path) -> None:
    """A build replaces the whole folder: never the project, its sources, or a folder that holds something else."""
    if project.root.is_relative_to(site):
        raise click.UsageError(f"{site} chứa cả dự án. / {site} contains the project itself.")
    for source in (project.records, project.site_src):
        if site.is_relative_to(source):
            raise click.UsageError(f"{site} là nơi chứa nguồn của trang web. / {site} holds the sources of the site.")
    if site.exists() and (not site.is_dir() or (any(site.iterdir()) and not _is_built(site))):
        raise click.UsageError(
            f"{site} có nội dung khác, không phải trang web đã dựng; hãy chọn thư mục khác, mới hoặc trống. / "
            f"{site} holds something else than a built site; choose another folder, a new or an empty one."
        )


def _is_built(site: Path) -> bool:
    """Return whether a folder holds a built site, or a part of one, by what every version writes and hardly anybody else.

    A home page tells nothing: nearly every folder of a web server has one, and the part of a province has none.
    """
    places = (site / "data", *site.glob("data/districts/*"))
    return any(all((place / file).is_file() for file in _OF_EVERY_SITE) for place in places)
