"""Broken YAML is told by its cause: the line where the mend goes, not the one where the parser gave up."""

import pytest

from generator.records.guard import structure_faults


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ('a: "abc\nb: c\nd: e\n', (1, 4), "open-quote"),
        ("a: 'x\nb: c\n", (1, 4), "open-quote"),
        ('a: "abc\nb: c\nd: "4.1"\n', (1, 4), "open-quote"),
        ('a: "two\n  lines"\nb:c\nd: e\n', (3, 2), "no-space-after-colon"),
        ('a: "M" x\nb: c\n', (1, 4), "text-after-quote"),
        ('a: "He said "x" y"\nb: c\n', (1, 4), "text-after-quote"),
        ("a: 'it's'\nb: c\n", (1, 4), "text-after-quote"),
        ('a: "x\\d"\nb: c\n', (1, 6), "backslash"),
        ("a: @x\nb: c\n", (1, 4), "reserved-character"),
        ("a: %x\n", (1, 4), "reserved-character"),
        ("a: `x\n", (1, 4), "reserved-character"),
        ("a: [x\nb: c\n", (1, 4), "reserved-character"),
        ("a: {x\nb: c\n", (1, 4), "reserved-character"),
        ("a: }x\n", (1, 4), "reserved-character"),
        ("a: ,x\n", (1, 4), "reserved-character"),
        ("a: - x\nb: c\n", (1, 4), "list-on-key-line"),
        ("a: > x\nb: c\n", (1, 4), "text-after-block-sign"),
        ("a: |x\n", (1, 4), "text-after-block-sign"),
        ("a: b: c\n", (1, 5), "colon-in-value"),
        ("a: https://x.vn: b\n", (1, 16), "colon-in-value"),
        ("a: x # y: z\nb:c\nd: e\n", (2, 2), "no-space-after-colon"),
        ("a:b\nc: d\n", (1, 2), "no-space-after-colon"),
        ("a:b\n\n# why\nc: d\n", (1, 2), "no-space-after-colon"),
        ("a: x\nb\nc: d\n", (2, 1), "no-colon"),
        ("a： x\nb: c\n", (1, 1), "no-colon"),
        ("a: x\n\tb: c\n", (2, 1), "tab"),
        ("a:\n  \tb: c\n", (2, 3), "tab"),
        ("name:\n  vi: x\n   en: y\n", (3, 4), "indent"),
        ("name:\n  vi: x\n en: y\n", (3, 2), "indent"),
        ("a: x\n b: c\n", (2, 2), "indent"),
        ("x:\n  - a: 1\n   b: 2\n", (3, 4), "indent"),
        ("%YAML 1.2 1\na: b\n", (1, 1), "directive"),
        ("a: b\n: c\n", (2, 1), "yaml"),
    ],
)
def test_the_cause_is_found(text: str, place: tuple[int, int], code: str) -> None:
    assert [((f.mark.line, f.mark.column), f.code) for f in structure_faults(text)] == [(place, code)]


def test_what_is_like_nothing_known_is_told_in_general() -> None:
    (fault,) = structure_faults("a: b\n: c\n")
    assert fault.vi == (
        "Dòng này không đúng cấu trúc; hãy xem lại khoảng thụt đầu dòng và dấu hai chấm, theo mẫu “mục: giá trị”."
    )
    assert fault.en == "This line is not well-formed; check its indent and colon, as in “field: value”."
