"""A dropped file of boundaries: only its lines are kept, and a wrong one is named."""

import json
from pathlib import Path

import pytest

from generator.catalogue.whole import Catalogue
from generator.map.boundaries import BoundariesError, boundaries
from generator.map.files import map_files

AREA = {"type": "Polygon", "coordinates": [[[105.0, 10.1234567, 3], [105.1, 10.1], [105.1, 10.2], [105.0, 10.1234567]]]}


def _drop(folder: Path, value: object) -> None:
    text = value if isinstance(value, str) else json.dumps(value)
    (folder / "boundaries.geojson").write_text(text, encoding="utf-8")


def _collection(geometry: object) -> dict[str, object]:
    return {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": {"name": "<script>"}, "geometry": geometry}],
    }


def test_nothing_dropped_draws_nothing(tmp_path: Path) -> None:
    assert boundaries(tmp_path) is None


def test_only_geometry_is_kept_rounded_to_a_metre(tmp_path: Path) -> None:
    _drop(tmp_path, _collection(AREA))
    assert json.loads(boundaries(tmp_path) or "")["features"] == [
        {
            "type": "Feature",
            "properties": {},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[105.0, 10.12346], [105.1, 10.1], [105.1, 10.2], [105.0, 10.12346]]],
            },
        }
    ]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("{", "not JSON"),
        ([], 'expected {"type": "FeatureCollection"'),
        ({"type": "FeatureCollection"}, 'expected {"type": "FeatureCollection"'),
        (_collection({"type": "Point", "coordinates": [105, 10]}), "features[0]: expected a geometry of type"),
        (_collection({"type": "Polygon", "coordinates": []}), "features[0]: expected coordinates"),
        (_collection({"type": "LineString", "coordinates": [[10.1, 105.0]]}), "expected [longitude, latitude]"),
        (_collection({"type": "LineString", "coordinates": [["105", "10"]]}), "expected [longitude, latitude]"),
        (_collection({"type": "LineString", "coordinates": [[True, 1]]}), "expected [longitude, latitude]"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, value: object, message: str) -> None:
    _drop(tmp_path, value)
    with pytest.raises(BoundariesError) as error:
        boundaries(tmp_path)
    assert message in str(error.value)
    assert "boundaries.geojson" in str(error.value)


def test_a_build_writes_data_and_scaffold_in_both_languages(catalogue: Catalogue, tmp_path: Path) -> None:
    assert sorted(map_files(catalogue, {}, tmp_path)) == [
        "assets/data/catalogue.en.json",
        "assets/data/catalogue.vi.json",
        "assets/data/names.en.json",
        "assets/data/names.vi.json",
        "assets/data/outlets.en.json",
        "assets/data/outlets.vi.json",
        "assets/data/places.en.json",
        "assets/data/places.vi.json",
        "assets/data/routes.en.json",
        "assets/data/routes.vi.json",
        "assets/data/search.en.json",
        "assets/data/search.vi.json",
        "assets/map.en.js",
        "assets/map.vi.js",
    ]
    _drop(tmp_path, _collection(AREA))
    files = map_files(catalogue, {}, tmp_path)
    assert json.loads(files["assets/data/boundaries.geojson"])["features"]
    assert "boundaries: true" in files["assets/map.vi.js"]
