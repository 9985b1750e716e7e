"""The files under ``data/``: tables filled, checked against their schemas, written in every format.

Addresses in them are relative to ``site``, so that a copied site stays right. Paths and shapes are a promise, which the
page ``data/`` states: fields may be added, none is renamed, removed or given another meaning.
"""

import json
from dataclasses import dataclass

from generator.catalogue.model import Catalogue
from generator.opendata.columns import cells_schema, columns_of
from generator.opendata.csv_file import csv_file
from generator.opendata.datapackage import datapackage
from generator.opendata.json_file import document, feature_collection, geojson_file, json_file
from generator.opendata.kml_file import kml_file
from generator.opendata.schemas import LICENCE, file_schema, geojson_schema, schemas
from generator.opendata.shape import Json
from generator.opendata.tables import TABLES, Filled, Table, filled
from generator.opendata.validation import Checker
from generator.opendata.xlsx_file import xlsx_file


def data_files(catalogue: Catalogue, site_url: str | None) -> dict[str, bytes]:
    """Return path → content of every open data file.

    Args:
        catalogue: the catalogue.
        site_url: the address of the site, which ``url`` of every record is relative to; None when it has none yet.

    Raises:
        InvalidDataError: a record does not fit the published schema.
        NotXmlError: a text has a character that KML cannot hold.
    """
    head: Json = {"as_of": catalogue.as_of.isoformat(), "site": site_url, "licence": LICENCE}
    files: dict[str, bytes] = {}
    for table in TABLES:
        checks = _Checks.of(table)
        whole = filled(table, catalogue)
        files |= _formats(whole, head, checks)
        for district in catalogue.districts:
            files |= _formats(whole.of(district), {**head, "district": district}, checks)
    files |= {path: _readable(schema) for path, schema in schemas().items()}
    files["data/datapackage.json"] = _readable(datapackage(files, head["as_of"], site_url))
    return files


@dataclass(frozen=True, slots=True)
class _Checks:
    """What the formats of one table must fit before they are written."""

    document: Checker
    features: Checker
    cells: Checker

    @classmethod
    def of(cls, table: Table) -> "_Checks":
        return cls(
            Checker(file_schema(table)),
            Checker(geojson_schema(table)),
            Checker({"type": "array", "items": cells_schema(columns_of(table.fields))}),
        )


def _formats(part: Filled, head: Json, checks: _Checks) -> dict[str, bytes]:
    """Return the files of some records, each checked first."""
    stem = part.folder + part.table.id
    checks.document.check(f"{stem}.json", document(part, head))
    checks.features.check(f"{stem}.geojson", feature_collection(part, head))
    checks.cells.check(f"{stem}.csv", [row.cells for row in part.rows])
    return {
        f"{stem}.json": json_file(part, head).encode(),
        f"{stem}.geojson": geojson_file(part, head).encode(),
        f"{stem}.csv": csv_file(part).encode(),
        f"{stem}.xlsx": xlsx_file(part),
        f"{stem}.kml": kml_file(part).encode(),
    }


def _readable(value: Json) -> bytes:
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
