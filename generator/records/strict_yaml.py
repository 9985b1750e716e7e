"""Strict YAML: every scalar is the text that was typed; duplicate keys are faults; every key and value has its place.

Plain PyYAML turns ``no`` into False, 0312345670 into 53070776, 12:30 into 750 and 3.10 into 3.1. Here the schema
converts, because only it knows what a field means.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import yaml

from generator.records.guard import ENDS, STARTS, checked_events, decode, mark_of
from generator.records.marks import TOP, Mark, Marks, Path
from generator.records.yaml_faults import BAD_KEY, Fault

_KEY: Final = re.compile(r"[^`\n\t]{1,60}")
"""What can be named in a sentence. Most keys are no field's name; ``validation`` says so and what was meant."""

Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file as plain text values (``None`` where it could not be read), its marks and its faults."""

    value: Plain | None
    marks: Marks
    faults: tuple[Fault, ...]


def parse(data: bytes) -> Parsed:
    """Return the content of a YAML file as nested lists, mappings and strings, never anything else."""
    text, faults = decode(data)
    if faults:
        return Parsed(None, Marks(), tuple(faults))
    checked = checked_events(text)
    if checked.fault:
        return Parsed(None, Marks(), (checked.fault,))
    builder = _Builder(checked.events)
    value = builder.document()
    return Parsed(value, Marks(builder.keys, builder.values), tuple(builder.faults))


class _Builder:
    """Builds plain values from a parser's events; the events were checked, so that their depth is bounded."""

    def __init__(self, events: Iterable[yaml.Event]) -> None:
        self._events = iter(events)
        self.keys: dict[Path, Mark] = {}
        self.values: dict[Path, Mark] = {}
        self.faults: list[Fault] = []

    def document(self) -> Plain | None:
        """Return the value of the only document, or None where there is none."""
        for event in self._events:
            if type(event) is yaml.DocumentStartEvent:
                return self._value(next(self._events), ())
        self.faults.append(
            Fault(TOP, "empty-file", "Tệp trống; hãy điền bản ghi.", "The file is empty; fill in the record.")
        )
        return None

    def _value(self, event: yaml.Event, path: Path) -> Plain:
        self.values[path] = mark_of(event)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if type(event) is yaml.MappingStartEvent:
            return self._mapping(path)
        items: list[Plain] = []
        for item in self._events:
            if type(item) is yaml.SequenceEndEvent:
                break
            items.append(self._value(item, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, Plain]:
        mapping: dict[str, Plain] = {}
        for event in self._events:
            if type(event) is yaml.MappingEndEvent:
                break
            mark = mark_of(event)
            if not isinstance(event, yaml.ScalarEvent) or not _KEY.fullmatch(event.value):
                self._skip(event)
                self._skip(next(self._events))
                self.faults.append(Fault(mark, "bad-key", *BAD_KEY))
                continue
            key = str(event.value)
            if key in mapping:
                self._skip(next(self._events))
                first = self.keys[(*path, key)].line
                self.faults.append(
                    Fault(
                        mark,
                        "duplicate-key",
                        f"Mục “{key}” bị lặp lại (đã có ở dòng {first}); hãy bỏ một trong hai.",
                        f"The field “{key}” is repeated (first on line {first}); remove one of the two.",
                    )
                )
                continue
            below = (*path, key)
            self.keys[below] = mark
            mapping[key] = self._value(next(self._events), below)
        return mapping

    def _skip(self, event: yaml.Event) -> None:
        """Pass over a value that is left out."""
        depth = 0
        while True:
            if type(event) in STARTS:
                depth += 1
            elif type(event) in ENDS:
                depth -= 1
            if depth == 0:
                return
            event = next(self._events)
