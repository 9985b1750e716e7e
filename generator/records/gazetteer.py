"""Finding a commune by the name that a record gives it, within its district."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.records.places_file import CommuneField, DistrictField, PlacesFile, ProvinceField, UnitField
from generator.text.folding import fold, one_orthography
from generator.text.formatting import within_sentence
from generator.text.suggesting import nearest

_TYPE: Final = re.compile(r"^(xã|phường|thị trấn)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of ``places.yml``, indexed."""

    provinces: Mapping[str, ProvinceField]
    districts: Mapping[str, DistrictField]
    units: Mapping[str, UnitField]
    _communes: Mapping[tuple[str, str], CommuneField]

    @classmethod
    @lru_cache(maxsize=1)
    def of(cls, places: PlacesFile) -> "Gazetteer":
        """Index the places."""
        return cls(
            provinces={p.id: p for p in places.provinces},
            districts={d.id: d for d in places.districts},
            units={u.code: u for u in places.current_communes},
            _communes={(c.district, _key(c.name.vi)): c for c in places.communes},
        )

    def province_of(self, district: str) -> ProvinceField | None:
        """Return the province of the district with this id, or None."""
        found = self.districts.get(district)
        return self.provinces.get(found.province) if found else None

    def commune(self, district: str, name: str) -> CommuneField | None:
        """Return the commune of ``district`` called ``name`` with its type ("xã Vọng Đông", any case), or None."""
        return self._communes.get((district, _key(name)))

    def nearest(self, district: str, name: str) -> str | None:
        """Return the commune of ``district`` that was probably meant, as records write it ("xã Vọng Đông"), or None.

        The name counts more than its type: "xã Óc Eo" and "Óc Eo" mean "thị trấn Óc Eo".
        """
        choices = [within_sentence(c.name.vi) for (owner, _), c in self._communes.items() if owner == district]
        meant = fold(_without_type(name))
        same = [choice for choice in choices if fold(_without_type(choice)) == meant]
        return same[0] if len(same) == 1 else nearest(name, choices)

    def before_the_reform(self, district: str | None, name: str) -> list[str]:
        """Return the communes that became the unit called ``name`` on 1 July 2025; none if it is no such unit.

        Those of ``district`` alone, where it is given.
        """
        codes = {u.code for u in self.units.values() if _key(u.name.vi) == _key(name)}
        return [
            within_sentence(c.name.vi)
            for (owner, _), c in self._communes.items()
            if district in (None, owner) and c.current in codes
        ]

    def district_of(self, name: str) -> str | None:
        """Return the id of the only other district that has a commune called ``name``, or None."""
        owners = {owner for owner, key in self._communes if key == _key(name)}
        return owners.pop() if len(owners) == 1 else None


@lru_cache(maxsize=20_000)  # so many communes has a country, and records say their names again and again
def _key(name: str) -> str:
    return one_orthography(name).casefold()


def _without_type(name: str) -> str:
    return _TYPE.sub("", one_orthography(name))
