"""Taking a value out of a record: nothing else of the text changes."""

import pytest

from generator.records.removing import remove
from generator.records.splicing import SpliceError

RECORD = """\
# A comment above.
id: gao
name:
  vi: "Gạo"   # as printed
  en: Rice
address:
  street: 69 Nguyễn Huệ   # by the market
  # The old hamlet.
  hamlet: ấp 1

  commune: xã Vọng Đông
phones: ["0912345678", "0987654321"]
printed: {name: A, address: B}
sources:
  - document: a
    printed:
      address: Số 1
  - row: 2
    document: b

story:
  vi: >-
    Bà Lan làm
    bánh.
notes: Hết
"""


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        (("address", "street"), "  street: 69 Nguyễn Huệ   # by the market\n"),
        (("address", "hamlet"), "  hamlet: ấp 1\n"),
        (("story",), "story:\n  vi: >-\n    Bà Lan làm\n    bánh.\n"),
        (("story", "vi"), "story:\n  vi: >-\n    Bà Lan làm\n    bánh.\n"),
        (("notes",), "notes: Hết\n"),
        (("id",), "id: gao\n"),
        (("sources", 0, "printed", "address"), "    printed:\n      address: Số 1\n"),
        (("sources", 0), "  - document: a\n    printed:\n      address: Số 1\n"),
        (("sources", 1), "  - row: 2\n    document: b\n"),
    ],
)
def test_the_lines_of_the_value_go_and_no_others(path: tuple[str | int, ...], gone: str) -> None:
    assert RECORD.count(gone) == 1
    assert remove(RECORD, path) == RECORD.replace(gone, "")


def test_the_first_of_an_item_makes_room_for_the_next() -> None:
    assert remove(RECORD, ("sources", 1, "row")) == RECORD.replace("  - row: 2\n    document: b\n", "  - document: b\n")


def test_in_flow_style() -> None:
    assert 'phones: ["0987654321"]\n' in remove(RECORD, ("phones", 0))
    assert "printed: {name: A}\n" in remove(RECORD, ("printed", "address"))


@pytest.mark.parametrize("path", [("gone",), ("address", "gone"), ("sources", 9), ("id", "x"), ()])
def test_what_is_not_there_changes_nothing(path: tuple[str | int, ...]) -> None:
    assert remove(RECORD, path) == RECORD


def test_without_a_last_newline_and_with_windows_lines() -> None:
    assert remove("id: gao\nnotes: Hết", ("notes",)) == "id: gao\n"
    assert remove("id: gao\r\nnotes: Hết\r\nset: I\r\n", ("notes",)) == "id: gao\r\nset: I\r\n"


def test_a_text_that_cannot_be_read_is_left_alone() -> None:
    with pytest.raises(SpliceError):
        remove("id: [", ("id",))
