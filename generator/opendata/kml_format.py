"""KML 2.2 for Google Earth and the like: a schema of the columns, and a placemark with its cells for every record."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from jinja2 import Environment

from generator.opendata.columns import Column
from generator.opendata.shape import Json, Kind
from generator.opendata.tables import Row, Sheet

_KINDS: Final = {Kind.STRING: "string", Kind.DATE: "string", Kind.INTEGER: "int", Kind.NUMBER: "double"}


class KmlFormat:
    """The document comes from ``site_src/xml/document.kml``.

    Placemarks are joined here: by a template they took four times as long.
    """

    suffix: ClassVar[str] = "kml"

    def __init__(self, templates: Environment) -> None:
        """Compile the template."""
        self._document = templates.get_template("document.kml")

    def writer(self, sheet: Sheet) -> Callable[[Row], bytes]:
        """Return what makes a placemark of a record."""
        tags = [f'<SimpleData name="{column.name}">' for column in sheet.columns]
        place = {column.name: number for number, column in enumerate(sheet.columns)}
        name, told = place["name_vi"], place.get("description_vi")

        def write(row: Row) -> bytes:
            data = "".join([f"{tag}{text}</SimpleData>\n" for tag, text in zip(tags, row.xml, strict=True) if text])
            description = f"<description>{row.xml[told]}</description>\n" if told and row.xml[told] else ""
            return (
                f'<Placemark id="{sheet.table.id}-{row.record["id"]}">\n<name>{row.xml[name]}</name>\n{description}'
                f'<ExtendedData><SchemaData schemaUrl="#{sheet.table.id}">\n{data}</SchemaData></ExtendedData>\n'
                f"<Point><coordinates>{row.record['lon']},{row.record['lat']}</coordinates></Point>\n</Placemark>\n"
            ).encode()

        return write

    def file(self, sheet: Sheet, head: Json, pieces: Sequence[bytes]) -> bytes:
        """Return the document."""
        columns = [(_kind(column), column.name, column.label) for column in sheet.columns]
        text = self._document.render(table=sheet.table, columns=columns, head=head, placemarks="\0")
        opening, closing = text.split("\0")
        return b"".join((opening.encode(), *pieces, closing.encode()))


def _kind(column: Column) -> str:
    return "string" if column.many else _KINDS[column.field.kind]
