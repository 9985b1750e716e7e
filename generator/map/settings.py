"""The map's settings, as ``mkdocs.yml`` gives them under ``extra.map``, read into typed values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.text.bilingual import Text

#: South-west and north-east corner, each (latitude, longitude) in WGS84 degrees.
Bounds = tuple[tuple[float, float], tuple[float, float]]


class MapSettingsError(ValueError):
    """A setting under ``extra.map`` is missing or of the wrong kind; the message says which, and shows a right one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TileSource:
    """One base layer. ``url`` has the places {z}, {x}, {y}; ``attribution`` is HTML and always shown."""

    name: Text
    url: str
    attribution: str
    max_zoom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSettings:
    """Base layers, the first one shown first. None at all is allowed: the points stand on paper."""

    tiles: tuple[TileSource, ...]


_EXAMPLE: Final = (
    "extra: {map: {tiles: [{name: {vi: Bản đồ đường, en: Streets}, "
    'url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png", attribution: "© OpenStreetMap", max_zoom: 19}]}}'
)

_TEMPLATE_SIGNS: Final = ("{{", "{%", "{#")


def read_settings(settings: Mapping[str, object]) -> MapSettings:
    """Read the plain mapping of ``extra.map``.

    Raises:
        MapSettingsError: A tile source lacks its name, its URL with {z}, {x}, {y}, or its attribution.
    """
    tiles = settings.get("tiles") or ()
    if not isinstance(tiles, Sequence) or isinstance(tiles, str):
        raise _wrong("tiles", "a list", tiles)
    return MapSettings(tiles=tuple(_tile_source(f"tiles[{i}]", tile) for i, tile in enumerate(tiles)))


def _tile_source(where: str, tile: object) -> TileSource:
    if not isinstance(tile, Mapping):
        raise _wrong(where, "a mapping", tile)
    name, url, attribution = tile.get("name"), tile.get("url"), tile.get("attribution")
    if not isinstance(name, Mapping) or not name.get("vi"):
        raise _wrong(f"{where}.name", "{vi, en}", name)
    if not isinstance(url, str) or not url.startswith("https://") or any(p not in url for p in ("{z}", "{x}", "{y}")):
        raise _wrong(f"{where}.url", "an https address with {z}, {x} and {y}", url)
    if not isinstance(attribution, str) or not attribution.strip():
        raise _wrong(f"{where}.attribution", "a text", attribution)
    max_zoom = tile.get("max_zoom", 18)
    if not isinstance(max_zoom, int) or not 1 <= max_zoom <= 24:
        raise _wrong(f"{where}.max_zoom", "a whole number from 1 to 24", max_zoom)
    for part, text in (("name", f"{name['vi']}{name.get('en')}"), ("url", url), ("attribution", attribution)):
        # folium compiles what it is given as a template.
        if any(sign in text for sign in _TEMPLATE_SIGNS):
            raise _wrong(f"{where}.{part}", "a text without {{, {% and {#", text)
    english = name.get("en")
    return TileSource(
        name=Text(str(name["vi"]), str(english) if english else None),
        url=url,
        attribution=attribution,
        max_zoom=max_zoom,
    )


def _wrong(where: str, expected: str, got: object) -> MapSettingsError:
    return MapSettingsError(f"mkdocs.yml: extra.map.{where}: expected {expected}, got {got!r}. Example: {_EXAMPLE}")
