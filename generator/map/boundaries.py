"""District boundaries, drawn where a ``boundaries.geojson`` was dropped into ``site_src/``. None is invented."""

import json
import math
from pathlib import Path
from typing import Final

FILE_NAME: Final = "boundaries.geojson"

_DRAWN: Final = {"Polygon", "MultiPolygon", "LineString", "MultiLineString"}


class BoundariesError(ValueError):
    """The dropped file is not a GeoJSON of lines or areas; the message says where."""


def boundaries(site_src: Path) -> str | None:
    """Return the boundaries as compact GeoJSON, or None where no file was dropped.

    Only geometries are kept: what else the file says about a district is not ours, and never reaches a visitor.

    Raises:
        BoundariesError: The file is no FeatureCollection of lines or areas in WGS84 degrees.
    """
    path = site_src / FILE_NAME
    if not path.is_file():
        return None
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, UnicodeDecodeError, RecursionError) as error:
        raise BoundariesError(f"{path}: not JSON: {error}") from error
    features = data.get("features") if isinstance(data, dict) and data.get("type") == "FeatureCollection" else None
    if not isinstance(features, list):
        raise BoundariesError(f'{path}: expected {{"type": "FeatureCollection", "features": […]}}')
    kept = [_feature(f"{path}: features[{i}]", feature) for i, feature in enumerate(features)]
    return json.dumps({"type": "FeatureCollection", "features": kept}, separators=(",", ":"), allow_nan=False)


def _feature(where: str, feature: object) -> dict[str, object]:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict) or geometry.get("type") not in _DRAWN:
        raise BoundariesError(f"{where}: expected a geometry of type {', '.join(sorted(_DRAWN))}")
    coordinates = _coordinates(where, geometry.get("coordinates"))
    return {"type": "Feature", "properties": {}, "geometry": {"type": geometry["type"], "coordinates": coordinates}}


def _coordinates(where: str, value: object) -> list[object]:
    """Check positions [longitude, latitude] at any depth and round them to a metre."""
    if not isinstance(value, list) or not value:
        raise BoundariesError(f"{where}: expected coordinates, got {value!r:.60}")
    if isinstance(value[0], list):
        return [_coordinates(where, part) for part in value]
    lon, lat = (value[0], value[1]) if len(value) >= 2 else (None, None)
    if not _degrees(lon, 180) or not _degrees(lat, 90):
        raise BoundariesError(f"{where}: expected [longitude, latitude] in degrees, got {value!r:.60}")
    return [round(part, 5) for part in value[:2]]


def _degrees(value: object, limit: int) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and abs(value) <= limit
