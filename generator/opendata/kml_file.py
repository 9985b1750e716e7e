"""KML for Google Earth and the like: a placemark for every record, its cells as extended data."""

from typing import Final
from xml.etree import ElementTree

from generator.opendata.columns import cell_text
from generator.opendata.tables import Filled, Row
from generator.opendata.xml_text import xml_text

NAMESPACE: Final = "http://www.opengis.net/kml/2.2"

_NOTE: Final = (
    "Dữ liệu mở OCOP An Giang, CC BY 4.0. Điểm có precision = commune là điểm chung của cả xã. / "
    "OCOP An Giang open data, CC BY 4.0. A point with precision = commune stands for the whole commune."
)


def kml_file(filled: Filled) -> str:
    """Return a table as KML 2.2.

    Raises:
        NotXmlError: a text has a character that XML cannot hold.
    """
    root = ElementTree.Element("kml", xmlns=NAMESPACE)
    document = ElementTree.SubElement(root, "Document")
    title = filled.table.title
    _add(document, "name", f"OCOP An Giang – {title.vi} / {title.get('en')}")
    _add(document, "description", _NOTE)
    for row in filled.rows:
        _placemark(document, filled, row)
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _placemark(document: ElementTree.Element, filled: Filled, row: Row) -> None:
    placemark = ElementTree.SubElement(document, "Placemark", id=xml_text(f"{filled.table.id}-{row.record['id']}"))
    _add(placemark, "name", row.record["name"]["vi"])
    if row.record.get("description"):
        _add(placemark, "description", row.record["description"]["vi"])
    extended = ElementTree.SubElement(placemark, "ExtendedData")
    for column in filled.columns:
        text = cell_text(row.cells[column.name])
        if text:
            data = ElementTree.SubElement(extended, "Data", name=column.name)
            _add(data, "displayName", column.label.vi)
            _add(data, "value", text)
    point = ElementTree.SubElement(placemark, "Point")
    _add(point, "coordinates", f"{row.record['lon']},{row.record['lat']}")


def _add(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = xml_text(text)
