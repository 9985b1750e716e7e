"""One value is written, every other line stays; what cannot be written leaves the text alone."""

from datetime import date
from decimal import Decimal
from typing import Any
from unicodedata import normalize

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records.characters import text_faults
from generator.records.marks import Path
from generator.records.schema import ProducerRecord, ProductRecord
from generator.records.splicing import SpliceError, insert_or_replace
from generator.records.strict_yaml import parse
from generator.records.writing import Value
from tests.projects import ROOT

PRODUCER = """\
# Người phụ trách: phòng kinh tế
id: palmania   # mã
name:
  vi: 'Công ty ''Palmania'''
  en:   "Palmania"
type: enterprise

# địa chỉ như giấy chứng nhận
address:
  hamlet: ấp Sơn Lập
  commune: thị trấn Tri Tôn
  # chưa rõ số nhà
  printed:
  - text: Thị trấn Tri Tôn
    document: 95/BC-SNNPTNT

# ghi chú cuối tệp
notes:
  - field: name
    vi: >-
      Một câu dài
      xuống dòng.

    en: One sentence.
"""

CASES = [
    pytest.param(
        ("location",),
        {"lat": Decimal("10.41512"), "lon": Decimal("105.01987"), "precision": "hamlet", "source": "OpenStreetMap"},
        {15: ["location:", "  lat: 10.41512", "  lon: 105.01987", "  precision: hamlet", "  source: OpenStreetMap"]},
        {},
        id="a new mapping goes where the model has it, above the comment of what follows",
    ),
    pytest.param(("location", "lat"), Decimal("10.4"), {15: ["location:", "  lat: 10.4"]}, {}, id="parents are made"),
    pytest.param(("address", "street"), "69 Nguyễn Huệ", {9: ["  street: 69 Nguyễn Huệ"]}, {}, id="first of a mapping"),
    pytest.param(("type",), "cooperative", {}, {6: "type: cooperative"}, id="a plain scalar"),
    pytest.param(("id",), "palm", {}, {2: "id: palm   # mã"}, id="a comment behind the value stays"),
    pytest.param(("name", "vi"), "Cty 'A'", {}, {4: "  vi: 'Cty ''A'''"}, id="single quotes stay"),
    pytest.param(("name", "en"), "Palm: nia", {}, {5: '  en:   "Palm: nia"'}, id="double quotes stay"),
    pytest.param(
        ("contacts", "phones"), ["0912345678"], {15: ["contacts:", "  phones:", '    - "0912345678"']}, {}, id="lists"
    ),
    pytest.param(
        ("address", "printed", 1),
        {"text": "Tri Tôn", "document": "4.1"},
        {15: ["  - text: Tri Tôn", '    document: "4.1"']},
        {},
        id="an item is appended at the list's own indent",
    ),
    pytest.param(("notes", 0, "en"), "Another.", {}, {24: "    en: Another."}, id="inside an item"),
    pytest.param(("tax_code",), "1601234567", {6: ['tax_code: "1601234567"']}, {}, id="a text of digits is quoted"),
]


@pytest.mark.parametrize(("path", "value", "inserted", "changed"), CASES)
def test_only_the_lines_meant_change(
    path: Path, value: Value, inserted: dict[int, list[str]], changed: dict[int, str]
) -> None:
    expected = []
    for number, line in enumerate(PRODUCER.splitlines(), start=1):
        expected.append(changed.get(number, line))
        expected += inserted.get(number, [])
    assert insert_or_replace(PRODUCER, path, value, model=ProducerRecord).splitlines() == expected


def test_folded_text_stays_folded_and_the_empty_line_behind_it_stays() -> None:
    text = insert_or_replace(PRODUCER, ("notes", 0, "vi"), "Ngắn.")
    assert text == PRODUCER.replace("      Một câu dài\n      xuống dòng.\n", "      Ngắn.\n")


def test_an_empty_value_is_filled() -> None:
    assert (
        insert_or_replace("id: a\nname:\nset: I.2.b\n", ("name", "vi"), "Mật")
        == "id: a\nname:\n  vi: Mật\nset: I.2.b\n"
    )
    assert insert_or_replace("id: # mã\n", ("id",), "a") == "id: a # mã\n"


def test_bracketed_lists_and_mappings_stay_bracketed() -> None:
    text = "name: {vi: Mật, en: Honey}\nseason: [1, 2]\n"
    assert insert_or_replace(text, ("season", 2), 3) == "name: {vi: Mật, en: Honey}\nseason: [1, 2, 3]\n"
    assert insert_or_replace(text, ("name", "en"), "A, b") == 'name: {vi: Mật, en: "A, b"}\nseason: [1, 2]\n'
    assert insert_or_replace("name: {}\n", ("name", "vi"), "Mật") == "name: {vi: Mật}\n"


def test_a_block_becomes_a_scalar_and_back() -> None:
    assert insert_or_replace("a:\n  vi: x\n  en: y\nb: z\n", ("a",), "q") == "a: q\nb: z\n"
    assert insert_or_replace("a: q # c\nb: z\n", ("a",), {"vi": "x"}) == "a:\n  vi: x # c\nb: z\n"
    assert (
        insert_or_replace("a:\n- x\n- y\nb: z\n", ("a", 1), {"k": "v", "l": "w"}) == "a:\n- x\n- k: v\n  l: w\nb: z\n"
    )


def test_line_ends_and_a_missing_last_one_are_kept() -> None:
    assert insert_or_replace("id: a\r\nset: b\r\n", ("x", "y"), "c") == "id: a\r\nset: b\r\nx:\r\n  y: c\r\n"
    assert insert_or_replace("id: a", ("b",), date(2024, 6, 30)) == "id: a\nb: 2024-06-30\n"


def test_what_is_there_already_changes_nothing() -> None:
    assert insert_or_replace("stars:   '4'\n", ("stars",), 4) == "stars:   '4'\n"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: [1\n", ("a",)),
        ("", ("a",)),
        ("a: 1\n", ("a", "b")),
        ("a: 1\n", (0,)),
        ("a:\n  - x\n", ("a", 3)),
        ("a: 1\n", ()),
        ("a: 1\n", ("b", 2)),
    ],
)
def test_what_cannot_be_written_is_refused(text: str, path: Path) -> None:
    with pytest.raises(SpliceError):
        insert_or_replace(text, path, "v")


letters = st.characters(
    codec="utf-8", exclude_categories=["C", "Z"], include_characters=" ", exclude_characters="\ufffd"
)
tricky = (
    "no|0912345678|12:30|3.10|4.1|2024-01-01|- a|a: b|a #b|'|\"|~|null|1e3|0o7|=|<<|[a]|{a|&a|*a|!a|%a|@a|`a|---|...|?"
)
texts = st.text(letters, min_size=1, max_size=200).map(lambda t: normalize("NFC", t)).filter(
    lambda t: not list(text_faults(t))
) | st.sampled_from(tricky.split("|"))


@settings(deadline=None)
@given(texts, st.sampled_from([("name", "vi"), ("name", "en"), ("printed_name",), ("price", "vi"), ("notes", 0, "vi")]))
def test_any_text_is_written_so_that_every_reader_reads_it_back(value: str, path: Path) -> None:
    before = "id: a\nname:\n  vi: 'x'\n  en: \"y\"\nnotes:\n  - field: name\n    vi: >-\n      z\n"
    after = insert_or_replace(before, path, value, model=ProductRecord)
    readings: list[Any] = [parse(after.encode()).value, yaml.safe_load(after)]
    for found in readings:
        for part in path:
            found = found[part]
        assert found == value


def test_every_real_record_takes_a_location_and_keeps_all_its_lines() -> None:
    files = sorted((ROOT / "products").rglob("producer.yml"))
    value: Value = {"lat": Decimal("10.4"), "lon": Decimal("105.1"), "precision": "hamlet", "source": "x"}
    for file in files:
        text = file.read_text(encoding="utf-8")
        lines = insert_or_replace(text, ("location",), value, model=ProducerRecord).splitlines()
        at = lines.index("location:")
        assert lines[:at] + lines[at + 5 :] == text.splitlines()
