"""The check digit of numbers under bars, on numbers that are in use and on each with one digit misread."""

import pytest

from generator.records.barcodes import check_digit
from generator.records.schema import ProductRecord
from generator.records.validation import load
from generator.records.writing import mapping
from tests.records.whole_records import whole

RIGHT = ["96385074", "036000291452", "4006381333931", "8931234567897", "10012345678902"]


def problems(gtin: str) -> list[tuple[str, str, str, str]]:
    record = whole(ProductRecord, gtin=gtin)
    found = load("x.yml", "\n".join(mapping(record)).encode(), ProductRecord).problems
    return [(p.field, p.code, p.vi, p.en) for p in found]


@pytest.mark.parametrize("gtin", RIGHT)
def test_the_last_digit_fits_the_others(gtin: str) -> None:
    assert check_digit(gtin) == gtin[-1]
    assert problems(gtin) == []


@pytest.mark.parametrize("gtin", RIGHT)
def test_any_digit_that_is_misread_is_noticed(gtin: str) -> None:
    for place, digit in enumerate(gtin):
        wrong = gtin[:place] + str((int(digit) + 3) % 10) + gtin[place + 1 :]
        assert [code for _, code, _, _ in problems(wrong)] == ["wrong-check-digit"]


def test_it_is_told_which_digit_would_be_right() -> None:
    assert problems("8931234567890") == [
        (
            "gtin",
            "wrong-check-digit",
            "Mục mã vạch (`gtin`) có con số chép sai ở “8931234567890”: theo các số đứng trước thì con số cuối phải là 7; "
            "hãy đọc lại trên bao bì.",
            "The field GTIN (`gtin`) has a wrong digit in “8931234567890”: by the digits before it the last one must be 7; "
            "read them on the package again.",
        )
    ]
