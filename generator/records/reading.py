"""The first stage: every file under ``products/`` is read, whatever is wrong with the others."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from generator.records.claims import named_after
from generator.records.guard import DOCUMENTS, PLACES, TOP_FILES
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

_TOP_MODELS: Final[Mapping[str, type[BaseModel]]] = {PLACES: PlacesFile, DOCUMENTS: DocumentsFile}
_KINDS: Final[Mapping[str, type[BaseModel]]] = {POTENTIAL_FOLDER: PotentialRecord, OUTLETS_FOLDER: OutletRecord}

#: So many records are handed on together while others are still being read.
_PART: Final = 400

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

    products: frozenset[str] = frozenset()
    producers: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """The ids of whatever a route can stop at."""
        return self.products | self.producers | self.outlets


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Everything that was read, and what was wrong with the rest. Nothing here is joined or derived.

    A part of it has the places, the documents and some of the records, and knows nothing of the rest.
    """

    places: Entry[PlacesFile] | None
    documents: Entry[DocumentsFile] | None
    producers: tuple[Entry[ProducerRecord], ...]
    products: tuple[Entry[ProductRecord], ...]
    outlets: tuple[Entry[OutletRecord], ...] = ()
    potential: tuple[Entry[PotentialRecord], ...] = ()
    routes: tuple[Entry[WrittenRoute], ...] = ()
    photos: dict[str, "Photo"]
    files: tuple[str, ...] = ()
    ids: Ids = field(default_factory=Ids)
    unread: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    @property
    def entries(self) -> tuple[Entry[ProducerRecord] | Entry[ProductRecord] | Entry[OutletRecord], ...]:
        """Producers, products and outlets together, for rules that hold for all of them."""
        return (*self.producers, *self.products, *self.outlets)


def read(
    folder: Path,
    *,
    memory: Memory | Session | None = None,
    choose: Choice | None = None,
    meanwhile: Callable[[Records], None] | None = None,
) -> Records:
    """Read all records of ``folder`` (the project's ``products/``), and the routes written beside it in the project.

    Args:
        folder: the records' folder; problems name paths relative to its parent, with ``/``.
        memory: what files said the last time.
        choose: which records are wanted, besides those that are odd, the places and the documents; without it all.
        meanwhile: is given parts of what is read while the rest is being read; of the last ones it hears nothing, and
            of what is chosen neither.

    Returns:
        The records that could be read and the problems of those that could not. ``files`` names every file of a
        producer, product or outlet, read or not, and ``ids`` knows them all. ``unread`` holds the folders of producers
        whose own file is broken or wrongly named, so that nobody is told as well that the producer is missing.
    """
    problems: list[Problem] = []
    paths = list(walk(folder, problems))
    misnamed = [p.path.removeprefix(f"{folder.name}/") for p in problems if p.code in _UNREAD]
    recorded = sorted(path for path in paths if path.endswith(".yml"))
    models = {path: _model(path) for path in recorded}
    entries = _Entries(folder, models, _photos(folder, paths, problems), problems, memory)
    tops = TOP_FILES.intersection(recorded)
    said: dict[str, Said | None] = {}
    waiting: list[str] = []
    for path, quick in said_in(folder, recorded, memory):
        said[path] = quick
        if not choose:
            entries.enter(path, quick)
            waiting.append(path)
            if meanwhile and len(waiting) >= _PART and tops <= said.keys():
                meanwhile(entries.gathered(waiting))
                waiting = []
    if choose:
        # Nothing can be said of a record without the places and documents that it names.
        wanted = {path for path, one in said.items() if one is None or path in tops}
        wanted.update(choose({path: one for path, one in said.items() if one is not None}))
        for path in recorded:
            if path in wanted:
                entries.enter(path, said[path])
    products, producers, outlets = (
        [path for path in recorded if models[path] is model] for model in (ProductRecord, ProducerRecord, OutletRecord)
    )
    return replace(
        entries.gathered(recorded),
        routes=_routes(folder.parent, problems),
        files=tuple(f"{folder.name}/{path}" for path in (*producers, *products, *outlets)),
        ids=Ids(_ids(products, said), _ids(producers, said), _ids(outlets, said)),
        unread=frozenset(
            [_above(path) for path in producers if entries.is_broken(path)]
            + [_above(path) for path in misnamed if path.lower().rpartition("/")[2].startswith("producer.")]
        ),
        problems=tuple(problems),
    )


class _Entries:
    """Makes entries of what files say, and keeps them."""

    def __init__(
        self,
        folder: Path,
        models: Mapping[str, type[BaseModel]],
        photos: dict[str, "Photo"],
        problems: list[Problem],
        memory: Memory | Session | None,
    ) -> None:
        """Have no entry yet; problems of what is entered go to ``problems``."""
        self._folder, self._models, self._photos, self._problems = folder, models, photos, problems
        self._session = memory if isinstance(memory, Session) else None
        self._made: dict[str, Entry[Any] | None] = {}

    def enter(self, path: str, quick: Said | None) -> None:
        """Make the entry of a file, given what it says, or None where somebody must look at the file itself."""
        if self._session and (known := self._session.entries.get(path)) and known[0] is quick:
            self._made[path] = known[1]
            return
        shown, file, model = f"{self._folder.name}/{path}", f"{self._folder}/{path}", self._models[path]
        value = typed(quick.text, model) if quick else None
        if value is None:
            self._made[path] = self._examined(shown, path, model)
            return
        entry = _entry(shown, path, value, Marks(partial(found_in, shown, partial(beginning, file))))
        self._made[path] = entry
        if self._session and quick:
            self._session.entries[path] = quick, entry

    def is_broken(self, path: str) -> bool:
        """Return whether a file was entered and nothing could be made of it."""
        return path in self._made and self._made[path] is None

    def gathered(self, paths: Sequence[str]) -> Records:
        """Return the records of these files as far as they were entered, in this order, with the places and documents."""
        by_model: defaultdict[type[BaseModel], list[Entry[Any]]] = defaultdict(list)
        for path in paths:
            if entry := self._made.get(path):
                by_model[self._models[path]].append(entry)
        return Records(
            places=self._made.get(PLACES),
            documents=self._made.get(DOCUMENTS),
            producers=tuple(by_model[ProducerRecord]),
            products=tuple(by_model[ProductRecord]),
            outlets=tuple(by_model[OutletRecord]),
            potential=tuple(by_model[PotentialRecord]),
            photos=self._photos,
        )

    def _examined(self, shown: str, path: str, model: type[BaseModel]) -> Entry[Any] | None:
        """Return the entry of a file that is looked at closely; what is wrong with it becomes problems."""
        try:
            loaded = examined(shown, beginning(f"{self._folder}/{path}"), model)
        except OSError:
            self._problems.append(whole_file(shown, *UNREADABLE))
            return None
        self._problems.extend(loaded.problems)
        return None if loaded.value is None else _entry(shown, path, loaded.value, loaded.marks)


def _model(path: str) -> type[BaseModel]:
    """Return what kind of record the file at ``path`` holds, by its place."""
    if path in _TOP_MODELS:
        return _TOP_MODELS[path]
    return _KINDS.get(_owner(path)) or (ProducerRecord if path.endswith("/producer.yml") else ProductRecord)


def _entry(shown: str, path: str, value: T, marks: Marks) -> Entry[T]:
    return Entry(shown, path.partition("/")[0], _owner(path), value, marks)


def _ids(paths: Sequence[str], said: Mapping[str, Said | None]) -> frozenset[str]:
    return frozenset(one.id for path in paths if (one := said[path])) | {named_after(path) for path in paths}


def _above(path: str) -> str:
    """Return the folder of a file."""
    return path.rpartition("/")[0]


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
