"""Phone numbers out of what people type, and the links to Zalo that are made of them."""

import pytest

from generator.records.phones import number_of, phone_number, zalo_link


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0912345678", "0912345678"),
        ("912345678", "0912345678"),
        ("0912 345 678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("+84 (0) 912.345.678", "0912345678"),
        ("(0296) 3841-234", "02963841234"),
        ("2963841234", "02963841234"),
        ("1900 1234", "19001234"),
        ("12345", None),
        ("0912xxx678", None),
        ("09123456789", None),
    ],
)
def test_phone_numbers(typed: str, number: str | None) -> None:
    assert phone_number(typed) == number


def test_digits_alone() -> None:
    assert [number_of(digits) for digits in ("84912345678", "840912345678", "912345678", "84", "")] == [
        "0912345678",
        "0912345678",
        "0912345678",
        None,
        None,
    ]


def test_links_to_zalo() -> None:
    assert zalo_link("+84 912 345 678") == "https://zalo.me/0912345678"
    assert zalo_link("https://zalo.me/0912345678") is None
    assert zalo_link("12345") is None
