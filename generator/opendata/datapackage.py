"""``datapackage.json``: what the files are, in the words of the Frictionless standard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from generator.catalogue.whole import Catalogue
from generator.opendata.columns import LIST_SEPARATOR, Column, columns_of
from generator.opendata.shape import Json, Kind
from generator.opendata.tables import Table, tables_of
from generator.text.bilingual import Text
from generator.text.slugs import slug

MEDIA_TYPES: Final[Mapping[str, str]] = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "geojson": "application/geo+json",
    "kml": "application/vnd.google-earth.kml+xml",
}

_TITLE: Final = "Sản phẩm OCOP {vi} / OCOP products of {en}"
_DESCRIPTION: Final = (
    "Sản phẩm OCOP của {vi} (địa giới trước ngày 01/7/2025), chủ thể và địa danh, theo các văn bản công khai. / "
    "OCOP products of {en} (as it was before 1 July 2025), their producers and places, from public documents."
)
_LICENCE: Final = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
_LIST: Final = Text(
    f"nhiều giá trị cách nhau bằng “{LIST_SEPARATOR}”; dấu | trong một giá trị được viết đôi",
    f"several values with “{LIST_SEPARATOR}” between them; a | inside a value is doubled",
)
_APOSTROPHE: Final = Text(
    "trong CSV, dấu ' đứng đầu ô là dấu thêm vào để bảng tính không chạy nội dung như công thức: bỏ đi một dấu ấy",
    "in CSV, an apostrophe at the start of a cell keeps spreadsheets from running it as a formula: take one away",
)


@dataclass(frozen=True, slots=True)
class Digest:
    """What a package says of a file besides its name."""

    size: int
    sha256: str

    @classmethod
    def of(cls, content: bytes) -> "Digest":
        """Return the digest of a file's content."""
        return cls(len(content), sha256(content).hexdigest())


def datapackage(catalogue: Catalogue, files: Mapping[str, Digest], as_of: str, site: str | None) -> Json:
    """Return the package of the files of the whole catalogue (path → digest of ``data/products.csv`` and so on)."""
    region, area = catalogue.region, catalogue.area
    tables = tables_of(catalogue)
    package: Json = {
        "profile": "data-package",
        "name": f"ocop-{slug(region.vi)}",
        "title": _TITLE.format(vi=region.vi, en=region.get("en")),
        "description": _DESCRIPTION.format(vi=area.vi, en=area.get("en")),
        "version": as_of,
        "licenses": [_LICENCE],
        "resources": [
            _resource(table, kind, files[f"data/{table.id}.{kind}"]) for table in tables for kind in MEDIA_TYPES
        ],
    }
    if site:
        package["homepage"] = site
    return package


def _resource(table: Table, kind: str, digest: Digest) -> Json:
    resource: Json = {
        "name": table.id if kind == "csv" else f"{table.id}-{kind}",
        "title": f"{table.title.vi} / {table.title.get('en')}",
        "path": f"{table.id}.{kind}",
        "format": kind,
        "mediatype": MEDIA_TYPES[kind],
        "bytes": digest.size,
        "hash": f"sha256:{digest.sha256}",
    }
    if kind == "csv":
        resource |= {
            "profile": "tabular-data-resource",
            "encoding": "utf-8-sig",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
            "schema": table_schema(table),
        }
    else:
        resource["type"] = "file"
    return resource


def table_schema(table: Table) -> Json:
    """Return the Table Schema of the columns of a table."""
    columns = columns_of(table.fields)
    schema: Json = {"fields": [_field(column) for column in columns], "primaryKey": ["id"]}
    keys = list(_foreign_keys(columns))
    return schema | {"foreignKeys": keys} if keys else schema


def _foreign_keys(columns: Iterable[Column]) -> Iterable[Json]:
    for column in columns:
        if column.field.refers and not column.many:
            table, key = column.field.refers
            yield {"fields": [column.name], "reference": {"resource": table, "fields": [key]}}


def _field(column: Column) -> Json:
    kind = Kind.STRING if column.many else column.field.kind
    field: Json = {
        "name": column.name,
        "type": kind.value,
        "title": f"{column.label.vi} / {column.label.get('en')}",
        "description": _description(column, kind),
    }
    constraints: dict[str, Any] = {}
    if not column.many and not column.optional:
        constraints["required"] = True
    if not column.many and column.field.choices:
        constraints["enum"] = list(column.field.choices)
    if not column.many and column.field.pattern:
        constraints["pattern"] = column.field.pattern.strip("^$")
    return field | ({"constraints": constraints} if constraints else {})


def _description(column: Column, kind: Kind) -> str:
    notes = [column.about] if column.about.vi else []
    notes += [_LIST] if column.many else []
    notes += [_APOSTROPHE] if kind is Kind.STRING and not (column.field.choices or column.field.pattern) else []
    return " / ".join("; ".join(note.get(lang) for note in notes) for lang in ("vi", "en")) if notes else ""
