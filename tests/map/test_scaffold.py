"""folium's part: what it writes is ours alone, the same every time, and free of records."""

import re

import pytest

from generator.map.scaffold import MAP_ID, scaffold
from generator.map.settings import MapSettingsError, read_settings

BOUNDS = ((10.2, 104.8), (10.9, 105.6))
STREETS = {
    "name": {"vi": "Bản đồ đường", "en": "Street map"},
    "url": "https://tiles.example/{z}/{x}/{y}.png",
    "attribution": '© <a href="https://osm.example">OSM</a>',
    "max_zoom": 18,
}
AERIAL = {
    **STREETS,
    "name": {"vi": "Ảnh", "en": "Aerial"},
    "url": "https://air.example/{z}/{x}/{y}.png",
    "max_zoom": 16,
}


def test_the_map_is_locked_to_the_province() -> None:
    script = scaffold({"tiles": [STREETS]}, BOUNDS)
    assert f'L.map(\n"{MAP_ID}"' in script
    numbers = re.search(r'"maxBounds": \[\s*\[\s*([\d.]+),\s*([\d.]+),\s*\],\s*\[\s*([\d.]+),\s*([\d.]+)', script)
    assert numbers is not None
    south, west, north, east = map(float, numbers.groups())
    assert south < 10.2 < 10.9 < north
    assert west < 104.8 < 105.6 < east
    assert '"maxBoundsViscosity": 1.0' in script
    assert "bounds: [[10.2, 104.8], [10.9, 105.6]], boundaries: false" in script


def test_a_country_is_seen_whole_and_a_province_with_its_neighbours() -> None:
    country = scaffold({"tiles": [STREETS]}, ((8.58, 102.2), (23.39, 109.42)))
    assert '"minZoom": 4' in country
    assert '"maxBounds": [\n[\n4.8775,\n98.4975,\n],\n[\n27.0925,\n113.1225,\n],\n]' in country
    assert '"minZoom": 8' in scaffold({"tiles": [STREETS]}, BOUNDS)
    assert '"minZoom": 8' in scaffold({"tiles": [STREETS]}, ((10.48, 104.98), (10.52, 105.02)))


def test_two_runs_are_the_same_to_the_byte() -> None:
    assert scaffold({"tiles": [STREETS, AERIAL]}, BOUNDS) == scaffold({"tiles": [STREETS, AERIAL]}, BOUNDS)


def test_the_tile_server_is_the_only_foreign_host() -> None:
    script = scaffold({"tiles": [STREETS]}, BOUNDS)
    assert set(re.findall(r"https?://[\w.]+", script)) == {"https://tiles.example", "https://osm.example"}
    assert "jquery" not in script.lower()
    assert "bootstrap" not in script.lower()


def test_one_base_layer_needs_no_choice_and_two_are_named_in_the_language() -> None:
    assert "L.control.layers" not in scaffold({"tiles": [STREETS]}, BOUNDS)
    assert '"Street map" : tile_layer_0' in scaffold({"tiles": [STREETS, AERIAL]}, BOUNDS, "en")
    vietnamese = scaffold({"tiles": [STREETS, AERIAL]}, BOUNDS, "vi")
    assert r'"\u1ea2nh" : tile_layer_1' in vietnamese
    assert '"maxZoom": 16' in vietnamese


def test_without_tiles_there_is_still_a_map() -> None:
    script = scaffold({}, BOUNDS, boundaries=True)
    assert "tiles: []" in script
    assert "boundaries: true" in script


@pytest.mark.parametrize("part", ["name", "attribution"])
def test_template_signs_in_a_setting_are_refused(part: str) -> None:
    """folium would run them at build time."""
    value: object = {"vi": "{{ 7 * 7 }}"} if part == "name" else "{{ 7 * 7 }}"
    with pytest.raises(MapSettingsError, match=r"a text without \{\{, \{% and \{#"):
        scaffold({"tiles": [{**STREETS, part: value}]}, BOUNDS)


def test_a_setting_cannot_leave_the_script() -> None:
    tile = {**STREETS, "attribution": "</script>`${7*7}"}
    script = scaffold({"tiles": [tile]}, BOUNDS)
    assert "</script>" not in script
    assert r'"\u003c/script\u003e`${7*7}"' in script


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"tiles": "osm"}, "extra.map.tiles: expected a list, got 'osm'."),
        ({"tiles": ["osm"]}, "extra.map.tiles[0]: expected a mapping, got 'osm'."),
        ({"tiles": [{**STREETS, "name": "OSM"}]}, "extra.map.tiles[0].name: expected {vi, en}, got 'OSM'."),
        (
            {"tiles": [STREETS, {**STREETS, "url": "http://a/{z}/{x}/{y}.png"}]},
            "extra.map.tiles[1].url: expected an https address with {z}, {x} and {y}, got 'http://a/{z}/{x}/{y}.png'.",
        ),
        (
            {"tiles": [{**STREETS, "url": "https://a/{z}/{x}.png"}]},
            "extra.map.tiles[0].url: expected an https address with {z}, {x} and {y}, got 'https://a/{z}/{x}.png'.",
        ),
        ({"tiles": [{**STREETS, "attribution": " "}]}, "extra.map.tiles[0].attribution: expected a text, got ' '."),
        (
            {"tiles": [{**STREETS, "max_zoom": "19"}]},
            "extra.map.tiles[0].max_zoom: expected a whole number from 1 to 24, got '19'.",
        ),
    ],
)
def test_a_wrong_setting_is_named_with_a_right_example(settings: dict[str, object], message: str) -> None:
    with pytest.raises(MapSettingsError) as error:
        read_settings(settings)
    assert str(error.value).startswith(f"mkdocs.yml: {message} Example: extra: {{map: ")
