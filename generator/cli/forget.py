"""``ocop forget``: takes a person's data out of the records, after saying what goes, what stays and what changes."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

import click
from jinja2 import TemplateError

from generator.build import prepare
from generator.cli.common import Failed, pass_project, say
from generator.cli.helping import Command
from generator.forgetting.forget import Forgotten, UnknownProducerError, apply, copied, forget
from generator.forgetting.published import changed
from generator.keeping import forget_kept
from generator.map.boundaries import BoundariesError
from generator.map.settings import MapSettingsError
from generator.pages.template_faults import template_fault
from generator.project import Project, day_of_build
from generator.records.problem import ProblemsError
from generator.records.reading import OUTLETS_FOLDER
from generator.records.splicing import SpliceError
from generator.reporting.text import as_text
from generator.site.hashing import HashingError
from generator.site.settings import EngineError
from generator.site.shell import ShellError
from generator.text.bilingual import Text
from generator.text.suggesting import nearest

_BROKEN = (EngineError, ShellError, HashingError, MapSettingsError, BoundariesError, TemplateError, OSError)
"""What keeps a site from being built, though its records are fine."""


@click.command("forget", cls=Command)
@click.argument("producer")
@click.option("--write", is_flag=True, help="Ghi vào bản ghi, xóa ảnh. / Write the records, delete the photos.")
@pass_project
def forget_command(project: Project, producer: str, write: bool) -> None:
    """Xóa dữ liệu cá nhân của một chủ thể hay điểm bán khỏi bản ghi. / Take a person's data out of the records.

    PRODUCER: mã của chủ thể (tên thư mục) hoặc của điểm bán (tên tệp). / The id of a producer (the name of its folder)
    or of an outlet (the name of its file).

    Bỏ liên hệ, số nhà, ấp, vị trí, mã số thuế, ảnh, kênh bán hàng, lời mời tham quan; giữ tên, xã và việc được công
    nhận. / Contacts, street, hamlet, position, tax code, photos, sales channels and visiting go; the name, the commune
    and the certification stay.
    """
    try:
        forgotten = forget(project.records, producer)
    except UnknownProducerError as error:
        raise click.UsageError(_unknown(project, producer)) from error
    except (SpliceError, UnicodeDecodeError) as error:
        raise Failed(
            f"Một bản ghi đang có lỗi: {error}; hãy chạy “ocop check”.",
            f"A record is broken: {error}; run “ocop check”.",
        ) from error
    _tell_records(forgotten)
    if not forgotten.photos and not any(record.fields for record in forgotten.records):
        click.echo("Không còn dữ liệu cá nhân nào để bỏ. / There is no personal data left to take out.")
        return
    _tell_published(project, forgotten, day_of_build())
    if not write:
        click.echo("Chưa ghi gì; hãy thêm --write. / Nothing is written; add --write.")
        return
    try:
        apply(project.root, forgotten)
    except OSError as error:
        raise Failed(f"Không ghi được: {error.strerror}.", f"Cannot write: {error.strerror}.") from error
    # What commands remember on this machine would keep it; none of it is needed, only quicker.
    shutil.rmtree(project.cache, ignore_errors=True)
    forget_kept()
    click.echo(
        "Đã ghi; bộ nhớ đệm trên máy này đã xóa. Hãy dựng và đăng lại trang web; lịch sử git và các bản đã tải về vẫn còn "
        "dữ liệu cũ. / Written; the caches on this machine are deleted. Build and publish the site again; git's history "
        "and copies that others hold keep the old data."
    )


def _unknown(project: Project, producer: str) -> str:
    producers = {file.parent.name for file in project.records.glob("*/*/producer.yml")}
    outlets = {file.stem for file in project.records.glob(f"*/{OUTLETS_FOLDER}/*.yml")}
    known = nearest(producer, sorted(producers | outlets))
    vi, en = (f" Ý bạn là {known}?", f" Did you mean {known}?") if known else ("", "")
    return f"Không có chủ thể hay điểm bán {producer}.{vi} / There is no producer or outlet {producer}.{en}"


def _tell_records(forgotten: Forgotten) -> None:
    for record in forgotten.records:
        if record.fields:
            click.echo(f"{record.path}: bỏ / out: {', '.join(record.fields)}")
    for photo in forgotten.photos:
        click.echo(f"{photo}: xóa / deleted")
    for record in forgotten.records:
        if record.to_read:
            click.echo(f"{record.path}: giữ lại, xin đọc lại / kept, read it yourself: {', '.join(record.to_read)}")
    for page in forgotten.routes:
        click.echo(f"{page}: tuyến có dừng ở đây, xin đọc lại / the route stops here, read it yourself")


def _tell_published(project: Project, forgotten: Forgotten, day: date) -> None:
    """Say which published files change; this also proves that the records are fine without what goes."""
    try:
        before, _ = prepare(project.records, day)
        with tempfile.TemporaryDirectory(prefix="ocop-") as folder:
            after, _ = prepare(copied(project.records, Path(folder), forgotten), day)
    except ProblemsError as error:
        click.echo(as_text(error.problems))
        raise Failed("Bản ghi còn lỗi; chưa ghi gì.", "The records have errors; nothing is written.") from error
    say("Dựng thử hai trang web để so", "Building both sites for trial, to compare them")
    try:
        paths = changed(before, after, project)
    except _BROKEN as error:
        told = template_fault(error) if isinstance(error, TemplateError) else Text(str(error), str(error))
        raise Failed(
            f"Không dựng thử được trang web để biết tệp nào thay đổi: {told.vi}; chưa ghi gì, hãy chạy “ocop build”.",
            f"The site cannot be built for trial to see which files change: {told.get('en')}; nothing is written, "
            "run “ocop build”.",
        ) from error
    click.echo(f"{len(paths)} tệp đã đăng sẽ thay đổi: / {len(paths)} published files change:")
    for path in paths:
        click.echo(f"  {path}")
