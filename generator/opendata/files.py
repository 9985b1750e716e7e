"""The files under ``data/``: records checked against the published schemas, then written in every format.

Addresses in them are relative to ``site``, so that a copied site stays right. Paths and shapes are a promise, which the
page ``data/`` states: fields may be added, none is renamed, removed or given another meaning.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from generator.catalogue.fingerprints import Fingerprints, of_files
from generator.catalogue.whole import Catalogue
from generator.opendata.areas import Area, areas_of
from generator.opendata.checking import checker
from generator.opendata.csv_format import CsvFormat
from generator.opendata.datapackage import Digest, datapackage
from generator.opendata.formats import Format
from generator.opendata.json_format import GeoJsonFormat, JsonFormat
from generator.opendata.kml_format import KmlFormat
from generator.opendata.pieces import Pieces
from generator.opendata.planned import Planned, made_from
from generator.opendata.schemas import LICENCE, schemas
from generator.opendata.shape import Json
from generator.opendata.tables import Sheet, row_maker, tables_of
from generator.opendata.templates import xml_templates
from generator.opendata.xlsx_format import XlsxFormat
from generator.pages.routes import Wanted, everything

Areas = Sequence[tuple[Area, Sequence[str]]]
"""What has files of its own, and its districts."""

_PACKAGE: Final = "data/datapackage.json"

_Rows = Sequence[tuple[Any, frozenset[str]]]
"""Records of a table, each with the districts that it belongs to."""


def data_files(
    catalogue: Catalogue,
    site_url: str | None,
    templates: Path,
    wanted: Wanted = everything,
    *,
    fingerprints: Fingerprints | None = None,
    place: Path | None = None,
    written: Callable[[str], bytes] | None = None,
) -> Iterator[Planned]:
    """Yield every wanted open data file; each is made, if at all, before the next is asked for.

    At 17,000 products they do not fit beside each other.

    Args:
        catalogue: the catalogue.
        site_url: the address of the site, which ``url`` of every record is relative to; None when it has none yet.
        templates: ``site_src/xml``.
        wanted: which files are; what describes the whole needs the files of the whole.
        fingerprints: of the values of the catalogue, where some are known.
        place: the folder for what is kept for the next build.
        written: gives the content of a file that was not made, because it is there already.

    Raises:
        InvalidDataError: a record does not fit the published schema.
        NotXmlError: a text has a character that KML and XLSX cannot hold.
    """
    fingerprints = fingerprints or Fingerprints()
    head: Json = {"as_of": catalogue.as_of.isoformat(), "site": site_url, "licence": LICENCE}
    xml = xml_templates(templates, catalogue)
    formats: tuple[Format, ...] = (JsonFormat(), GeoJsonFormat(), CsvFormat(), XlsxFormat(xml), KmlFormat(xml))
    covered = (catalogue.region, catalogue.area, catalogue.brand, tuple(catalogue.districts))
    always = fingerprints.of((of_files(templates), head, covered))
    digests: dict[str, Digest] = {}
    whole: dict[str, bytes] = {}
    tables = tables_of(catalogue)
    of_province = {id_: [d.id for d in catalogue.districts_of(p)] for id_, p in catalogue.provinces.items()}
    areas = [(area, [area.id] if area.kind == "district" else of_province[area.id]) for area in areas_of(catalogue)]
    shared = wanted(_PACKAGE)
    areas = [(area, districts) for area, districts in areas if shared or wanted(f"data/{area.path}")]
    # Of a country most records are no part's business but that of the whole.
    needed = None if shared else {district for _, districts in areas for district in districts}
    for table in tables:
        sheet = Sheet.of(table)
        rows = [(value, within) for value, within in table.rows(catalogue) if needed is None or needed & within]
        with Pieces(place, table.id) as pieces:
            made = _Made(sheet, head, formats, rows, [fingerprints.of(value) for value, _ in rows], pieces)
            for planned in _files(made, areas, wanted, always):
                if not planned.path.startswith(f"data/{table.id}."):
                    yield planned
                    continue
                whole[planned.path] = planned.made_from

                def make(planned: Planned = planned) -> bytes:
                    content = planned.make()
                    digests[planned.path] = Digest.of(content)
                    return content

                yield planned._replace(make=make)
    if not shared:
        return
    for path, schema in schemas(tables).items():
        yield Planned(path, always, partial(_readable, schema))

    def package() -> bytes:
        """Return what describes the files of the whole, those of earlier too."""
        for path in whole:
            if path not in digests and written:
                digests[path] = Digest.of(written(path))
        return _readable(datapackage(catalogue, digests, head["as_of"], site_url))

    yield Planned(_PACKAGE, made_from(always, *whole.values()), package)


class _Made:
    """The records of a table in every format; they are made when the first file needs them.

    What a format makes of a record depends on its value and this program alone; all else is put around it in ``_file``.
    """

    def __init__(
        self, sheet: Sheet, head: Json, formats: Sequence[Format], rows: _Rows, keys: Sequence[bytes], pieces: Pieces
    ) -> None:
        self.sheet, self.head, self.formats, self.rows, self.keys = sheet, head, formats, rows, keys
        self._pieces = pieces
        self._complete = False

    def of(self, form: int, numbers: Iterable[int]) -> list[bytes]:
        """Return the records of these numbers in the format of a number."""
        if not self._complete:
            self._make()
            self._complete = True
        return self._pieces.of([self.keys[number] for number in numbers], form)

    def _make(self) -> None:
        check, row = checker(self.sheet, self.head), row_maker(self.sheet)
        writers = [form.writer(self.sheet) for form in self.formats]

        def make(value: Any, within: frozenset[str]) -> list[bytes]:
            made = row(value, within)
            check(made)
            return [write(made) for write in writers]

        for key, (value, within) in zip(self.keys, self.rows, strict=True):
            self._pieces.add(key, partial(make, value, within))


def _files(made: _Made, areas: Areas, wanted: Wanted, always: bytes) -> Iterator[Planned]:
    """Yield the file of all records in every format, then those of every area; those that are wanted."""
    inside: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, within) in enumerate(made.rows):
        for district in within:
            inside[district].append(number)
    every: Sequence[int] = range(len(made.rows))
    own = [sorted({number for id_ in districts for number in inside.get(id_, ())}) for _, districts in areas]
    places = [("", made.head, every)]
    places += [
        (area.path, {**made.head, area.kind: area.id}, numbers) for (area, _), numbers in zip(areas, own, strict=True)
    ]
    for folder, head, numbers in places:
        of_rows = made_from(always, folder.encode(), *(made.keys[number] for number in numbers))
        for form, format_ in enumerate(made.formats):
            path = f"data/{folder}{made.sheet.table.id}.{format_.suffix}"
            if wanted(path):
                make = partial(_file, made, form, head, numbers)
                yield Planned(path, of_rows, make)


def _file(made: _Made, form: int, head: Json, numbers: Sequence[int]) -> bytes:
    return made.formats[form].file(made.sheet, head, made.of(form, numbers))


def _readable(value: Json) -> bytes:
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
