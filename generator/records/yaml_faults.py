"""YAML faults in people's words: what to mend, not what the parser stumbled over."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import yaml

from generator.records.curly import WRAPPED
from generator.records.marks import Mark


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file before it is a record: place, code, one sentence in each language."""

    mark: Mark
    code: str
    vi: str
    en: str


BAD_KEY: Final = ("Tên mục phải là một từ đơn giản.", "A field's name must be one plain word.")
_LONGEST_KEY: Final = 1024
"""Characters before a colon that YAML takes for a name."""

_KEY: Final = r"^\s*(?:- )?[\w-]+:"
_IN_CURLY_QUOTES: Final = re.compile(rf"{_KEY} +(?={WRAPPED}\s*$)")
_OPEN_QUOTE: Final = re.compile(rf"{_KEY} +([\"'])(?:(?!\1).)*$")
_TEXT_AFTER_QUOTE: Final = re.compile(rf"{_KEY} +([\"'])(?:(?!\1).)*\1\s*[^\s#]")
_ESCAPE: Final = re.compile(rf"{_KEY} +\"(?:[^\"\\]|\\[\"\\/])*(\\)(?![\"\\/])")
_RESERVED: Final = re.compile(rf"{_KEY} +([@`%{{}}\[\],?])")
_SIGN: Final = re.compile(rf"(?:{_KEY} +|^\s*- +)([&*])")
_BULLET: Final = re.compile(r"^\s*(\*) ")
_STARS: Final = re.compile(r"^\s*(?:- )?(stars|potential_stars): +(\*+)\s*(?:#.*)?$")
_LIST_ON_KEY_LINE: Final = re.compile(rf"{_KEY} +(-) ")
_BLOCK_TEXT: Final = re.compile(rf"{_KEY} +([>|])[+-]?\s*[^\s+-]")
_COLON_IN_VALUE: Final = re.compile(rf"{_KEY} +(?![\"'|>\[{{]).*\S(: )")
_NO_SPACE: Final = re.compile(r"^\s*(?:- )?[a-z_]+:(?=[^\s/])")
_WELL_FORMED: Final = re.compile(r"^\s*(?:- |[\w-]+:(?: |$))")


def explain(text: str, error: yaml.MarkedYAMLError) -> Fault:
    """Return the fault behind a parser's error: the line where it is and the mend.

    The parser often notices a line too late, and a quote that was never closed only where the next one stands, so the
    lines before are looked at as well.
    """
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    noticed = min(mark.line, len(lines) - 1) if mark else 0
    before = _line_before(lines, noticed)
    for index in (noticed, before):
        if fault := _not_a_field(lines[index], index + 1) or _tab(lines[index], index + 1):
            return fault
    if (quote := _unclosed_quote(lines, noticed)) is not None:
        return quote
    for index in (noticed, before):
        if fault := _sign_of_line(lines[index], index + 1):
            return fault
    for index in (noticed, before):
        if fault := _fault_of_line(lines[index], index + 1):
            return fault
    lonely = next((i for i in (noticed, before) if lines[i].strip() and not _has_colon(lines[i])), None)
    if lonely is not None:
        return Fault(
            Mark(lonely + 1, len(lines[lonely]) - len(lines[lonely].lstrip()) + 1),
            "no-colon",
            "Dòng này thiếu dấu hai chấm; hãy viết “mục: giá trị”.",
            "This line has no colon; write “field: value”.",
        )
    if _WELL_FORMED.match(lines[noticed]):
        return Fault(
            Mark(noticed + 1, len(lines[noticed]) - len(lines[noticed].lstrip()) + 1),
            "indent",
            "Dòng này thụt đầu dòng lệch với các dòng bên trên; hãy canh thẳng hàng, mỗi cấp hai dấu cách.",
            "The indent of this line does not match the lines above; line it up, two spaces for each level.",
        )
    return Fault(
        Mark(noticed + 1, mark.column + 1 if mark else 1),
        "yaml",
        "Dòng này không đúng cấu trúc; hãy xem lại khoảng thụt đầu dòng và dấu hai chấm, theo mẫu “mục: giá trị”.",
        "This line is not well-formed; check its indent and colon, as in “field: value”.",
    )


def reserved_sign(line: str, mark: Mark) -> Fault:
    """Return the fault of a value that starts with ``&`` or ``*``, which YAML keeps for itself; ``line`` is the one it is on.

    Asterisks for stars are the likeliest of such mistakes, and quotes would not mend them.
    """
    if stars := _STARS.match(line):
        key, lowest = stars[1], 3 if stars[1] == "stars" else 4
        example = f"{key}: {len(stars[2]) if lowest <= len(stars[2]) <= 5 else lowest}"
        return Fault(
            mark,
            "anchor",
            f"Mục `{key}` chỉ ghi số, không ghi dấu *; ví dụ: {example}.",
            f"The field `{key}` takes a number and no *; for example: {example}.",
        )
    return Fault(
        mark,
        "anchor",
        "Không dùng dấu & hoặc * ở đầu giá trị; hãy đặt giá trị trong dấu ngoặc kép.",
        "No & or * at the start of a value; put the value in double quotes.",
    )


def directive(mark: Mark) -> Fault:
    """Return the fault of a line that talks to YAML readers (``%YAML``, ``%TAG``)."""
    return Fault(
        mark,
        "directive",
        "Không dùng dòng bắt đầu bằng dấu %; hãy bỏ dòng này.",
        "No line may start with %; remove this line.",
    )


def curly_quotes(mark: Mark) -> Fault:
    """Return the fault of a value that stands wholly in curly quotes."""
    return Fault(
        mark,
        "curly-quotes",
        'Giá trị nằm trong dấu ngoặc cong “ ”; hãy thay bằng dấu ngoặc thẳng " " (hoặc chạy `ocop fix --write`).',
        'The value stands in curly quotes “ ”; replace them by straight ones " " (or run `ocop fix --write`).',
    )


def _line_before(lines: Sequence[str], index: int) -> int:
    """Return the index of the nearest line above that says something; ``index`` itself where there is none."""
    return next(
        (i for i in range(index - 1, -1, -1) if lines[i].strip() and not lines[i].lstrip().startswith("#")), index
    )


def _has_colon(line: str) -> bool:
    return ":" in line or line.lstrip().startswith(("- ", "#", "---", "%"))


def _not_a_field(line: str, number: int) -> Fault | None:
    """Return the fault of a line that other programs wrote, or of which only its beginning could be a field's name."""
    if line.startswith("%"):
        return directive(Mark(number, 1))
    if line.startswith(("<<<<<<< ", "=======", ">>>>>>> ")):
        return Fault(
            Mark(number, 1),
            "merge-conflict",
            "Có dấu của hai bản sửa gộp vào nhau (<<<<<<<, =======, >>>>>>>); hãy giữ một bản và bỏ các dòng dấu này.",
            "There are marks of two versions merged (<<<<<<<, =======, >>>>>>>); keep one version and remove these lines.",
        )
    if len(line.partition(":")[0]) > _LONGEST_KEY:
        return Fault(Mark(number, 1), "bad-key", *BAD_KEY)
    return None


def _tab(line: str, number: int) -> Fault | None:
    tab = line.find("\t")
    if tab < 0 or line[:tab].strip(" -"):
        return None
    return Fault(
        Mark(number, tab + 1),
        "tab",
        "Đầu dòng có phím Tab; hãy thay bằng hai dấu cách.",
        "The line starts with a tab; use two spaces instead.",
    )


def _unclosed_quote(lines: Sequence[str], noticed: int) -> Fault | None:
    """Return the nearest quote above that no line closes before the next key."""
    for index in range(noticed, -1, -1):
        match = _OPEN_QUOTE.match(lines[index])
        if match and not _closed_below(lines[index + 1 :], match.group(1)):
            quote = match.group(1)
            return Fault(
                Mark(index + 1, match.start(1) + 1),
                "open-quote",
                f"Dấu ngoặc {quote} mở mà không đóng; hãy thêm dấu {quote} ở cuối giá trị.",
                f"The quote {quote} is never closed; add {quote} at the end of the value.",
            )
    return None


def _closed_below(lines: Sequence[str], quote: str) -> bool:
    for line in lines:
        if _WELL_FORMED.match(line):
            return False
        if quote in line:
            return line.rstrip().endswith(quote)
    return False


def _sign_of_line(line: str, number: int) -> Fault | None:
    """Return the fault of a line with ``&`` or ``*`` where a value or an entry of a list begins."""
    if match := _SIGN.match(line):
        return reserved_sign(line, Mark(number, match.start(1) + 1))
    if match := _BULLET.match(line):
        return Fault(
            Mark(number, match.start(1) + 1),
            "anchor",
            "Mỗi dòng của danh sách bắt đầu bằng dấu gạch “- ”, không phải dấu *; hãy thay dấu * bằng dấu gạch.",
            "Each line of a list starts with “- ”, not with *; put a hyphen in place of the *.",
        )
    return None


def _fault_of_line(line: str, number: int) -> Fault | None:
    if match := _IN_CURLY_QUOTES.match(line):
        return curly_quotes(Mark(number, match.end() + 1))
    if match := _TEXT_AFTER_QUOTE.match(line):
        return Fault(
            Mark(number, match.start(1) + 1),
            "text-after-quote",
            f"Sau dấu ngoặc {match.group(1)} đóng còn chữ; hãy đặt cả giá trị trong một cặp dấu ngoặc kép và dùng “ ” "
            "cho chữ cần trích bên trong.",
            f"Text follows the closing quote {match.group(1)}; put the whole value in one pair of double quotes and use “ ” "
            "for what is quoted inside.",
        )
    if match := _ESCAPE.match(line):
        return Fault(
            Mark(number, match.start(1) + 1),
            "backslash",
            "Trong dấu ngoặc kép không dùng một dấu \\; hãy bỏ dấu này hoặc viết \\\\.",
            "A single \\ cannot stand in double quotes; remove it or write \\\\.",
        )
    if match := _RESERVED.match(line):
        return Fault(
            Mark(number, match.start(1) + 1),
            "reserved-character",
            f"Giá trị bắt đầu bằng dấu {match.group(1)}; hãy đặt cả giá trị trong dấu ngoặc kép.",
            f"The value starts with {match.group(1)}; put the whole value in double quotes.",
        )
    if match := _LIST_ON_KEY_LINE.match(line):
        return Fault(
            Mark(number, match.start(1) + 1),
            "list-on-key-line",
            "Danh sách phải xuống dòng; mỗi dòng bên dưới bắt đầu bằng dấu gạch “- ”.",
            "A list starts on the next line; start each line below with “- ”.",
        )
    if match := _BLOCK_TEXT.match(line):
        return Fault(
            Mark(number, match.start(1) + 1),
            "text-after-block-sign",
            f"Sau dấu {match.group(1)} phải xuống dòng; hãy viết nội dung ở dòng dưới, thụt vào hai dấu cách.",
            f"The text after {match.group(1)} starts on the next line, indented by two spaces.",
        )
    if match := _COLON_IN_VALUE.match(line):
        return Fault(
            Mark(number, match.start(1) + 1),
            "colon-in-value",
            "Giá trị có dấu hai chấm; hãy đặt cả giá trị trong dấu ngoặc kép.",
            "The value contains a colon; put the whole value in double quotes.",
        )
    if match := _NO_SPACE.match(line):
        return Fault(
            Mark(number, match.end()),
            "no-space-after-colon",
            "Thiếu dấu cách sau dấu hai chấm; hãy viết “mục: giá trị”.",
            "A space is missing after the colon; write “field: value”.",
        )
    return None
