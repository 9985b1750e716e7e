"""Items put first and fields removed: nothing else of the text changes."""

import pytest

from generator.importing.splices import put_first, removed
from generator.records.splicing import SpliceError

TEXT = (
    "id: a  # the id\nstars: 4\npotential_stars: 5   # proposed\nlist:\n  # newest first\n  - x: 1\n    y: 2\nlast: z\n"
)


def test_put_first() -> None:
    assert put_first(TEXT, ("list",), {"x": 9}) == TEXT.replace("  - x: 1", "  - x: 9\n  - x: 1")


def test_put_first_where_the_list_is_not_indented() -> None:
    assert put_first("a:\n- x\nb: y\n", ("a",), "w") == "a:\n- w\n- x\nb: y\n"


def test_removed() -> None:
    assert removed(TEXT, ("potential_stars",)) == TEXT.replace("potential_stars: 5   # proposed\n", "")
    assert removed(TEXT, ("last",)) == TEXT.replace("last: z\n", "")


@pytest.mark.parametrize("path", [("none",), ("id",), ("list", "x")])
def test_there_is_no_such_list(path: tuple[str, ...]) -> None:
    with pytest.raises(SpliceError):
        put_first(TEXT, path, "v")


def test_a_list_on_one_line_is_left_alone() -> None:
    with pytest.raises(SpliceError):
        put_first("a: [x, y]\n", ("a",), "w")


@pytest.mark.parametrize("path", [("none",), ("list", 0)])
def test_there_is_no_such_field(path: tuple[str | int, ...]) -> None:
    with pytest.raises(SpliceError):
        removed(TEXT, path)
