"""The country's places for benchmarks: districts and communes of all provinces, out of the installed package.

Points are taken as the package has them: a benchmark wants spread and real names, not proven points.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Set
from contextlib import closing
from dataclasses import dataclass
from typing import Final

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
from generator.places.provinces import AN_GIANG
from generator.places.source import LICENCE, PACKAGE, installed_data
from generator.text.bilingual import Text
from generator.text.slugs import slug

_NAME: Final = Text("Tỉnh An Giang", "An Giang province")


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


def country() -> Country:
    """Return the places that a catalogue can hold today: those of the province whose districts are its folders.

    Raises:
        PlacesError: the package of places is not installed.
    """
    rows, successors = _rows(), _successors()
    districts: dict[str, PlacedDistrict] = {}
    placed: list[PlacedCommune] = []
    communes: list[Commune] = []
    for code, name, lat, lon, district_code, district_name, province, key in rows:
        short = short_name(district_name)
        point = Point(lat, lon).rounded()
        district = districts.setdefault(
            district_code,
            PlacedDistrict(
                id=slug(short.vi),
                province=AN_GIANG.id,
                code=district_code,
                name=unit_name(district_name),
                short=short,
                point=point,
            ),
        )
        text = unit_name(name)
        placed.append(
            PlacedCommune(code=code, name=text, point=point, district=district.id, successors=successors[key])
        )
        communes.append(
            Commune(
                code=code,
                name=text.vi[0].lower() + text.vi[1:],
                folder=district.id,
                district=district.name.vi,
                area=short.vi,
                province=unit_name(province).vi,
                lat=lat,
                lon=lon,
            )
        )
    needed = {code for commune in placed for code in commune.successors}
    return Country(
        communes=tuple(communes),
        places=Places(
            package=PACKAGE,
            version="bench",
            licence=LICENCE,
            provinces=(
                PlacedProvince(
                    id=AN_GIANG.id,
                    code=AN_GIANG.code,
                    name=_NAME,
                    short=short_name(_NAME.vi),
                    current=PlacedProvinceToday(code=AN_GIANG.current, name=_NAME, short=short_name(_NAME.vi)),
                ),
            ),
            districts=tuple(districts.values()),
            communes=tuple(placed),
            current_communes=_units(needed),
            overrides=(),
        ),
    )


def _rows() -> list[tuple[str, str, float, float, str, str, str, str]]:
    """Return code, name, point, district's code and name, province and key of every commune, in the order of codes."""
    query = """SELECT wardCode, ward, wardLat, wardLon, districtCode, district, province,
                      provinceKey || '_' || districtKey || '_' || wardKey
               FROM admin_units_legacy WHERE wardCode NOT NULL AND provinceCode = ? ORDER BY wardCode"""
    with closing(sqlite3.connect(installed_data() / "dataset.db")) as base:
        return base.execute(query, [AN_GIANG.code]).fetchall()


def _units(needed: Set[str]) -> tuple[PlacedUnit, ...]:
    """Return today's communes of these codes, in their order."""
    query = "SELECT wardCode, ward, wardLat, wardLon FROM admin_units ORDER BY wardCode"
    with closing(sqlite3.connect(installed_data() / "dataset.db")) as base:
        return tuple(
            PlacedUnit(code=code, name=unit_name(name), point=Point(lat, lon).rounded())
            for code, name, lat, lon in base.execute(query)
            if code in needed
        )


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
