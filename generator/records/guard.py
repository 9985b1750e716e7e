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

_BIDI_AND_INVISIBLE: Final = frozenset(
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


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
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", [
            Fault(
                Mark(line, 1),
                "not-utf8",
                "Tệp không phải mã UTF-8; hãy lưu lại với mã hóa UTF-8.",
                "The file is not UTF-8; save it again with the encoding UTF-8.",
            )
        ]
    return text, list(_text_faults(text))


def _text_faults(text: str) -> Iterator[Fault]:
    """Control, zero-width and bidi characters are errors; so is any text that is not NFC."""
    for number, line in enumerate(text.split("\n"), start=1):
        for column, char in enumerate(line.rstrip("\r"), start=1):
            if char in _BIDI_AND_INVISIBLE or (unicodedata.category(char) == "Cc" and char != "\t"):
                yield Fault(
                    Mark(number, column),
                    "invisible-character",
                    f"Có ký tự không nhìn thấy được (U+{ord(char):04X}); hãy xóa và gõ lại chỗ này.",
                    f"There is an invisible character (U+{ord(char):04X}); delete it and type this place again.",
                )
                break
        if not unicodedata.is_normalized("NFC", line):
            composed = unicodedata.normalize("NFC", line)
            at = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False), start=1) if a != b), 1)
            yield Fault(
                Mark(number, at),
                "not-nfc",
                "Chữ có dấu ở dạng tách rời (NFD); hãy gõ lại bằng bộ gõ Unicode dựng sẵn.",
                "Accented letters are in decomposed form (NFD); type them again as precomposed Unicode.",
            )


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
