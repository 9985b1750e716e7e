"""The records against an office's table: of products row by row, or of numbers by district."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.catalogue.whole import Catalogue
from generator.importing.number_tables import NumberRow, number_rows
from generator.importing.proposals import Kind, Plan, Proposal
from generator.importing.subjects import Subject
from generator.importing.telling import change_line
from generator.office.grid import Grid
from generator.records.marks import dotted
from generator.records.places_file import PlacesFile
from generator.reports.contradictions import COUNTED
from generator.reports.listing import Listed, listing
from generator.reports.numbers import in_district, numbers_of
from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberDifference:
    """A number of the table that is not the one counted from the records."""

    row: NumberRow
    table: Text
    name: str
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The differences between a file and the list of the catalogue's day.

    ``only_in_records`` are listed products that no row of the file names; empty where the file holds no products.
    """

    same: int
    differing: tuple[Proposal, ...]
    only_in_table: tuple[Proposal, ...]
    unclear: tuple[Proposal, ...]
    only_in_records: tuple[Listed, ...]
    numbers_same: int
    numbers: tuple[NumberDifference, ...]
    left_out: tuple[Text, ...]

    @property
    def rows(self) -> int:
        """How many rows of the file were compared: of products and of numbers."""
        of_products = self.same + len(self.differing) + len(self.only_in_table) + len(self.unclear)
        return of_products + self.numbers_same + len({(d.table, d.row.number) for d in self.numbers})

    @property
    def compares(self) -> bool:
        """Whether anything of the file could be compared with the records."""
        return bool(self.rows or self.only_in_records)

    @property
    def is_equal(self) -> bool:
        """Whether nothing differs."""
        return not (self.differing or self.only_in_table or self.unclear or self.only_in_records or self.numbers)


def compared(
    found: Plan, grids: Sequence[Grid], places: PlacesFile, catalogue: Catalogue, district: str | None = None
) -> Comparison:
    """Return the differences between the tables of a file and the records.

    Args:
        found: what an import of the file would do.
        grids: the tables of the file, as read.
        places: the places.
        catalogue: the catalogue of the day that the file speaks of.
        district: where given, only products of this district are missed in the file.
    """
    entries = listing(catalogue, district).entries
    only_in_table = tuple(p for p in found.proposals if p.record is None or p.kind is Kind.NEW)
    named = {p.record for p in found.proposals if p.record}
    lists_products = any(table.subject is Subject.PRODUCTS for table in found.tables)
    numbers = list(_numbers(grids, places, entries))
    # A table of numbers is none of products, and the other way round: it was compared, so it was not left out.
    compared_tables = {table for _, table, _ in numbers}
    return Comparison(
        same=found.count(Kind.SAME),
        differing=tuple(p for p in found.proposals if p.kind is Kind.CHANGED),
        only_in_table=tuple(p for p in only_in_table if not p.reasons),
        unclear=tuple(p for p in found.proposals if p.kind is Kind.UNCLEAR and p.reasons),
        only_in_records=tuple(e for e in entries if e.product.record not in named) if lists_products else (),
        numbers_same=sum(not differences for differences, _, _ in numbers),
        numbers=tuple(difference for differences, _, _ in numbers for difference in differences),
        left_out=tuple(text for text in found.left_out if not any(text.vi.startswith(t.vi) for t in compared_tables)),
    )


def _numbers(
    grids: Sequence[Grid], places: PlacesFile, entries: tuple[Listed, ...]
) -> Iterator[tuple[list[NumberDifference], Text, NumberRow]]:
    for grid in grids:
        for row in number_rows(grid, places):
            counted = numbers_of(in_district(entries, row.district))
            differences = [
                NumberDifference(row=row, table=grid.name, name=name, found=found)
                for name, number in row.counts.items()
                if (found := counted.count(name)) is not None and found != number
            ]
            yield differences, grid.name, row


def as_text(found: Comparison) -> str:
    """Return the comparison as lines: every difference with its row, then the counts."""
    lines = [f"– {text.vi}. / {text.get('en')}." for text in found.left_out]
    for proposal in found.differing:
        lines.append(f"KHÁC / DIFFERENT  {_row(proposal)} → {proposal.record}")
        lines += [f"    {change_line(change)}" for change in proposal.changes]
    lines += [f"CHỈ CÓ TRONG BẢNG / ONLY IN THE TABLE  {_row(proposal)}" for proposal in found.only_in_table]
    for entry in found.only_in_records:
        product = entry.product
        lines.append(
            f"CHỈ CÓ TRONG BẢN GHI / ONLY IN THE RECORDS  {product.name.vi} – {entry.producer.name.vi} → {product.record}"
        )
    for proposal in found.unclear:
        lines.append(f"CHƯA RÕ / UNCLEAR  {_row(proposal)}")
        lines += [f"    {change_line(change)}" for change in proposal.changes]
        lines += [f"    {text}" for reason in proposal.reasons for text in (reason.vi, reason.get("en"))]
    for difference in found.numbers:
        name, row = COUNTED[difference.name], difference.row
        lines.append(
            f"KHÁC / DIFFERENT  {difference.table.vi}, dòng {row.number} ({row.label}): {name.vi} / {name.get('en')}: "
            f"bảng / table {row.counts[difference.name]}, bản ghi / records {difference.found}"
        )
    return "\n".join([*lines, *_counts(found)])


def _counts(found: Comparison) -> Iterator[str]:
    rows = found.same + len(found.differing) + len(found.only_in_table) + len(found.unclear)
    if rows or found.only_in_records:
        yield (
            f"{found.same} giống, {len(found.differing)} khác, {len(found.only_in_table)} chỉ có trong bảng, "
            f"{len(found.only_in_records)} chỉ có trong bản ghi, {len(found.unclear)} chưa rõ / "
            f"{found.same} same, {len(found.differing)} different, {len(found.only_in_table)} only in the table, "
            f"{len(found.only_in_records)} only in the records, {len(found.unclear)} unclear"
        )
    if found.numbers_same or found.numbers:
        differing = len({(difference.table, difference.row.number) for difference in found.numbers})
        yield (
            f"{found.numbers_same} dòng số liệu giống, {differing} dòng khác / "
            f"{found.numbers_same} rows of numbers are the same, {differing} differ"
        )


def _row(proposal: Proposal) -> str:
    producer = f" – {proposal.producer}" if proposal.producer else ""
    return f"{proposal.table.vi}, dòng {proposal.row}: {proposal.name}{producer}"


def as_json(found: Comparison) -> dict[str, Any]:
    """Return the comparison as plain values, for programs."""
    return {
        "rows_compared": found.rows,
        "same": found.same,
        "different": [
            {
                **_place(p),
                "record": p.record,
                "changes": [
                    {"file": c.file, "field": dotted(c.field), "record": c.old, "table": _plain(c.new)}
                    for c in p.changes
                ],
            }
            for p in found.differing
        ],
        "only_in_table": [_place(p) for p in found.only_in_table],
        "only_in_records": [
            {"name": e.product.name.vi, "producer": e.producer.name.vi, "record": e.product.record}
            for e in found.only_in_records
        ],
        "unclear": [{**_place(p), "reasons": [r.as_dict() for r in p.reasons]} for p in found.unclear],
        "numbers": [
            {
                "table": d.table.as_dict(),
                "row": d.row.number,
                "district": d.row.district,
                "name": d.name,
                "table_number": d.row.counts[d.name],
                "records_number": d.found,
            }
            for d in found.numbers
        ],
        "left_out": [text.as_dict() for text in found.left_out],
    }


def _place(proposal: Proposal) -> dict[str, Any]:
    return {
        "table": proposal.table.as_dict(),
        "row": proposal.row,
        "name": proposal.name,
        "producer": proposal.producer,
    }


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float | list | dict | None) else str(value)
