"""Writing what was proposed: all of it or nothing.

The new texts are made in memory, the records read again as they would be, and every rule run. Only when that finds no
error that was not there before, files are written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator.checks.run import check
from generator.importing.proposals import Change, How, Kind, Plan
from generator.importing.splices import put_first, removed
from generator.records import writing
from generator.records.problem import Problem, in_order
from generator.records.reading import OUTLETS_FOLDER, Entry, Records
from generator.records.saving import save
from generator.records.schema import OutletRecord, ProducerRecord, ProductRecord
from generator.records.splicing import SpliceError, insert_or_replace
from generator.records.strict_yaml import parse
from generator.records.validation import load
from generator.records.writing import Value

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an import would write: path → text, what it leaves as it is, and the errors that stand against it."""

    files: Mapping[str, str]
    kept: tuple[Change, ...]
    unspliced: tuple[Change, ...]
    problems: tuple[Problem, ...]


def outcome(found: Plan, records: Records, root: Path, *, overwrite: bool) -> Outcome:
    """Return what writing the plan comes to; nothing is written yet.

    Args:
        found: the plan.
        records: the records as they are.
        root: the project's folder, which paths of records are relative to.
        overwrite: whether what a record says may be replaced by what the table says.
    """
    texts: dict[str, str] = {}
    kept: list[Change] = []
    unspliced: list[Change] = []
    done: set[tuple[str, str]] = set()
    for proposal in found.proposals:
        if proposal.kind is Kind.NEW:
            texts.update({path: new_text(content) for path, content in proposal.files.items()})
        kept_out = proposal.kept_out(overwrite=overwrite)
        for change in proposal.changes if proposal.kind is Kind.CHANGED else ():
            # Two products of one producer bring the same change of the producer twice.
            identity = (change.file, repr((change.field, change.new, change.how)))
            if identity in done:
                continue
            done.add(identity)
            if change in kept_out:
                kept.append(change)
                continue
            text = texts.get(change.file) or (root / change.file).read_bytes().decode("utf-8")
            try:
                texts[change.file] = _applied(text, change)
            except SpliceError:
                unspliced.append(change)
    before = {(p.path, p.code, p.field) for p in check(records) if p.is_error}
    after = check(_with(records, texts)) if texts else ()
    problems = in_order(p for p in after if p.is_error and (p.path, p.code, p.field) not in before)
    return Outcome(files=texts, kept=tuple(kept), unspliced=tuple(unspliced), problems=problems)


def write(files: Mapping[str, str], root: Path) -> None:
    """Write the files; when the disk refuses one, those written before are put back.

    Raises:
        OSError: the disk refuses.
    """
    old: dict[Path, str | None] = {}
    try:
        for path, text in files.items():
            file = root / path
            old[file] = file.read_bytes().decode("utf-8") if file.exists() else None
            save(file, text)
    except OSError:
        for file, text_before in old.items():
            if text_before is None:
                file.unlink(missing_ok=True)
            else:
                save(file, text_before)
        raise


def new_text(content: Mapping[str, Value]) -> str:
    """Return a new record as the text of its file."""
    return "\n".join(writing.mapping(content)) + "\n"


def _applied(text: str, change: Change) -> str:
    model = _model(change.file)
    if change.how is How.REMOVE:
        return removed(text, change.field)
    assert change.new is not None  # noqa: S101 - told to the type checker; only a removal has nothing new
    length = _length(text, change)
    if change.how is How.FIRST and length:
        return put_first(text, change.field, change.new)
    if change.how in (How.FIRST, How.LAST):
        return insert_or_replace(text, (*change.field, length), change.new, model=model)
    return insert_or_replace(text, change.field, change.new, model=model)


def _length(text: str, change: Change) -> int:
    value: object = parse(text.encode("utf-8")).value
    for part in change.field:
        value = value.get(str(part)) if isinstance(value, dict) else None
    return len(value) if isinstance(value, list) else 0


def _model(path: str) -> type[BaseModel]:
    """Return what a record is by where it lies."""
    *_, owner, name = path.split("/")
    if owner == OUTLETS_FOLDER:
        return OutletRecord
    return ProducerRecord if name == "producer.yml" else ProductRecord


def _with(records: Records, texts: Mapping[str, str]) -> Records:
    """Return the records as they would be read with these files in place."""
    problems = [p for p in records.problems if p.path not in texts]

    def replaced(before: Iterable[Entry[R]], model: type[R]) -> tuple[Entry[R], ...]:
        entries = [entry for entry in before if entry.path not in texts]
        for path, text in texts.items():
            if _model(path) is not model:
                continue
            loaded = load(path, text.encode("utf-8"), model)
            problems.extend(loaded.problems)
            if loaded.value is not None:
                _, folder, owner, _ = path.split("/")
                entries.append(Entry(path, folder, owner, loaded.value, loaded.marks))
        return tuple(sorted(entries, key=lambda entry: entry.path))

    return replace(
        records,
        producers=replaced(records.producers, ProducerRecord),
        products=replaced(records.products, ProductRecord),
        outlets=replaced(records.outlets, OutletRecord),
        files=tuple(sorted({*records.files, *texts})),
        problems=tuple(problems),
    )
