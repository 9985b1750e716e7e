"""The guard: what a file must be before YAML is even looked at.

Records come from strangers. Size, encoding, invisible characters, one spelling of accented letters, and then, on
parser events (before anything is built in memory): no anchors, aliases or tags, depth at most 8, one document.
Measured: an alias bomb of 396 bytes eats all memory, 100,000 nested brackets crash the interpreter; the events stop
both.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

import yaml

from generator.records.marks import TOP, Mark
from generator.records.yaml_faults import Fault, explain

MAX_BYTES: Final = 64 * 1024
MAX_DEPTH: Final = 8

_BOM: Final = "\ufeff"
_REPLACEMENT: Final = "\ufffd"
#: Control and format characters (zero-width, bidi, soft hyphen …), private use, line and paragraph separators.
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Co", "Zl", "Zp"})


def decode(data: bytes) -> tuple[str, list[Fault]]:
    """Return the text of a file and what is wrong with it as text; the text is empty when it cannot be read at all."""
    if len(data) > MAX_BYTES:
        return "", [
            Fault(
                TOP,
                "file-too-large",
                f"Tệp quá lớn ({len(data) // 1024} KB); một bản ghi tối đa 64 KB.",
                f"The file is too large ({len(data) // 1024} KB); a record has at most 64 KB.",
            )
        ]
    if b"\0" in data:
        return "", [_not_utf8(TOP)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(Mark(data.count(b"\n", 0, error.start) + 1, 1))]
    if text.startswith(_BOM):
        return "", [
            Fault(
                TOP,
                "bom",
                "Đầu tệp có dấu BOM; hãy lưu lại với mã hóa UTF-8 không có BOM.",
                "The file starts with a BOM; save it again as UTF-8 without BOM.",
            )
        ]
    return text, list(_text_faults(text))


def _not_utf8(mark: Mark) -> Fault:
    return Fault(
        mark,
        "not-utf8",
        "Tệp không phải mã UTF-8; hãy lưu lại với mã hóa UTF-8.",
        "The file is not UTF-8; save it again with the encoding UTF-8.",
    )


def _text_faults(text: str) -> Iterator[Fault]:
    """Invisible characters, odd spaces and lost letters are errors, one a line; so is text that is not NFC, one a file."""
    decomposed: list[Mark] = []
    for number, line in enumerate(text.split("\n"), start=1):
        for column, char in enumerate(line.rstrip("\r"), start=1):
            if fault := _character_fault(char, Mark(number, column)):
                yield fault
                break
        if not unicodedata.is_normalized("NFC", line):
            composed = unicodedata.normalize("NFC", line)
            at = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False), start=1) if a != b), 1)
            decomposed.append(Mark(number, at))
    if decomposed:
        lines = len(decomposed)
        yield Fault(
            decomposed[0],
            "not-nfc",
            f"Chữ có dấu ở dạng tách rời (NFD), {lines} dòng trong tệp; hãy gõ lại bằng bộ gõ Unicode dựng sẵn.",
            f"Accented letters are in decomposed form (NFD), lines: {lines}; type them again as precomposed Unicode.",
        )


def _character_fault(char: str, mark: Mark) -> Fault | None:
    category = unicodedata.category(char)
    if category in _INVISIBLE and char != "\t":
        return Fault(
            mark,
            "invisible-character",
            f"Có ký tự không nhìn thấy được (U+{ord(char):04X}); hãy xóa và gõ lại chỗ này.",
            f"There is an invisible character (U+{ord(char):04X}); delete it and type this place again.",
        )
    if category == "Zs" and char != " ":
        return Fault(
            mark,
            "odd-space",
            f"Có dấu cách đặc biệt (U+{ord(char):04X}), thường do chép từ Word; hãy xóa và gõ dấu cách thường.",
            f"There is a special space (U+{ord(char):04X}), often copied from Word; replace it by an ordinary space.",
        )
    if char == _REPLACEMENT:
        return Fault(
            mark,
            "lost-letter",
            "Có chữ bị mất khi chuyển mã (�); hãy gõ lại chỗ này.",
            "A letter was lost when the file was converted (�); type this place again.",
        )
    return None


def structure_faults(text: str) -> Iterator[Fault]:
    """Yield what the parser's events show to be forbidden or broken. Stops at the first, nothing is built in memory."""
    depth = 0
    documents = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            start = event.start_mark
            mark = Mark(start.line + 1, start.column + 1) if start else TOP
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    yield Fault(
                        mark,
                        "several-documents",
                        "Mỗi tệp chỉ có một bản ghi; hãy bỏ dòng “---” ở giữa tệp.",
                        "A file holds one record; remove the line “---” in the middle.",
                    )
                    return
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                yield Fault(
                    mark,
                    "anchor",
                    "Không dùng dấu & hoặc * ở đầu giá trị; hãy đặt giá trị trong dấu ngoặc kép.",
                    "No & or * at the start of a value; put the value in double quotes.",
                )
                return
            if getattr(event, "tag", None):
                yield Fault(
                    mark,
                    "tag",
                    "Không dùng dấu ! ở đầu giá trị; hãy đặt giá trị trong dấu ngoặc kép.",
                    "No ! at the start of a value; put the value in double quotes.",
                )
                return
            if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                depth += 1
                if depth > MAX_DEPTH:
                    yield Fault(
                        mark,
                        "too-deep",
                        f"Bản ghi lồng nhau quá {MAX_DEPTH} cấp.",
                        f"The record is nested more than {MAX_DEPTH} levels deep.",
                    )
                    return
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                depth -= 1
    except yaml.MarkedYAMLError as error:
        yield explain(text, error)
    except yaml.YAMLError:
        yield Fault(TOP, "yaml", "Tệp không đọc được như YAML.", "The file cannot be read as YAML.")
