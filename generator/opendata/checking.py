"""Every record against every schema that its files have, before the first of them is written.

A file is a head and records. Each record is checked once, as JSON, as feature and as row of a table; each kind of head
once, with no records under it. What is put together from these fits the schema of the whole file.
"""

from generator.opendata.columns import cells_schema
from generator.opendata.json_format import feature_head
from generator.opendata.schemas import feature_schema, file_schema, geojson_schema
from generator.opendata.shape import Json, object_schema
from generator.opendata.tables import Sheet
from generator.opendata.validation import Checker


def check(sheet: Sheet, head: Json) -> None:
    """Accept the records of a table.

    Raises:
        InvalidDataError: a record or the head does not fit its schema.
    """
    table = sheet.table
    for kind in (head, {**head, "district": "long-xuyen"}, {**head, "province": "an-giang"}):
        Checker(file_schema(table)).check(f"{table.id}.json", {**kind, table.id: []})
        collection = {"type": "FeatureCollection", **kind, "features": []}
        Checker(geojson_schema(table)).check(f"{table.id}.geojson", collection)
    record, feature, cells = (
        Checker(schema) for schema in (object_schema(table.fields), feature_schema(table), cells_schema(sheet.columns))
    )
    for row in sheet.rows:
        name = f"{table.id}/{row.record['id']}"
        record.check(f"{name} (JSON)", row.record)
        feature.check(f"{name} (GeoJSON)", {**feature_head(row), "properties": row.record})
        cells.check(f"{name} (CSV)", row.cells)
