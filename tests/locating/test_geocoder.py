import json
import time
from pathlib import Path

import pytest

from generator.locating.geocoder import AGENT, Geocoder, NoGeocoderError, pause_of
from generator.places.geometry import Box
from tests.locating.nominatim import Nominatim, place

DELTA = Box(10.18, 104.77, 10.97, 105.58)


@pytest.mark.parametrize(
    ("endpoint", "pause"),
    [
        ("https://nominatim.openstreetmap.org", 1.0),
        ("https://nominatim.openstreetmap.org/", 1.0),
        ("http://Nominatim.OpenStreetMap.org:80", 1.0),
        ("nominatim.openstreetmap.org", 1.0),
        ("http://127.0.0.1:8080/nominatim", 0.2),
    ],
)
def test_the_public_server_is_given_its_second(endpoint: str, pause: float) -> None:
    assert pause_of(endpoint, 0.2) == pause
    assert pause_of(endpoint, 5) == 5


def test_a_place_is_found_politely(nominatim: Nominatim, tmp_path: Path) -> None:
    nominatim.places["ấp A"] = place(10.4123456, 105.01, "Ấp A, An Giang")
    answer = Geocoder(nominatim.endpoint, tmp_path / "g.json", DELTA, 0).find("ấp A")
    assert answer is not None
    assert (answer.point, answer.name) == ((10.41235, 105.01), "Ấp A, An Giang")
    assert nominatim.agents == {AGENT}
    assert nominatim.asked == [
        {
            "q": "ấp A",
            "format": "json",
            "limit": "1",
            "countrycodes": "vn",
            "accept-language": "vi",
            "viewbox": "104.77,10.18,105.58,10.97",
            "bounded": "1",
        }
    ]


def test_an_answer_that_is_a_commune_is_none(nominatim: Nominatim, tmp_path: Path) -> None:
    nominatim.places["x"] = place(10.4, 105.0, "Xã X", kind="boundary")
    assert Geocoder(nominatim.endpoint, tmp_path / "g.json", DELTA, 0).find("x") is None


def test_nothing_is_asked_twice_not_even_in_the_next_run(nominatim: Nominatim, tmp_path: Path) -> None:
    nominatim.places["ấp A"] = place(10.4, 105.01, "Ấp A")
    memory = tmp_path / ".cache" / "g.json"
    for _ in range(2):
        geocoder = Geocoder(nominatim.endpoint, memory, DELTA, 0)
        assert geocoder.find("ấp A") is not None
        assert geocoder.find("ấp B") is None
        assert geocoder.find("ấp A") is not None
    assert nominatim.questions == ["ấp A", "ấp B"]
    assert json.loads(memory.read_text(encoding="utf-8")) == {"ấp A": [10.4, 105.01, "Ấp A"], "ấp B": None}


@pytest.mark.parametrize("content", ["", "[]", "{", '{"ấp A": 3}', '{"ấp A": ["x"]}'])
def test_a_damaged_memory_is_ignored(nominatim: Nominatim, tmp_path: Path, content: str) -> None:
    memory = tmp_path / "g.json"
    memory.write_text(content, encoding="utf-8")
    assert Geocoder(nominatim.endpoint, memory, DELTA, 0).find("ấp A") is None
    assert nominatim.questions == ["ấp A"]


def test_questions_keep_their_distance(nominatim: Nominatim, tmp_path: Path) -> None:
    geocoder = Geocoder(nominatim.endpoint, tmp_path / "g.json", DELTA, 0.2)
    start = time.monotonic()
    for text in ("a", "b", "c"):
        geocoder.find(text)
    assert time.monotonic() - start >= 0.4


def test_a_server_that_refuses_or_is_not_there(nominatim: Nominatim, tmp_path: Path) -> None:
    nominatim.fails_after = 1
    geocoder = Geocoder(nominatim.endpoint, tmp_path / "g.json", DELTA, 0)
    geocoder.find("a")
    with pytest.raises(NoGeocoderError):
        geocoder.find("b")
    assert json.loads((tmp_path / "g.json").read_text()) == {"a": None}
    with pytest.raises(NoGeocoderError):
        Geocoder("http://127.0.0.1:1", tmp_path / "g.json", DELTA, 0).find("c")
