"""What folium authors: the empty map, its base layers, limits and controls, as one script of our own host.

Enters: settings and bounds. Leaves: JavaScript that defines ``window.ocopScaffold``; ``mapstart.js`` calls it and hangs the
products on the map that it returns. **No text of a record passes through here**: folium compiles names and popups as
templates at build time and writes them into template literals that run in the visitor's browser.
"""

import json
import math
from typing import Final

import folium
from branca.element import Figure, MacroElement
from folium.template import Template

from generator.map.settings import Bounds, TileSource, read_settings
from generator.text.bilingual import Lang

#: The id of the element that becomes the map, and the name of its variable in the script.
MAP_ID: Final = "map_ocop"

#: For visitors who asked their device for less motion: nothing on the map fades, glides or grows.
_CALM: Final = """\
if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
L.Map.mergeOptions({fadeAnimation: false, zoomAnimation: false, markerZoomAnimation: false, inertia: false});
var panBy = L.Map.prototype.panBy;
L.Map.include({panBy: function (offset, options) {
return panBy.call(this, offset, L.extend({}, options, {animate: false}));
}});
}
"""

#: How far outside the whole the visitor may look, in degrees and as a share of it: a border needs some land around it to
#: be read, and the whole has to fit beside what floats on the map.
_MARGIN: Final = 0.35
_MARGIN_SHARE: Final = 0.25
#: From here a province is seen with its neighbours; what is wider than a province may be seen from farther away.
_MIN_ZOOM: Final = 8
_START_ZOOM: Final = 10
_LAST_ZOOM: Final = 17


class _OcopMap(folium.Map):
    """folium's map with our own copies of Leaflet only: no jQuery, no Bootstrap, no foreign host."""

    # Replaced, never appended to: folium's own lists are shared by every map of the process.
    default_js = [("leaflet", "assets/vendor/leaflet.js")]  # noqa: RUF012
    default_css = [("leaflet_css", "assets/vendor/leaflet.css")]  # noqa: RUF012


class _Scale(MacroElement):
    """A scale in metres and kilometres (folium's own shows miles as well)."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            L.control.scale({position: "bottomleft", imperial: false, maxWidth: 90})
                .addTo({{ this._parent.get_name() }});
        {% endmacro %}
        """
    )


class _Placed(MacroElement):
    """Places an element that the page already has (legend, buttons) in a corner of the map, where it exists."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            (function () {
                var element = document.getElementById({{ this.element_id|tojson }});
                if (!element) { return; }
                var control = L.control({position: {{ this.position|tojson }}});
                control.onAdd = function () {
                    L.DomEvent.disableClickPropagation(element);
                    L.DomEvent.disableScrollPropagation(element);
                    element.hidden = false;
                    return element;
                };
                control.addTo({{ this._parent.get_name() }});
            })();
        {% endmacro %}
        """
    )

    def __init__(self, element_id: str, position: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca leaves it untyped
        self._name = "Placed"
        self._id = element_id.replace("-", "_")
        self.element_id = element_id
        self.position = position


def scaffold(settings: dict[str, object], bounds: Bounds, lang: Lang = "vi", *, boundaries: bool = False) -> str:
    """Return the script of the map's scaffold.

    Args:
        settings: ``extra.map`` of mkdocs.yml, see ``settings.read_settings``.
        bounds: South-west and north-east corner of what is shown at first, in degrees.
        lang: The language of the names of the base layers.
        boundaries: Whether a ``boundaries.geojson`` lies beside the data and is to be drawn.

    Raises:
        MapSettingsError: The settings cannot be used.
    """
    tiles = read_settings(settings).tiles
    (south, west), (north, east) = bounds
    margin = max(_MARGIN, _MARGIN_SHARE * (north - south), _MARGIN_SHARE * (east - west))
    map_ = _OcopMap(
        location=[round((south + north) / 2, 4), round((west + east) / 2, 4)],
        zoom_start=_START_ZOOM,
        tiles=None,
        zoom_control="bottomright",
        max_bounds=True,
        min_lat=round(south - margin, 4),
        max_lat=round(north + margin, 4),
        min_lon=round(west - margin, 4),
        max_lon=round(east + margin, 4),
        maxBoundsViscosity=1.0,
        minZoom=_least_zoom(bounds),
        maxZoom=min((tile.max_zoom for tile in tiles), default=_LAST_ZOOM),
    )
    map_._id = "ocop"
    layers = [_layer(str(index), tile, lang) for index, tile in enumerate(tiles)]
    for layer in layers:
        layer.add_to(map_)
    if len(layers) > 1:
        control = folium.LayerControl(position="topright")
        control._id = "ocop"
        control.add_to(map_)
    _Scale().add_to(map_)  # type: ignore[no-untyped-call]  # branca leaves it untyped
    for element_id, position in (("oc-map-tools", "bottomright"), ("oc-map-legend", "bottomleft")):
        _Placed(element_id, position).add_to(map_)
    returned = ", ".join(layer.get_name() for layer in layers)
    extent = json.dumps([[south, west], [north, east]])
    return (
        "window.ocopScaffold = function () {\n"
        f"{_CALM}{_script(map_)}\n"
        f"return {{map: {MAP_ID}, tiles: [{returned}], bounds: {extent}, boundaries: {json.dumps(boundaries)}}};\n"
        "};\n"
    )


def _least_zoom(bounds: Bounds) -> int:
    """Return the zoom of the farthest view: there the whole is no larger than a tile (256 pixels), or a province has its neighbours."""
    (south, west), (north, east) = bounds
    high = math.degrees(_mercator(north) - _mercator(south))
    return min(_MIN_ZOOM, math.floor(math.log2(360 / max(high, east - west))))


def _mercator(latitude: float) -> float:
    """Return how far from the equator the projection of web maps draws a latitude in degrees; the earth's radius is 1."""
    return math.asinh(math.tan(math.radians(latitude)))


def _layer(id_: str, tile: TileSource, lang: Lang) -> folium.TileLayer:
    """One base layer; none is shown until ``mapstart.js`` knows where to look, so that no tile is fetched in vain."""
    layer = folium.TileLayer(
        tiles=tile.url,
        attr=tile.attribution,
        name=tile.name.get(lang),
        max_zoom=tile.max_zoom,
        show=False,
        # The tile server's policy asks for a Referer; the page's own policy may be stricter.
        referrerPolicy="strict-origin-when-cross-origin",
    )
    layer._id = id_
    return layer


def _script(map_: folium.Map) -> str:
    """Return the script part of what folium renders, without its page, in tidy lines."""
    figure = map_.get_root()
    if not isinstance(figure, Figure):
        raise TypeError(f"expected folium to give the map a Figure, got {figure!r}")
    figure.render()
    lines = (line.strip() for line in figure.script.render().splitlines())
    return "\n".join(line for line in lines if line)
