from datetime import date
from decimal import Decimal

import pytest

from generator.text.bilingual import Lang
from generator.text.formatting import day, distance, number


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (85.2, "85,2", "85.2"),
        (float(Decimal("63.40")), "63,4", "63.4"),
        (54.54, "54,54", "54.54"),
        (90, "90", "90"),
        (18243, "18.243", "18,243"),
        (0, "0", "0"),
    ],
)
def test_number(value: float, vi: str, en: str) -> None:
    assert (number(value, "vi"), number(value, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (date(2023, 12, 31), "31/12/2023", "31 December 2023"),
        (date(2025, 7, 1), "01/07/2025", "1 July 2025"),
    ],
)
def test_day(value: date, vi: str, en: str) -> None:
    assert (day(value, "vi"), day(value, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("metres", "lang", "told"),
    [
        (3, "vi", "10 m"),
        (344, "en", "340 m"),
        (994.9, "en", "990 m"),
        (995.1, "en", "1 km"),
        (1_000, "vi", "1 km"),
        (1_449, "vi", "1,4 km"),
        (1_449, "en", "1.4 km"),
        (9_949, "en", "9.9 km"),
        (9_951, "vi", "10 km"),
        (27_600, "vi", "28 km"),
        (1_234_000, "vi", "1.234 km"),
    ],
)
def test_distance(metres: float, lang: Lang, told: str) -> None:
    assert distance(metres, lang) == told
