"""The text of ``products/places.yml``: one unit a line, the same places always the same bytes."""

import textwrap
from collections.abc import Iterator
from typing import Final

from generator.places.geometry import DECIMALS
from generator.places.model import (
    Named,
    Override,
    PlacedCommune,
    PlacedDistrict,
    PlacedProvince,
    PlacedProvinceToday,
    Places,
)
from generator.text.bilingual import Text

_HEADER: Final = """\
# Được “ocop places” tạo từ gói vietnamadminunits; không sửa tay (kiểm tra: “ocop places --check”).
# Derived by “ocop places” from the package vietnamadminunits; never edited by hand (“ocop places --check” verifies).
#
# Tọa độ: độ, WGS84; mỗi điểm chỉ cho biết đơn vị hành chính nằm ở đâu, không phải vị trí của cơ sở nào.
# Coordinates: degrees, WGS84; a point only says where the unit lies, never where a producer is.
# provinces, districts, communes: đến 30/6/2025; current: đơn vị từ 1/7/2025;
# split: bị chia, current giữ phần lớn nhất.
# provinces, districts, communes: until 30 June 2025; current: the unit since 1 July 2025;
# split: divided, current holds the largest part.
"""
_WIDTH: Final = 116


def render(places: Places) -> str:
    """Return the exact text of ``products/places.yml`` for ``places``."""
    return _HEADER + "".join(f"{line}\n" for line in _lines(places))


def _lines(places: Places) -> Iterator[str]:
    yield f'source: {{package: {places.package}, version: "{places.version}", licence: {places.licence}}}'
    if places.region:
        yield f"region: {_text(places.region)}"
    yield "provinces:"
    for province in places.provinces:
        yield f"  - {{{_province(province)}}}"
    yield "districts:"
    for district in places.districts:
        yield f"  - {{{_district(district)}}}"
    yield "communes:"
    for commune in places.communes:
        yield f"  - {{{_commune(commune)}}}"
    yield "current_communes:"
    for unit in places.current_communes:
        yield f"  - {{{_named(unit)}, {_point(*unit.point)}}}"
    yield "overrides:" if places.overrides else "overrides: []"
    for override in places.overrides:
        yield from _override(override)


def _named(unit: Named) -> str:
    return f'code: "{unit.code}", name: {_text(unit.name)}'


def _province(province: PlacedProvince) -> str:
    return f"id: {province.id}, {_short(province)}, current: {{{_short(province.current)}}}"


def _short(province: PlacedProvinceToday) -> str:
    return f"{_named(province)}, short: {_text(province.short)}"


def _district(district: PlacedDistrict) -> str:
    own = f"id: {district.id}, province: {district.province}, {_named(district)}"
    return f"{own}, short: {_text(district.short)}, {_point(*district.point)}"


def _commune(commune: PlacedCommune) -> str:
    line = f'{_named(commune)}, district: {commune.district}, {_point(*commune.point)}, current: "{commune.current}"'
    if len(commune.successors) > 1:
        line += ", split: true, successors: [" + ", ".join(f'"{code}"' for code in commune.successors) + "]"
    return line


def _override(override: Override) -> Iterator[str]:
    yield f'  - code: "{override.code}"'
    yield f"    package_lat: {_degrees(override.seen.lat)}"
    yield f"    package_lon: {_degrees(override.seen.lon)}"
    yield f"    lat: {_degrees(override.point.lat)}"
    yield f"    lon: {_degrees(override.point.lon)}"
    yield "    reason:"
    for lang, reason in override.reason.as_dict().items():
        yield f"      {lang}: >-"
        yield from textwrap.wrap(
            reason, _WIDTH, initial_indent=8 * " ", subsequent_indent=8 * " ", break_on_hyphens=False
        )


def _text(text: Text) -> str:
    """Names consist of letters, digits and spaces: plain scalars in YAML."""
    return f"{{vi: {text.vi}, en: {text.get('en')}}}"


def _point(lat: float, lon: float) -> str:
    return f"lat: {_degrees(lat)}, lon: {_degrees(lon)}"


def _degrees(value: float) -> str:
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
