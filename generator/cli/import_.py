"""``ocop import``: an office's table against the records; nothing is written unless asked for."""

from pathlib import Path

import click

from generator.cli.common import FILES, Failed, pass_project, refuse_unknown_district
from generator.cli.helping import Command
from generator.importing.documenting import document_entry
from generator.importing.proposals import Kind, Plan
from generator.importing.proposing import plan
from generator.importing.telling import as_json, as_text
from generator.importing.writing import Outcome, outcome, write
from generator.office.grid import Grid, UnreadableError
from generator.office.reading import read_tables
from generator.project import Project
from generator.records.places_file import PlacesFile
from generator.records.reading import Records, read
from generator.reporting.text import as_text as problems_as_text


@click.command("import", cls=Command)
@click.argument("file", type=FILES)
@click.option(
    "--write", "writes", is_flag=True, help="Ghi vào products/ (mặc định: chỉ xem). / Write (default: only show)."
)
@click.option(
    "--overwrite",
    is_flag=True,
    help="Thay cả những gì bản ghi đang có. / Replace what records already say as well.",
)
@click.option(
    "--document",
    metavar="ID",
    help="Bảng này thuộc văn bản nào trong documents.yml. / The document of documents.yml that the table is from.",
)
@click.option(
    "--district",
    metavar="ID",
    help="Huyện của các dòng không ghi huyện. / The district of rows that name none.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Dạng in ra. / Output form."
)
@pass_project
def import_command(
    project: Project,
    file: Path,
    *,
    writes: bool,
    overwrite: bool,
    document: str | None,
    district: str | None,
    form: str,
) -> None:
    """Nhập bảng sản phẩm hay điểm bán, XLSX, CSV hoặc DOCX. / Import an office's table of products or outlets.

    Mỗi dòng là MỚI, KHÁC, GIỐNG hoặc CHƯA RÕ. / Every row is NEW, CHANGED, SAME or UNCLEAR.
    """
    records = read(project.records)
    places, grids = tables_of(records, file)
    refuse_unknown_district(district, places.district_ids)
    found = planned(project, records, grids, document=document, district=district)
    click.echo(as_json(found) if form == "json" else as_text(found, overwrite=overwrite))
    _refuse_what_holds_no_table(found, file)
    if not writes:
        if found.count(Kind.NEW) and not document:
            options = f"{' --overwrite' if overwrite else ''}{f' --district {district}' if district else ''}"
            click.echo(_how_to_write(file, options, records), err=True)
        elif found.count(Kind.NEW) + found.count(Kind.CHANGED):
            click.echo("Chưa ghi gì; thêm --write để ghi. / Nothing written; add --write to write.", err=True)
        return
    if found.count(Kind.NEW) and not document:
        raise click.UsageError(
            "Có bản ghi mới: hãy cho biết văn bản bằng --document. / "
            "There are new records: name the document with --document."
        )
    result = outcome(found, records, project.root, overwrite=overwrite)
    _refuse_errors(result, found)
    try:
        write(result.files, project.root)
    except OSError as error:
        raise Failed(
            f"Không ghi được: {error.strerror}; không tệp nào thay đổi.",
            f"Cannot write: {error.strerror}; no file was changed.",
        ) from error
    for path in result.files:
        click.echo(path, err=form == "json")
    for change in result.unspliced:
        click.echo(
            f"{change.file}: {change.label.vi}: hãy sửa tay. / {change.label.get('en')}: edit by hand.", err=True
        )
    click.echo(
        f"Đã ghi {len(result.files)} tệp, giữ nguyên {len(result.kept)} chỗ. / "
        f"{len(result.files)} files written, {len(result.kept)} values kept.",
        err=form == "json",
    )


def tables_of(records: Records, file: Path) -> tuple[PlacesFile, tuple[Grid, ...]]:
    """Return the places of the records and the tables of a file.

    Raises:
        click.UsageError: the file cannot be read.
        Failed: places or documents are missing or broken.
    """
    if records.places is None or records.documents is None:
        raise Failed(
            "Thiếu hoặc hỏng places.yml, documents.yml; hãy chạy “ocop check”.",
            "places.yml or documents.yml is missing or broken; run “ocop check”.",
        )
    try:
        return records.places.value, read_tables(file)
    except UnreadableError as error:
        raise click.UsageError(f"{file.name}: {error.text.vi} / {error.text.get('en')}") from error
    except OSError as error:
        raise click.UsageError(
            f"Không mở được {file}: {error.strerror}. / Cannot open {file}: {error.strerror}."
        ) from error


def planned(
    project: Project,
    records: Records,
    grids: tuple[Grid, ...],
    *,
    document: str | None = None,
    district: str | None = None,
) -> Plan:
    """Return the plan for the tables of a file; ``tables_of`` has seen to places and documents.

    Raises:
        click.UsageError: the document is not known.
    """
    assert records.places is not None  # noqa: S101 - told to the type checker
    assert records.documents is not None  # noqa: S101 - told to the type checker
    known = _documents(records)
    if document is not None and document not in known:
        raise click.UsageError(
            f"Văn bản “{document}” chưa có trong products/documents.yml; đang có: {', '.join(known)}. / "
            f"The document “{document}” is not in products/documents.yml; there are: {', '.join(known)}.\n"
            f"{_how_to_add(document_entry(document))}"
        )
    root = project.records.name
    return plan(grids, records, records.places.value, document=document, district=district, root=root)


def _documents(records: Records) -> tuple[str, ...]:
    return tuple(document.id for document in records.documents.value.documents) if records.documents else ()


def _how_to_write(file: Path, options: str, records: Records) -> str:
    known = ", ".join(_documents(records))
    return (
        "Chưa ghi gì. Có bản ghi mới nên cần cho biết văn bản; để ghi, chạy: / "
        "Nothing written. There are new records, so the document is needed; to write, run:\n"
        f'  ocop import "{file}"{options} --write --document MÃ\n'
        f"MÃ là mã của văn bản trong products/documents.yml; đang có: {known}. / "
        f"MÃ is the document's id in products/documents.yml; there are: {known}.\n"
        f"{_how_to_add(document_entry())}"
    )


def _how_to_add(entry: str) -> str:
    return (
        "Văn bản chưa có thì thêm vào cuối tệp ấy, thay những chữ viết hoa: / "
        f"A document that is not there goes to the end of that file; replace the words in capitals:\n{entry}"
    )


def _refuse_what_holds_no_table(found: Plan, file: Path) -> None:
    """Do not let a file of which nothing was understood pass as imported.

    Raises:
        click.UsageError: no table of the file can be imported.
    """
    if not found.tables:
        raise click.UsageError(
            f"{file.name}: không có bảng nào nhập được; cần bảng sản phẩm hay điểm bán có dòng tiêu đề. / "
            f"{file.name}: there is no table to import; it takes a table of products or outlets with its header row."
        )


def _refuse_errors(result: Outcome, found: Plan) -> None:
    """Write nothing that would have errors, and say of which rows that is: the files are not there for anybody to see.

    Raises:
        Failed: the records would have errors.
    """
    if not result.problems:
        return
    click.echo(problems_as_text(result.problems), err=True)
    faulty = {problem.path for problem in result.problems}
    for row in found.proposals:
        of_row = {*row.files, *(change.file for change in row.changes if row.kind is Kind.CHANGED)} & faulty
        for path in sorted(of_row):
            click.echo(
                f"{path}: hãy sửa {row.table.vi}, dòng {row.row} ({row.name}). / "
                f"{path}: mend {row.table.get('en')}, row {row.row} ({row.name}).",
                err=True,
            )
    raise Failed(
        "Ghi như vậy thì bản ghi sẽ có lỗi; không tệp nào thay đổi.",
        "Written like this the records would have errors; no file was changed.",
    )
