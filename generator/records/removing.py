"""Taking one value out of a record's text by the marks of its nodes: all other lines stay as the editor wrote them.

The counterpart of ``splicing``: afterwards the text is read again, and everything but the value is as before, or nothing
is returned. What is empty without the value goes with it, because an empty group is an error of its own.
"""

from copy import deepcopy
from typing import Any

import yaml

from generator.records.marks import Path, dotted
from generator.records.splicing import SpliceError, end_of, insert_or_replace
from generator.records.strict_yaml import Plain, parse


def remove(text: str, path: Path) -> str:
    """Return ``text`` without the value at ``path``; the same text where there is none.

    Args:
        text: a record that the strict reader accepts.
        path: keys and list positions from 0, e.g. ``("address", "street")``.

    Raises:
        SpliceError: the text cannot be read, or taking the value out would change something else.
    """
    before = _read(text)
    if not path or not _has(before, path):
        return text
    while len(path) > 1 and len(_at(before, path[:-1])) == 1:
        path = path[:-1]
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if root is None:
        raise SpliceError("the text is empty")
    shorter = _cut(text, root, path)
    if _read(shorter) != _without(before, path):
        raise SpliceError(f"taking out {dotted(path)} would change something else")
    return shorter


def _cut(text: str, root: yaml.Node, path: Path) -> str:
    parent = root
    for part in path[:-1]:
        parent = _child(parent, part)
    if isinstance(parent, yaml.CollectionNode) and parent.flow_style:
        return insert_or_replace(text, path[:-1], _at(_without(_read(text), path), path[:-1]))
    last = path[-1]
    if isinstance(last, int):
        items = parent.value
        start = text.rindex("-", 0, items[last].start_mark.index)
        following = text.rindex("-", 0, items[last + 1].start_mark.index) if last + 1 < len(items) else None
        value = items[last]
    else:
        keys = [key.value for key, _ in parent.value]
        place = keys.index(last)
        start = parent.value[place][0].start_mark.index
        following = parent.value[place + 1][0].start_mark.index if place + 1 < len(keys) else None
        value = parent.value[place][1]
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip():
        # The first of its group, on the line of a dash: what follows takes its place.
        assert following is not None  # noqa: S101 - a group of one has gone as a whole
        return text[:start] + text[following:]
    end = text.find("\n", end_of(text, value))
    return text[:line] + (text[end + 1 :] if end >= 0 else "")


def _child(parent: yaml.Node, part: str | int) -> yaml.Node:
    found: yaml.Node
    if isinstance(part, int):
        found = parent.value[part]
    else:
        found = next(value for key, value in parent.value if key.value == part)
    return found


def _read(text: str) -> Plain:
    parsed = parse(text.encode("utf-8"))
    if parsed.faults or parsed.value is None:
        raise SpliceError(parsed.faults[0].en if parsed.faults else "the text is empty")
    return parsed.value


def _has(value: Any, path: Path) -> bool:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value


def _without(before: Plain, path: Path) -> Plain:
    copy = deepcopy(before)
    del _at(copy, path[:-1])[path[-1]]
    return copy
