"""What an import proposes: for every row its kind, what would change, why it is unclear."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from generator.importing.subjects import Subject
from generator.importing.tables import Table, TableRow
from generator.records.marks import Path
from generator.records.schema import (
    AddressField,
    CertificateField,
    ContactsField,
    PrintedAddressField,
    PrintedField,
    SourceField,
)
from generator.records.writing import Value
from generator.text.bilingual import Lang, Text
from generator.text.formatting import day, number


class Kind(StrEnum):
    """What a row is, seen from the records."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    UNCLEAR = "unclear"

    @property
    def label(self) -> Text:
        """The word that stands before a row."""
        return _KINDS[self]


_KINDS = {
    Kind.NEW: Text("MỚI", "NEW"),
    Kind.CHANGED: Text("KHÁC", "CHANGED"),
    Kind.SAME: Text("GIỐNG", "SAME"),
    Kind.UNCLEAR: Text("CHƯA RÕ", "UNCLEAR"),
}


class How(StrEnum):
    """How a change is made: a value set, an item put first or last in a list, a field taken away."""

    SET = "set"
    FIRST = "first"
    LAST = "last"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference of a row from a record.

    ``old`` is what the record says, None where it says nothing. ``overwrites``: something of the record would be lost,
    so it needs to be asked for.
    """

    file: str
    field: Path
    label: Text
    old: str | None
    new: "Value | None"
    how: How = How.SET
    overwrites: bool = False

    @property
    def cites(self) -> bool:
        """Whether all that it does is name where something stands."""
        return self.field == ("sources",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is proposed for one row.

    ``lacks`` is what a new record still needs to say, ``reasons`` why a row is unclear otherwise. ``files`` are the new
    records: path → content. ``producer`` is empty for an outlet. ``withheld`` are contacts that nobody agreed to publish.
    """

    subject: Subject
    kind: Kind
    table: Text
    row: int
    name: str
    producer: str
    record: str | None = None
    changes: tuple[Change, ...] = ()
    reasons: tuple[Text, ...] = ()
    lacks: tuple[Text, ...] = ()
    files: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()

    def kept_out(self, *, overwrite: bool) -> tuple[Change, ...]:
        """Return the changes that are not made: what would be lost, unless ``overwrite`` asks for it.

        A source goes with what it says: where some of the row stays out and its record takes nothing else of it, the
        record does not cite it.
        """
        kept = [change for change in self.changes if change.overwrites and not overwrite]
        taken = {change.file for change in self.changes if change not in kept and not change.cites}
        return tuple(c for c in self.changes if c in kept or (kept and c.cites and c.file not in taken))


class SeenOnce:
    """Which row of a file spoke of what first: what stands in a file again is told, not guessed at."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._rows: dict[str, tuple[Text, TableRow]] = {}

    def again(self, identity: str, table: Text, row: TableRow) -> list[Text]:
        """Return why a row of the table called ``table`` cannot be taken where an earlier one spoke of the same."""
        name, first = self._rows.setdefault(identity, (table, row))
        if first is row:
            return []
        if name == table:
            return [Text(f"đã có ở dòng {first.number}", f"it is in row {first.number} already")]
        return [
            Text(
                f"đã có ở {name.vi}, dòng {first.number}",
                f"it is in {name.get('en')}, row {first.number} already",
            )
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole import: the tables that were understood, those that were not, a proposal for every row."""

    tables: tuple[Table, ...]
    left_out: tuple[Text, ...]
    proposals: tuple[Proposal, ...]

    def count(self, kind: Kind) -> int:
        """Return how many rows are of a kind."""
        return sum(proposal.kind is kind for proposal in self.proposals)

    @property
    def withheld(self) -> frozenset[str]:
        """The contacts that no record gets, because nobody agreed that they are published."""
        return frozenset(text for proposal in self.proposals for text in proposal.withheld)


_YES_NO: Final = {True: Text("có", "yes"), False: Text("không", "no")}

#: The names of fields as people say them, for values that have fields of their own.
_NAMES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        name: Text(str(words["vi"]), str(words["en"]))
        for model in (PrintedField, SourceField, PrintedAddressField, AddressField, CertificateField, ContactsField)
        for name, info in model.model_fields.items()
        if isinstance(words := info.json_schema_extra, dict)
    }
)


def shown(value: "Value | None", lang: Lang = "vi") -> str:
    """Return a value as people read it in a list of differences."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return _YES_NO[value].get(lang)
    if isinstance(value, date):
        return day(value, lang)
    if isinstance(value, Decimal):
        return number(float(value), lang)
    if isinstance(value, Mapping):
        return ", ".join(f"{_named(name).get(lang)}: {shown(item, lang)}" for name, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(shown(item, lang) for item in value)
    return str(value)


def _named(name: str) -> Text:
    return _NAMES.get(name, Text(name))
