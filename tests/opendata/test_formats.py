"""Every record in every format, read back by a second reader, equals the record."""

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import jsonschema_rs
import pytest
from frictionless import Package

from generator.catalogue.whole import Catalogue
from generator.opendata.files import data_files
from tests.opendata import reading
from tests.opendata.conftest import NASTY, SITE, XML, changed
from tests.opendata.planned import made

TABLES = ("products", "producers", "outlets", "places")
FLAT = {"csv": reading.read_csv, "xlsx": reading.read_xlsx, "kml": reading.read_kml}


def _record_schema(files: dict[str, bytes], table: str) -> dict:
    return json.loads(files[f"data/schemas/{table}.schema.json"])["properties"][table]["items"]


def _same(files: dict[str, bytes], stem: str, table: str) -> int:
    """Compare all formats of some records; return how many there are."""
    records = reading.read_json(files[f"{stem}.json"], table)
    assert reading.read_geojson(files[f"{stem}.geojson"]) == records
    for suffix, read in FLAT.items():
        back = [reading.unfold(_record_schema(files, table), cells) for cells in read(files[f"{stem}.{suffix}"])]
        assert back == records, suffix
    return len(records)


@pytest.mark.parametrize("table", TABLES)
def test_every_format_has_every_record(files: dict[str, bytes], table: str, catalogue: Catalogue) -> None:
    numbers = {kind: len(getattr(catalogue, kind)) for kind in ("products", "producers", "outlets")}
    today = {u.code for c in catalogue.communes.values() for u in (c.current, *c.others)}
    numbers["places"] = len(catalogue.districts) + len(catalogue.communes) + len(today)
    assert _same(files, f"data/{table}", table) == numbers[table]


@pytest.mark.parametrize("table", ["products", "producers"])
def test_the_districts_make_the_whole(files: dict[str, bytes], table: str, catalogue: Catalogue) -> None:
    stems = [f"data/districts/{district}/{table}" for district in catalogue.districts]
    assert sum(_same(files, stem, table) for stem in stems) == len(
        reading.read_json(files[f"data/{table}.json"], table)
    )


def test_the_places_of_a_district(files: dict[str, bytes]) -> None:
    assert _same(files, "data/districts/thoai-son/places", "places") > 17
    places = reading.read_json(files["data/districts/thoai-son/places.json"], "places")
    assert {p["district"] for p in places} == {"thoai-son", None}


def test_words_that_do_harm_come_back_whole(rich: Catalogue) -> None:
    files = made(data_files(rich, SITE, XML))
    _same(files, "data/products", "products")
    record = reading.read_json(files["data/products.json"], "products")[0]
    assert record["name"] == {"vi": NASTY, "en": "-1+1"}
    assert record["standards"] == ["VietGAP", "ISO 22000 | HACCP", "|", "'quoted'"]
    assert [c["issued_on"] for c in record["certificates"]] == ["2025-06-30", "2022-06-30"]


def test_no_cell_of_csv_runs(rich: Catalogue) -> None:
    text = made(data_files(rich, SITE, XML))["data/products.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert rows[0]["name_vi"] == f"'{NASTY}"
    assert rows[0]["name_en"] == "'-1+1"
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_no_cell_of_xlsx_runs_even_after_editing(rich: Catalogue) -> None:
    content = made(data_files(rich, SITE, XML))["data/products.xlsx"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    sheet = reading.openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    name = sheet.cell(2, 2)
    assert (name.value, name.data_type, name.quotePrefix) == (NASTY, "s", True)


def test_every_json_file_fits_its_published_schema(files: dict[str, bytes]) -> None:
    checked = 0
    for path, content in files.items():
        suffix = next((s for s in (".geojson", ".json") if path.endswith(s)), None)
        table = path.rsplit("/", 1)[-1].split(".")[0]
        if suffix and table in TABLES and "/schemas/" not in path:
            name = {".json": "schema", ".geojson": "geojson.schema"}[suffix]
            schema = json.loads(files[f"data/schemas/{table}.{name}.json"])
            jsonschema_rs.Draft202012Validator(schema, validate_formats=True).validate(json.loads(content))
            checked += 1
    assert checked == 2 * 4 * 12


def test_the_package_is_valid_and_its_tables_are_whole(written: Path, catalogue: Catalogue) -> None:
    package = Package(str(written / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
    assert len(package.resources) == 20
    rows = package.get_resource("products").read_rows()
    assert [row["id"] for row in rows] == list(catalogue.products)
    assert rows[0]["listed_on"] == date(2023, 12, 31)


def test_two_builds_are_the_same_to_the_byte(files: dict[str, bytes], catalogue: Catalogue) -> None:
    assert made(data_files(catalogue, SITE, XML)) == files


def test_a_workbook_bears_no_time(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["data/products.xlsx"])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/core.xml" not in archive.namelist()


def test_xml_parts_are_well_formed(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".kml"):
            ElementTree.fromstring(content)  # noqa: S314 - our own file


def test_the_shape_that_was_promised(files: dict[str, bytes]) -> None:
    """Fields may come; these may not go, nor change their type."""
    whole = json.loads(files["data/products.json"])
    assert {key: whole[key] for key in ("as_of", "site", "licence")} == {
        "as_of": "2026-11-21",
        "site": SITE,
        "licence": "CC-BY-4.0",
    }
    product = next(p for p in whole["products"] if p["id"] == "mat-thot-not-dang-set")
    promised = {
        "id": "mat-thot-not-dang-set",
        "name": {"vi": "Mật thốt nốt dạng sệt", "en": "Thick palmyra palm nectar"},
        "printed_name": "Mật thốt nốt dạng sệt",
        "stars": 4,
        "potential_stars": 5,
        "score": None,
        "set": "I.2.b",
        "group": "thuc-pham",
        "status": "listed",
        "producer": "palmania",
        "district": "tri-ton",
        "precision": "commune",
        "url": {"vi": "products/mat-thot-not-dang-set/", "en": "en/products/mat-thot-not-dang-set/"},
    }
    assert {key: product[key] for key in promised} == promised
    assert set(product["commune"]) == {"code", "name"}
    assert set(product["sources"][0]) == {"document", "annex", "section", "row"}
    producer = json.loads(files["data/producers.json"])["producers"][0]
    assert {"id", "name", "printed_names", "type", "district", "address", "lat", "lon", "precision", "products"} <= set(
        producer
    )
    assert {"street", "hamlet", "commune", "current_commune", "printed"} <= set(producer["address"])


def test_what_does_not_fit_its_schema_stops_the_build(catalogue: Catalogue) -> None:
    broken = changed(catalogue, 3, stars=7)
    with pytest.raises(ValueError, match=r"^products/[a-z0-9-]+ \(JSON\): stars: 7 is not one of 3, 4 or 5$"):
        made(data_files(broken, SITE, XML))


def test_a_control_character_stops_the_build(catalogue: Catalogue) -> None:
    broken = changed(catalogue, 3, printed_name="a\x0bb")
    with pytest.raises(ValueError, match=r"^U\+000B cannot be written to XML: "):
        made(data_files(broken, SITE, XML))
