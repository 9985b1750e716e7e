"""Which outlet on record a row speaks of: by id, else by its name in its district; what is only near is asked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.importing.known import key
from generator.importing.near import is_near
from generator.importing.outlets.values import OutletValues
from generator.importing.values import kind_of, without_kind
from generator.records.reading import Entry
from generator.records.schema import OutletRecord
from generator.text.bilingual import Text
from generator.text.folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a row was found to be: a known outlet, or unclear, or neither: a new one."""

    known: Entry[OutletRecord] | None = None
    unclear: Text | None = None


class OutletIndex:
    """The outlets on record, ready to be asked for."""

    def __init__(self, outlets: Iterable[Entry[OutletRecord]]) -> None:
        """Index the outlets by id and by every name that they are known by."""
        self._outlets = tuple(outlets)
        self._by_id = {entry.value.id: entry for entry in self._outlets}
        self._by_name: dict[str, list[Entry[OutletRecord]]] = defaultdict(list)
        for entry in self._outlets:
            for name in names_of(entry.value):
                self._by_name[name].append(entry)

    def match(self, values: OutletValues) -> Match:
        """Return what a row is. Shops of a chain have one name: the district tells them apart, then the commune."""
        if values.id:
            return Match(known=self._by_id.get(values.id))
        district = values.address.district
        found = [e for e in self._by_name.get(key(values.name), []) if district in (None, e.folder)]
        same_commune = [e for e in found if _may_lie_in(e.value, values.address.commune)]
        if len(found) == 1 and same_commune:
            return Match(known=found[0])
        if len(found) > 1 and len(same_commune) == 1 and values.address.commune:
            return Match(known=same_commune[0])
        near = found or [
            e for e in self._outlets if district in (None, e.folder) and _is_alike(key(values.name), names_of(e.value))
        ]
        return Match(unclear=_maybe(near)) if near else Match()


def names_of(record: OutletRecord) -> set[str]:
    """Return every name that an outlet is known by, as keys."""
    return {key(name) for name in (record.name.vi, *record.printed_names)}


def _is_alike(name: str, others: set[str]) -> bool:
    """Whether two names may mean one outlet: nearly the same, the word for its kind aside unless both say another kind."""
    kinds = (None, kind_of(name))
    same_kind = {without_kind(other) for other in others if kinds[1] is None or kind_of(other) in kinds}
    return is_near(name, others) or is_near(without_kind(name), same_kind)


def _may_lie_in(record: OutletRecord, commune: str | None) -> bool:
    return commune is None or record.address is None or fold(record.address.commune) == fold(commune)


def _maybe(found: list[Entry[OutletRecord]]) -> Text:
    names = ", ".join(f"“{entry.value.name.vi}” ({entry.value.id})" for entry in found)
    return Text(
        f"có phải {names} không? Nếu phải, điền cột Mã điểm bán; nếu không, điền một mã mới",
        f"is it {names}? If so, fill in the id of the outlet; if not, a new id",
    )
