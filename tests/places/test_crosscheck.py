"""Each rule finds the fault it is for, on the real data with one thing made wrong."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.places.accepted import ACCEPTED
from generator.places.crosscheck import RULES, findings, unit_outside_members
from generator.places.geometry import KM_PER_DEGREE, Box, Point
from generator.places.overrides import OVERRIDES
from generator.places.scene import scene_of
from generator.places.source import Source, SourceCommune, SourceUnit

OURS = {override.code: override.point for override in OVERRIDES}
MYBINH, MYLONG, VONGDONG = "30280", "30283", "30715"
TWENTY_KM = 20 / KM_PER_DEGREE
COMPASS = [(1, 0), (0, 1), (-1, 0), (0, -1)]


def found(source: Source, points: Mapping[str, Point] = OURS) -> set[tuple[str, str]]:
    return {(finding.code, finding.rule) for finding in findings(scene_of(source, points))}


def with_commune(source: Source, code: str, **changes: object) -> Source:
    def changed(commune: SourceCommune) -> SourceCommune:
        return replace(commune, **changes) if commune.code == code else commune  # type: ignore[arg-type]

    return replace(source, communes=tuple(changed(commune) for commune in source.communes))


def with_unit(source: Source, code: str, point: Point) -> Source:
    def changed(unit: SourceUnit) -> SourceUnit:
        return replace(unit, point=point) if unit.code == code else unit

    return replace(source, units=tuple(changed(unit) for unit in source.units))


def commune(source: Source, code: str) -> SourceCommune:
    return next(c for c in source.communes if c.code == code)


def test_with_our_overrides_exactly_the_accepted_doubts_are_left(source: Source) -> None:
    assert found(source) == {(entry.code, entry.rule) for entry in ACCEPTED}


def test_without_overrides_every_overridden_point_is_found(source: Source) -> None:
    codes = {code for code, _ in found(source, {})}
    assert codes >= set(OURS)


def test_any_commune_moved_by_20_km_is_found(source: Source) -> None:
    accepted = {(entry.code, entry.rule, entry.point) for entry in ACCEPTED}
    unnoticed = []
    for number, moved in enumerate(source.communes):
        north, east = COMPASS[number % 4]
        point = OURS.get(moved.code, moved.point)
        point = Point(point.lat + north * TWENTY_KM, point.lon + east * TWENTY_KM)
        if moved.code in OURS:
            scene = scene_of(source, {**OURS, moved.code: point})
        else:
            scene = scene_of(with_commune(source, moved.code, point=point), OURS)
        open_doubts = {f.code for f in findings(scene) if (f.code, f.rule, f.point) not in accepted}
        if moved.code not in open_doubts:
            unnoticed.append(moved.name)
    assert unnoticed == []


@pytest.mark.parametrize(("north", "east"), COMPASS)
def test_any_unit_of_today_moved_by_20_km_is_found(source: Source, north: int, east: int) -> None:
    unnoticed = []
    for unit in source.units:
        point = Point(unit.point.lat + north * TWENTY_KM, unit.point.lon + east * TWENTY_KM)
        codes = {code for code, _, _ in unit_outside_members(scene_of(with_unit(source, unit.code, point), OURS))}
        if unit.code not in codes:
            unnoticed.append(unit.name)
    assert unnoticed == []


def test_geocoded_elsewhere(source: Source) -> None:
    wrong = with_commune(source, VONGDONG, geocoded="Vọng Thê, Thoại Sơn, An Giang, Vietnam")
    assert found(wrong) - found(source) >= {(VONGDONG, "geocoded-elsewhere")}


@pytest.mark.parametrize("answer", ["tt. Vọng Đông", "Phường Vọng Đông", "Vong Dong Province", "VỌNG ĐÔNG"])
def test_what_geocoders_add_to_a_name_is_no_other_name(source: Source, answer: str) -> None:
    same = with_commune(source, VONGDONG, geocoded=f"{answer}, Thoại Sơn, An Giang, Vietnam")
    assert found(same) == found(source)


def test_geocoded_abroad(source: Source) -> None:
    wrong = with_commune(source, VONGDONG, geocoded="Vọng Đông, ភូមិ, Vietnam")
    assert found(wrong) - found(source) == {(VONGDONG, "geocoded-abroad")}


def test_box_of_an_address(source: Source) -> None:
    at = commune(source, VONGDONG).point
    small = Box(at.lat - 0.0013, at.lon - 0.0013, at.lat + 0.0013, at.lon + 0.0013)
    assert (VONGDONG, "box-of-an-address") in found(with_commune(source, VONGDONG, box=small))


def test_box_around_another(source: Source) -> None:
    inner = commune(source, MYBINH)
    wide = Box(inner.box.south - 0.01, inner.box.west - 0.01, inner.box.north + 0.01, inner.box.east + 0.01)
    wrong = with_commune(source, MYLONG, box=wide, point=Point(inner.box.south + 0.001, inner.box.west + 0.001))
    assert (MYLONG, "box-around-another") in found(wrong)


def test_outside_own_box(source: Source) -> None:
    box = commune(source, VONGDONG).box
    wrong = with_commune(source, VONGDONG, point=Point(box.north + 0.0001, box.west + 0.02))
    assert found(wrong) - found(source) >= {(VONGDONG, "outside-own-box")}


def test_an_override_outside_its_district_is_found(source: Source) -> None:
    assert ("30376", "outside-district-box") in found(source, {**OURS, "30376": Point(10.77090, 105.28385)})


def test_an_override_in_a_strangers_box_is_found(source: Source) -> None:
    inside = commune(source, "30445").point  # Phú Bình
    assert ("30433", "in-a-strangers-box") in found(source, {**OURS, "30433": inside})


def test_two_communes_at_one_point_are_found(source: Source) -> None:
    wrong = with_commune(source, MYLONG, point=commune(source, MYBINH).point)
    assert (MYLONG, "too-near") in found(wrong)


def test_a_commune_at_the_point_of_its_district_is_found(source: Source) -> None:
    district = next(d for d in source.districts if d.code == "894")
    wrong = with_commune(source, VONGDONG, point=district.point)
    assert (VONGDONG, "at-the-districts-point") in found(wrong)


def test_far_from_successor(source: Source) -> None:
    assert ("30625", "far-from-successor") in found(source, {})


def test_far_from_fellows(source: Source) -> None:
    at = commune(source, VONGDONG).point
    wrong = with_commune(source, VONGDONG, point=Point(at.lat - 2 * TWENTY_KM, at.lon))
    assert (VONGDONG, "far-from-fellows") in found(wrong)


def test_a_unit_of_today_among_strangers_is_found(source: Source) -> None:
    wrong = with_unit(source, "30307", commune(source, "30304").point)  # phường Long Xuyên at Mỹ Thạnh
    assert ("30307", "unit-among-strangers") in found(wrong)


def test_two_units_of_today_at_one_point_are_found(source: Source) -> None:
    wrong = with_unit(source, "30307", next(u.point for u in source.units if u.code == "30292"))
    assert ("30307", "units-at-one-point") in found(wrong)


def test_every_rule_states_itself() -> None:
    assert all(rule.__doc__ and rule.__doc__.count("\n") == 0 for rule in RULES)
