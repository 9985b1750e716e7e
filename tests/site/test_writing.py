"""Files are written into a folder of a site, whatever folders they need."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.site.writing import Folder


def test_folders_are_made_where_a_file_needs_them(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    found = folder.write("en/products/gao/index.html", "Gạo".encode())
    folder.write("en/index.html", b"")
    folder.write("robots.txt", b"x")
    assert (tmp_path / "en/products/gao/index.html").read_text("utf-8") == "Gạo"
    assert (found.st_size, found.st_ino) == (5, (tmp_path / "en/products/gao/index.html").stat().st_ino)
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["index.html"] * 2 + ["robots.txt"]


def test_what_is_there_is_replaced(tmp_path: Path) -> None:
    for content in (b"longer", b"short"):
        Folder(str(tmp_path)).write("data/products.json", content)
    assert (tmp_path / "data/products.json").read_bytes() == b"short"


def test_several_may_make_the_same_folders_at_once(tmp_path: Path) -> None:
    def fill(name: int) -> None:
        folder = Folder(str(tmp_path))
        for number in range(60):
            folder.write(f"a-{number}/b/c/{name}", b"")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(fill, range(4)))
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 240


def test_a_large_file_is_whole(tmp_path: Path) -> None:
    content = bytes(range(256)) * 40_000
    assert Folder(str(tmp_path)).write("large", content).st_size == len(content)
    assert (tmp_path / "large").read_bytes() == content


def test_a_file_in_the_way_of_a_folder_is_an_error_of_the_disk(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    folder.write("data", b"")
    with pytest.raises(NotADirectoryError):
        folder.write("data/products.json", b"")


def test_room_is_made_for_a_file_that_is_moved_there(tmp_path: Path) -> None:
    (tmp_path / "made").write_bytes(b"x")
    (tmp_path / "made").rename(Folder(f"{tmp_path}/site").room_for("a/b/c"))
    assert (tmp_path / "site/a/b/c").read_bytes() == b"x"
