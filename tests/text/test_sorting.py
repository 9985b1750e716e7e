import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sorting import sort_key

WORDS = st.text(alphabet="aàảãáạăằâầbcdđeêềghioôơuưxyz 019-", max_size=12)


@pytest.mark.parametrize(
    "in_order",
    [
        # letters: ă after a, â after ă, đ after d, ê after e, ô and ơ after o, ư after u
        "an ăn ân ba da đa em êm no nô nơ tu tư xa",
        # tones: none, grave, hook, tilde, acute, dot
        "ma mà mả mã má mạ",
        # a letter counts more than any tone
        "mạ mai mãi mãn mang",
        "dưa dừa đưa đừa",
        "oa oà oan",
    ],
)
def test_words_stand_in_the_order_of_the_dictionary(in_order: str) -> None:
    words = in_order.split()
    assert sorted([*words[1::2], *words[::2]], key=sort_key) == words


def test_names_of_products() -> None:
    names = [
        "2 Thuận",
        "10 Thuận",
        "An Phú",
        "Bánh bò",
        "Bánh phồng",
        "Bánh xèo",
        "Cà na",
        "Đường thốt nốt",
        "Đường thốt nốt bột",
        "Khô cá lóc",
        "Khô-cá tra",
        "Mắm ruột",
        "Ớt",
        "Xoài",
    ]
    assert sorted([*names[1::2], *names[::2]], key=sort_key) == names


@pytest.mark.parametrize(("one", "other"), [("Đậu", "đậu"), ("CHỢ MỚI", "Chợ Mới")])
def test_capitals_do_not_matter(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@given(WORDS)
def test_the_form_of_unicode_does_not_matter(word: str) -> None:
    assert sort_key(unicodedata.normalize("NFC", word)) == sort_key(unicodedata.normalize("NFD", word))


@given(WORDS, WORDS)
def test_the_order_is_total(one: str, other: str) -> None:
    """Words that differ in a letter or tone never count as equal."""
    letters = [[char for char in word if char.isalpha()] for word in (one, other)]
    if letters[0] != letters[1]:
        assert sort_key(one) != sort_key(other)


@given(st.lists(WORDS, max_size=8))
def test_sorting_keeps_equals_in_their_order(words: list[str]) -> None:
    pairs = sorted(enumerate(words), key=lambda pair: sort_key(pair[1]))
    for (i, one), (j, other) in pairwise(pairs):
        assert sort_key(one) < sort_key(other) or i < j
