"""Readers of the published formats that share no code with what writes them. All answer plain records.

A record in a table is laid flat; ``unfold`` takes it back to the shape that it has in JSON, which the file's JSON Schema
tells: an object's parts are columns joined by ``_``, a list of objects is a column of items for each part.
"""

import csv
import io
import json
import re
from datetime import datetime
from typing import Any

import fastkml
import openpyxl
from fastkml.data import SchemaData

Json = dict[str, Any]
Cells = dict[str, str]


def read_json(content: bytes, table: str) -> list[Json]:
    return json.loads(content)[table]


def read_geojson(content: bytes) -> list[Json]:
    collection = json.loads(content)
    assert collection["type"] == "FeatureCollection"
    for feature in collection["features"]:
        record = feature["properties"]
        assert feature["type"] == "Feature"
        assert feature["id"] == record["id"]
        assert feature["geometry"] == {"type": "Point", "coordinates": [record["lon"], record["lat"]]}
    return [feature["properties"] for feature in collection["features"]]


def read_csv(content: bytes) -> list[Cells]:
    assert content.startswith(b"\xef\xbb\xbf")
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [{name: cell[1:] if cell.startswith("'") else cell for name, cell in row.items()} for row in rows]


def read_xlsx(content: bytes) -> list[Cells]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    names, *rows = book.worksheets[0].iter_rows()
    return [{name.value: _cell(cell) for name, cell in zip(names, row, strict=True)} for row in rows]


def _cell(cell: Any) -> str:
    assert cell.data_type != "f", f"{cell.coordinate} is a formula"
    if cell.value is None:
        return ""
    return cell.value.date().isoformat() if isinstance(cell.value, datetime) else str(cell.value)


def read_kml(content: bytes) -> list[Cells]:
    text = content.decode().removeprefix('<?xml version="1.0" encoding="UTF-8"?>')
    document = next(iter(fastkml.KML.from_string(text).features))
    names = [field.name for field in document.schemata[0].fields]
    found = []
    for placemark in document.features:
        data = next(e for e in placemark.extended_data.elements if isinstance(e, SchemaData))
        cells = dict.fromkeys(names, "") | {item.name: str(item.value) for item in data.data}
        assert placemark.name == cells["name_vi"]
        assert (placemark.geometry.x, placemark.geometry.y) == (float(cells["lon"]), float(cells["lat"]))
        found.append(cells)
    return found


def unfold(schema: Json, cells: Cells) -> Json:
    """Return the record that lies flat in ``cells``, by the schema of its JSON file."""
    return {name: _unfold(part, name, cells) for name, part in schema["properties"].items()}


def _unfold(schema: Json, name: str, cells: Cells) -> Any:
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "object" in kinds:
        parts = {key: _unfold(part, f"{name}_{key}", cells) for key, part in schema["properties"].items()}
        return None if "null" in kinds and not _says(parts) else parts
    if "array" in kinds:
        return _items(schema["items"], name, cells)
    text = cells[name]
    return None if text == "" and "null" in kinds else _typed(kinds, text)


def _says(value: Any) -> bool:
    """Return whether anything at all is said in an object and its parts."""
    return any(map(_says, value.values())) if isinstance(value, dict) else bool(value)


def _items(schema: Json, name: str, cells: Cells) -> list[Any]:
    if schema["type"] != "object":
        return [_typed([schema["type"]], text) for text in _split(cells[name])]
    columns = _columns(schema, name)
    length = len(_split(cells[columns[0]]))
    split = {column: _split(cells[column], length) for column in columns}
    return [_unfold(schema, name, {column: split[column][i] for column in columns}) for i in range(length)]


def _columns(schema: Json, name: str) -> list[str]:
    if schema["type"] != "object":
        return [name]
    return [column for key, part in schema["properties"].items() for column in _part(part, f"{name}_{key}")]


def _part(schema: Json, name: str) -> list[str]:
    return _columns(schema, name) if schema["type"] == "object" else [name]


def _split(text: str, length: int | None = None) -> list[str]:
    if text == "" and length in {None, 0}:
        return []
    return [item.strip().replace("||", "|") for item in re.split(r"(?<!\|)\|(?!\|)", text)]


def _typed(kinds: list[str], text: str) -> Any:
    if "integer" in kinds:
        return int(text)
    return float(text) if "number" in kinds else text
