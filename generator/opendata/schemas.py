"""The JSON Schemas of the files: of every JSON file, of every GeoJSON file."""

from collections.abc import Iterable
from typing import Any, Final

from generator.opendata.shape import Json, object_schema
from generator.opendata.tables import Table

LICENCE: Final = "CC-BY-4.0"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_HEAD: Final[dict[str, Any]] = {
    "as_of": {
        "type": "string",
        "format": "date",
        "title": "Ngày làm tệp / Day the file was made",
    },
    "site": {
        "type": ["string", "null"],
        "title": "Địa chỉ danh mục / Address of the catalogue",
    },
    "licence": {"const": LICENCE, "title": "Giấy phép / Licence"},
    "district": {"type": "string", "title": "Mã huyện, chỉ trong tệp của một huyện / District id, only in its files"},
    "province": {"type": "string", "title": "Mã tỉnh, chỉ trong tệp của một tỉnh / Province id, only in its files"},
}
_REQUIRED: Final = ["as_of", "site", "licence"]


def file_schema(table: Table) -> Json:
    """Return the schema of ``<table>.json``."""
    return {
        "$schema": DIALECT,
        "title": f"{table.title.vi} / {table.title.get('en')}",
        "type": "object",
        "required": [*_REQUIRED, table.id],
        "properties": {**_HEAD, table.id: {"type": "array", "items": object_schema(table.fields)}},
    }


def feature_schema(table: Table) -> Json:
    """Return the schema of one feature of ``<table>.geojson``."""
    return {
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"const": "Feature"},
            "id": {"type": "string"},
            "geometry": {
                "type": "object",
                "required": ["type", "coordinates"],
                "properties": {
                    "type": {"const": "Point"},
                    "coordinates": {
                        "type": "array",
                        "prefixItems": [
                            {"type": "number", "minimum": -180, "maximum": 180},
                            {"type": "number", "minimum": -90, "maximum": 90},
                        ],
                        "minItems": 2,
                        "maxItems": 2,
                    },
                },
            },
            "properties": object_schema(table.fields),
        },
    }


def geojson_schema(table: Table) -> Json:
    """Return the schema of ``<table>.geojson``: points of RFC 7946 with the same records as properties."""
    return {
        "$schema": DIALECT,
        "title": f"{table.title.vi} (GeoJSON) / {table.title.get('en')} (GeoJSON)",
        "type": "object",
        "required": ["type", *_REQUIRED, "features"],
        "properties": {
            "type": {"const": "FeatureCollection"},
            **_HEAD,
            "features": {"type": "array", "items": feature_schema(table)},
        },
    }


def schemas(tables: Iterable[Table]) -> dict[str, Json]:
    """Return path → schema of every schema that is published for some tables."""
    found = {}
    for table in tables:
        found[f"data/schemas/{table.id}.schema.json"] = file_schema(table)
        found[f"data/schemas/{table.id}.geojson.schema.json"] = geojson_schema(table)
    return found
