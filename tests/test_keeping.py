"""What is kept for the next build is found again by all that it was made from, and nothing fails for want of a place."""

import os
import time
from pathlib import Path

import pytest

from generator.keeping import kept_bytes, kept_folder


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which results are kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ocop"


class Work:
    """Slow work that counts how often it is done."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self) -> bytes:
        self.done += 1
        return b"result %d" % self.done


def test_the_same_is_made_once() -> None:
    work = Work()
    assert [kept_bytes("thing", [b"a", b"b"], work) for _ in range(3)] == [b"result 1"] * 3
    assert work.done == 1


@pytest.mark.parametrize("other", [[b"a"], [b"b", b"a"], [b"ab"], [b"", b"a", b"b"]])
def test_what_is_made_from_something_else_is_another(other: list[bytes]) -> None:
    work = Work()
    kept_bytes("thing", [b"a", b"b"], work)
    assert kept_bytes("thing", other, work) == b"result 2"
    assert kept_bytes("thing", [b"a", b"b"], work) == b"result 1"


def test_what_fails_is_not_kept(cache: Path) -> None:
    def fail() -> bytes:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        kept_bytes("thing", [b"a"], fail)
    assert list((cache / "thing").iterdir()) == []
    assert kept_bytes("thing", [b"a"], Work()) == b"result 1"


def test_without_a_place_it_is_made_each_time(cache: Path) -> None:
    cache.parent.mkdir()
    cache.write_text("a file stands where the folder would")
    work = Work()
    assert [kept_bytes("thing", [b"a"], work) for _ in range(2)] == [b"result 1", b"result 2"]
    assert kept_folder("thing", [b"a"], lambda folder: None) is None


def test_a_damaged_entry_is_made_again_in_passing(cache: Path) -> None:
    work = Work()
    kept_bytes("thing", [b"a"], work)
    (content,) = (cache / "thing").glob("*/content")
    content.unlink()
    assert kept_bytes("thing", [b"a"], work) == b"result 2"


def test_what_nobody_asked_for_in_a_month_goes(cache: Path) -> None:
    kept_bytes("thing", [b"old"], Work())
    kept_bytes("thing", [b"used"], Work())
    old = time.time() - 40 * 24 * 3600
    for kept in (cache / "thing").iterdir():
        os.utime(kept, (old, old))
    kept_bytes("thing", [b"used"], Work())
    kept_bytes("thing", [b"new"], Work())
    assert len(list((cache / "thing").iterdir())) == 2
    again = Work()
    assert kept_bytes("thing", [b"used"], again) == b"result 1"
    assert not again.done
