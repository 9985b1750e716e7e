"""Pieces of files are made once, by this build or the last."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import keeping
from generator.opendata import pieces as module
from generator.opendata.pieces import Pieces

ONE, TWO, THREE = b"1" * 16, b"2" * 16, b"3" * 16


class Maker:
    """Makes two pieces, and counts how often."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, *words: bytes) -> tuple[bytes, ...]:
        self.made += 1
        return words


def build(place: Path | None, content: dict[bytes, tuple[bytes, bytes]]) -> tuple[int, list[list[bytes]]]:
    """Return how many were made, and the pieces of both formats in the order of the keys."""
    maker = Maker()
    with Pieces(place, "thing") as pieces:
        for key, words in content.items():
            pieces.add(key, lambda words=words: maker(*words))
            pieces.add(key, lambda words=words: maker(*words))
        return maker.made, [pieces.of(content, number) for number in (0, 1)]


CONTENT = {ONE: (b"a", b"bb"), TWO: (b"", b"dd\n")}
FOUND = [[b"a", b""], [b"bb", b"dd\n"]]


def test_the_next_build_makes_only_what_is_new(tmp_path: Path) -> None:
    assert build(tmp_path, CONTENT) == (2, FOUND)
    assert build(tmp_path, CONTENT) == (0, FOUND)
    assert build(tmp_path, {THREE: (b"e", b"f"), TWO: (b"", b"dd\n")}) == (1, [[b"e", b""], [b"f", b"dd\n"]])
    assert build(tmp_path, CONTENT) == (1, FOUND)  # what a build did not use is gone
    assert [file.name for file in tmp_path.iterdir()] == ["pieces-thing"]


def test_without_a_place_all_are_made(tmp_path: Path) -> None:
    assert build(None, CONTENT) == (2, FOUND)
    assert build(tmp_path / "there" / "is none", CONTENT) == (2, FOUND)


def test_a_build_that_needs_none_leaves_them_as_they_are(tmp_path: Path) -> None:
    build(tmp_path, CONTENT)
    before = (tmp_path / "pieces-thing").stat()
    with Pieces(tmp_path, "thing") as pieces:
        assert pieces.of(()) == []
    assert (tmp_path / "pieces-thing").stat() == before


def test_a_build_that_fails_leaves_them_as_they_are(tmp_path: Path) -> None:
    build(tmp_path, CONTENT)

    def fail() -> tuple[bytes, ...]:
        raise RuntimeError("in the middle")

    def build_half() -> None:
        with Pieces(tmp_path, "thing") as pieces:
            pieces.add(ONE, fail)
            pieces.add(THREE, fail)

    with pytest.raises(RuntimeError, match=r"^in the middle$"):
        build_half()
    assert [file.name for file in tmp_path.iterdir()] == ["pieces-thing"]
    assert build(tmp_path, CONTENT) == (0, FOUND)


@pytest.mark.parametrize("harm", [lambda c: b"", lambda c: c[:-9], lambda c: c[9:], lambda c: c[:-8] + b"\xff" * 8])
def test_a_broken_file_is_made_anew(tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    build(tmp_path, CONTENT)
    file = tmp_path / "pieces-thing"
    file.write_bytes(harm(file.read_bytes()))
    made, found = build(tmp_path, CONTENT)
    assert found == FOUND
    assert made == 2
    assert build(tmp_path, CONTENT) == (0, FOUND)


def test_another_program_makes_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path, CONTENT)
    monkeypatch.setattr(module, "program", lambda: b"another" + keeping.program())
    assert build(tmp_path, CONTENT) == (2, FOUND)
