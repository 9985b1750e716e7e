"""The shape of ``places.yml``, which ``ocop places`` derives; records only read it."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import ConfigDict, Field

from generator.records.fields import Line, Number, RecordId
from generator.records.schema import Record, TextField
from generator.records.strict_yaml import Plain


class _Derived(Record):
    """Derived data may carry more than is read here."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="ignore")


class UnitField(_Derived):
    """A unit of today: code, name, point."""

    code: Line
    name: TextField
    lat: Number
    lon: Number


class ProvinceTodayField(_Derived):
    """A province since 1 July 2025."""

    code: Line
    name: TextField
    short: TextField


class ProvinceField(ProvinceTodayField):
    """A province as of 30 June 2025, and the one that it belongs to today."""

    id: RecordId
    current: ProvinceTodayField


class DistrictField(_Derived):
    """A former district and the id of its province. Its own id is no other district's, whichever the province."""

    id: RecordId
    province: RecordId
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
    """The whole file. ``region`` is what the provinces together are called, where there are several."""

    region: TextField | None = None
    provinces: tuple[ProvinceField, ...] = Field(min_length=1)
    districts: tuple[DistrictField, ...]
    communes: tuple[CommuneField, ...]
    current_communes: tuple[UnitField, ...]

    # What was made of these places is found again by which they are: to compare ten thousand communes takes longer.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def district_ids(self) -> tuple[str, ...]:
        """The ids of all districts, in the order of the file."""
        return tuple(district.id for district in self.districts)


def districts_said(value: Plain) -> Iterator[str]:
    """Yield the ids of the districts of a places file as it was typed, whether or not it is right."""
    districts = value.get("districts") if isinstance(value, dict) else None
    for district in districts if isinstance(districts, list) else ():
        if isinstance(district, dict) and isinstance(id_ := district.get("id"), str):
            yield id_
