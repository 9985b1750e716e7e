"""A small validator of schema.org: the types and properties that our pages use, as schema.org defines them.

For each type: its properties with what they may hold, and which of them the readers of such data (search engines)
require. Whatever is not here is an error: a misspelt property is worth nothing and nobody would notice.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

TEXT, URL, NUMBER, INTEGER, DATE, TIME, BOOLEAN, LANGUAGE, COUNTRY, GTIN = (
    "Text", "URL", "Number", "Integer", "Date", "Time", "Boolean", "Language", "Country", "Gtin",
)  # fmt: skip
PLACE = {
    "name": [TEXT],
    "alternateName": [TEXT],
    "url": [URL],
    "image": [URL],
    "geo": ["GeoCoordinates"],
    "address": ["PostalAddress"],
    "containedInPlace": ["AdministrativeArea"],
}
TYPES: dict[str, dict[str, list[str]]] = {
    "Product": {
        "name": [TEXT],
        "alternateName": [TEXT],
        "url": [URL],
        "description": [TEXT],
        "category": [TEXT],
        "image": [URL],
        "brand": ["LocalBusiness"],
        "manufacturer": ["LocalBusiness"],
        "award": [TEXT],
        "gtin": [GTIN],
        "hasCertification": ["Certification"],
    },
    "Certification": {
        "name": [TEXT],
        "certificationIdentification": [TEXT],
        "certificationRating": ["Rating"],
        "validFrom": [DATE],
        "expires": [DATE],
    },
    "Rating": {"ratingValue": [NUMBER], "bestRating": [NUMBER]},
    "LocalBusiness": {**PLACE, "telephone": [TEXT], "email": [TEXT], "sameAs": [URL]},
    "Store": {
        **PLACE,
        "telephone": [TEXT],
        "email": [TEXT],
        "sameAs": [URL],
        "openingHoursSpecification": ["OpeningHoursSpecification"],
    },
    "OpeningHoursSpecification": {"dayOfWeek": [TEXT], "opens": [TIME], "closes": [TIME]},
    "AdministrativeArea": PLACE,
    "Organization": {"name": [TEXT], "url": [URL]},
    "PostalAddress": {
        "streetAddress": [TEXT],
        "addressLocality": [TEXT],
        "addressRegion": [TEXT],
        "addressCountry": [COUNTRY],
    },
    "GeoCoordinates": {"latitude": [NUMBER], "longitude": [NUMBER]},
    "ItemList": {"url": [URL], "numberOfItems": [INTEGER], "itemListElement": ["ListItem"]},
    "ListItem": {"position": [INTEGER], "name": [TEXT], "url": [URL], "item": [URL]},
    "BreadcrumbList": {"itemListElement": ["ListItem"]},
    "WebSite": {"name": [TEXT], "url": [URL], "inLanguage": [LANGUAGE], "potentialAction": ["SearchAction"]},
    "SearchAction": {"target": ["EntryPoint"], "query-input": [TEXT]},
    "EntryPoint": {"urlTemplate": [TEXT]},
    "Dataset": {
        "name": [TEXT],
        "description": [TEXT],
        "url": [URL],
        "license": [URL],
        "isAccessibleForFree": [BOOLEAN],
        "inLanguage": [LANGUAGE],
        "creator": ["Organization"],
        "spatialCoverage": ["AdministrativeArea"],
        "temporalCoverage": [DATE],
        "distribution": ["DataDownload"],
    },
    "DataDownload": {"name": [TEXT], "encodingFormat": [TEXT], "contentUrl": [URL], "contentSize": [TEXT]},
}
REQUIRED: dict[str, set[str]] = {
    "Product": {"name", "url", "brand"},
    "LocalBusiness": {"name", "address"},
    "Store": {"name", "containedInPlace"},
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
    "PostalAddress": {"addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"},
    "ItemList": {"itemListElement", "numberOfItems"},
    "ListItem": {"position", "name"},
    "BreadcrumbList": {"itemListElement"},
    "Dataset": {"name", "description", "license"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "WebSite": {"name", "url"},
}


def errors(document: Any) -> Iterator[str]:
    """Yield what is wrong in a JSON-LD document with an @graph."""
    if set(document) != {"@context", "@graph"} or document["@context"] != "https://schema.org":
        yield "no schema.org graph"
        return
    types = {node["@id"]: node["@type"] for node in _nodes(document["@graph"]) if "@id" in node and "@type" in node}
    for node in document["@graph"]:
        yield from _node(node, types, node.get("@type", "?"))


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _nodes(item)


def _node(node: dict[str, Any], types: dict[str, str], path: str) -> Iterator[str]:
    kind = node.get("@type", "")
    if kind not in TYPES:
        yield f"{path}: no type {kind!r}"
        return
    for missing in sorted(REQUIRED.get(kind, set()) - set(node)):
        yield f"{path}: lacks {missing}"
    for name, value in node.items():
        if name in {"@type", "@id"}:
            continue
        if name not in TYPES[kind]:
            yield f"{path}: {kind} has no {name}"
            continue
        items = value if isinstance(value, list) else [value]
        for item in items:
            yield from _value(item, TYPES[kind][name], types, f"{path}.{name}")
    yield from _positions(node, path)


def _value(value: Any, expected: list[str], types: dict[str, str], path: str) -> Iterator[str]:
    if isinstance(value, dict):
        kind = types.get(value["@id"], "nothing on this page") if set(value) == {"@id"} else value.get("@type")
        if kind not in expected:
            yield f"{path}: {kind} where {expected} is due"
        elif set(value) != {"@id"}:
            yield from _node(value, types, path)
    elif not any(_fits(value, kind) for kind in expected):
        yield f"{path}: {value!r} is no {expected}"


def _fits(value: Any, kind: str) -> bool:
    if kind in {NUMBER, INTEGER}:
        return isinstance(value, int if kind == INTEGER else (int, float)) and not isinstance(value, bool)
    if kind == BOOLEAN:
        return isinstance(value, bool)
    if not isinstance(value, str) or not value or value != value.strip():
        return False
    if kind == DATE:
        return date.fromisoformat(value).isoformat() == value
    patterns = {
        TIME: r"([01]\d|2[0-3]):[0-5]\d",
        URL: r"https://[^\s<>\"]+",
        LANGUAGE: "vi|en",
        COUNTRY: "[A-Z]{2}",
        GTIN: r"\d{8}|\d{12,14}",
    }
    return bool(re.fullmatch(patterns.get(kind, r"(?s).+"), value))


def _positions(node: dict[str, Any], path: str) -> Iterator[str]:
    items = node.get("itemListElement")
    first = items[0].get("position", 0) if items else 0
    if items and (first < 1 or [item.get("position") for item in items] != list(range(first, first + len(items)))):
        yield f"{path}: positions are out of order"
