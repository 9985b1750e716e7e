"""The guard: what a file must be before YAML is even looked at.

Records come from strangers. Size, encoding, invisible characters, one spelling of accented letters, and then, on
parser events (before anything is built in memory): no anchors, aliases or tags, depth at most 8, one document.
Measured: an alias bomb of 396 bytes eats all memory, 100,000 nested brackets crash the interpreter; the events stop
both.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from generator.records.marks import TOP, Mark
from generator.records.yaml_faults import Fault, explain

MAX_BYTES: Final = 64 * 1024
MAX_DEPTH: Final = 8

STARTS: Final = frozenset({yaml.MappingStartEvent, yaml.SequenceStartEvent})
ENDS: Final = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})

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
    if _is_clean(text):
        return
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


def _is_clean(text: str) -> bool:
    """Return whether there is nothing to look for; characters one by one cost more than all else of reading a record."""
    ordinary = text.replace("\r\n", "").replace("\n", "").replace("\t", "")
    return ordinary.isprintable() and _REPLACEMENT not in text and unicodedata.is_normalized("NFC", text)


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


@dataclass(frozen=True, slots=True)
class Checked:
    """The parser's events of a text, and the first thing in it that is forbidden or broken."""

    events: tuple[yaml.Event, ...]
    fault: Fault | None


def structure_faults(text: str) -> Iterator[Fault]:
    """Yield what the parser's events show to be forbidden or broken: at most one fault."""
    fault = checked_events(text).fault
    if fault:
        yield fault


def checked_events(text: str) -> Checked:
    """Return the parser's events as far as they are allowed. Stops at the first fault; nothing is built in memory."""
    events: list[yaml.Event] = []
    depth = documents = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            kind = type(event)
            if kind is yaml.ScalarEvent or kind in STARTS:
                if event.anchor or event.tag:  # type: ignore[attr-defined] # these kinds have both
                    return Checked((), _reserved(event))
                if kind in STARTS:
                    depth += 1
                    if depth > MAX_DEPTH:
                        return Checked((), _too_deep(event))
            elif kind in ENDS:
                depth -= 1
            elif kind is yaml.AliasEvent:
                return Checked((), _reserved(event))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    return Checked((), _several_documents(event))
            events.append(event)
    except yaml.MarkedYAMLError as error:
        return Checked((), explain(text, error))
    except yaml.YAMLError:
        return Checked((), Fault(TOP, "yaml", "Tệp không đọc được như YAML.", "The file cannot be read as YAML."))
    return Checked(tuple(events), None)


def mark_of(event: yaml.Event) -> Mark:
    """Return where an event starts, counted from 1."""
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1) if start else TOP


def _several_documents(event: yaml.Event) -> Fault:
    return Fault(
        mark_of(event),
        "several-documents",
        "Mỗi tệp chỉ có một bản ghi; hãy bỏ dòng “---” ở giữa tệp.",
        "A file holds one record; remove the line “---” in the middle.",
    )


def _reserved(event: yaml.Event) -> Fault:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return Fault(
            mark_of(event),
            "anchor",
            "Không dùng dấu & hoặc * ở đầu giá trị; hãy đặt giá trị trong dấu ngoặc kép.",
            "No & or * at the start of a value; put the value in double quotes.",
        )
    return Fault(
        mark_of(event),
        "tag",
        "Không dùng dấu ! ở đầu giá trị; hãy đặt giá trị trong dấu ngoặc kép.",
        "No ! at the start of a value; put the value in double quotes.",
    )


def _too_deep(event: yaml.Event) -> Fault:
    return Fault(
        mark_of(event),
        "too-deep",
        f"Bản ghi lồng nhau quá {MAX_DEPTH} cấp.",
        f"The record is nested more than {MAX_DEPTH} levels deep.",
    )
