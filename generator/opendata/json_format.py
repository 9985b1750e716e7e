"""JSON and GeoJSON: a head, then one record a line, so that two days can be compared line by line."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from generator.opendata.shape import Json
from generator.opendata.tables import Row, Sheet, json_text


class JsonFormat:
    """``{"as_of": …, "products": [ … ]}``."""

    suffix: ClassVar[str] = "json"

    def writer(self, sheet: Sheet) -> Callable[[Row], bytes]:
        """Return what makes JSON of a record."""
        return lambda row: row.json.encode()

    def file(self, sheet: Sheet, head: Json, pieces: Sequence[bytes]) -> bytes:
        """Return head and records."""
        return _lines(head, sheet.table.id, pieces)


class GeoJsonFormat:
    """Points of RFC 7946 with the records as properties."""

    suffix: ClassVar[str] = "geojson"

    def writer(self, sheet: Sheet) -> Callable[[Row], bytes]:
        """Return what makes a feature of a record."""
        return lambda row: f'{json_text(feature_head(row))[:-1]}, "properties": {row.json}}}'.encode()

    def file(self, sheet: Sheet, head: Json, pieces: Sequence[bytes]) -> bytes:
        """Return a feature collection."""
        return _lines({"type": "FeatureCollection", **head}, "features", pieces)


def feature_head(row: Row) -> Json:
    """Return a feature without its properties."""
    record = row.record
    point = {"type": "Point", "coordinates": [record["lon"], record["lat"]]}
    return {"type": "Feature", "id": record["id"], "geometry": point}


def _lines(head: Json, name: str, pieces: Sequence[bytes]) -> bytes:
    opening = f"{json_text(head)[:-1]}, {json_text(name)}: [\n".encode()
    return b"".join((opening, b",\n".join(pieces), b"\n]}\n"))
