"""Is ``products/places.yml`` what the installed package gives? Say what differs, or write it anew."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from generator.places.derive import derive
from generator.places.errors import PlacesError
from generator.places.model import Places
from generator.places.writing import render
from generator.text.bilingual import Text

Difference = tuple[str, str]
"""A sentence in Vietnamese and in English."""

MOST: Final = 20
"""Differing lines that are told one by one; the rest are counted."""

_VERSION: Final = re.compile(r'^source: \{package: \S+, version: "?([^",}]+)', re.MULTILINE)


def write(path: Path) -> bool:
    """Write the places of the installed package to ``path``; return whether that changed the file.

    The file is replaced in one step, so a killed run leaves the old one.

    Raises:
        PlacesError: a point is in doubt, a folder lies where the file belongs, or the package cannot be read. Nothing was written.
        OSError: the file cannot be written.
    """
    if path.is_dir():
        raise PlacesError(_a_folder(path))
    data = render(derive()).encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    aside = path.with_name(f".{path.name}.new")
    try:
        aside.write_bytes(data)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    return True


def differences(path: Path) -> list[Difference]:
    """Return how ``path`` differs from what the installed package gives, as sentences; empty when it is current.

    Lines may end as on any system: git makes them CRLF on Windows, where it is told so.
    """
    try:
        places = derive()
    except PlacesError as error:
        return [(text.vi, text.get("en")) for text in error.texts]
    if path.is_dir():
        folder = _a_folder(path)
        return [(folder.vi, folder.get("en"))]
    if not path.is_file():
        return [
            (f"Chưa có tệp {path.name}; hãy chạy “ocop places”.", f"There is no file {path.name}; run “ocop places”.")
        ]
    try:
        written = path.read_bytes().decode().replace("\r\n", "\n")
    except UnicodeDecodeError:
        return [(f"Tệp {path.name} không phải mã UTF-8.", f"The file {path.name} is not UTF-8.")]
    if written == (wanted := render(places)):
        return []
    lines = list(_line_differences(written, wanted))
    more = len(lines) - MOST
    return [
        *_version_difference(written, places),
        *lines[:MOST],
        *([(f"… và {more} dòng khác nữa.", f"… and {more} more lines.")] if more > 0 else []),
    ]


def _a_folder(path: Path) -> Text:
    return Text(
        f"{path.name} là một thư mục, không phải tệp; hãy đổi tên hoặc bỏ thư mục ấy rồi chạy “ocop places”.",
        f"{path.name} is a folder, not a file; rename or remove it, then run “ocop places”.",
    )


def _version_difference(written: str, places: Places) -> Iterator[Difference]:
    """A file of another version is not wrong, only old: say so first."""
    found = _VERSION.search(written)
    if found and found[1] != places.version:
        yield (
            f"Tệp được tạo từ {places.package} {found[1]}; bản đang cài là {places.version}.",
            f"The file was made from {places.package} {found[1]}; version {places.version} is installed.",
        )


def _line_differences(written: str, wanted: str) -> Iterator[Difference]:
    """Name every line that is wrong, missing or too much, with its number in the written file."""
    old, new = written.split("\n"), wanted.split("\n")
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        pairs = min(b - a, d - c)
        for k in range(pairs):
            is_, should = old[a + k].strip(), new[c + k].strip()
            yield (
                f"Dòng {a + k + 1}: là “{is_}”, phải là “{should}”.",
                f"Line {a + k + 1}: is “{is_}”, should be “{should}”.",
            )
        for k in range(a + pairs, b):
            yield f"Dòng {k + 1}: thừa “{old[k].strip()}”.", f"Line {k + 1}: “{old[k].strip()}” should not be there."
        for line in new[c + pairs : d]:
            yield f"Sau dòng {b}: thiếu “{line.strip()}”.", f"After line {b}: “{line.strip()}” is missing."
