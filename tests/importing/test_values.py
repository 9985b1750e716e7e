"""What offices type, good and bad."""

from datetime import date
from decimal import Decimal

import pytest

from generator.importing.values import Stars, day_fault, day_of, phones_of, score_of, set_of, stars_of, type_of, year_of
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import SETS


@pytest.mark.parametrize(
    ("text", "stars"),
    [
        ("4", Stars(stars=4)),
        ("4.0", Stars(stars=4)),
        ("4 sao", Stars(stars=4)),
        ("4sao", Stars(stars=4)),
        ("OCOP 4 SAO", Stars(stars=4)),
        ("★★★★", Stars(stars=4)),
        ("⭐⭐⭐", Stars(stars=3)),
        ("★★★☆☆", Stars(stars=3)),
        ("****", Stars(stars=4)),
        ("4*", Stars(stars=4)),
        ("4 ★", Stars(stars=4)),
        ("Bốn sao", Stars(stars=4)),
        ("Năm sao", Stars(stars=5)),
        ("Đạt 3 sao", Stars(stars=3)),
        ("Đề xuất 4 sao", Stars(stars=4, proposed=True)),
        ("Tiềm năng 5 sao", Stars(stars=4, potential=5)),
        ("3 sao (tiềm năng 5 sao)", None),
        ("4-5 sao", None),
        ("3/5 sao", None),
        ("4 sao, 5 sao", None),
        ("Sản phẩm đạt từ 3 sao trở lên", None),
        ("Sản phẩm 3 đến 5 sao", None),
        ("4 sao (tiềm năng 5 sao)", Stars(stars=4, potential=5)),
        ("TN 5 sao", Stars(stars=4, potential=5)),
        ("Tiềm năng 4 sao", Stars(stars=3, potential=4)),
        ("III. SẢN PHẨM OCOP 4 SAO", Stars(stars=4)),
        ("I. SẢN PHẨM OCOP 5 SAO - CẤP QUỐC GIA", Stars(stars=5)),
        ("II. SẢN PHẨM TIỀM NĂNG 5 SAO", Stars(stars=4, potential=5)),
        ("6 sao", None),
        ("2023", None),
        ("đạt", None),
        ("", None),
    ],
)
def test_stars(text: str, stars: Stars | None) -> None:
    assert stars_of(text) == stars


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("85,2", "85.2"),
        ("85.20", "85.20"),
        ("85,2 điểm", "85.2"),
        ("54.54/100", "54.54"),
        ("100", "100"),
        ("101", None),
        ("x", None),
        ("85,2,3", None),
    ],
)
def test_scores(text: str, score: str | None) -> None:
    assert score_of(text) == (Decimal(score) if score else None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13/3/2024", date(2024, 3, 13)),
        ("13-03-2024", date(2024, 3, 13)),
        ("13 thg 3, 2024", date(2024, 3, 13)),
        ("13/3/2024 0:00", date(2024, 3, 13)),
        ("Ngày 13 tháng 03 năm 2024.", date(2024, 3, 13)),
        ("13/3/24", None),
        ("13.03.2024", date(2024, 3, 13)),
        ("2024-03-13", date(2024, 3, 13)),
        ("2024-03-13 00:00:00", date(2024, 3, 13)),
        ("ngày 13 tháng 3 năm 2024", date(2024, 3, 13)),
        ("Ngày 13/3/2024", date(2024, 3, 13)),
        ("45364", date(2024, 3, 13)),
        ("03/13/2024", None),
        ("31/2/2024", None),
        ("2024", None),
        ("tháng 3/2024", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        (
            "30/9/26",
            "ngày cấp “30/9/26” chỉ có hai chữ số của năm; nếu là 30/9/2026, hãy viết đủ bốn chữ số",
            "day of issue “30/9/26” has two digits of the year only; if it is 30/9/2026, write all four",
        ),
        (
            "9/2026",
            "ngày cấp “9/2026” thiếu ngày; hãy viết như 30/6/2024, hoặc để trống và ghi năm ở cột “Năm công nhận”",
            "day of issue “9/2026” lacks the day; write it like 30/6/2024, or leave it empty and put the year in a column "
            "“Năm công nhận”",
        ),
        (
            "31/9/2026",
            "ngày cấp “31/9/2026” không có trong lịch; hãy viết ngày, tháng, năm như 30/6/2024",
            "day of issue “31/9/2026” is not in the calendar; write day, month, year like 30/6/2024",
        ),
        (
            "sang năm",
            "không hiểu ngày cấp “sang năm”; viết như 30/6/2024",
            "day of issue “sang năm” is not understood; write it like 30/6/2024",
        ),
    ],
)
def test_what_is_no_day_is_told_exactly(text: str, vi: str, en: str) -> None:
    fault = day_fault(text)
    assert (fault.vi, fault.en) == (vi, en)


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("912345678", ("0912345678",)),
        ("0912 345 678", ("0912345678",)),
        ("+84 912 345 678", ("0912345678",)),
        ("84912345678", ("0912345678",)),
        ("2963856789", ("02963856789",)),
        ("0296.3856.789", ("02963856789",)),
        ("0912345678 - 0987654321", ("0912345678", "0987654321")),
        ("0912345678; 0912345678", ("0912345678",)),
        ("19001234", ("19001234",)),
        ("12345", None),
        ("0112345678", None),
        ("không có", None),
    ],
)
def test_phones(text: str, phones: tuple[str, ...] | None) -> None:
    assert phones_of(text) == phones


@pytest.mark.parametrize(
    ("text", "year"), [("2023", 2023), ("Năm 2023", 2023), ("23", None), ("1999", None), ("2023-2024", None)]
)
def test_years(text: str, year: int | None) -> None:
    assert year_of(text) == year


@pytest.mark.parametrize("code", SETS)
def test_every_set_is_known_by_code_and_by_name(code: str) -> None:
    item = SETS[code]
    assert set_of(code) == code
    assert set_of(code.lower()) == code
    assert set_of(f"{code} – {item.short.vi}") == code
    assert set_of(item.name.vi) == code


@pytest.mark.parametrize("text", ["I.9", "VII", "thực phẩm ngon", "I.2.b2"])
def test_no_other_set_is_known(text: str) -> None:
    assert set_of(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Công ty TNHH MTV Thảo Hương", ProducerType.ENTERPRISE),
        ("HTX Nông nghiệp Vĩnh Hòa", ProducerType.COOPERATIVE),
        ("Tổ hợp tác Tân Phú", ProducerType.COOPERATIVE_GROUP),
        ("Cơ sở Phương Giàu", ProducerType.HOUSEHOLD_BUSINESS),
        ("HKD Liên Xương", ProducerType.HOUSEHOLD_BUSINESS),
        ("Hiệu mắm Út Nhanh", ProducerType.HOUSEHOLD_BUSINESS),
        ("Bà Giáo Khỏe", None),
    ],
)
def test_types(text: str, kind: ProducerType | None) -> None:
    assert type_of(text) is kind
