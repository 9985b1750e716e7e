"""The records of a producer or outlet without what is personal in them; nothing is written here but in ``apply``."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.forgetting.personal import paths_in, personal, to_read
from generator.records.claims import named_after
from generator.records.marks import dotted
from generator.records.problem import Problem
from generator.records.reading import OUTLETS_FOLDER
from generator.records.removing import remove
from generator.records.route_pages import ROUTES_FOLDER, english_of, read_routes
from generator.records.saving import save
from generator.records.strict_yaml import parse
from generator.vocabulary.photos import PHOTO_SUFFIXES


class UnknownProducerError(LookupError):
    """No producer and no outlet has this id; its argument is the id."""


@dataclass(frozen=True, slots=True)
class Shorter:
    """One record without what is personal. ``fields`` were taken out; ``to_read`` stay and may name a person."""

    path: str
    text: str
    fields: tuple[str, ...]
    to_read: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """All records of a producer or the one of an outlet, and the photo files that go.

    ``routes`` are the pages of ready-made routes that stop there: the stops hold, what is written around them may name
    the person. Paths are relative to the project, with ``/``.
    """

    records: tuple[Shorter, ...]
    photos: tuple[str, ...]
    routes: tuple[str, ...]


def forget(records: Path, producer: str) -> Forgotten:
    """Return what the records of a producer, or the record of an outlet, become.

    Args:
        records: the project's ``products/``.
        producer: the id of the producer or outlet.

    Raises:
        UnknownProducerError: nobody has that id.
        SpliceError: a record cannot be read, or cannot be shortened without changing something else.
    """
    files = sorted(_files(records, producer)) if _is_id(producer) else []
    if not files:
        raise UnknownProducerError(producer)
    shorter = [_shorter(file, file.relative_to(records.parent).as_posix()) for file in files if file.suffix == ".yml"]
    photos = [file.relative_to(records.parent).as_posix() for file in files if file.suffix.lower() in PHOTO_SUFFIXES]
    stops = {named_after(record.path) for record in shorter}
    return Forgotten(tuple(shorter), tuple(photos), tuple(_routes(records.parent, stops)))


def _files(records: Path, owner: str) -> Iterator[Path]:
    """Yield the records and photos of a producer, or of an outlet: its photos are those that its record names."""
    for record in records.glob(f"*/{owner}/producer.yml"):
        yield from record.parent.iterdir()
    for record in records.glob(f"*/{OUTLETS_FOLDER}/{owner}.yml"):
        yield record
        plain: Any = parse(record.read_bytes()).value or {}
        yield from (file for photo in plain.get("photos", ()) if (file := record.with_name(photo["file"])).is_file())


def apply(root: Path, forgotten: Forgotten) -> None:
    """Write the records and delete the photos below ``root``, the project or a copy of it.

    Raises:
        OSError: the disk refuses.
    """
    for record in forgotten.records:
        if record.fields:
            save(root / record.path, record.text)
    for photo in forgotten.photos:
        (root / photo).unlink()


def copied(records: Path, target: Path, forgotten: Forgotten) -> Path:
    """Return the records as they would be: a copy below ``target``, beside the routes, with what is forgotten left out."""
    copy = target / records.name
    shutil.copytree(records, copy, symlinks=True)
    if (routes := records.parent / ROUTES_FOLDER).is_dir():
        shutil.copytree(routes, target / ROUTES_FOLDER, symlinks=True)
    apply(target, forgotten)
    return copy


def _routes(root: Path, stops: set[str]) -> Iterator[str]:
    """Yield the pages, in both languages, of the routes that stop at one of ``stops``."""
    for found in read_routes(root):
        if not isinstance(found, Problem) and not stops.isdisjoint(found[1].page.stops):
            yield from (found[0], english_of(found[0]))


def _is_id(producer: str) -> bool:
    return producer != "" and not set(producer) - set("abcdefghijklmnopqrstuvwxyz0123456789-")


def _shorter(file: Path, path: str) -> Shorter:
    text = file.read_bytes().decode("utf-8")  # with the ends of lines as they are
    plain = parse(text.encode("utf-8")).value or {}
    fields = list(personal(plain, paths_in(path)))
    for field in fields:
        text = remove(text, field)
    return Shorter(path, text, tuple(dotted(field) for field in fields), tuple(to_read(plain)))
