import unicodedata
from dataclasses import replace

import pytest

from generator.places.accepted import ACCEPTED, Acceptance
from generator.places.derive import derive
from generator.places.errors import PlacesError
from generator.places.geometry import Box, Point
from generator.places.model import Override, Places
from generator.places.overrides import OVERRIDES
from generator.places.source import Source
from generator.text.bilingual import Text
from generator.text.folding import one_orthography

EXTREMES = Box(10.18, 104.75, 10.97, 105.59)  # extreme points of the province as geographies state them
COMMUNES_OF_DISTRICT = {
    "long-xuyen": 12,
    "chau-doc": 7,
    "tan-chau": 14,
    "tinh-bien": 14,
    "cho-moi": 18,
    "tri-ton": 15,
    "chau-phu": 13,
    "phu-tan": 18,
    "thoai-son": 17,
    "chau-thanh": 13,
    "an-phu": 14,
}


def test_counts_of_2025(places: Places) -> None:
    counted = {id_: sum(c.district == id_ for c in places.communes) for id_ in COMMUNES_OF_DISTRICT}
    assert counted == COMMUNES_OF_DISTRICT
    assert len(places.communes) == 155
    assert len(places.current_communes) == 54


def test_districts_in_the_order_of_the_reports(places: Places) -> None:
    assert [district.id for district in places.districts] == [
        *("long-xuyen", "chau-doc", "tan-chau", "tinh-bien", "cho-moi", "tri-ton", "chau-phu", "phu-tan", "thoai-son"),
        *("chau-thanh", "an-phu"),
    ]
    assert [district.code for district in places.districts] == [
        *("883", "884", "887", "890", "893", "891", "889", "888", "894", "892", "886"),
    ]


def test_codes_are_unique_and_sorted(places: Places) -> None:
    for units in (places.communes, places.current_communes):
        codes = [unit.code for unit in units]
        assert codes == sorted(set(codes))


def test_every_commune_became_part_of_a_unit_that_exists(places: Places) -> None:
    known = {unit.code for unit in places.current_communes}
    reached = {code for commune in places.communes for code in commune.successors}
    assert reached == known


def test_a_commune_is_found_by_district_and_name(places: Places) -> None:
    keys = [(commune.district, commune.name.vi.lower()) for commune in places.communes]
    assert len(set(keys)) == len(keys)


def test_names_are_in_one_orthography(places: Places) -> None:
    named = [*places.districts, *places.communes, *places.current_communes]
    for unit in named:
        assert unit.name.vi == unicodedata.normalize("NFC", one_orthography(unit.name.vi))
        assert unit.name.get("en").isascii()
    assert {unit.name.vi for unit in places.communes} >= {
        "Phường Mỹ Hòa",
        "Phường Mỹ Quý",
        "Thị trấn Óc Eo",
        "Xã Khánh Hòa",
    }


def test_points_lie_in_the_province(places: Places) -> None:
    outside = [u.name.vi for u in (*places.communes, *places.current_communes) if not EXTREMES.holds(u.point)]
    assert outside == []


def test_points_lie_near_their_district_and_their_unit_of_today(places: Places) -> None:
    units = {unit.code: unit for unit in places.current_communes}
    districts = {district.id: district for district in places.districts}
    far_unit = {c.name.vi: c.point.km_to(units[c.current].point) for c in places.communes}
    far_district = {c.name.vi: c.point.km_to(districts[c.district].point) for c in places.communes}
    assert {name: km for name, km in far_unit.items() if km > 11} == {}
    assert {name: km for name, km in far_district.items() if km > 28} == {}


@pytest.mark.parametrize(
    ("code", "north", "south_of", "east", "west_of"),
    [
        # What every map of An Giang shows: the first lies north (east) of the second.
        ("30340", "30343", "", "", ""),  # Khánh An (border) north of Khánh Bình
        ("30316", "30325", "", "30325", ""),  # Châu Phú B north-east of Núi Sam
        ("30331", "", "30328", "", "30325"),  # Vĩnh Tế: south of Vĩnh Nguơn, west of Núi Sam
        ("30313", "30280", "", "", ""),  # Mỹ Hòa Hưng, the island, north of Mỹ Bình
        ("30550", "30547", "", "", "30544"),  # Lạc Quới: north of Ba Chúc, west of Tri Tôn
        ("30538", "30544", "", "30544", ""),  # An Hảo (Cấm mountain) north-east of Tri Tôn
        ("30688", "", "30691", "", "30682"),  # Óc Eo: south of Tây Phú, west of Núi Sập
        ("30376", "30412", "", "30378", ""),  # Long Thạnh: north of Long Sơn, east of Long Châu
        ("30377", "30378", "", "", "30376"),  # Long Hưng: north of Long Châu, west of Long Thạnh
        ("30433", "30442", "30421", "30430", "30427"),  # Phú Thành: between Hiệp Xương, Phú Lâm, Hòa Lạc, Phú Thạnh
        (
            "30625",
            "30697",
            "30613",
            "30616",
            "30310",
        ),  # Vĩnh Thành: between Vĩnh Trạch, Hòa B. Thạnh, Vĩnh Lợi, Mỹ Khánh
        ("30388", "30391", "30387", "30387", "30377"),  # Tân An: N of Long An, S and E of Tân Thạnh, W of Long Hưng
    ],
)
def test_geography(places: Places, code: str, north: str, south_of: str, east: str, west_of: str) -> None:
    at = {commune.code: commune.point for commune in places.communes}
    point = at[code]
    assert not north or point.lat > at[north].lat
    assert not south_of or point.lat < at[south_of].lat
    assert not east or point.lon > at[east].lon
    assert not west_of or point.lon < at[west_of].lon


def test_overrides_move_a_point_and_say_why(source: Source, places: Places) -> None:
    package = {commune.code: commune.point for commune in source.communes}
    ours = {commune.code: commune.point for commune in places.communes}
    assert [o.code for o in places.overrides] == ["30376", "30377", "30388", "30433", "30625"]
    for override in places.overrides:
        assert ours[override.code] == override.point
        assert override.point.km_to(package[override.code]) > 0.5
        assert "sai số ước chừng" in override.reason.vi
        assert "good to about" in override.reason.get("en")


def test_points_without_override_are_the_packages(source: Source, places: Places) -> None:
    overridden = {override.code for override in places.overrides}
    package = {commune.code: commune.point.rounded() for commune in source.communes}
    assert {c.code: c.point for c in places.communes if c.code not in overridden} == {
        code: point for code, point in package.items() if code not in overridden
    }


def test_a_point_in_doubt_stops_everything(source: Source) -> None:
    with pytest.raises(PlacesError) as caught:
        derive(
            [source],
            overrides=[o for o in OVERRIDES if o.code != "30376"],
            accepted=[entry for entry in ACCEPTED if entry.code != "30376"],
        )
    assert caught.value.texts == (
        Text(
            "Phường Long Thạnh, Thị xã Tân Châu (30376), điểm 10.77090, 105.28385: nằm ngoài Thị xã Tân Châu "
            "[outside-district-box].",
            "Long Thanh ward, Tan Chau town (30376), point 10.77090, 105.28385: lies outside Thị xã Tân Châu "
            "[outside-district-box].",
        ),
        Text(
            "Mỗi điểm chưa rõ trên đây: hãy thay trong overrides.py, hoặc ghi mã, [quy tắc], điểm và lý do chấp nhận vào "
            "accepted.py.",
            "Each point in doubt above: replace it in overrides.py, or accept it in accepted.py by code, [rule], point and "
            "a reason.",
        ),
    )


def test_an_override_whose_point_in_the_package_changed_asks_for_another_look(source: Source) -> None:
    moved = tuple(replace(c, point=Point(10.36, 105.34)) if c.code == "30625" else c for c in source.communes)
    with pytest.raises(PlacesError) as caught:
        derive([replace(source, communes=moved)])
    assert str(caught.value) == (
        "30625: the package now has the point 10.36000, 105.34000, when the override was decided on it had "
        "10.44520, 105.23703; look at this entry of overrides.py again."
    )


def test_an_override_of_an_unknown_commune_is_refused(source: Source) -> None:
    unknown = Override(code="99999", seen=Point(10, 105), point=Point(10.5, 105.2), reason=Text("thử", "test"))
    with pytest.raises(PlacesError, match=r"^99999: the package now has the point —, when"):
        derive([source], overrides=[*OVERRIDES, unknown])


def test_an_acceptance_without_its_doubt_is_refused(source: Source) -> None:
    idle = Acceptance("30280", "too-near", Point(10.38717, 105.43556), "never")
    with pytest.raises(PlacesError) as caught:
        derive([source], accepted=[*ACCEPTED, idle])
    assert str(caught.value) == (
        "30280 (too-near): this doubt no longer comes up at 10.38717, 105.43556; look at this entry of accepted.py again."
    )


def test_an_acceptance_holds_for_the_point_that_was_looked_at_only(source: Source) -> None:
    # Hội An's doubts are accepted; a newer package that puts it elsewhere must not profit from that.
    moved = tuple(replace(c, point=Point(10.46, 105.55)) if c.code == "30673" else c for c in source.communes)
    with pytest.raises(PlacesError) as caught:
        derive([replace(source, communes=moved)])
    told = str(caught.value)
    assert (
        "Hoi An town, Cho Moi district (30673), point 10.46000, 105.55000: lies in the bounding box of "
        "Xã Bình Phước Xuân [in-a-strangers-box]."
    ) in told.splitlines()
    assert "30673 (in-a-strangers-box): this doubt no longer comes up at 10.43217, 105.55046" in told


def test_every_acceptance_has_a_reason_that_says_something() -> None:
    assert [entry for entry in ACCEPTED if len(entry.reason.split()) < 6] == []
