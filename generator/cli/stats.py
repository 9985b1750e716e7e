"""``ocop stats``: the numbers of the catalogue, and the records against an office's table."""

import json
import sys
from datetime import date
from pathlib import Path

import click

from generator.cli.catalogue import catalogue_of
from generator.cli.common import FILES, day_option, pass_project, refuse_unknown_district
from generator.cli.helping import Command
from generator.cli.import_ import planned, tables_of
from generator.project import Project
from generator.records.reading import read
from generator.reports import comparing
from generator.reports.stats import as_text, stats


@click.command("stats", cls=Command)
@day_option("--as-of", text="Tính đến ngày, năm-tháng-ngày (mặc định: hôm nay). / The day that is counted.")
@click.option(
    "--district",
    metavar="ID",
    help="Chỉ một huyện, thị, thành (mặc định: cả tỉnh). / One former district only (default: all).",
)
@click.option(
    "--compare",
    "file",
    type=FILES,
    help="So bản ghi với bảng XLSX, CSV, DOCX này. / Compare the records with this table.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Dạng in ra. / Output form."
)
@pass_project
def stats_command(project: Project, as_of: date | None, district: str | None, file: Path | None, form: str) -> None:
    """Đếm sản phẩm theo huyện, hạng sao, nhóm, loại hình. / Count products by district, stars, group, producer type.

    Với --compare: khác nhau từng dòng; mã thoát 1 nếu có khác, 2 nếu không có gì để so.
    / With --compare: differences by row; status 1 if any, 2 if there is nothing to compare.
    """
    catalogue = catalogue_of(project, as_of)
    refuse_unknown_district(district, catalogue.districts)
    if file is None:
        found = stats(catalogue, district)
        click.echo(_json(found.as_json()) if form == "json" else as_text(found))
        return
    records = read(project.records)
    places, grids = tables_of(records, file)
    found_plan = planned(project, records, grids, district=district)
    comparison = comparing.compared(found_plan, grids, places, catalogue, district)
    click.echo(_json(comparing.as_json(comparison)) if form == "json" else comparing.as_text(comparison))
    _refuse_what_does_not_compare(comparison, file)
    sys.exit(0 if comparison.is_equal else 1)


def _refuse_what_does_not_compare(comparison: comparing.Comparison, file: Path) -> None:
    """Do not let a file of which nothing was understood pass as equal to the records.

    Raises:
        click.UsageError: nothing of the file could be compared.
    """
    if not comparison.compares:
        raise click.UsageError(
            f"{file.name}: không có gì để so với bản ghi; cần bảng sản phẩm, hoặc bảng số liệu theo huyện, có dòng tiêu đề. / "
            f"{file.name}: there is nothing to compare with the records; it takes a table of products, or of numbers by "
            "district, with its header row."
        )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
