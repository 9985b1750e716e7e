"""Finding a commune by the name that a record gives it, within its district."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.records.places_file import CommuneField, DistrictField, PlacesFile, UnitField
from generator.text.folding import one_orthography


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of ``places.yml``, indexed."""

    districts: Mapping[str, DistrictField]
    units: Mapping[str, UnitField]
    _communes: Mapping[tuple[str, str], CommuneField]

    @classmethod
    def of(cls, places: PlacesFile) -> "Gazetteer":
        """Index the places."""
        return cls(
            districts={d.id: d for d in places.districts},
            units={u.code: u for u in places.current_communes},
            _communes={(c.district, _key(c.name.vi)): c for c in places.communes},
        )

    def commune(self, district: str, name: str) -> CommuneField | None:
        """Return the commune of ``district`` called ``name`` with its type ("xã Vọng Đông", any case), or None."""
        return self._communes.get((district, _key(name)))

    def names(self, district: str) -> list[str]:
        """Return the names of all communes of a district, for suggestions."""
        return [c.name.vi for (owner, _), c in self._communes.items() if owner == district]

    def district_of(self, name: str) -> str | None:
        """Return the id of the only other district that has a commune called ``name``, or None."""
        owners = {owner for owner, key in self._communes if key == _key(name)}
        return owners.pop() if len(owners) == 1 else None


def _key(name: str) -> str:
    return one_orthography(name).casefold()
