"""What offices type in the cells of a table, as values: stars, scores, days, phone numbers, sets, types.

Every function returns None for what it does not understand; nothing is guessed.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from generator.records.phones import number_of
from generator.text.as_typed import day_typed, month_typed
from generator.text.bilingual import Text
from generator.text.folding import fold
from generator.text.hours import likely, readable
from generator.vocabulary.outlets import OutletKind
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import SETS

_FILLED: Final = "★⭐✭✮✯🌟*"
_NUMBERS: Final = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stars:
    """A rating. ``potential`` is one more than held; ``proposed``: a lower council proposes it, nobody decided yet."""

    stars: int
    potential: int | None = None
    proposed: bool = False


def stars_of(text: str) -> Stars | None:
    """Return the rating that a cell or the title of a section names.

    >>> stars_of("II. SẢN PHẨM TIỀM NĂNG 5 SAO")
    Stars(stars=4, potential=5, proposed=False)
    """
    words = fold(text)
    if _SEVERAL.search(words):
        return None
    potential = _POTENTIAL.search(words)
    if potential:
        above = int(potential[1])
        held = _named(_POTENTIAL.sub(" ", words))
        return Stars(stars=above - 1, potential=above) if held <= {above - 1} else None
    count = _count(text, words)
    if count is None:
        return None
    proposed = bool(re.search(r"\b(de xuat|de nghi|du kien|dang ky)\b", words))
    return Stars(stars=count, proposed=proposed)


_POTENTIAL: Final = re.compile(r"(?:tiem nang|\btn\b)\D{0,20}([45])(?:\s*sao)?")

#: More than one rating, or the least one: "3-5 sao", "từ 3 sao trở lên" say of no single product what it holds.
_SEVERAL: Final = re.compile(
    r"\d\s*(?:sao\s*)?(?:[-–/,;]|den|toi|hoac|va)\s*\d\s*(?:sao|[*★⭐])|\bsao tro len\b|\bduoi \d sao\b"
)
_NAMED: Final = re.compile(r"\b([1-5])(?:[.,]0)?\s*(?:sao|stars?|[*★⭐])")


def _count(text: str, words: str) -> int | None:
    drawn = sum(text.count(sign) for sign in _FILLED)
    if drawn and not re.search(r"\d", text):
        return drawn if 1 <= drawn <= 5 else None
    named = _named(words)
    if named:
        return named.pop() if len(named) == 1 else None
    number = re.fullmatch(r"([1-5])(?:[.,]0)?", words)
    if number:
        return int(number[1])
    word = re.search(r"\b(mot|hai|ba|bon|nam)\s+sao\b", words)
    return _NUMBERS[word[1]] if word else None


def _named(words: str) -> set[int]:
    return {int(number) for number in _NAMED.findall(words)}


def score_of(text: str) -> Decimal | None:
    """Return a score of 0–100 ("85,2", "85.2 điểm", "85,2/100")."""
    found = re.fullmatch(r"(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:diem|d)?(?:\s*/\s*100)?(?:\s*diem)?", fold(text))
    if not found:
        return None
    score = Decimal(found[1].replace(",", "."))
    return score if score <= 100 else None


_FIRST_EXCEL_DAY: Final = date(1899, 12, 30)


def day_of(text: str) -> date | None:
    """Return a day written year-month-day, day/month/year (also with ``-`` or ``.``), in words, or as Excel counts days.

    >>> day_of("13/3/2024")
    datetime.date(2024, 3, 13)
    """
    typed = day_typed(text)
    if typed:
        return typed.day if typed.has_year else None
    if re.fullmatch(r"[34]\d{4}|5[0-4]\d{3}", text.strip()):  # 1982 to 2048
        return _FIRST_EXCEL_DAY + timedelta(days=int(text))
    return None


def day_fault(text: str) -> Text:
    """Return why a text is no day, and what to write."""
    label, typed = Text("ngày cấp", "day of issue"), day_typed(text)
    if typed:
        day = f"{typed.day.day}/{typed.day.month}/{typed.day.year}"
        return Text(
            f"{label.vi} “{text}” chỉ có hai chữ số của năm; nếu là {day}, hãy viết đủ bốn chữ số",
            f"{label.get('en')} “{text}” has two digits of the year only; if it is {day}, write all four",
        )
    if month_typed(text):
        return Text(
            f"{label.vi} “{text}” thiếu ngày; hãy viết như 30/6/2024, hoặc để trống và ghi năm ở cột “Năm công nhận”",
            f"{label.get('en')} “{text}” lacks the day; write it like 30/6/2024, or leave it empty and put the year in a "
            "column “Năm công nhận”",
        )
    if re.fullmatch(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}", text):
        return Text(
            f"{label.vi} “{text}” không có trong lịch; hãy viết ngày, tháng, năm như 30/6/2024",
            f"{label.get('en')} “{text}” is not in the calendar; write day, month, year like 30/6/2024",
        )
    return not_understood(label, text, "30/6/2024")


def not_understood(label: Text, typed: str, example: str) -> Text:
    """Return that a cell cannot be understood, and what to write."""
    return Text(
        f"không hiểu {label.vi} “{typed}”; viết như {example}",
        f"{label.get('en')} “{typed}” is not understood; write it like {example}",
    )


_CONSENT: Final = (
    (True, r"co|yes|true|x|v|✓|✔|☑|(da |co )?dong y"),
    (False, r"no|false|khong|chua|(khong|chua) (co|dong y)"),
)


def consent_of(text: str) -> bool | None:
    """Return whether a cell says that somebody agreed ("có", "đồng ý", "x") or not ("không", "chưa")."""
    words = fold(text).rstrip(".")
    return next((agreed for agreed, pattern in _CONSENT if re.fullmatch(pattern, words)), None)


def year_of(text: str) -> int | None:
    """Return a year of the programme (2018–2100), also out of "Năm 2023"."""
    found = re.fullmatch(r"(?:nam )?(\d{4})", fold(text))
    return int(found[1]) if found and 2018 <= int(found[1]) <= 2100 else None


def phones_of(text: str) -> tuple[str, ...] | None:
    """Return phone numbers as ten or eleven digits; a leading zero that a spreadsheet dropped is put back.

    >>> phones_of("912345678 / 0296.3856.789")
    ('0912345678', '02963856789')
    """
    found = []
    for part in re.split(r"[,;/\n]| - | hoặc | và ", text):
        if digits := re.sub(r"[^0-9]", "", part):
            number = number_of(digits)
            if number is None:
                return None
            found.append(number)
    return tuple(dict.fromkeys(found)) or None


_BY_NAME: Final = {
    fold(name): item.code for item in SETS.values() for name in (item.name.vi, item.short.vi, item.name.en or "")
}


def set_of(text: str) -> str | None:
    """Return the code of a product set from its code ("I.2.b", "i.2.b - …") or from its name."""
    code = re.match(r"\s*([IVXivx]+(?:\.\d+)*(?:\.[a-zA-Z])?)(?=$|[\s.:–-])", text)
    if code:
        roman, *rest = code[1].split(".")
        found = ".".join([roman.upper(), *(part.lower() for part in rest)])
        if found in SETS:
            return found
    return _BY_NAME.get(fold(text))


_TYPES: Final = (
    (ProducerType.COOPERATIVE_GROUP, r"\b(to hop tac|tht|cooperative group|cooperative_group)\b"),
    (ProducerType.COOPERATIVE, r"\b(hop tac xa|htx|cooperative)\b"),
    (ProducerType.ENTERPRISE, r"\b(cong ty|cty|doanh nghiep|dntn|tnhh|enterprise)\b"),
    (
        ProducerType.HOUSEHOLD_BUSINESS,
        r"\b(ho kinh doanh|hkd|co so|ho ca the|hieu|ho|household_business|household business)\b",
    ),
)


def type_of(text: str) -> ProducerType | None:
    """Return the type of a producer that a cell or the producer's own name tells ("HTX Long Bình")."""
    words = fold(text)
    return next((kind for kind, pattern in _TYPES if re.search(pattern, words)), None)


_KINDS: Final = (
    (OutletKind.SHOWROOM, r"(diem |noi |quay |phong )?(gioi thieu|trung bay)|showroom"),
    (OutletKind.TOURISM_STOP, r"(diem |tram )?dung chan|(khu|diem) du lich|tourism stop|tourism_stop"),
    (OutletKind.SUPERMARKET, r"sieu thi|supermarket"),
    (OutletKind.SHOP, r"(chuoi |he thong )?cua hang|tiem|quay|gian hang|dai ly|shop|store"),
    (OutletKind.MARKET, r"cho(?! moi\b)|market"),
)


def kind_of(text: str) -> OutletKind | None:
    """Return the kind of outlet that a cell, or the outlet's own name, begins with ("Siêu thị Tứ Sơn").

    Chợ Mới is a district, so a name that begins like this tells no kind.
    """
    words = fold(text)
    return next((kind for kind, pattern in _KINDS if re.match(rf"({pattern})\b", words)), None)


def without_kind(name: str) -> str:
    """Return a folded name of an outlet without the word for its kind at the start: "cua hang phan nam" is "phan nam"."""
    any_kind = "|".join(pattern for _, pattern in _KINDS)
    return re.sub(rf"^(?:{any_kind})\b", "", name).strip() or name


def hours_of(text: str) -> str | None:
    """Return opening hours in OpenStreetMap's syntax: as typed where it is that, else put word for word into it.

    >>> hours_of("T2-T7 7h-17h")
    'Mo-Sa 07:00-17:00'
    """
    return text if readable(text) else likely(text)
