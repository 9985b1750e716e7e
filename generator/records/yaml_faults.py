"""YAML faults in people's words: what to mend, not what the parser stumbled over."""

import re
from dataclasses import dataclass
from typing import Final

import yaml

from generator.records.marks import Mark


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file before it is a record: place, code, one sentence in each language."""

    mark: Mark
    code: str
    vi: str
    en: str


_COLON_IN_VALUE: Final = re.compile(r"^\s*(?:- )?[\w-]+: +(?![\"'|>\[{]).*\S(: | #)")
_OPEN_QUOTE: Final = re.compile(r"^\s*(?:- )?[\w-]+: +([\"'])(?:(?!\1).)*$")
_NO_SPACE: Final = re.compile(r"^\s*(?:- )?[a-z_]+:[^\s/]")


def explain(text: str, error: yaml.MarkedYAMLError) -> Fault:
    """Return the fault behind a parser's error: the line where it is and the mend.

    The parser often notices a line too late, so the line before is looked at as well.
    """
    mark = error.problem_mark or error.context_mark
    lines = text.split("\n")
    noticed = min(mark.line, len(lines) - 1) if mark else 0
    for index in (noticed, noticed - 1):
        if index >= 0:
            fault = _fault_of_line(lines[index], index + 1)
            if fault:
                return fault
    column = mark.column + 1 if mark else 1
    return Fault(
        Mark(noticed + 1, column),
        "yaml",
        "Dòng này không đúng cấu trúc; hãy xem lại khoảng thụt đầu dòng và dấu hai chấm, theo mẫu “khóa: giá trị”.",
        "This line is not well-formed; check its indent and colon, as in “key: value”.",
    )


def _fault_of_line(line: str, number: int) -> Fault | None:
    tab = line.find("\t")
    if tab >= 0 and not line[:tab].strip():
        return Fault(
            Mark(number, tab + 1),
            "tab",
            "Đầu dòng có phím Tab; hãy thay bằng hai dấu cách.",
            "The line starts with a tab; use two spaces instead.",
        )
    if quote := _OPEN_QUOTE.match(line):
        return Fault(
            Mark(number, quote.start(1) + 1),
            "open-quote",
            f"Dấu ngoặc {quote.group(1)} mở mà không đóng; hãy thêm dấu {quote.group(1)} ở cuối giá trị.",
            f"The quote {quote.group(1)} is never closed; add {quote.group(1)} at the end of the value.",
        )
    if colon := _COLON_IN_VALUE.match(line):
        return Fault(
            Mark(number, colon.start(1) + 1),
            "colon-in-value",
            "Giá trị có dấu hai chấm hoặc dấu #; hãy đặt cả giá trị trong dấu ngoặc kép.",
            "The value contains a colon or a #; put the whole value in double quotes.",
        )
    if gap := _NO_SPACE.match(line):
        return Fault(
            Mark(number, gap.end()),
            "no-space-after-colon",
            "Thiếu dấu cách sau dấu hai chấm; hãy viết “khóa: giá trị”.",
            "A space is missing after the colon; write “key: value”.",
        )
    return None
