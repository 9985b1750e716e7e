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
        ("stars: ***\nb: c\n", (1, 8), "anchor"),
        ("stars: *\nb: c\n", (1, 8), "anchor"),
        ("b: c\nstars: ****", (2, 8), "anchor"),
        ("name:\n  vi: *Mắm thử*\n  en: x\n", (2, 7), "anchor"),
        ("name:\n  vi: **quan trọng**\n", (2, 7), "anchor"),
        ("a: *x: y\nb: c\n", (1, 4), "anchor"),
        ("a: & x\nb: c\n", (1, 4), "anchor"),
        ("a:\n  - *VietGAP*\n  - x\n", (2, 5), "anchor"),
        ("a:\n  * VietGAP\n  * x\nb: c\n", (2, 3), "anchor"),
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


@pytest.mark.parametrize(
    ("line", "example"),
    [
        ("stars: *", "stars: 3"),
        ("stars: ***", "stars: 3"),
        ("stars: ****  # bốn", "stars: 4"),
        ("stars: ******", "stars: 3"),
        ("potential_stars: *****", "potential_stars: 5"),
    ],
)
def test_asterisks_for_stars_are_told_to_be_a_number(line: str, example: str) -> None:
    (fault,) = structure_faults(f"id: x\n{line}\nset: I.2.b\n")
    key = line.partition(":")[0]
    assert fault.vi == f"Mục `{key}` chỉ ghi số, không ghi dấu *; ví dụ: {example}."
    assert fault.en == f"The field `{key}` takes a number and no *; for example: {example}."


def test_asterisks_around_words_go_into_quotes() -> None:
    (fault,) = structure_faults("name:\n  vi: *Mắm thử*\n")
    assert fault.vi == "Không dùng dấu & hoặc * ở đầu giá trị; hãy đặt giá trị trong dấu ngoặc kép."
    assert fault.en == "No & or * at the start of a value; put the value in double quotes."


def test_asterisks_of_a_list_become_hyphens() -> None:
    (fault,) = structure_faults("standards:\n  * VietGAP\n  * HACCP\n")
    assert fault.vi == (
        "Mỗi dòng của danh sách bắt đầu bằng dấu gạch “- ”, không phải dấu *; hãy thay dấu * bằng dấu gạch."
    )
    assert fault.en == "Each line of a list starts with “- ”, not with *; put a hyphen in place of the *."


def test_what_is_like_nothing_known_is_told_in_general() -> None:
    (fault,) = structure_faults("a: b\n: c\n")
    assert fault.vi == (
        "Dòng này không đúng cấu trúc; hãy xem lại khoảng thụt đầu dòng và dấu hai chấm, theo mẫu “mục: giá trị”."
    )
    assert fault.en == "This line is not well-formed; check its indent and colon, as in “field: value”."
