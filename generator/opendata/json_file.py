"""JSON and GeoJSON: a head, then one record a line, so that two days can be compared line by line."""

from collections.abc import Iterable

from generator.opendata.shape import Json
from generator.opendata.tables import Filled, Row, json_text


def document(filled: Filled, head: Json) -> Json:
    """Return the content of ``<table>.json``."""
    return {**head, filled.table.id: [row.record for row in filled.rows]}


def feature_collection(filled: Filled, head: Json) -> Json:
    """Return the content of ``<table>.geojson``."""
    return {
        "type": "FeatureCollection",
        **head,
        "features": [{**_feature_head(row), "properties": row.record} for row in filled.rows],
    }


def json_file(filled: Filled, head: Json) -> str:
    """Return ``document`` as text."""
    return _lines(head, filled.table.id, (row.text for row in filled.rows))


def geojson_file(filled: Filled, head: Json) -> str:
    """Return ``feature_collection`` as text."""
    features = (f'{json_text(_feature_head(row))[:-1]}, "properties": {row.text}}}' for row in filled.rows)
    return _lines({"type": "FeatureCollection", **head}, "features", features)


def _feature_head(row: Row) -> Json:
    record = row.record
    point = {"type": "Point", "coordinates": [record["lon"], record["lat"]]}
    return {"type": "Feature", "id": record["id"], "geometry": point}


def _lines(head: Json, name: str, records: Iterable[str]) -> str:
    return f"{json_text(head)[:-1]}, {json_text(name)}: [\n" + ",\n".join(records) + "\n]}\n"
