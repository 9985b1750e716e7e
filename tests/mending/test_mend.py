"""What can be mended is mended, line by line; all else stays as it was typed."""

from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.mending.mend import mend
from generator.records.schema import ProducerRecord, ProductRecord
from generator.records.strict_yaml import parse

CASES = [
    pytest.param(
        "id: a   \nname:\t\n  vi: b\n", "id: a\nname:\n  vi: b\n", "bỏ dấu cách cuối dòng", id="trailing spaces"
    ),
    pytest.param("id: a", "id: a\n", "bỏ dấu cách cuối dòng", id="no line end at the end"),
    pytest.param("name:\n\tvi: b\n", "name:\n  vi: b\n", "thay phím Tab ở đầu dòng", id="tab"),
    pytest.param(
        "sources:\n\t- row: 1\n\t  annex: I\n",
        "sources:\n  - row: 1\n    annex: I\n",
        "thay phím Tab ở đầu dòng",
        id="tabs in a list",
    ),
    pytest.param("set: “I.2.b”\n", 'set: "I.2.b"\n', "thay ngoặc kép cong", id="curly quotes"),
    pytest.param("set: ‘I.2.b’\n", 'set: "I.2.b"\n', "thay ngoặc kép cong", id="curly single quotes"),
    pytest.param(
        'standards:\n  - “Viet: "GAP"”\n',
        'standards:\n  - "Viet: \\"GAP\\""\n',
        "thay ngoặc kép cong",
        id="curly quotes around quotes",
    ),
    pytest.param(
        "name:\n  vi: Ma\u0323\u0302t\n", "name:\n  vi: Mật\n", "chuyển chữ sang dạng dựng sẵn (NFC)", id="nfd"
    ),
    pytest.param("\ufeffid: a\n", "id: a\n", "bỏ ký tự ẩn và dấu cách đặc biệt", id="bom"),
    pytest.param("id:\u00a0a\u200b\n", "id: a\n", "bỏ ký tự ẩn và dấu cách đặc biệt", id="no-break space, zero-width"),
]


@pytest.mark.parametrize(("before", "after", "what"), CASES)
def test_a_text_is_mended(before: str, after: str, what: str) -> None:
    mended = mend(before, None)
    assert mended.text == after
    assert [text.vi for text in mended.done] == [what]
    assert mend(after, None).done == ()


@pytest.mark.parametrize(
    "text",
    [
        "# ghi chú “có ngoặc”\nid: a  # mã\n",
        "name:\n  vi: Khô “Bà Giáo”\n",
        "name:\n  vi: “Mật” thốt nốt “Palmania”\n",
        "sources:\n  - quote: “được chọn”\n",
        "notes:\n  - vi: >-\n      ghi: “nguyên văn”\n",
        "story:\n  vi: |\n    a  \n    b\n",
        "id: a\r\nset: b\r\n",
        "id: 'a'\nset:   \"b\"\n",
        "# chỉ có ghi chú\n",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    assert mend(text, ProductRecord).text == text


PRODUCT = """\
# Người phụ trách: A

# tên
name:
  en: "Honey"
  # tên đúng
  vi: Mật   # xem giấy
id: mat
stars: 4
# bộ
set: I.2.b
la: lùng
sources:
  - row: 1
    document: x
"""


def test_fields_are_put_in_order_and_comments_move_with_them() -> None:
    mended = mend(PRODUCT, ProductRecord)
    assert (
        mended.text
        == """\
# Người phụ trách: A

# tên
id: mat
name:
  # tên đúng
  vi: Mật   # xem giấy
  en: "Honey"
# bộ
set: I.2.b
la: lùng
stars: 4
sources:
  - document: x
    row: 1
"""
    )
    assert [text.en for text in mended.done] == ["fields put in order"]


def test_a_comment_that_cannot_follow_a_dash_keeps_its_item_as_it_is() -> None:
    text = "sources:\n  - row: 1\n    # văn bản\n    document: x\n"
    assert mend(text, ProductRecord).text == text


def test_the_last_line_without_a_line_end_moves_well() -> None:
    assert mend("stars: 4\nid: a", ProductRecord).text == "id: a\nstars: 4\n"


@pytest.mark.parametrize("typed", ["“Rượu gạo”", "„Rượu gạo“", "‘Rượu gạo’", "“Rượu gạo: Công Chuẩn”", '“Viet: "GAP"”'])
def test_what_the_check_says_of_curly_quotes_is_mended(typed: str) -> None:
    text = f"id: ruou\nname:\n  vi: {typed}\nstandards:\n  - VietGAP\n"
    assert [fault.code for fault in parse(text.encode()).faults] == ["curly-quotes"]
    assert parse(mend(text, ProductRecord).text.encode()).faults == ()


def test_phones_are_written_in_digits_and_quotes() -> None:
    text = "contacts:\n  consent: true\n  phones:\n    - 912345678 # quên số 0\n    - '0912 345 679'\n    - 0912345670\n    - x\n"
    assert mend(text, ProducerRecord).text == (
        "contacts:\n  consent: true\n  phones:\n    - \"0912345678\" # quên số 0\n    - '0912345679'\n"
        '    - "0912345670"\n    - x\n'
    )


@pytest.mark.parametrize("typed", ["0912345678", '"0912 345 678"', "+84 912 345 678", "912345678"])
def test_a_number_of_zalo_becomes_a_link(typed: str) -> None:
    mended = mend(f"contacts:\n  consent: true\n  zalo: {typed} # của chị Tư\n", ProducerRecord)
    assert parse(mended.text.encode()).value == {"contacts": {"consent": "true", "zalo": "https://zalo.me/0912345678"}}
    assert "# của chị Tư" in mended.text
    assert [text.vi for text in mended.done] == ["viết số Zalo thành đường dẫn"]
    assert mend(mended.text, ProducerRecord).done == ()


@pytest.mark.parametrize("typed", ["https://zalo.me/rau", "12345", "chị Tư"])
def test_what_is_no_number_of_zalo_stays(typed: str) -> None:
    text = f"contacts:\n  consent: true\n  zalo: {typed}\n"
    assert mend(text, ProducerRecord).text == text


words = st.sampled_from(
    [
        "Mật",
        "a: b",
        "“x”",
        "‘y’",
        "  ",
        "\t",
        "#",
        "- ",
        "name:",
        "vi:",
        "\n",
        "\n  ",
        "\n\t",
        ">-",
        "|",
        "'",
        '"',
        "\u200b",
        "\u00a0",
        "[",
        "1",
    ]
)


@settings(deadline=None, max_examples=100)
@given(st.lists(words, max_size=25).map("".join))
@example("|\n  “x”")
def test_nothing_is_said_otherwise_and_mending_comes_to_an_end(text: str) -> None:
    before = parse(text.encode())
    once = mend(text, ProductRecord).text
    assert mend(once, ProductRecord).text == once
    if before.value is not None and not before.faults:
        after = parse(once.encode())
        assert _bare(after.value) == _bare(before.value)


def _bare(value: object) -> object:
    if isinstance(value, dict):
        return {str(_bare(k)): _bare(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_bare(item) for item in value]
    return " ".join(normalize("NFC", str(value)).split()).strip("“”‘’ ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        *((f"stars: {typed}\n", "stars: 4\n") for typed in ("★★★★", "4 sao", "bốn sao", "4*", '"OCOP 4 sao"')),
        ("stars: 4 sao # theo quyết định\n", "stars: 4 # theo quyết định\n"),
        *(
            (
                f"certificates:\n  - stars: 4\n    issued_on: {typed}\n",
                "certificates:\n  - stars: 4\n    issued_on: 2026-09-30\n",
            )
            for typed in ("30.9.2026", "30-9-2026", "30/9/2026", "ngày 30 tháng 9 năm 2026")
        ),
        *(
            (f"sources:\n  - document: x\n    row: {typed}\n", "sources:\n  - document: x\n    row: 3\n")
            for typed in ("số 3", "3.", "hàng 3")
        ),
    ],
)
def test_values_typed_otherwise_are_written_in_their_form(before: str, after: str) -> None:
    mended = mend(before, ProductRecord)
    assert mended.text == after
    assert [(text.vi, text.en) for text in mended.done] == [
        ("viết hạng sao, ngày và số đúng dạng", "stars, days and numbers written in the right form")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "certificates:\n  - stars: 4\n    issued_on: 30/9/26\n",
        "certificates:\n  - stars: 4\n    issued_on: 3/4/2026\n",
        "certificates:\n  - stars: 4\n    score: 84,5\n",
        "stars: Tiềm năng 5 sao\n",
        "stars: 4-5 sao\n",
    ],
)
def test_what_may_mean_something_else_is_left_to_the_editor(text: str) -> None:
    assert mend(text, ProductRecord).text == text
