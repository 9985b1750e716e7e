import pytest

from generator.locating.judging import lies_in, names
from generator.places.geometry import Point
from generator.records.places_file import CommuneField
from generator.records.schema import TextField


def commune(code: str, lat: str, lon: str) -> CommuneField:
    return CommuneField.model_validate(
        {"code": code, "name": TextField(vi=code), "district": "tri-ton", "lat": lat, "lon": lon, "current": "1"}
    )


A, B = commune("a", "10.40000", "105.00000"), commune("b", "10.40000", "105.02000")


@pytest.mark.parametrize(
    ("lat", "lon", "taken"),
    [
        (10.4050, 105.0000, True),
        (10.4000, 105.0090, True),  # a is nearer, by a little
        (10.4000, 105.0130, True),  # b is nearer, but a is only 1.4 km away
        (10.4000, 105.0150, False),  # b is nearer and a is 1.6 km away
        (10.4000, 105.0000, False),  # the commune's own point says nothing new
        (10.4700, 105.0000, True),  # 7.8 km
        (10.4730, 105.0000, False),  # 8.1 km
    ],
)
def test_a_point_is_judged_by_the_communes_own_points(lat: float, lon: float, taken: bool) -> None:
    assert lies_in(Point(lat, lon), A, [A, B]) is taken


@pytest.mark.parametrize(
    ("found", "part", "same"),
    [
        ("Ấp Sơn Lập, Xã Vọng Đông, An Giang, Việt Nam", "ấp Sơn Lập", True),
        ("Ấp Sơn Lập, Xã Vọng Đông", "tổ 3, ấp Sơn Lập", True),
        ("Xã Vọng Đông, An Giang, Việt Nam", "ấp Sơn Lập", False),
        ("Nguyễn Huệ, Phường Mỹ Long", "69 Nguyễn Huệ", True),
        ("Nguyễn Trãi, Phường Mỹ Long", "69 Nguyễn Huệ", False),
        ("Ấp 3, Xã Vọng Đông", "ấp 3", True),
        ("Ấp 2, Xã Vọng Đông", "ấp 3", False),
        ("Xã Vọng Đông", "ấp", False),
    ],
)
def test_a_found_place_is_called_what_was_asked(found: str, part: str, same: bool) -> None:
    assert names(found, part) is same
