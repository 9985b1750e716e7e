"""``ocop report``: the province's annexes from the records, as DOCX and XLSX."""

from datetime import date
from pathlib import Path

import click

from generator.catalogue.narrowing import in_province
from generator.cli.catalogue import catalogue_of
from generator.cli.common import (
    FILES,
    Failed,
    day_option,
    pass_project,
    refuse_unknown_district,
    refuse_unknown_province,
)
from generator.cli.helping import Command
from generator.project import Project
from generator.reports.annex2 import Names
from generator.reports.files import ANNEXES, FORMATS, Format, file_of, reports_of


@click.command("report", cls=Command)
@click.argument("which", type=click.Choice([*ANNEXES, "all"]), default="all")
@day_option("--as-of", text="Ngày của báo cáo, năm-tháng-ngày (mặc định: hôm nay). / The day of the report.")
@click.option(
    "--province",
    metavar="ID",
    help="Chỉ một tỉnh, nơi danh mục có nhiều tỉnh (mặc định: tất cả). / "
    "One former province only, where the catalogue has several (default: all).",
)
@click.option(
    "--district",
    metavar="ID",
    help="Chỉ một huyện, thị, thành (mặc định: cả tỉnh). / One former district only (default: all).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Định dạng tệp (mặc định: cả hai). / File format (default: both).",
)
@click.option(
    "--names",
    type=click.Choice(["published", "printed"]),
    default="published",
    show_default=True,
    help="Phụ lục II: tên và địa chỉ đã chỉnh sửa, hay đúng như văn bản in. / "
    "Annex II: names and addresses as corrected, or as the document prints them.",
)
@click.option("--out", type=FILES, help="Thư mục đặt tệp (mặc định: reports/). / Folder for the files.")
@pass_project
def report_command(
    project: Project,
    which: str,
    as_of: date | None,
    province: str | None,
    district: str | None,
    form: Format | None,
    names: Names,
    out: Path | None,
) -> None:
    """Lập Phụ lục I, II, III theo mẫu báo cáo của tỉnh. / Make Annexes I, II, III in the province's form.

    annex-1: thống kê theo huyện / statistics per district; annex-2: danh sách sản phẩm / the list of products;
    annex-3: sản phẩm tiềm năng dự kiến năm sau / potential products planned for the year after.
    """
    catalogue = catalogue_of(project, as_of)
    refuse_unknown_province(province, catalogue.provinces)
    if province:
        catalogue = in_province(catalogue, catalogue.provinces[province])
    refuse_unknown_district(district, catalogue.districts)
    if district:  # the list that is followed is its province's
        catalogue = in_province(catalogue, catalogue.districts[district].province)
    folder = out or project.root / "reports"
    for report in reports_of(catalogue, ANNEXES if which == "all" else [which], district, names):
        for wanted in (form,) if form else FORMATS:
            name, content = file_of(report, catalogue, wanted, district or province)
            _write(folder / name, content)
        for note in report.notes:
            click.echo(f"  ! {note.vi}\n    {note.get('en')}")


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise Failed(f"Không ghi được {file}: {error.strerror}.", f"Cannot write {file}: {error.strerror}.") from error
    click.echo(str(file))
