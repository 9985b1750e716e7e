"""The guard: what a file must be before YAML is even looked at.

Records come from strangers. Size, encoding and characters, and then, on parser events (before anything is built in
memory): no anchors, aliases, tags or directives, no escapes that hide a character, depth at most 8, one document.
Measured: an alias bomb of 396 bytes eats all memory, 100,000 nested brackets crash the interpreter; the events stop
both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from generator.records.characters import text_faults, value_fault
from generator.records.marks import TOP, Mark
from generator.records.yaml_faults import Fault, directive, explain, reserved_sign

MAX_BYTES: Final = 64 * 1024
MAX_PLACES_BYTES: Final = 4 * 1024 * 1024
"""The most of ``places.yml``: a country has 10,000 communes. It is derived, and looked at by those who may change it."""

PLACES: Final = "places.yml"
DOCUMENTS: Final = "documents.yml"
TOP_FILES: Final = frozenset({PLACES, DOCUMENTS})

MAX_DEPTH: Final = 8

STARTS: Final = frozenset({yaml.MappingStartEvent, yaml.SequenceStartEvent})
ENDS: Final = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})

_BOM: Final = "\ufeff"


def most_of(path: str) -> int:
    """Return how many bytes a file may have, given its path in the records' folder or in the project."""
    return MAX_PLACES_BYTES if path in (PLACES, f"products/{PLACES}") else MAX_BYTES


def decode(data: bytes, most: int = MAX_BYTES) -> tuple[str, list[Fault]]:
    """Return the text of a file and what is wrong with it as text; the text is empty when it cannot be read at all."""
    if len(data) > most:
        return "", [
            Fault(
                TOP,
                "file-too-large",
                f"Tệp quá lớn; một bản ghi tối đa {most // 1024} KB.",
                f"The file is too large; a record has at most {most // 1024} KB.",
            )
        ]
    if b"\0" in data and data.count(b"\0") * 4 > len(data):  # UTF-16; a lone NUL is an invisible character like others
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
    return text, list(text_faults(text))


def _not_utf8(mark: Mark) -> Fault:
    return Fault(
        mark,
        "not-utf8",
        "Tệp không phải mã UTF-8; hãy lưu lại với mã hóa UTF-8.",
        "The file is not UTF-8; save it again with the encoding UTF-8.",
    )


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
                    return Checked((), _reserved(event, text))
                if isinstance(event, yaml.ScalarEvent):
                    if event.style == '"' and (fault := value_fault(event.value, mark_of(event))):
                        return Checked((), fault)
                else:
                    depth += 1
                    if depth > MAX_DEPTH:
                        return Checked((), _too_deep(event))
            elif kind in ENDS:
                depth -= 1
            elif kind is yaml.AliasEvent:
                return Checked((), _reserved(event, text))
            elif isinstance(event, yaml.DocumentStartEvent):
                if event.version or event.tags:
                    return Checked((), directive(mark_of(event)))
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


def _reserved(event: yaml.Event, text: str) -> Fault:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        mark = mark_of(event)
        return reserved_sign("".join(text.split("\n")[mark.line - 1 : mark.line]), mark)
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
