"""Compressed copies: of texts that gain by it, the same bytes for the same text."""

import gzip
from pathlib import Path
from typing import Literal

import pytest

from generator.site.precompressing import precompress

LONG = "Mật thốt nốt " * 200


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    for name in ("a.html", "b.json", "c.png", "d.xlsx", "assets/e.css"):
        (tmp_path / name).write_text(LONG, "utf-8")
    (tmp_path / "small.html").write_text("short", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("what", "copies"),
    [("none", []), ("assets", ["e.css.gz"]), ("all", ["a.html.gz", "b.json.gz", "e.css.gz"])],
)
def test_texts_of_some_size_have_a_copy(site: Path, what: Literal["none", "assets", "all"], copies: list[str]) -> None:
    total = precompress(site, what)
    found = sorted(site.rglob("*.gz"))
    assert sorted(path.name for path in found) == copies
    assert total == sum(path.stat().st_size for path in found)


def test_a_copy_says_the_same_and_nothing_of_the_time(site: Path) -> None:
    precompress(site, "all")
    copy = (site / "a.html.gz").read_bytes()
    assert gzip.decompress(copy).decode() == LONG == (site / "a.html").read_text("utf-8")
    assert copy[4:8] == bytes(4)
