"""The files under ``data/``: records checked against the published schemas, then written in every format.

Addresses in them are relative to ``site``, so that a copied site stays right. Paths and shapes are a promise, which the
page ``data/`` states: fields may be added, none is renamed, removed or given another meaning.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from generator.catalogue.whole import Catalogue
from generator.opendata.areas import Area, areas_of
from generator.opendata.checking import checker
from generator.opendata.csv_format import CsvFormat
from generator.opendata.datapackage import Digest, datapackage
from generator.opendata.formats import Format
from generator.opendata.json_format import GeoJsonFormat, JsonFormat
from generator.opendata.kml_format import KmlFormat
from generator.opendata.pieces import Pieces, no_pieces_yet
from generator.opendata.schemas import LICENCE, schemas
from generator.opendata.shape import Json
from generator.opendata.tables import Sheet, rows_of, tables_of
from generator.opendata.templates import xml_templates
from generator.opendata.xlsx_format import XlsxFormat
from generator.pages.routes import Wanted, everything

Areas = Sequence[tuple[Area, Sequence[str]]]
"""What has files of its own, and its districts."""

_PACKAGE: Final = "data/datapackage.json"

File = tuple[str, bytes]
"""Path in the site, content."""


def data_files(
    catalogue: Catalogue, site_url: str | None, templates: Path, wanted: Wanted = everything
) -> Iterator[File]:
    """Yield every wanted open data file; one at a time, because at 17,000 products they do not fit beside each other.

    Args:
        catalogue: the catalogue.
        site_url: the address of the site, which ``url`` of every record is relative to; None when it has none yet.
        templates: ``site_src/xml``.
        wanted: which files are; what describes the whole needs the files of the whole.

    Raises:
        InvalidDataError: a record does not fit the published schema.
        NotXmlError: a text has a character that KML and XLSX cannot hold.
    """
    head: Json = {"as_of": catalogue.as_of.isoformat(), "site": site_url, "licence": LICENCE}
    xml = xml_templates(templates, catalogue)
    formats: tuple[Format, ...] = (JsonFormat(), GeoJsonFormat(), CsvFormat(), XlsxFormat(xml), KmlFormat(xml))
    digests: dict[str, Digest] = {}
    tables = tables_of(catalogue)
    of_province = {id_: [d.id for d in catalogue.districts_of(p)] for id_, p in catalogue.provinces.items()}
    areas = [(area, [area.id] if area.kind == "district" else of_province[area.id]) for area in areas_of(catalogue)]
    shared = wanted(_PACKAGE)
    areas = [(area, districts) for area, districts in areas if shared or wanted(f"data/{area.path}")]
    # Of a country most records are no part's business but that of the whole.
    needed = None if shared else {district for _, districts in areas for district in districts}
    for table in tables:
        sheet = Sheet.of(table)
        check = checker(sheet, head)
        with ExitStack() as open_files:
            pieces = [open_files.enter_context(no_pieces_yet()) for _ in formats]
            writers = [(form.writer(sheet), own) for form, own in zip(formats, pieces, strict=True)]
            rows: defaultdict[str, list[int]] = defaultdict(list)
            for number, row in enumerate(rows_of(sheet, catalogue, needed)):
                check(row)
                for district in row.districts:
                    rows[district].append(number)
                for write, own in writers:
                    own.add(write(row))
            for form, own in zip(formats, pieces, strict=True):
                for path, content in _files(form, sheet, own, rows, head, areas, wanted):
                    if path.startswith(f"data/{table.id}."):
                        digests[path] = Digest.of(content)
                    yield path, content
    if not shared:
        return
    for path, schema in schemas(tables).items():
        yield path, _readable(schema)
    yield _PACKAGE, _readable(datapackage(catalogue, digests, head["as_of"], site_url))


def _files(
    form: Format,
    sheet: Sheet,
    pieces: Pieces,
    rows: Mapping[str, Sequence[int]],
    head: Json,
    areas: Areas,
    wanted: Wanted,
) -> Iterator[File]:
    """Yield the file of all records in one format, then that of every area, those that are wanted.

    ``rows`` holds the numbers of the records that belong to each district.
    """
    name = f"{sheet.table.id}.{form.suffix}"
    if wanted(path := f"data/{name}"):
        yield path, form.file(sheet, head, pieces.all())
    for area, districts in areas:
        if wanted(path := f"data/{area.path}{name}"):
            own = sorted({number for district in districts for number in rows.get(district, ())})
            yield path, form.file(sheet, {**head, area.kind: area.id}, pieces.of(own))


def _readable(value: Json) -> bytes:
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
