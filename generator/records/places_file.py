"""The shape of ``places.yml``, which ``ocop places`` derives; records only read it."""

from typing import ClassVar

from pydantic import ConfigDict

from generator.records.fields import Line, Number, RecordId
from generator.records.schema import Record, TextField


class _Derived(Record):
    """Derived data may carry more than is read here."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="ignore")


class UnitField(_Derived):
    """A unit of today or the province: code, name, point."""

    code: Line
    name: TextField
    lat: Number
    lon: Number


class ProvinceField(_Derived):
    """The province as it is today."""

    code: Line
    name: TextField


class DistrictField(_Derived):
    """A former district."""

    id: RecordId
    code: Line
    name: TextField
    short: TextField
    lat: Number
    lon: Number


class CommuneField(UnitField):
    """A commune as of 30 June 2025 and the code of the unit that holds (most of) it; ``successors`` where it was split."""

    district: RecordId
    current: Line
    successors: tuple[Line, ...] = ()


class PlacesFile(_Derived):
    """The whole file."""

    province: ProvinceField
    districts: tuple[DistrictField, ...]
    communes: tuple[CommuneField, ...]
    current_communes: tuple[UnitField, ...]
