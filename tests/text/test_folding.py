import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.folding import fold, one_orthography

VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƠƯ \u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b", max_size=30
)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Đường  thốt nốt", "duong thot not"),
        ("ĐẬU PHỤ", "dau phu"),
        ("hòa", "hoa"),
        ("hoà", "hoa"),
        ("Xạ đen\u00a0\t trà ", "xa den tra"),
        (unicodedata.normalize("NFD", "Tung lò mò ướp"), "tung lo mo uop"),
        ("Nguyễn Thị Ỷ", "nguyen thi y"),
        ("Atiso 100%", "atiso 100%"),
        ("", ""),
    ],
)
def test_fold(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(VIETNAMESE)
def test_fold_does_not_depend_on_the_form_of_unicode(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text(max_size=40))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("hoà", "hòa"),
        ("Hoá", "Hóa"),
        ("HOÀ", "HÒA"),
        ("toả", "tỏa"),
        ("loã", "lõa"),
        ("doạ", "dọa"),
        ("khoẻ", "khỏe"),
        ("xoè", "xòe"),
        ("thuỷ", "thủy"),
        ("Uỷ ban", "Ủy ban"),
        ("luỹ tre", "lũy tre"),
        ("luỵ", "lụy"),
        ("tuỳ", "tùy"),
        ("thuý", "thúy"),
        ("P. Mỹ Hoà, TPLX", "P. Mỹ Hòa, TPLX"),
        ("hoà-bình", "hòa-bình"),
        (unicodedata.normalize("NFD", "Bình Thuỷ"), "Bình Thủy"),
    ],
)
def test_the_mark_goes_on_the_first_vowel(typed: str, written: str) -> None:
    assert one_orthography(typed) == written


@pytest.mark.parametrize(
    "word",
    [
        "hòa",
        "thủy",
        "quý",
        "Quý",
        "quỳ",
        "quỹ",
        "quạ",
        "hoàn",
        "hoặc",
        "ngoặc",
        "hoặt",
        "hoài",
        "ngoáy",
        "thuở",
        "thuế",
        "khuỷu",
        "khuỵu",
        "nguyệt",
        "truyền",
        "huỵch",
        "khuya",
        "loạt",
        "xoắn",
        "hoẵng",
        "khoét",
        "ngoẹo",
        "giuộc",
        "mía",
        "của",
        "góa",
        "đường",
        "ươm",
    ],
)
def test_every_other_word_keeps_its_mark(word: str) -> None:
    assert one_orthography(word) == word


@given(VIETNAMESE)
def test_one_orthography_moves_marks_and_nothing_else(text: str) -> None:
    once = one_orthography(text)
    assert once == one_orthography(once)
    assert unicodedata.is_normalized("NFC", once)
    assert fold(once) == fold(text)
