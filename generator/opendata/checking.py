"""Every record against every schema that its files have, before the first of them is written.

A file is a head and records. Each record is checked once, as JSON, as feature and as row of a table; each kind of head
once, with no records under it. What is put together from these fits the schema of the whole file.
"""

from collections.abc import Callable

from generator.opendata.columns import cells_schema
from generator.opendata.json_format import feature_head
from generator.opendata.schemas import feature_schema, file_schema, geojson_schema
from generator.opendata.shape import Json, object_schema
from generator.opendata.tables import Row, Sheet
from generator.opendata.validation import Checker


def checker(sheet: Sheet, head: Json) -> Callable[[Row], None]:
    """Accept the head of a table's files; return what accepts its records.

    Raises:
        InvalidDataError: the head does not fit its schema; later: a record does not.
    """
    table = sheet.table
    for kind in (head, {**head, "district": "long-xuyen"}, {**head, "province": "an-giang"}):
        Checker(file_schema(table)).check(f"{table.id}.json", {**kind, table.id: []})
        collection = {"type": "FeatureCollection", **kind, "features": []}
        Checker(geojson_schema(table)).check(f"{table.id}.geojson", collection)
    record, feature, cells = (
        Checker(schema) for schema in (object_schema(table.fields), feature_schema(table), cells_schema(sheet.columns))
    )

    def check(row: Row) -> None:
        name = f"{table.id}/{row.record['id']}"
        record.check(f"{name} (JSON)", row.record)
        feature.check(f"{name} (GeoJSON)", {**feature_head(row), "properties": row.record})
        cells.check(f"{name} (CSV)", row.cells)

    return check
