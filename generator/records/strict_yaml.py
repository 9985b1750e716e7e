"""Strict YAML: every scalar is the text that was typed; duplicate keys are faults; every key and value has its place.

Plain PyYAML turns ``no`` into False, 0312345670 into 53070776, 12:30 into 750 and 3.10 into 3.1. Here the schema
converts, because only it knows what a field means.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

import yaml

from generator.records.characters import is_ordinary
from generator.records.curly import KEPT, in_curly_quotes
from generator.records.guard import ENDS, MAX_BYTES, MAX_DEPTH, STARTS, checked_events, decode, mark_of
from generator.records.marks import TOP, Mark, Marks, Path
from generator.records.simple_yaml import simple
from generator.records.yaml_faults import BAD_KEY, Fault, curly_quotes

_KEY: Final = re.compile(r"[^`\n\t]{1,60}")
"""What can be named in a sentence. Most keys are no field's name; ``validation`` says so and what was meant."""

Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file as plain text values (``None`` where it could not be read), its marks and its faults."""

    value: Plain | None
    marks: Marks
    faults: tuple[Fault, ...]


def parse(data: bytes, most: int = MAX_BYTES) -> Parsed:
    """Return the content of a YAML file of at most so many bytes as nested lists, mappings and strings, never anything else."""
    text, faults = decode(data, most)
    if faults:
        return Parsed(None, Marks(), tuple(faults))
    checked = checked_events(text)
    if checked.fault:
        return Parsed(None, Marks(), (checked.fault,))
    builder = _Builder(checked.events)
    value = builder.document()
    return Parsed(value, Marks(lambda: (builder.keys, builder.values)), tuple(builder.faults))


def plain(data: bytes, most: int = MAX_BYTES) -> Plain | None:
    """Return what ``parse`` returns as value, in a fraction of the time, where nothing is odd; None where it must look.

    The same events are read and the same things refused, but nothing is said of what and where.
    """
    text, faults = decode(data, most)
    if faults or "\\" in text:  # an escape may write what the guard has not seen
        return None
    if is_ordinary(text) and (quick := simple(text)) is not None:
        return quick
    loader = yaml.CSafeLoader(text)
    next_event = loader.get_event
    try:
        start = next_event(), next_event()
        if type(start[1]) is not yaml.DocumentStartEvent or start[1].version or start[1].tags:
            return None
        value = _plain(next_event, next_event(), 0)
        end = next_event(), next_event()
        return value if type(end[1]) is yaml.StreamEndEvent else None
    except (yaml.YAMLError, _OddError):
        return None
    finally:
        loader.dispose()


class _OddError(ValueError):
    """Something that ``parse`` has to look at."""


def _plain(next_event: Callable[[], Any], event: Any, depth: int) -> Plain:
    kind = type(event)
    if kind is yaml.AliasEvent or event.anchor or event.tag:
        raise _OddError
    if kind is yaml.ScalarEvent:
        if not event.style and in_curly_quotes(event.value):
            raise _OddError
        return event.value  # type: ignore[no-any-return]  # a scalar's value is text
    if depth == MAX_DEPTH:
        raise _OddError
    if kind is yaml.MappingStartEvent:
        mapping: dict[str, Plain] = {}
        while type(key := next_event()) is not yaml.MappingEndEvent:
            if (
                type(key) is not yaml.ScalarEvent
                or key.anchor
                or key.tag
                or not _KEY.fullmatch(key.value)
                or key.value in mapping
            ):
                raise _OddError
            mapping[key.value] = _plain(next_event, next_event(), depth + 1)
        return mapping
    items: list[Plain] = []
    while type(item := next_event()) is not yaml.SequenceEndEvent:
        items.append(_plain(next_event, item, depth + 1))
    return items


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
            if not event.style and in_curly_quotes(event.value) and path[-1:] != (KEPT,):
                self.faults.append(curly_quotes(mark_of(event)))
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
