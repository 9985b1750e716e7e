"""Days, months, stars and numbers as people type them."""

from datetime import date
from unicodedata import normalize

import pytest

from generator.text.as_typed import TypedDay, day_typed, decimal_typed, month_typed, stars_typed, whole_typed

THIRTIETH = date(2026, 9, 30)


@pytest.mark.parametrize(
    "text",
    [
        "2026-9-30",
        "2026/09/30",
        "30/9/2026",
        "30.9.2026",
        "30-9-2026",
        "30 / 9 / 2026",
        "ngày 30/9/2026",
        "ngày 30 tháng 9 năm 2026",
        "Ngày 30 tháng 09 năm 2026.",
        "30 tháng 9, 2026",
        "30 thg 9, 2026",
        "30/9/2026 0:00:00",
        "2026-09-30T00:00:00Z",
        normalize("NFD", "ngày 30 tháng 9 năm 2026"),
    ],
)
def test_a_day_that_can_be_no_other(text: str) -> None:
    assert day_typed(text) == TypedDay(THIRTIETH, is_sure=True)


@pytest.mark.parametrize(
    ("text", "day", "has_year"),
    [
        ("30/9/26", THIRTIETH, False),
        ("30.9.26", THIRTIETH, False),
        ("30-9-26", THIRTIETH, False),
        ("ngày 30 tháng 9 năm 26", THIRTIETH, False),
        ("3/4/2026", date(2026, 4, 3), True),
    ],
)
def test_a_day_that_may_be_another(text: str, day: date, has_year: bool) -> None:
    """A year of two digits; a day and month that a spreadsheet may have turned."""
    assert day_typed(text) == TypedDay(day, is_sure=False, has_year=has_year)


@pytest.mark.parametrize(
    "text", ["31/9/2026", "9/30/2026", "30/9", "9/2026", "24-01-06", "30/9/99", "sau 30/9/2026", "", "30 Sept 2026"]
)
def test_no_day(text: str) -> None:
    assert day_typed(text) is None


@pytest.mark.parametrize(
    ("text", "month"),
    [("9/2026", "2026-09"), ("tháng 9 năm 2026", "2026-09"), ("2026-9", "2026-09"), ("13/2026", None), ("2026", None)],
)
def test_a_month(text: str, month: str | None) -> None:
    assert month_typed(text) == month


@pytest.mark.parametrize(
    ("text", "stars"),
    [
        *(
            (text, 4)
            for text in ("★★★★", "⭐ ⭐ ⭐ ⭐", "⭐️⭐️⭐️⭐️", "★★★★☆", "****", "4 sao", "4sao", "bốn sao", "Bốn", "4*")
        ),
        *((text, 4) for text in ("4★", "4.0", "4,0 sao", "OCOP 4 sao", "hạng 4 sao", "đạt 4 sao OCOP", "4 stars")),
        *((text, None) for text in ("4-5 sao", "3/5 sao", "6 sao", "★★★★★★", "đề xuất 4 sao", "sao", "", "45")),
    ],
)
def test_stars(text: str, stars: int | None) -> None:
    assert stars_typed(text) == stars


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *((text, 3) for text in ("số 3", "3.", "3)", "hàng 3", "dòng 3", "STT: 03", "số thứ tự 3", "No. 3")),
        *((text, None) for text in ("3a", "3, 4", "ba", "3.5", "I.3", "mục 3", "")),
    ],
)
def test_whole_numbers(text: str, number: int | None) -> None:
    assert whole_typed(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("84,5", "84.5"), ("84,5 điểm", "84.5"), ("-10,38", "-10.38"), ("84", None), ("1,2,3", None)]
)
def test_decimals(text: str, number: str | None) -> None:
    assert decimal_typed(text) == number
