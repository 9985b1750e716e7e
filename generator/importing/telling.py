"""A plan in people's words for a terminal, and as JSON for programs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.importing.columns import Column
from generator.importing.proposals import Change, How, Kind, Plan, Proposal, shown
from generator.importing.subjects import Subject
from generator.importing.tables import Table
from generator.office.grid import clean
from generator.records.marks import dotted
from generator.records.writing import Value
from generator.text.bilingual import Text

_ORDER = (Kind.NEW, Kind.CHANGED, Kind.UNCLEAR)
_PASSED_OVER = 5
_KEPT = "  (giữ nguyên; --overwrite để thay / kept; --overwrite to replace)"


def as_text(found: Plan, *, overwrite: bool = False) -> str:
    """Return the plan as lines: how each table was understood, every row that is not the same, the counts."""
    lines: list[str] = []
    for table in found.tables:
        lines += _table(table)
    lines += [f"– {text.vi}. / {text.get('en')}." for text in found.left_out]
    for kind in _ORDER:
        for proposal in found.proposals:
            if proposal.kind is kind:
                lines += _proposal(proposal, overwrite=overwrite)
    lines += _withheld(found)
    counts = [(kind, found.count(kind)) for kind in Kind]
    lines.append(
        ", ".join(f"{count} {kind.label.vi}" for kind, count in counts)
        + " / "
        + ", ".join(f"{count} {kind.label.get('en')}" for kind, count in counts)
    )
    return "\n".join(lines)


def _table(table: Table) -> Iterator[str]:
    name = table.grid.name
    rows = table.subject.rows
    yield f"{name.vi} / {name.get('en')}: {len(table.rows)} {rows.vi} / {rows.get('en')}"
    for heading in table.headings:
        if not heading.text:
            continue
        if heading.column:
            yield f"  “{heading.text}” → {heading.column.label.vi} / {heading.column.label.get('en')}"
        else:
            yield f"  “{heading.text}” → không dùng / not used"
    for number in _unnamed(table):
        yield f"  cột thứ {number} không có tiêu đề → không dùng / column {number} has no heading → not used"
    for number, text in table.passed_over[:_PASSED_OVER]:
        yield f"  dòng {number} bỏ qua / row {number} passed over: {_short(text)}"
    more = len(table.passed_over) - _PASSED_OVER
    if more > 0:
        yield f"  … và {more} dòng khác / and {more} more rows"
    starred = Column.STARS in table.columns or any(row.section.stars for row in table.rows)
    if table.subject is Subject.PRODUCTS and not starred:
        yield "  không có hạng sao nào trong bảng / no stars anywhere in the table"


def _unnamed(table: Table) -> list[int]:
    """Return the columns, from 1, that hold something in a row of the list and have no heading."""
    named = {heading.number for heading in table.headings if heading.text}
    found = set()
    for listed in table.rows:
        index = listed.number - table.grid.first
        for column, spot in enumerate(table.grid.rows[index]):
            if spot.text and spot.origin == (index, column) and column + 1 not in named:
                found.add(column + 1)
    return sorted(found)


def _proposal(proposal: Proposal, *, overwrite: bool) -> Iterator[str]:
    head = f"{proposal.kind.label.vi} / {proposal.kind.label.get('en')}"
    where = f"{proposal.table.vi}, dòng {proposal.row}"
    producer = f" – {proposal.producer}" if proposal.producer else ""
    record = f" → {proposal.record}" if proposal.record else ""
    yield f"{head}  {where}: {proposal.name}{producer}{record}"
    kept = proposal.kept_out(overwrite=overwrite)
    for change in proposal.changes:
        yield f"    {change_line(change)}{_KEPT if change in kept else ''}"
    if proposal.lacks:
        one = proposal.subject.one
        yield f"    {one.vi}, còn thiếu: " + "; ".join(text.vi for text in proposal.lacks)
        yield f"    {one.get('en')} that lacks: " + "; ".join(text.get("en") for text in proposal.lacks)
    for reason in proposal.reasons:
        yield f"    {reason.vi}"
        yield f"    {reason.get('en')}"


def change_line(change: Change) -> str:
    """Return a difference as a line: what the record says, what the table says."""
    label = f"{change.label.vi} / {change.label.get('en')}"
    sign = "–" if change.how is How.REMOVE else _in_both(change.new)
    old = f"{shown(change.old)} → " if change.old is not None else "+ "
    return f"{label}: {old}{sign}"


def _in_both(value: "Value | None") -> str:
    """Return a value in both languages where it has words of its own."""
    worded = isinstance(value, bool | Mapping | list)
    return f"{shown(value)} / {shown(value, 'en')}" if worded else shown(value)


def _withheld(found: Plan) -> Iterator[str]:
    phones = sum(text.isdecimal() for text in found.withheld)
    links = len(found.withheld) - phones
    if not found.withheld:
        return
    vi = [f"{phones} số điện thoại"] * bool(phones) + [f"{links} địa chỉ liên hệ"] * bool(links)
    en = [f"phone numbers: {phones}"] * bool(phones) + [f"addresses: {links}"] * bool(links)
    yield (
        f"{', '.join(vi)} không ghi: chưa có đồng ý công bố; ai đã đồng ý thì ghi “có” ở cột “Đồng ý công bố liên hệ”. / "
        f"Contacts not written, as nobody agreed to publish them ({', '.join(en)}); write “có” in a column “Đồng ý công "
        "bố liên hệ” for those who did."
    )


def _short(text: str) -> str:
    text = " ".join(clean(text).split())
    return text if len(text) <= 80 else text[:79] + "…"


def as_json(found: Plan) -> str:
    """Return ``{tables, left_out, withheld, counts, rows}`` as JSON; rows have subject, kind, place, names, changes and reasons."""
    value = {
        "tables": [
            {
                "name": _text(table.grid.name),
                "lists": table.subject.value,
                "columns": [
                    {"number": h.number, "heading": h.text, "column": h.column.value if h.column else None}
                    for h in table.headings
                ],
                "passed_over": [{"row": number, "text": text} for number, text in table.passed_over],
            }
            for table in found.tables
        ],
        "left_out": [_text(text) for text in found.left_out],
        "withheld": len(found.withheld),
        "counts": {kind.value: found.count(kind) for kind in Kind},
        "rows": [_row(proposal) for proposal in found.proposals],
    }
    return json.dumps(value, ensure_ascii=False, indent=1, default=str)


def _row(proposal: Proposal) -> dict[str, Any]:
    return {
        "subject": proposal.subject.value,
        "kind": proposal.kind.value,
        "table": _text(proposal.table),
        "row": proposal.row,
        "name": proposal.name,
        "producer": proposal.producer,
        "record": proposal.record,
        "changes": list(_changes(proposal.changes)),
        "lacks": [_text(text) for text in proposal.lacks],
        "reasons": [_text(reason) for reason in proposal.reasons],
        "files": list(proposal.files),
    }


def _changes(changes: Iterable[Change]) -> Iterator[dict[str, Any]]:
    for change in changes:
        yield {
            "file": change.file,
            "field": dotted(change.field),
            "how": change.how.value,
            "old": change.old,
            "new": change.new,
            "overwrites": change.overwrites,
        }


def _text(text: Text) -> dict[str, str]:
    return text.as_dict()
