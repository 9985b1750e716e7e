"""Simple lines mean what every reader of YAML sees in them; whatever is not simple is left to such a reader."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.records.characters import is_ordinary
from generator.records.simple_yaml import simple
from generator.records.strict_yaml import parse
from tests.projects import ROOT

RECORDS = sorted((ROOT / "products").rglob("*.yml"))
#: What files that are built from lines hold: values, of which many are traps.
VALUES = [
    "", "a", "a b", "a: b", "a:", "a #b", "a#b", "# a", '"a: b"', "'a'", '""', "''", '"a" b', "'it''s'", "- a", "-", "a -", "[a]", "[a", "{a: b}",
    "&a", "*a", "!a", "| ", "|", ">", ">-", "|-", ">+", "> -", "? a", ": a", "%a", "@a", "`a", "---", "...", "no", "~", "null", "12:30", "0912", "“x”", "(x)",
    "x ", " x", "https://a.vn/?b=c#d", "a, b", "x: ", "a :b", "a : b", "...a", "đ", "Đường thốt nốt", "=", "<<", "… a …", "…",
]  # fmt: skip
LINES = st.builds(
    lambda indent, dash, key, value: " " * indent + dash + key + value,
    st.integers(0, 5),
    st.sampled_from(["", "", "", "- ", "-", "-  ", "- - "]),
    st.sampled_from(["", "a: ", "b: ", "a:", "b:", "c: ", "a_b: ", "A: ", "a:  ", "é: ", "1: ", '"a": ']),
    st.sampled_from(VALUES),
)


def test_nearly_every_record_is_simple() -> None:
    texts = [file.read_text("utf-8") for file in RECORDS]
    found = [simple(text) for text in texts]
    assert sum(value is not None for value in found) > len(texts) - 5
    for text, value in zip(texts, found, strict=True):
        assert value is None or value == parse(text.encode()).value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: b\n", {"a": "b"}),
        ("a: b", {"a": "b"}),
        ("# a\n\na: b # c\n", None),
        ("# a\n\na:\n  b: 'c: d'\n  e: \"f #g\"\n", {"a": {"b": "c: d", "e": "f #g"}}),
        ("a:\n- b: c\n  d: e\n-  f\n", None),
        ("a:\n- b: c\n  d: e\n- f\nb: c\n", {"a": [{"b": "c", "d": "e"}, "f"], "b": "c"}),
        ("a: >-\n  b\n  c: d # e\nf: g\n", {"a": "b c: d # e", "f": "g"}),
        ("a:\n  - b: >-\n      c\n      d\n    e: f\n", {"a": [{"b": "c d", "e": "f"}]}),
        ("a: >-\n  b\n\n  c\n", None),
        ("a: >-\n  b\n\n  # c\n", None),
        ("a: >-\n  b\n   c\n", None),
        ("a: >-\n  b \n  c\n", None),
        ("a: >-\nb: c\n", None),
        ("a: |-\n  b\n  c: d # e\nf: g\n", {"a": "b\nc: d # e", "f": "g"}),
        ("a: |-\n  b\n\n\n    c \n\nd: e\n", {"a": "b\n\n\n  c ", "d": "e"}),
        ("a:\n  - b: |-\n      c\n\n      d\n    e: f\n", {"a": [{"b": "c\n\nd", "e": "f"}]}),
        ("a: |-\n  b\n# c\nd: e\n", {"a": "b", "d": "e"}),
        ("a: |-\n   b\n  c\n", None),
        ("a: |-\n  b\n  \n  c\n", None),
        ("a: |-\n\n  b\n", None),
        ("a: |-\nb: c\n", None),
        ("a:\n  - |-\n    b\n", None),
        ("a:\n- 'b: c'\n- \"d\"\nb: ''\n", {"a": ["b: c", "d"], "b": ""}),
        ("a: b\n  \nc: d\n", None),
        ("a: … b …\n", {"a": "… b …"}),
        ("a: … b: c\n", None),
        ("a: b\n  c\n", None),
        ("a: b\n  c: d\n", None),
        ("a:\nb: c\n", None),
        ("a: b\na: c\n", None),
        ("- a\n", None),
        ("", None),
        ("a:\n" + "".join(f"{' ' * n}b:\n" for n in range(1, 9)) + " " * 9 + "c: d\n", None),
    ],
)
def test_what_is_simple(text: str, value: object) -> None:
    assert simple(text) == value
    assert value is None or parse(text.encode()).value == value


@settings(max_examples=1_500, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=7))
@example(["a: >-", "  b", "# c", "  d"])
@example(["a:", "  - b", "  c: d"])
@example(["a: |-", "  b", "", "# c", "  d"])
def test_simple_lines_mean_the_same_to_libyaml(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = simple(text)
    if found is not None and is_ordinary(text):
        thorough = parse(text.encode())
        assert (found, ()) == (thorough.value, thorough.faults)
