"""The country's places for benchmarks: provinces, districts and communes as of 30 June 2025, out of the installed package.

Points are taken as the package has them: a benchmark wants spread and real names, not proven points. Every commune is as
likely as any other to have a product ("One commune, one product"), so that a province has its share by its communes.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Container
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from generator.places.geometry import Point
from generator.places.model import (
    PlacedCommune,
    PlacedDistrict,
    PlacedProvince,
    PlacedProvinceToday,
    PlacedUnit,
    Places,
)
from generator.places.names import short_name, unit_name
from generator.places.provinces import REGION
from generator.places.source import LICENCE, PACKAGE, installed_data
from generator.text.slugs import slug

_COMMUNES: Final = """
    SELECT wardCode, ward, wardLat, wardLon, districtCode, district, provinceCode, province,
           provinceKey || '_' || districtKey || '_' || wardKey
    FROM admin_units_legacy WHERE wardCode NOT NULL ORDER BY wardCode"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A commune as of 30 June 2025.

    ``name`` as records write it ("xã Vọng Đông"), ``folder`` of its district, ``district`` and ``province`` as addresses
    end ("Huyện Thoại Sơn"), ``area`` what people call the district ("Thoại Sơn").
    """

    code: str
    name: str
    folder: str
    district: str
    area: str
    province: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """What records of a benchmark may refer to, and the places file that says so."""

    communes: tuple[Commune, ...]
    places: Places


class _Row(NamedTuple):
    code: str
    name: str
    lat: float
    lon: float
    district_code: str
    district: str
    province_code: str
    province: str
    key: str


def country() -> Country:
    """Return the places of the whole country.

    Raises:
        PlacesError: the package of places is not installed.
    """
    rows, units, successors = _rows(), _units(), _successors()
    provinces: dict[str, PlacedProvince] = {}
    districts: dict[str, PlacedDistrict] = {}
    placed: list[PlacedCommune] = []
    communes: list[Commune] = []
    taken: set[str] = set()
    today = _provinces_today(rows, successors)
    for row in rows:
        if row.province_code not in provinces:
            short = short_name(row.province)
            provinces[row.province_code] = PlacedProvince(
                id=slug(short.vi),
                code=row.province_code,
                name=unit_name(row.province),
                short=short,
                current=today[row.province_code],
            )
        province = provinces[row.province_code]
        point = Point(row.lat, row.lon).rounded()
        if row.district_code not in districts:
            id_ = _district_id(row.district, province.id, taken)
            taken.add(id_)
            districts[row.district_code] = PlacedDistrict(
                id=id_,
                province=province.id,
                code=row.district_code,
                name=unit_name(row.district),
                short=short_name(row.district),
                point=point,
            )
        district = districts[row.district_code]
        text = unit_name(row.name)
        placed.append(
            PlacedCommune(code=row.code, name=text, point=point, district=district.id, successors=successors[row.key])
        )
        communes.append(
            Commune(
                code=row.code,
                name=text.vi[0].lower() + text.vi[1:],
                folder=district.id,
                district=district.name.vi,
                area=district.short.vi,
                province=province.name.vi,
                lat=row.lat,
                lon=row.lon,
            )
        )
    needed = {code for commune in placed for code in commune.successors}
    return Country(
        communes=tuple(communes),
        places=Places(
            package=PACKAGE,
            version="bench",
            licence=LICENCE,
            region=REGION,
            provinces=tuple(provinces.values()),
            districts=tuple(districts.values()),
            communes=tuple(placed),
            current_communes=tuple(unit for code, unit in sorted(units.items()) if code in needed),
            overrides=(),
        ),
    )


def one_province(whole: Country, province: str) -> Country:
    """Return the places of a province of a country, given its id."""
    places = whole.places
    districts = {district.id: district for district in places.districts if district.province == province}
    communes = tuple(commune for commune in places.communes if commune.district in districts)
    needed = {code for commune in communes for code in commune.successors}
    return Country(
        communes=tuple(commune for commune in whole.communes if commune.folder in districts),
        places=replace(
            places,
            provinces=tuple(found for found in places.provinces if found.id == province),
            districts=tuple(districts.values()),
            communes=communes,
            current_communes=tuple(unit for unit in places.current_communes if unit.code in needed),
        ),
    )


def _district_id(name: str, province: str, taken: Container[str]) -> str:
    """Return the first of these that no district has yet: the name, the name and the province, both with the type."""
    short, full = slug(short_name(name).vi), slug(unit_name(name).vi)
    plain = short if short.strip("0123456789-") else full  # "Quận 1"
    return next(id_ for id_ in (plain, f"{plain}-{province}", f"{full}-{province}") if id_ not in taken)


def _rows() -> list[_Row]:
    """Return every commune in the order of codes; of two of one name in a district nobody could say which is meant."""
    with closing(sqlite3.connect(installed_data() / "dataset.db")) as base:
        rows = [_Row(*row) for row in base.execute(_COMMUNES)]
    names = Counter((row.district_code, unit_name(row.name).vi.casefold()) for row in rows)
    codes = Counter(row.code for row in rows)
    return [
        row for row in rows if names[row.district_code, unit_name(row.name).vi.casefold()] == 1 and codes[row.code] == 1
    ]


def _units() -> dict[str, PlacedUnit]:
    """Return today's communes by their codes."""
    query = "SELECT wardCode, ward, wardLat, wardLon FROM admin_units ORDER BY wardCode"
    with closing(sqlite3.connect(installed_data() / "dataset.db")) as base:
        return {
            code: PlacedUnit(code=code, name=unit_name(name), point=Point(lat, lon).rounded())
            for code, name, lat, lon in base.execute(query)
        }


def _provinces_today(rows: list[_Row], successors: dict[str, tuple[str, ...]]) -> dict[str, PlacedProvinceToday]:
    """Return, for each former province's code, the province of today in which most of its communes lie."""
    with closing(sqlite3.connect(installed_data() / "dataset.db")) as base:
        of_unit = dict(base.execute("SELECT wardCode, provinceCode FROM admin_units"))
        names = dict(base.execute("SELECT DISTINCT provinceCode, province FROM admin_units"))
    reached: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        reached[row.province_code][of_unit[successors[row.key][0]]] += 1
    found = {}
    for province, counted in reached.items():
        ((code, _),) = counted.most_common(1)
        found[province] = PlacedProvinceToday(code=code, name=unit_name(names[code]), short=short_name(names[code]))
    return found


def _successors() -> dict[str, tuple[str, ...]]:
    """Return, for each old commune's key, the codes of today's units that hold it, the main one first."""
    with closing(sqlite3.connect(installed_data() / "dataset.db")) as base:
        query = "SELECT provinceKey, wardKey, wardCode FROM admin_units"
        codes = {(province, ward): code for province, ward, code in base.execute(query)}
    converter = json.loads((installed_data() / "converter_2025.json").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = defaultdict(list)
    for province, units in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for unit, parts in units.items():
            for part in parts:
                found[part].append(codes[province, unit])
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for part, shares in divided.items():
            shares.sort(key=lambda share: (not share["isDefaultNewWard"], share["newWardKey"]))
            found[part] = [codes[province, share["newWardKey"]] for share in shares]
    return {key: tuple(dict.fromkeys(units)) for key, units in found.items()}
