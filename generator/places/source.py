"""Reading ``vietnamadminunits``: the only module that knows how that package keeps its data.

Two of its files are read, its code is never run (its converter asks an online geocoder about communes that were split):

``dataset.db``
    units before (``admin_units_legacy``) and after (``admin_units``) the reform. For old units it also keeps what the
    geocoder answered when their points were looked up: the name found and its bounding box. That is what lets
    ``crosscheck`` find the wrong ones.
``converter_2025.json``
    which old commune became part of which new one; for communes that were split, the parts and which is the main one.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from generator.places.errors import PlacesError
from generator.places.geometry import Box, Point
from generator.places.provinces import ChosenProvince
from generator.text.bilingual import Text

PACKAGE: Final = "vietnamadminunits"
LICENCE: Final = "MIT"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDistrict:
    """A former district as the package has it."""

    code: str
    name: str
    point: Point
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCommune:
    """A commune of the former province. ``successors`` are codes of today's units, the one with most of it first."""

    code: str
    name: str
    district: str
    point: Point
    box: Box
    geocoded: str
    successors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUnit:
    """A commune-level unit of today. The area is the package's and sometimes far off: a scale, not a fact."""

    code: str
    name: str
    point: Point
    area_km2: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """All that the package knows of a former province; each tuple sorted by code. Names of provinces bear their type."""

    version: str
    chosen: ChosenProvince
    province: str
    former_province: str
    former_province_point: Point
    districts: tuple[SourceDistrict, ...]
    communes: tuple[SourceCommune, ...]
    units: tuple[SourceUnit, ...]


def read_source(chosen: ChosenProvince, data: Path | None = None) -> Source:
    """Read what the installed package, or its data in the folder ``data``, says of a province.

    Raises:
        PlacesError: the package is not installed, or its data do not have the form of version 1.0.4.
    """
    data = data or installed_data()
    try:
        with closing(sqlite3.connect(f"{(data / 'dataset.db').resolve().as_uri()}?mode=ro", uri=True)) as base:
            key, province = _province(base, chosen.current)
            units = dict(_units(base, chosen.current))
            codes = {key: unit.code for key, unit in units.items()}
            communes = tuple(_communes(base, chosen.code, _successors(data / "converter_2025.json", key, codes)))
            former, former_point = _former_province(base, chosen.code)
            current = {code for commune in communes for code in commune.successors}
            return Source(
                version=version(PACKAGE),
                chosen=chosen,
                province=province,
                former_province=former,
                former_province_point=former_point,
                districts=tuple(_districts(base, chosen.code)),
                communes=communes,
                units=tuple(sorted((u for u in units.values() if u.code in current), key=lambda unit: unit.code)),
            )
    except (OSError, sqlite3.Error, KeyError, TypeError, ValueError) as error:
        raise PlacesError(
            Text(
                f"Dữ liệu của gói {PACKAGE} không có dạng như phiên bản đã biết: {error!r}.",
                f"The data of the package {PACKAGE} do not have the known form: {error!r}.",
            )
        ) from error


def installed_data() -> Path:
    """Return the data folder of the installed package, without importing it.

    Raises:
        PlacesError: the package is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise PlacesError(Text(f"Chưa cài gói {PACKAGE}.", f"The package {PACKAGE} is not installed."))
    return Path(next(iter(spec.submodule_search_locations))) / "data"


def _province(base: sqlite3.Connection, code: str) -> tuple[str, str]:
    """Return the package's key and the name of a province of today."""
    query = "SELECT DISTINCT provinceKey, province FROM admin_units WHERE provinceCode = ?"
    key, name = base.execute(query, [code]).fetchone()
    return str(key), str(name)


def _former_province(base: sqlite3.Connection, code: str) -> tuple[str, Point]:
    query = "SELECT province, provinceLat, provinceLon FROM admin_units_legacy WHERE provinceCode = ? LIMIT 1"
    name, lat, lon = base.execute(query, [code]).fetchone()
    return str(name), Point(float(lat), float(lon))


def _districts(base: sqlite3.Connection, province: str) -> Iterator[SourceDistrict]:
    query = """SELECT DISTINCT districtCode, district, districtLat, districtLon, districtBounds
               FROM admin_units_legacy WHERE provinceCode = ? ORDER BY districtCode"""
    for code, name, lat, lon, bounds in base.execute(query, [province]):
        yield SourceDistrict(code=str(code), name=str(name), point=Point(float(lat), float(lon)), box=_box(bounds))


def _communes(
    base: sqlite3.Connection, province: str, successors: Mapping[str, Sequence[str]]
) -> Iterator[SourceCommune]:
    query = """SELECT wardCode, ward, districtCode, wardLat, wardLon, wardBounds, wardGeoAddress,
                      provinceKey || '_' || districtKey || '_' || wardKey
               FROM admin_units_legacy WHERE provinceCode = ? ORDER BY wardCode"""
    for code, name, district, lat, lon, bounds, geocoded, key in base.execute(query, [province]):
        yield SourceCommune(
            code=str(code),
            name=str(name),
            district=str(district),
            point=Point(float(lat), float(lon)),
            box=_box(bounds),
            geocoded=str(geocoded),
            successors=tuple(successors[key]),
        )


def _units(base: sqlite3.Connection, province: str) -> Iterator[tuple[str, SourceUnit]]:
    query = "SELECT wardKey, wardCode, ward, wardLat, wardLon, wardAreaKm2 FROM admin_units WHERE provinceCode = ?"
    for key, code, name, lat, lon, area in base.execute(query, [province]):
        point = Point(float(lat), float(lon))
        yield str(key), SourceUnit(code=str(code), name=str(name), point=point, area_km2=float(area))


def _successors(path: Path, province: str, codes: Mapping[str, str]) -> dict[str, list[str]]:
    """Return, for each old commune's key, the codes of today's units that hold it, the main one first."""
    converter = json.loads(path.read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for unit, parts in converter["DICT_PROVINCE_WARD_NO_DIVIDED"][province].items():
        for part in parts:
            found.setdefault(str(part), []).append(codes[unit])
    for part, shares in converter["DICT_PROVINCE_WARD_DIVIDED"][province].items():
        main = [codes[share["newWardKey"]] for share in shares if share["isDefaultNewWard"]]
        rest = [codes[share["newWardKey"]] for share in shares if not share["isDefaultNewWard"]]
        found[str(part)] = main + sorted(rest)
    return found


def _box(bounds: object) -> Box:
    """Read "south,west – north,east"."""
    south, west, north, east = (float(number) for number in re.findall(r"-?[0-9.]+", str(bounds)))
    return Box(south, west, north, east)
