"""The first stage: every file under ``products/`` is read, whatever is wrong with the others."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar

from pydantic import BaseModel

from generator.records.guard import MAX_BYTES
from generator.records.marks import Marks
from generator.records.photos import Photo, PhotoFault, read_photo
from generator.records.places_file import PlacesFile
from generator.records.problem import Problem
from generator.records.route_pages import WrittenRoute, read_routes
from generator.records.schema import DocumentsFile, OutletRecord, PotentialRecord, ProducerRecord, ProductRecord
from generator.records.validation import Loaded, load

_TOP_FILES = frozenset({"places.yml", "documents.yml"})

POTENTIAL_FOLDER = "potential"
"""The folder of a district that holds its potential products instead of a producer's."""

OUTLETS_FOLDER = "outlets"
"""The folder of a district that holds its points of sale."""

NO_PRODUCERS = frozenset({POTENTIAL_FOLDER, OUTLETS_FOLDER})
"""Folders of a district that are no producer's."""

_UNREAD = frozenset({"yaml-suffix", "file-name-case", "symlink", "not-a-file"})
"""What keeps a producer's own file from being read, so that nobody is told as well that there is none."""

_FOR_READERS = frozenset({"README.md", "LICENSE.md"})

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)

PHOTO_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".tif", ".tiff"})


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A record with the place it came from. ``folder`` is the district's, ``owner`` the producer's folder name."""

    path: str
    folder: str
    owner: str
    value: T
    marks: Marks


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
    photos: dict[str, Photo]
    files: tuple[str, ...]
    unread: frozenset[str]
    problems: tuple[Problem, ...]

    @property
    def entries(self) -> tuple[Entry[ProducerRecord] | Entry[ProductRecord] | Entry[OutletRecord], ...]:
        """Producers, products and outlets together, for rules that hold for all of them."""
        return (*self.producers, *self.products, *self.outlets)


def read(folder: Path) -> Records:
    """Read all records of ``folder`` (the project's ``products/``), and the routes written beside it in the project.

    Args:
        folder: the records' folder; problems name paths relative to its parent, with ``/``.

    Returns:
        The records that could be read and the problems of those that could not. ``files`` names every file of a
        producer, product or outlet, read or not. ``unread`` holds the folders of producers whose own file is broken or wrongly
        named, so that nobody is told as well that the producer is missing.
    """
    problems: list[Problem] = []
    files = dict(_walk(folder, problems))

    def one(path: str, model: type[M]) -> Entry[M] | None:
        try:
            data = _beginning(files[path])
        except OSError:
            problems.append(_whole_file(f"{folder.name}/{path}", *_UNREADABLE))
            return None
        loaded: Loaded[M] = load(f"{folder.name}/{path}", data, model)
        problems.extend(loaded.problems)
        parts = path.split("/")
        if loaded.value is None:
            return None
        return Entry(loaded.path, parts[0], parts[1] if len(parts) > 2 else "", loaded.value, loaded.marks)

    def many(paths: Sequence[str], model: type[M]) -> tuple[Entry[M], ...]:
        return tuple(entry for path in paths if (entry := one(path, model)))

    both = sorted(path for path in files if path.count("/") == 2 and path.endswith(".yml"))
    potential = [path for path in both if path.split("/")[1] == POTENTIAL_FOLDER]
    outlets = [path for path in both if path.split("/")[1] == OUTLETS_FOLDER]
    nested = [path for path in both if path.split("/")[1] not in NO_PRODUCERS]
    producer_files = [path for path in nested if path.endswith("/producer.yml")]
    misnamed = [p.path.removeprefix(f"{folder.name}/") for p in problems if p.code in _UNREAD]
    producers = many(producer_files, ProducerRecord)
    read_well = {entry.path for entry in producers}
    photos: dict[str, Photo] = {}
    for path, file in files.items():
        if file.suffix.lower() in PHOTO_SUFFIXES:
            photo = read_photo(file)
            if isinstance(photo, PhotoFault):
                problems.append(_whole_file(f"{folder.name}/{path}", photo.code, photo.vi, photo.en))
            else:
                photos[f"{folder.name}/{path}"] = photo
    routes: list[Entry[WrittenRoute]] = []
    for found in read_routes(folder.parent):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            path, route, marks = found
            routes.append(Entry(path, "", "", route, marks))
    return Records(
        places=one("places.yml", PlacesFile) if "places.yml" in files else None,
        documents=one("documents.yml", DocumentsFile) if "documents.yml" in files else None,
        producers=producers,
        products=many([path for path in nested if not path.endswith("/producer.yml")], ProductRecord),
        outlets=many(outlets, OutletRecord),
        potential=many(potential, PotentialRecord),
        routes=tuple(routes),
        photos=photos,
        files=tuple(f"{folder.name}/{path}" for path in (*nested, *outlets)),
        unread=frozenset(
            [p.rsplit("/", 1)[0] for p in producer_files if f"{folder.name}/{p}" not in read_well]
            + [p.rsplit("/", 1)[0] for p in misnamed if p.lower().rsplit("/", 1)[-1].startswith("producer.")]
        ),
        problems=tuple(problems),
    )


_UNREADABLE: Final = (
    "unreadable",
    "Không mở được tệp này; hãy kiểm tra quyền đọc tệp.",
    "This file cannot be opened; check its permissions.",
)


def _beginning(file: Path) -> bytes:
    """Return a record's bytes, or of a file that is too large as many as show it."""
    with file.open("rb") as handle:
        return handle.read(MAX_BYTES + 1)


def _walk(folder: Path, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """Yield (relative path, file) of every record and photo; whatever does not belong there is a problem."""
    for root, directories, names in os.walk(folder):
        directories.sort()
        for name in sorted([*names, *(d for d in directories if (Path(root) / d).is_symlink())]):
            file = Path(root) / name
            path = file.relative_to(folder).as_posix()
            shown = f"{folder.name}/{path}"
            if not path.isprintable():
                problems.append(
                    _whole_file(
                        f"{folder.name}/{ascii(path)[1:-1]}",
                        "bad-file-name",
                        "Tên tệp hoặc thư mục có ký tự không in được; hãy đổi tên.",
                        "The name of the file or folder has characters that cannot be printed; rename it.",
                    )
                )
            elif file.is_symlink():
                problems.append(
                    _whole_file(
                        shown,
                        "symlink",
                        "Đây là liên kết tắt (symlink); hãy thay bằng tệp thật.",
                        "This is a symbolic link; put the real file here.",
                    )
                )
            elif not file.is_file():
                problems.append(
                    _whole_file(
                        shown,
                        "not-a-file",
                        "Đây không phải tệp thường mà là ống dẫn hoặc thiết bị; hãy bỏ đi.",
                        "This is no ordinary file but a pipe or a device; remove it.",
                    )
                )
            elif file.suffix.lower() == ".yaml":
                problems.append(
                    _whole_file(
                        shown,
                        "yaml-suffix",
                        "Tệp có đuôi .yaml; hãy đổi thành .yml.",
                        "The file ends in .yaml; rename it to .yml.",
                    )
                )
            elif file.suffix.lower() == ".yml" and name != name.lower():
                problems.append(
                    _whole_file(
                        shown,
                        "file-name-case",
                        f"Tên tệp có chữ hoa; hãy đổi thành {name.lower()}.",
                        f"The file name has capital letters; rename it to {name.lower()}.",
                    )
                )
            elif path in _TOP_FILES or (path.count("/") == 2 and file.suffix.lower() in {".yml", *PHOTO_SUFFIXES}):
                yield path, file
            elif file.suffix == ".yml":
                problems.append(
                    _whole_file(
                        shown,
                        "wrong-folder",
                        "Bản ghi nằm sai chỗ; hãy đặt vào thư mục products/<huyện>/<chủ thể>/.",
                        "The record is in the wrong place; put it into a folder products/<district>/<producer>/.",
                    )
                )
            elif not name.startswith(".") and name not in _FOR_READERS:
                problems.append(
                    _whole_file(
                        shown,
                        "foreign-file",
                        "Thư mục này chỉ chứa bản ghi .yml và ảnh; hãy chuyển tệp này đi nơi khác.",
                        "This folder holds .yml records and photos only; move this file elsewhere.",
                    )
                )
        directories[:] = [d for d in directories if not (Path(root) / d).is_symlink()]


def _whole_file(path: str, code: str, vi: str, en: str) -> Problem:
    return Problem(path=path, line=1, column=1, field="", code=code, vi=vi, en=en)
