"""Rules about places: communes and coordinates."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from generator.checks.at import at
from generator.places.geometry import Box, Point
from generator.records.gazetteer import Gazetteer
from generator.records.places_file import CommuneField, PlacesFile, ProvinceField
from generator.records.problem import Problem
from generator.records.reading import Entry, Records
from generator.records.schema import AddressField, TextField
from generator.text.bilingual import Text
from generator.text.formatting import within_sentence
from generator.text.suggesting import nearest

#: Degrees from the outermost communes' points of a province to where it surely ends: communes are some 5 km across.
_MARGIN: Final = 0.05

#: Nearer than this to a commune's point, a place may well be inside: communes are some 5 km across.
_SURELY_INSIDE_KM: Final = 3
_NEAREST: Final = 5


def commune_is_in_district(records: Records) -> Iterator[Problem]:
    """The commune of an address is one of the district's, as of 30 June 2025, with its type."""
    if not records.places:
        return
    known = records.places.value.district_ids
    gazetteer = Gazetteer.of(records.places.value)
    for entry, address in _addresses(records):
        district = address.district or entry.folder
        if district not in gazetteer.districts:
            if address.district:
                yield at(
                    entry,
                    ("address", "district"),
                    "unknown-district",
                    f"Không có huyện nào mang mã “{district}”; hãy dùng một trong {len(known)} mã huyện.",
                    f"There is no district “{district}”; use one of the {len(known)} district ids.",
                    suggestion=nearest(district, known),
                )
        elif gazetteer.commune(district, address.commune) is None:
            text, suggestion = unknown_commune(gazetteer, district, address.commune)
            place = ("address", "commune")
            yield at(entry, place, "unknown-commune", f"{text.vi}.", f"{text.en}.", suggestion=suggestion)


def unknown_commune(gazetteer: Gazetteer, district: str, typed: str) -> tuple[Text, str | None]:
    """Return a sentence without its full stop, and a suggestion: the name is one since the reform, or of another district.

    Args:
        gazetteer: the places.
        district: the id of a district of the gazetteer.
        typed: a name that none of its communes had on 30 June 2025.
    """
    name = gazetteer.districts[district].name
    vi, en = f"{name.vi} không có đơn vị nào tên “{typed}”", f"{name.en} has no commune called “{typed}”"
    before = gazetteer.before_the_reform(district, typed)
    if before:
        return named_since_the_reform(typed, before), None
    elsewhere = gazetteer.district_of(typed)
    if elsewhere:
        other = gazetteer.districts[elsewhere].name
        return Text(f"{vi}; tên này thuộc {within_sentence(other.vi)}", f"{en}; it belongs to {other.en}"), None
    return Text(vi, en), gazetteer.nearest(district, typed)


def named_since_the_reform(typed: str, before: Iterable[str]) -> Text:
    """Return the sentence, without its full stop, on a unit of today that the communes ``before`` became."""
    communes = ", ".join(before)
    return Text(
        f"“{typed}” là tên từ ngày 1/7/2025; hãy ghi tên trước ngày đó ({communes})",
        f"“{typed}” is a name since 1 July 2025; give the one before that day ({communes})",
    )


@dataclass(frozen=True, slots=True)
class Ground:
    """A province with its communes and the box around them: none of its places lies outside."""

    province: ProvinceField
    communes: tuple[CommuneField, ...]
    box: Box


@lru_cache(maxsize=1)
def grounds(places: PlacesFile) -> Mapping[str, Ground]:
    """Return the ground on which each district lies, by the district's id; none where a province has no commune."""
    gazetteer = Gazetteer.of(places)
    inside: dict[str, list[CommuneField]] = defaultdict(list)
    for commune in places.communes:
        if province := gazetteer.province_of(commune.district):
            inside[province.id].append(commune)
    found = {
        id_: Ground(gazetteer.provinces[id_], tuple(communes), province_box(map(_point_of, communes)))
        for id_, communes in inside.items()
    }
    by_district = {d.id: found[d.province] for d in places.districts if d.province in found}
    return MappingProxyType(by_district)


def province_box(communes: Iterable[Point]) -> Box:
    """Return the box around a province, given the points of its communes."""
    return Box.around(communes, _MARGIN)


def point_is_in_the_province(records: Records) -> Iterator[Problem]:
    """A point lies in the province of its district; latitude and longitude that were swapped are recognised."""
    if not records.places:
        return
    by_district = grounds(records.places.value)
    for entry in records.entries:
        location, ground = entry.value.location, by_district.get(_district_of(entry))
        if location is None or ground is None:
            continue
        point = Point(float(location.lat), float(location.lon))
        if ground.box.holds(point):
            continue
        if ground.box.holds(Point(point.lon, point.lat)):
            yield at(
                entry,
                ("location", "lat"),
                "swapped-coordinates",
                f"Vĩ độ và kinh độ bị đổi chỗ; hãy viết lat: {location.lon} và lon: {location.lat}.",
                f"Latitude and longitude are swapped; write lat: {location.lon} and lon: {location.lat}.",
            )
        else:
            province = ground.province
            yield at(
                entry,
                ("location", "lat"),
                "outside-province",
                f"Điểm {location.lat}, {location.lon} nằm ngoài {within_sentence(province.name.vi)} trước ngày 1/7/2025; "
                "hãy xem lại lat và lon.",
                f"The point {location.lat}, {location.lon} lies outside {province.short.en or province.short.vi} as it was "
                "before 1 July 2025; check lat and lon.",
            )


def _district_of(entry: Entry[Any]) -> str:
    """Return the id of the district in which a record's place lies: that of its address, else that of its folder."""
    address: AddressField | None = entry.value.address
    return (address.district if address else None) or entry.folder


def _addresses(records: Records) -> Iterator[tuple[Entry[Any], AddressField]]:
    for entry in records.entries:
        if entry.value.address:
            yield entry, entry.value.address


def point_is_in_its_place(records: Records) -> Iterator[Problem]:
    """A point lies about where its record says: in the commune of its address; of an outlet without one, in its district.

    No boundary is published; but a commune's own point is among the nearest few of any place inside it.
    """
    if not records.places:
        return
    gazetteer, by_district = Gazetteer.of(records.places.value), grounds(records.places.value)
    without_address = {entry.path for entry in records.outlets if entry.value.address is None}
    for entry in records.entries:
        location, address, ground = entry.value.location, entry.value.address, by_district.get(_district_of(entry))
        if location is None or ground is None:
            continue
        point = Point(float(location.lat), float(location.lon))
        if not ground.box.holds(point):
            continue
        if address:
            commune = gazetteer.commune(_district_of(entry), address.commune)
            if commune and (km := _point_of(commune).km_to(point)) > _SURELY_INSIDE_KM:
                near = _nearest(ground.communes, point)
                if commune not in near:
                    yield _outside(entry, "outside-commune", commune.name, near[0].name, f"{km:.0f} km")
        elif entry.path in without_address and entry.folder in gazetteer.districts:
            near = _nearest(ground.communes, point)
            if all(commune.district != entry.folder for commune in near):
                district = gazetteer.districts[entry.folder]
                km = Point(float(district.lat), float(district.lon)).km_to(point)
                yield _outside(entry, "outside-district", district.name, near[0].name, f"{km:.0f} km")


def _nearest(communes: Iterable[CommuneField], point: Point) -> list[CommuneField]:
    return sorted(communes, key=lambda commune: _point_of(commune).km_to(point))[:_NEAREST]


def _point_of(commune: CommuneField) -> Point:
    return Point(float(commune.lat), float(commune.lon))


def _outside(entry: Entry[Any], code: str, wanted: TextField, nearer: TextField, far: str) -> Problem:
    where = ("xã", "the commune") if code == "outside-commune" else ("thư mục", "the folder")
    lat, lon = entry.value.location.lat, entry.value.location.lon
    return at(
        entry,
        ("location", "lat"),
        code,
        f"Điểm {lat}, {lon} cách {within_sentence(wanted.vi)} khoảng {far}, gần {within_sentence(nearer.vi)} hơn; hãy xem lại lat, lon "
        f"hoặc {where[0]}.",
        f"The point {lat}, {lon} lies about {far} from {wanted.en}, nearer to {nearer.en}; check lat and lon, or "
        f"{where[1]}.",
    )


RULES: Final = (commune_is_in_district, point_is_in_the_province, point_is_in_its_place)
