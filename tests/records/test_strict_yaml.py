import pytest
import yaml

from generator.records.marks import Mark
from generator.records.strict_yaml import parse, plain
from generator.records.writing import entry
from tests.projects import ROOT


@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "yes",
        "on",
        "true",
        "null",
        "~",
        "0312345670",
        "12:30",
        "3.10",
        "1e3",
        "0x1F",
        "2024-06-30",
        "1_000",
        ".inf",
    ],
)
def test_every_scalar_is_the_text_that_was_typed(typed: str) -> None:
    parsed = parse(f"a: {typed}\n".encode())
    assert parsed.faults == ()
    assert parsed.value == {"a": typed}


@pytest.mark.parametrize(
    "text",
    [
        "a: “Cải” xanh\n",
        "a: Cải “xanh”\n",
        "a: “Cải” và “xanh”\n",
        'a: "“Cải xanh”"\n',
        "a: '“Cải xanh”'\n",
        "a: >-\n  “Cải xanh”\n",
        "a: |-\n  “Cải xanh”\n",
        "- quote: “Cải xanh”\n",
        "a: “Cải xanh\n",
        "“Cải xanh”: a\n",
    ],
)
def test_curly_quotes_that_are_meant(text: str) -> None:
    assert parse(text.encode()).faults == ()


def test_curly_quotes_that_a_program_writes_are_meant() -> None:
    assert entry("a", "“Cải xanh”") == ['a: "“Cải xanh”"']
    assert entry("a", "“Cải” xanh") == ["a: “Cải” xanh"]


def test_plain_pyyaml_would_have_changed_them() -> None:
    """Why the strict reader exists; when this fails, it may go."""
    plain = yaml.safe_load("norway: no\nphone: 0312345670\ntime: 12:30\nversion: 3.10\n")
    assert plain == {"norway": False, "phone": 53070776, "time": 750, "version": 3.1}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 'it''s'\n", {"a": "it's"}),
        ('a: "x: y # z"\n', {"a": "x: y # z"}),
        ("a: >-\n  one\n  two\n\n  three\n", {"a": "one two\nthree"}),
        ("a: [1, {b: 2}]\n", {"a": ["1", {"b": "2"}]}),
        ("a:\nb: ''\n", {"a": "", "b": ""}),
        ("- 1\n- 2\n", ["1", "2"]),
        ("word\n", "word"),
    ],
)
def test_values_are_texts_lists_and_mappings(text: str, value: object) -> None:
    assert parse(text.encode()).value == value


def test_every_key_and_value_has_its_place() -> None:
    parsed = parse("name:\n  vi: Gạo\nsources:\n  - row: 1\n  - row: 2\n".encode())
    assert parsed.marks.of_key(("name", "vi")) == Mark(2, 3)
    assert parsed.marks.of_value(("name", "vi")) == Mark(2, 7)
    assert parsed.marks.of_value(("sources", 1)) == Mark(5, 5)
    assert parsed.marks.of_value(("sources", 1, "row")) == Mark(5, 10)


def test_what_is_not_there_is_told_where_it_would_stand() -> None:
    parsed = parse(b"name:\n  vi: x\nsources:\n  - row: 1\n  - row: 2\n")
    assert parsed.marks.of_value(("name", "en")) == Mark(2, 3)
    assert parsed.marks.of_key(("name", "en")) == Mark(1, 1)
    assert parsed.marks.of_entry(("name",)) == Mark(1, 1)
    assert parsed.marks.of_entry(("sources", 1)) == Mark(5, 5)
    assert parsed.marks.of_value(("photos", 0)) == Mark(1, 1)


def test_a_key_twice_is_a_fault_and_the_first_counts() -> None:
    parsed = parse(b"a: 1\nb:\n  c: 2\n  c: 3\na: 4\n")
    assert [(f.mark, f.code, f.en) for f in parsed.faults] == [
        (Mark(4, 3), "duplicate-key", "The field “c” is repeated (first on line 3); remove one of the two."),
        (Mark(5, 1), "duplicate-key", "The field “a” is repeated (first on line 1); remove one of the two."),
    ]
    assert parsed.value == {"a": "1", "b": {"c": "2"}}


def test_a_key_must_be_a_word() -> None:
    (fault,) = parse(b"? [a, b]\n: c\n").faults
    assert (fault.code, fault.vi, fault.en) == (
        "bad-key",
        "Tên mục phải là một từ đơn giản.",
        "A field's name must be one plain word.",
    )


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only a comment\n", b"---\n"])
def test_an_empty_file_is_a_fault(data: bytes) -> None:
    parsed = parse(data)
    assert parsed.value in (None, "")
    assert [f.code for f in parsed.faults] == (["empty-file"] if parsed.value is None else [])


def test_good_records_are_read_quickly() -> None:
    for file in (ROOT / "products").rglob("*.yml"):
        data = file.read_bytes()
        assert plain(data) == parse(data).value is not None
