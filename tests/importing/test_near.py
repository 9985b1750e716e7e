"""The nearest of many names: the same answers as difflib's own, however many there are."""

from difflib import get_close_matches

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.near import NEAR, NearNames

NAMES = (
    "ho kinh doanh co tu au",
    "ho kinh doanh ba giao khoe 7777777",
    "cong ty co phan palmania",
    "cong ty co phan xuat nhap khau nong san thuc pham an giang",
    "hop tac xa nong nghiep van tho",
    "to hop tac trai giong co huong",
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cong ty co phan palmabia", "cong ty co phan palmania"),
        ("ho kinh doanh co tu hau", "ho kinh doanh co tu au"),
        ("hop tac xa nong ngiep van tho", "hop tac xa nong nghiep van tho"),
        ("hop tac xa rau sach", None),
        ("", None),
    ],
)
def test_a_name_with_a_slip_finds_the_right_one(typed: str, found: str | None) -> None:
    assert NearNames(NAMES).nearest(typed) == found


_LETTERS = st.text("abn ", min_size=1, max_size=14)


@given(st.lists(_LETTERS, min_size=1, max_size=20), _LETTERS)
def test_no_name_is_passed_over(names: list[str], typed: str) -> None:
    expected = get_close_matches(typed, list(dict.fromkeys(names)), n=1, cutoff=NEAR)
    # Names of one letter have no pairs; they are like nothing but themselves, which is found before.
    if len(typed) > 1:
        assert NearNames(names).nearest(typed) == (expected[0] if expected else None)
