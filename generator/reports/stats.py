"""The numbers of the catalogue: by district, stars, group and type of producer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.catalogue.whole import Catalogue
from generator.reports.form import left_out
from generator.reports.listing import Listed, Section, listing
from generator.text.bilingual import Text
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import GROUPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a table of numbers. ``four`` counts all that hold four stars, potential five-star ones included."""

    id: str
    label: Text
    products: int
    five: int
    four: int
    three: int
    potential_five: int
    producers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """The numbers of the list of one day, of one former district or of all; ``notes`` tell what is not counted, and why."""

    as_of: str
    district: str | None
    total: Line
    districts: tuple[Line, ...]
    groups: tuple[Line, ...]
    types: tuple[Line, ...]
    notes: tuple[Text, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the numbers as plain values, for programs."""
        return {
            "as_of": self.as_of,
            "district": self.district,
            "total": _plain(self.total),
            "districts": [_plain(line) for line in self.districts],
            "groups": [_plain(line) for line in self.groups],
            "producer_types": [_plain(line) for line in self.types],
            "notes": [note.as_dict() for note in self.notes],
        }


def stats(catalogue: Catalogue, district: str | None = None) -> Stats:
    """Return the numbers of the catalogue's day: what Annexes I and II count, in other groupings."""
    found = listing(catalogue, district)
    entries = found.entries

    def lines(labels: Iterable[tuple[str, Text]], key: Callable[[Listed], str]) -> tuple[Line, ...]:
        return tuple(_line(name, label, [e for e in entries if key(e) == name]) for name, label in labels)

    districts = [(d.id, d.name) for d in catalogue.districts.values() if district in (None, d.id)]
    return Stats(
        as_of=catalogue.as_of.isoformat(),
        district=district,
        total=_line("total", Text("Tổng", "Total"), entries),
        districts=lines(districts, lambda e: e.product.address.district.id),
        groups=lines([(g.id, g.short) for g in GROUPS.values()], lambda e: e.product.set.group.id),
        types=lines([(t.value, t.label) for t in ProducerType], lambda e: e.producer.type.value),
        notes=tuple(left_out(catalogue, found)),
    )


def _line(name: str, label: Text, entries: Sequence[Listed]) -> Line:
    def count(*sections: Section) -> int:
        return sum(entry.section in sections for entry in entries)

    return Line(
        id=name,
        label=label,
        products=len(entries),
        five=count(Section.FIVE),
        four=count(Section.POTENTIAL_FIVE, Section.FOUR),
        three=count(Section.THREE),
        potential_five=count(Section.POTENTIAL_FIVE),
        producers=len({entry.producer.id for entry in entries}),
    )


def _plain(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.label.as_dict(),
        "products": line.products,
        "stars": {"5": line.five, "4": line.four, "3": line.three},
        "potential_five_stars": line.potential_five,
        "producers": line.producers,
    }


def as_text(found: Stats) -> str:
    """Return the numbers as a table for a terminal, headings in Vietnamese and English, and what is not counted."""
    heads = ("Sản phẩm", "5 sao", "4 sao", "3 sao", "TN 5 sao", "Chủ thể")
    english = ("Products", "5 stars", "4 stars", "3 stars", "Pot. 5", "Producers")
    parts = (
        (Text("Huyện, thị, thành", "District"), found.districts),
        (Text("Nhóm sản phẩm", "Group"), found.groups),
        (Text("Loại hình chủ thể", "Producer type"), found.types),
    )
    names = [f"{line.label.vi} / {line.label.get('en')}" for _, lines in parts for line in lines]
    width = max(len(name) for name in names) + 2
    rows: list[str] = []
    for label, lines in parts:
        rows.append(f"{label.vi:<{width}}" + "".join(f"{head:>10}" for head in heads))
        rows.append(f"{label.get('en'):<{width}}" + "".join(f"{head:>10}" for head in english))
        rows.append("─" * (width + 10 * len(heads)))
        for line in (*lines, found.total):
            name = f"{line.label.vi} / {line.label.get('en')}"
            numbers = (line.products, line.five, line.four, line.three, line.potential_five, line.producers)
            rows.append(f"{name:<{width}}" + "".join(f"{n or '–':>10}" for n in numbers))
        rows.append("")
    return "\n".join([*rows, *_told(found.notes)]).rstrip()


def _told(notes: Iterable[Text]) -> Iterator[str]:
    for note in notes:
        yield f"  ! {note.vi}"
        yield f"    {note.get('en')}"
