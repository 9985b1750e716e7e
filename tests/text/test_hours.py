import re
from datetime import date, datetime, time, timedelta

import pytest
from opening_hours import OpeningHours

from generator.text.bilingual import Text
from generator.text.hours import hours, likely, readable

DAY = date(2026, 11, 23)
MORNING, ALL_DAY = (420, 660), (420, 1020)


@pytest.mark.parametrize("text", ["Mo-Sa 07:00-17:00; Su off", "24/7", "sunrise-sunset", "7:00-11:00,13:00-17:00"])
def test_what_can_be_read(text: str) -> None:
    assert readable(text)


@pytest.mark.parametrize("text", ["", "  ", "7h-17h", "T2-T7 07:00-17:00", "Mo-Su 25:00-26:00", "mở cửa cả ngày"])
def test_what_cannot_be_read(text: str) -> None:
    assert not readable(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("T2–T7 7h–17h", "Mo-Sa 07:00-17:00"),
        ("Thứ 2 đến thứ 6 7h30 - 11h, chủ nhật nghỉ", "Mo-Fr 07:30-11:00; Su off"),
        ("hằng ngày 6 giờ đến 18 giờ", "Mo-Su 06:00-18:00"),
        ("7h-17h hằng ngày", "Mo-Su 07:00-17:00"),
        ("Thứ 2 đến thứ 7: từ 7 giờ đến 17 giờ", "Mo-Sa 07:00-17:00"),
        ("Sáng 7h-11h, chiều 1h-5h", None),
        ("mở cửa cả ngày", None),
        ("Mo-Su 25:00-26:00", None),
    ],
)
def test_how_people_write_hours_is_understood(typed: str, meant: str | None) -> None:
    assert likely(typed) == meant


def test_a_plain_week() -> None:
    found = hours("Mo-Sa 07:00-11:00,13:00-17:00; Su 08:00-12:00", DAY)
    assert found.week == (((420, 660), (780, 1020)),) * 6 + (((480, 720),),)
    assert dict(found.exceptions) == {}
    assert found.until == date(2027, 11, 24)


def test_public_holidays_are_exceptions() -> None:
    found = hours("Mo-Su 07:00-17:00; PH off", DAY)
    assert found.week == (((ALL_DAY),),) * 7
    assert dict(found.exceptions) == dict.fromkeys(
        (date(2027, 1, 1), date(2027, 4, 30), date(2027, 5, 1), date(2027, 9, 2)), ()
    )


def test_a_night_is_two_days() -> None:
    found = hours("Fr 20:00-02:00", DAY)
    assert found.week == ((), (), (), (), ((1200, 1440),), ((0, 120),), ())


def test_day_and_night() -> None:
    assert hours("24/7", DAY).week == (((0, 1440),),) * 7


@pytest.mark.parametrize(
    "text",
    [
        '"hẹn trước"',
        'Mo-Fr 08:00-17:00 "gọi trước"',
        "Mo-Fr unknown",
        "Apr-Sep 07:00-18:00",
        'Mo,We 08:00-12:00,13:00-17:00 || "x"',
        'Mo-Fr 08:00-17:00 || "gọi trước"',
        "Mo-Fr 08:00-17:00 || off",
        "Fr 22:00-02:00 || Sa 09:00-10:00",
        "sunrise-sunset",
        "Mo-Fr 08:00-sunset; Sa off",
        "(Sunrise+01:00)-18:00",
        "Mo-Fr 08:00-17:00; SH off",
        "Mo-Su 10:00+",
        "Mo-Su 10:00-14:00+",
        "10:00-16:00/01:30",
    ],
)
def test_no_plain_week(text: str) -> None:
    found = hours(text, DAY)
    assert (found.week, dict(found.exceptions), found.typed) == (None, {}, text)


@pytest.mark.parametrize("day", [date(9998, 12, 31), date.max])
def test_of_the_end_of_all_dates_nothing_is_worked_out(day: date) -> None:
    assert hours("24/7", day).week is None
    assert hours("24/7", date(9998, 1, 1)).week == (((0, 1440),),) * 7


def test_what_a_comment_says_of_the_sun_does_not_matter_to_the_week() -> None:
    assert hours('Mo-Su 07:00-17:00; Dec 25 off "sunrise || sunset"', DAY).week == (((ALL_DAY),),) * 7


@pytest.mark.parametrize("typed", ["sunrise-sunset", "Mo-Su Sunrise-Sunset", "sunrise - sunset"])
def test_hours_by_the_sun_are_said_in_words(typed: str) -> None:
    assert hours(typed, DAY).words == Text("Từ lúc mặt trời mọc đến lúc mặt trời lặn", "Sunrise to sunset")
    assert hours("Mo-Fr 08:00-sunset", DAY).words is None


def test_a_week_that_the_library_contradicts_is_no_week(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.text.hours._NOT_KNOWN", re.compile("never"))
    assert hours.__wrapped__('Mo,We 08:00-12:00,13:00-17:00 || "x"', DAY).week is None
    assert hours.__wrapped__("Mo-Fr 08:00-17:00 || off", DAY).week is None
    assert hours.__wrapped__("Mo-Fr 08:00-17:00", DAY).week == (((480, 1020),),) * 5 + ((), ())


@pytest.mark.parametrize(
    "typed",
    [
        "Mo-Sa 22:00-02:00",
        "Fr 22:00-28:00",
        "Mo-Fr 08:00-12:00, We 14:00-17:00",
        "24/7; Su off",
        "PH off; Mo-Su 08:00-10:00",
        "Mo,PH 09:00-10:00",
        "Dec 25 off; Mo-Su 09:00-10:00",
        "Su 23:00-24:00, Mo 00:00-02:00",
        "2026+ Mo-Fr 08:00-17:00",
        "easter off; Mo-Su 09:00-10:00",
        "Mo[1] 08:00-12:00; We 13:00-14:00",
    ],
)
def test_a_week_and_its_exceptions_are_what_the_library_says_of_every_half_hour_of_the_year(typed: str) -> None:
    found = hours(typed, DAY)
    assert found.week
    parsed = OpeningHours(typed, country="VN", auto_country=False, auto_timezone=False)
    for half in range(48 * (found.until - DAY).days):
        moment = datetime.combine(DAY, time()) + timedelta(minutes=30 * half)
        spans = found.exceptions.get(moment.date(), found.week[moment.weekday()])
        minute = 60 * moment.hour + moment.minute
        assert parsed.is_open(moment) == any(start <= minute < end for start, end in spans), moment
