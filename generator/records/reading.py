"""The first stage: every file under ``products/`` is read, whatever is wrong with the others."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from generator.records.claims import named_after
from generator.records.marks import Marks
from generator.records.memory import Memory, Session
from generator.records.places_file import PlacesFile
from generator.records.problem import Problem
from generator.records.route_pages import WrittenRoute, read_routes
from generator.records.said import Said
from generator.records.schema import DocumentsFile, OutletRecord, PotentialRecord, ProducerRecord, ProductRecord
from generator.records.validation import examined, found_in, typed
from generator.records.values import beginning, said_in
from generator.records.walking import UNREADABLE, walk, whole_file

if TYPE_CHECKING:  # what reads pictures is imported where there are some
    from generator.records.photos import Photo

POTENTIAL_FOLDER = "potential"
"""The folder of a district that holds its potential products instead of a producer's."""

OUTLETS_FOLDER = "outlets"
"""The folder of a district that holds its points of sale."""

NO_PRODUCERS = frozenset({POTENTIAL_FOLDER, OUTLETS_FOLDER})
"""Folders of a district that are no producer's."""

_UNREAD = frozenset({"yaml-suffix", "file-name-case", "symlink", "not-a-file"})
"""What keeps a producer's own file from being read, so that nobody is told as well that there is none."""

_TOP_FILES: Final[Mapping[str, type[BaseModel]]] = {"places.yml": PlacesFile, "documents.yml": DocumentsFile}
_KINDS: Final[Mapping[str, type[BaseModel]]] = {POTENTIAL_FOLDER: PotentialRecord, OUTLETS_FOLDER: OutletRecord}

Choice = Callable[[Mapping[str, Said]], Collection[str]]
"""Chooses by what all files say the paths of those that matter."""

T = TypeVar("T")


class Entry(NamedTuple, Generic[T]):
    """A record with the place it came from. ``folder`` is the district's, ``owner`` the producer's folder name.

    A tuple: a country has thirty thousand of them.
    """

    path: str
    folder: str
    owner: str
    value: T
    marks: Marks


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of all records, by what a file says and by what it is called: a broken record is there all the same."""

    products: frozenset[str]
    producers: frozenset[str]
    outlets: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """The ids of whatever a route can stop at."""
        return self.products | self.producers | self.outlets


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Everything that was read, and what was wrong with the rest. Nothing here is joined or derived."""

    places: Entry[PlacesFile] | None
    documents: Entry[DocumentsFile] | None
    producers: tuple[Entry[ProducerRecord], ...]
    products: tuple[Entry[ProductRecord], ...]
    outlets: tuple[Entry[OutletRecord], ...] = ()
    potential: tuple[Entry[PotentialRecord], ...] = ()
    routes: tuple[Entry[WrittenRoute], ...] = ()
    photos: dict[str, "Photo"]
    files: tuple[str, ...]
    ids: Ids
    unread: frozenset[str]
    problems: tuple[Problem, ...]

    @property
    def entries(self) -> tuple[Entry[ProducerRecord] | Entry[ProductRecord] | Entry[OutletRecord], ...]:
        """Producers, products and outlets together, for rules that hold for all of them."""
        return (*self.producers, *self.products, *self.outlets)


def read(folder: Path, *, memory: Memory | Session | None = None, choose: Choice | None = None) -> Records:
    """Read all records of ``folder`` (the project's ``products/``), and the routes written beside it in the project.

    Args:
        folder: the records' folder; problems name paths relative to its parent, with ``/``.
        memory: what files said the last time.
        choose: which records are wanted, besides those that are odd, the places and the documents; without it all.

    Returns:
        The records that could be read and the problems of those that could not. ``files`` names every file of a
        producer, product or outlet, read or not, and ``ids`` knows them all. ``unread`` holds the folders of producers
        whose own file is broken or wrongly named, so that nobody is told as well that the producer is missing.
    """
    problems: list[Problem] = []
    paths = list(walk(folder, problems))
    misnamed = [p.path.removeprefix(f"{folder.name}/") for p in problems if p.code in _UNREAD]
    recorded = sorted(path for path in paths if path.endswith(".yml"))
    files: defaultdict[type[BaseModel], list[str]] = defaultdict(list)
    for path in recorded:
        files[_model(path)].append(path)
    models = {path: model for model, its in files.items() for path in its}
    above = folder.name
    session = memory if isinstance(memory, Session) else None
    entries: dict[str, Entry[Any] | None] = {}

    def enter(path: str, quick: Said | None) -> Entry[Any] | None:
        if session and (known := session.entries.get(path)) and known[0] is quick:
            return known[1]  # type: ignore[no-any-return]  # what this function answered then
        shown, file = f"{above}/{path}", f"{folder}/{path}"
        value = typed(quick.text, models[path]) if quick else None
        if value is None:
            try:
                loaded = examined(shown, beginning(file), models[path])
            except OSError:
                problems.append(whole_file(shown, *UNREADABLE))
                return None
            problems.extend(loaded.problems)
            return None if loaded.value is None else _entry(shown, path, loaded.value, loaded.marks)
        entry = _entry(shown, path, value, Marks(lambda: found_in(shown, lambda: beginning(file))))
        if session and quick:
            session.entries[path] = quick, entry
        return entry

    said: dict[str, Said | None] = {}
    for path, quick in said_in(folder, recorded, memory):
        said[path] = quick
        if not choose:  # while later files are being read
            entries[path] = enter(path, quick)
    if choose:
        # Nothing can be said of a record without the places and documents that it names.
        wanted = {path for path, one in said.items() if one is None or path in _TOP_FILES}
        wanted.update(choose({path: one for path, one in said.items() if one is not None}))
        entries = {path: enter(path, said[path]) for path in recorded if path in wanted}

    def many(paths: Sequence[str]) -> tuple[Entry[Any], ...]:
        return tuple(entry for path in paths if (entry := entries.get(path)))

    products, producers, outlets = (files[model] for model in (ProductRecord, ProducerRecord, OutletRecord))
    entered = many(producers)
    read_well = {entry.path for entry in entered}
    return Records(
        places=entries.get("places.yml"),
        documents=entries.get("documents.yml"),
        producers=entered,
        products=many(products),
        outlets=many(outlets),
        potential=many(files[PotentialRecord]),
        routes=_routes(folder.parent, problems),
        photos=_photos(folder, paths, problems),
        files=tuple(f"{above}/{path}" for path in (*producers, *products, *outlets)),
        ids=Ids(_ids(products, said), _ids(producers, said), _ids(outlets, said)),
        unread=frozenset(
            [p.rsplit("/", 1)[0] for p in producers if p in entries and f"{above}/{p}" not in read_well]
            + [p.rsplit("/", 1)[0] for p in misnamed if p.lower().rsplit("/", 1)[-1].startswith("producer.")]
        ),
        problems=tuple(problems),
    )


def _model(path: str) -> type[BaseModel]:
    """Return what kind of record the file at ``path`` holds, by its place."""
    if path in _TOP_FILES:
        return _TOP_FILES[path]
    return _KINDS.get(_owner(path)) or (ProducerRecord if path.endswith("/producer.yml") else ProductRecord)


def _entry(shown: str, path: str, value: T, marks: Marks) -> Entry[T]:
    return Entry(shown, path.partition("/")[0], _owner(path), value, marks)


def _ids(paths: Sequence[str], said: Mapping[str, Said | None]) -> frozenset[str]:
    return frozenset(one.id for path in paths if (one := said[path])) | {named_after(path) for path in paths}


def _owner(path: str) -> str:
    """Return the folder below a district's in which a file lies, "" where it lies in none."""
    return path.partition("/")[2].rpartition("/")[0]


def _photos(folder: Path, paths: Sequence[str], problems: list[Problem]) -> dict[str, "Photo"]:
    photos: dict[str, Photo] = {}
    for path in paths:
        if not path.endswith(".yml"):
            from generator.records.photos import PhotoFault, read_photo

            photo = read_photo(folder / path)
            if isinstance(photo, PhotoFault):
                problems.append(whole_file(f"{folder.name}/{path}", photo.code, photo.vi, photo.en))
            else:
                photos[f"{folder.name}/{path}"] = photo
    return photos


def _routes(root: Path, problems: list[Problem]) -> tuple[Entry[WrittenRoute], ...]:
    routes: list[Entry[WrittenRoute]] = []
    for found in read_routes(root):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            path, route, marks = found
            routes.append(Entry(path, "", "", route, marks))
    return tuple(routes)
