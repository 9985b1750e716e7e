"""Files that are no files of their own, and names that do not work everywhere."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.projects import CAI_XANH, RAU_SACH, SmallProject
from tests.records.hostile.spoiling import Put
from tests.records.pictures import picture

_FOLDER = "products/thoai-son/rau-sach-thu"


def _with(change: Callable[[Path], object]) -> Put:
    """Something is done in the project's folder."""
    return lambda project: _ignore(change(project.root))


def _ignore(_: object) -> None:
    """Puts return nothing."""


def _extra(path: str, content: bytes = b"x") -> Put:
    return lambda project: _ignore(project.write(path, content))


def _moved(old: str, new: str) -> Put:
    def put(project: SmallProject) -> None:
        (project.root / new).parent.mkdir(parents=True, exist_ok=True)
        (project.root / old).rename(project.root / new)

    return put


def _linked(at: str, to: str) -> Put:
    """A symbolic link stands where a record or photo was or could be."""

    def put(project: SmallProject) -> None:
        link = project.root / at
        link.unlink(missing_ok=True)
        link.symlink_to(to)

    return put


def _folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _sparse(root: Path) -> None:
    with (root / CAI_XANH).open("r+b") as handle:
        handle.truncate(4_000_000_000)


CASES: dict[str, Put] = {
    "symlink-to-passwd": _linked(f"{_FOLDER}/them.yml", "/etc/passwd"),
    "symlink-to-nowhere": _linked(f"{_FOLDER}/them.yml", "khong-co"),
    "symlink-to-itself": _linked(f"{_FOLDER}/them.yml", "them.yml"),
    "symlink-to-a-device": _linked(f"{_FOLDER}/them.yml", "/dev/zero"),
    "symlink-to-memory": _linked(f"{_FOLDER}/them.yml", "/proc/self/environ"),
    "symlink-to-a-neighbour": _linked(f"{_FOLDER}/them.yml", "cai-xanh.yml"),
    "symlink-photo": _linked(f"{_FOLDER}/them.jpg", "/etc/passwd"),
    "symlink-folder": _linked("products/chau-doc", "thoai-son"),
    "symlink-folder-to-root": _linked("products/chau-doc", "/"),
    "symlink-folder-to-itself": _linked("products/thoai-son/vong", "."),
    "symlink-record-of-a-producer": _linked(RAU_SACH, "cai-xanh.yml"),
    "folder-as-a-record": _with(lambda root: (root / f"{_FOLDER}/them.yml/la").mkdir(parents=True)),
    "folder-as-places": _with(lambda root: _folder_instead(root / "products/places.yml")),
    "folder-as-documents": _with(lambda root: _folder_instead(root / "products/documents.yml")),
    "pipe-as-a-record": _with(lambda root: os.mkfifo(root / f"{_FOLDER}/them.yml")),
    "pipe-as-a-photo": _with(lambda root: os.mkfifo(root / f"{_FOLDER}/them.jpg")),
    "file-of-four-gigabytes": _with(_sparse),
    "file-name-not-utf-8": _with(
        lambda root: Path(os.fsdecode(os.fsencode(root / _FOLDER) + b"/c\xe1.yml")).write_bytes(b"id: x\n")
    ),
    "file-name-newline": _extra(f"{_FOLDER}/cai\nxanh.yml"),
    "file-name-escape": _extra(f"{_FOLDER}/cai\x1b[31m.yml"),
    "file-name-override": _extra(f"{_FOLDER}/gpj\u202egnp.yml"),
    "file-name-yaml": _extra(f"{_FOLDER}/them.yaml"),
    "file-name-yml-twice": _extra(f"{_FOLDER}/them.yml.yml"),
    "file-name-backup": _extra(f"{_FOLDER}/cai-xanh.yml~"),
    "file-name-copy": _moved(CAI_XANH, f"{_FOLDER}/cai-xanh (1).yml"),
    "file-name-capitals": _moved(CAI_XANH, f"{_FOLDER}/CAI-XANH.yml"),
    "file-name-marks": _moved(CAI_XANH, f"{_FOLDER}/cải-xanh.yml"),
    "file-name-text": _moved(CAI_XANH, f"{_FOLDER}/cai-xanh.txt"),
    "file-html": _extra(f"{_FOLDER}/index.html", b"<script>alert(1)</script>"),
    "file-svg": _extra(f"{_FOLDER}/cai.svg", b"<svg onload='alert(1)'/>"),
    "file-script": _extra(f"{_FOLDER}/cai.js"),
    "file-htaccess-like": _extra(f"{_FOLDER}/web.config"),
    "file-gif": _extra(f"{_FOLDER}/cai.gif", picture(form="GIF")),
    "file-word": _extra("products/thoai-son/danh-sach.docx", b"PK"),
    "file-beside-places": _extra("products/index.html"),
    "file-too-deep": _extra(f"{_FOLDER}/2025/cai.yml"),
    "file-too-shallow": _extra("products/thoai-son/cai.yml"),
    "folder-unknown": _moved("products/thoai-son", "products/thoai-son-moi"),
    "folder-capitals": _moved("products/thoai-son", "products/Thoai-Son"),
    "folder-of-another-producer": _moved(_FOLDER, "products/thoai-son/rau-sach"),
}
