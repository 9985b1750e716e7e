"""What lies below ``products/``: the files to be read, and a problem for each that does not belong there."""

import os
import re
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Final

from generator.records.guard import TOP_FILES
from generator.records.problem import Problem
from generator.vocabulary.photos import PHOTO_SUFFIXES

_READ: Final = frozenset({*PHOTO_SUFFIXES, ".yml"})
_FOR_READERS: Final = frozenset({"README.md", "LICENSE.md"})


#: Where nearly every file lies and what it is called: nothing more needs to be asked of it.
_PRODUCER: Final = re.compile(r"[a-z0-9-]+/[a-z0-9-]+/")
_RECORD: Final = re.compile(r"[a-z0-9-]+\.yml")
_NAME: Final = attrgetter("name")

Fault = tuple[str, str, str]
"""A code and the sentence in Vietnamese and in English."""


def walk(folder: Path, problems: list[Problem]) -> Iterator[str]:
    """Yield the path of every record and photo below ``folder``, with ``/``; whatever does not belong is a problem.

    Args:
        folder: the records' folder.
        problems: what is found goes here; its paths begin with the folder's own name.
    """
    waiting = [""]
    while waiting:
        above = waiting.pop()
        below = []
        try:
            with os.scandir(f"{folder}/{above}") as entries:
                found = sorted(entries, key=_NAME)
        except OSError:
            problems.append(whole_file(f"{folder.name}/{above}", *UNREADABLE))
            continue
        records_here = _PRODUCER.fullmatch(above)
        for entry in found:
            path = above + entry.name
            if records_here and _RECORD.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                yield path
            elif entry.is_dir(follow_symlinks=False):
                if _suffix(entry.name) == ".yml" and path.isprintable():
                    problems.append(whole_file(f"{folder.name}/{path}", *_FOLDER))
                else:
                    below.append(f"{path}/")
            elif fault := _odd(entry, path) or _misplaced(entry.name, path):
                shown = path if path.isprintable() else ascii(path)[1:-1]
                problems.append(whole_file(f"{folder.name}/{shown}", *fault))
            elif _belongs(path):
                yield path
        waiting += reversed(below)


def _odd(entry: os.DirEntry[str], path: str) -> Fault | None:
    """Return what is wrong with a file wherever it lies."""
    if not path.isprintable():
        return _UNPRINTABLE
    if entry.is_symlink():
        return _SYMLINK
    if not entry.is_file(follow_symlinks=False):
        return _NO_FILE
    suffix = _suffix(entry.name).lower()
    if suffix == ".yaml":
        return _YAML_SUFFIX
    if suffix == ".yml" and entry.name != entry.name.lower():
        return (
            "file-name-case",
            f"Tên tệp có chữ hoa; hãy đổi thành {entry.name.lower()}.",
            f"The file name has capital letters; rename it to {entry.name.lower()}.",
        )
    return None


def _misplaced(name: str, path: str) -> Fault | None:
    """Return what is wrong with a file where it lies; hidden files and texts for readers disturb nobody."""
    if _belongs(path):
        return None
    if _suffix(name) == ".yml":
        return _WRONG_FOLDER
    return None if name.startswith(".") or name in _FOR_READERS else _FOREIGN


def _belongs(path: str) -> bool:
    """Return whether a path is that of a record or photo."""
    return path in TOP_FILES or (path.count("/") == 2 and _suffix(path).lower() in _READ)


def _suffix(path: str) -> str:
    """Return the suffix as ``PurePath`` has it, in a tenth of the time."""
    name = path.rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return dot + suffix if stem.strip(".") and suffix else ""


def whole_file(path: str, code: str, vi: str, en: str) -> Problem:
    """Return a problem of a file as a whole, told at its beginning."""
    return Problem(path=path, field="", code=code, vi=vi, en=en)


UNREADABLE: Final = (
    "unreadable",
    "Không mở được tệp này; hãy kiểm tra quyền đọc tệp.",
    "This file cannot be opened; check its permissions.",
)
_UNPRINTABLE: Final = (
    "bad-file-name",
    "Tên tệp hoặc thư mục có ký tự không in được; hãy đổi tên.",
    "The name of the file or folder has characters that cannot be printed; rename it.",
)
_SYMLINK: Final = (
    "symlink",
    "Đây là liên kết tắt (symlink); hãy thay bằng tệp thật.",
    "This is a symbolic link; put the real file here.",
)
_NO_FILE: Final = (
    "not-a-file",
    "Đây không phải tệp thường mà là ống dẫn hoặc thiết bị; hãy bỏ đi.",
    "This is no ordinary file but a pipe or a device; remove it.",
)
_FOLDER: Final = (
    "not-a-file",
    "Đây là thư mục mang tên của một bản ghi; hãy đổi tên hoặc bỏ thư mục, và đặt bản ghi là một tệp.",
    "This is a folder with the name of a record; rename or remove it, and put the record here as a file.",
)
_YAML_SUFFIX: Final = (
    "yaml-suffix",
    "Tệp có đuôi .yaml; hãy đổi thành .yml.",
    "The file ends in .yaml; rename it to .yml.",
)
_WRONG_FOLDER: Final = (
    "wrong-folder",
    "Bản ghi nằm sai chỗ; hãy đặt vào thư mục products/<huyện>/<chủ thể>/.",
    "The record is in the wrong place; put it into a folder products/<district>/<producer>/.",
)
_FOREIGN: Final = (
    "foreign-file",
    "Thư mục này chỉ chứa bản ghi .yml và ảnh; hãy chuyển tệp này đi nơi khác.",
    "This folder holds .yml records and photos only; move this file elsewhere.",
)
