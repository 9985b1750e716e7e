"""Writing one value into a record's text by the marks of its nodes: all other lines stay as the editor wrote them.

A round trip through a YAML library changed 9–20 lines of a messy but legal file; splicing changes exactly the lines
meant. Afterwards the text is read again and compared: everything but the value at the path is as before, or nothing is
returned.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import yaml
from pydantic import BaseModel

from generator.records import writing
from generator.records.marks import Path, dotted
from generator.records.strict_yaml import Plain, parse
from generator.records.wording import model_at
from generator.records.writing import Value


class SpliceError(ValueError):
    """The value cannot be written at that place without changing something else; the text stays as it was."""


def insert_or_replace(text: str, path: Path, value: Value, *, model: type[BaseModel] | None = None) -> str:
    """Return ``text`` with ``value`` at ``path``; nothing else of it changes, comments and quotes included.

    Args:
        text: a record that the strict reader accepts.
        path: keys and list positions from 0, e.g. ``("sources", 1, "row")``. Keys that are missing on the way are
            made; a list position may be one past the end, which appends.
        value: text (quoted where a reader could take it for something else), numbers, days, yes/no, lists, mappings.
        model: the record's model, which tells where in its mapping a new key goes; without it, at the end.

    Raises:
        SpliceError: the text cannot be read, the path leads through a scalar, or the re-read check failed.
    """
    before = _read(text)
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if root is None or not path:
        raise SpliceError("there is nothing to write into")
    if _get(before, path) == writing.plain_value(value):
        return text
    spliced = _splice(text, root, path, value, model)
    if _read(spliced) != _with(before, path, value):
        raise SpliceError(f"writing {dotted(path)} would change something else")
    return spliced


def _read(text: str) -> Plain:
    parsed = parse(text.encode("utf-8"))
    if parsed.faults or parsed.value is None:
        raise SpliceError(parsed.faults[0].en if parsed.faults else "the text is empty")
    return parsed.value


def _splice(text: str, root: yaml.Node, path: Path, value: Value, model: type[BaseModel] | None) -> str:
    parent: yaml.Node = root
    for depth, part in enumerate(path):
        child = _child(parent, part)
        if child is None:
            return _insert(text, parent, part, _wrapped(path[depth + 1 :], value), _order(model, path[:depth]))
        if depth == len(path) - 1:
            return _replace(text, parent, part, child, value)
        if isinstance(child, yaml.ScalarNode) and child.value == "":
            return _replace(text, parent, part, child, _wrapped(path[depth + 1 :], value))
        parent = child
    raise AssertionError("a path has an end")


def _wrapped(path: Path, value: Value) -> Value:
    for part in reversed(path):
        if isinstance(part, int) and part:
            raise SpliceError(f"there is no item {part + 1}")
        value = [value] if isinstance(part, int) else {part: value}
    return value


def _order(model: type[BaseModel] | None, path: Path) -> list[str]:
    found = model_at(model, path) if model else None
    return list(found.model_fields) if found else []


def _child(parent: yaml.Node, part: str | int) -> yaml.Node | None:
    if isinstance(parent, yaml.MappingNode) and isinstance(part, str):
        return next((item for key, item in parent.value if key.value == part), None)
    if isinstance(parent, yaml.SequenceNode) and isinstance(part, int):
        if part > len(parent.value):
            raise SpliceError(f"there is no item {part + 1}")
        return parent.value[part] if part < len(parent.value) else None
    raise SpliceError(f"{part} does not fit what stands there")


def _replace(text: str, parent: yaml.Node, part: str | int, old: yaml.Node, value: Value) -> str:
    start, end = old.start_mark.index, end_of(text, old)
    indent = _column(parent)
    if (isinstance(parent, yaml.CollectionNode) and parent.flow_style) or (
        isinstance(old, yaml.CollectionNode) and old.flow_style and not _has_lines(value)
    ):
        new = writing.flow(value)
    elif isinstance(value, Mapping) and value:
        new = _below(writing.mapping(value, indent + writing.INDENT), text)
    elif isinstance(value, list | tuple) and value:
        new = _below(writing.items(value, indent + writing.INDENT), text)
    elif isinstance(value, Mapping | list | tuple):
        new = writing.flow(value)
    else:
        new = _scalar(text, old, value, indent)
    if isinstance(part, int) and new.startswith(("\n", "\r")):
        new = new.lstrip("\r\n ")
    elif new.startswith(("\n", "\r")):
        start = len(text[:start].rstrip(" \r\n")) if text[:start].rstrip(" \r\n").endswith(":") else start
    elif start == end and text[:start].endswith(":"):
        new = f" {new}"
    elif isinstance(old, yaml.CollectionNode) and not old.flow_style and not isinstance(part, int):
        head = text[:start].rstrip(" \r\n")
        start, new = (len(head), f" {new}") if head.endswith(":") else (start, new)
    return text[:start] + new + text[end:]


def _scalar(text: str, old: yaml.Node, value: Value, indent: int) -> str:
    if isinstance(old, yaml.ScalarNode) and old.style in {'"', "'"} and isinstance(value, str):
        single = old.style == "'" and "\n" not in value and "\\" not in value
        return "'" + value.replace("'", "''") + "'" if single else writing.double_quoted(value)
    before = old.start_mark.column if isinstance(old, yaml.ScalarNode) else indent
    if isinstance(old, yaml.ScalarNode) and old.style in {">", "|"} and isinstance(value, str):
        before = writing.WIDTH  # folded text stays folded, however short
    return _newline(text).join(writing.scalar_lines(value, indent + writing.INDENT, before))


def _insert(text: str, parent: yaml.Node, part: str | int, value: Value, order: list[str]) -> str:
    if not isinstance(parent, yaml.CollectionNode):
        raise SpliceError(f"{part} does not fit what stands there")
    if parent.flow_style or not parent.value:
        return _insert_in_flow(text, parent, part, value)
    newline, indent = _newline(text), _column(parent)
    lines = writing.items([value], indent) if isinstance(part, int) else writing.entry(str(part), value, indent)
    previous = _previous(parent, part, order)
    if previous is None:
        at = parent.value[0][0].start_mark.index
        return text[:at] + newline.join([lines[0].lstrip(), *lines[1:]]) + newline + " " * indent + text[at:]
    at = text.find("\n", end_of(text, previous))
    if at < 0:
        return text + newline + newline.join(lines) + newline
    return text[: at + 1] + newline.join(lines) + newline + text[at + 1 :]


def _insert_in_flow(text: str, parent: yaml.CollectionNode, part: str | int, value: Value) -> str:
    new = writing.flow(value) if isinstance(part, int) else f"{part}: {writing.flow(value)}"
    if not parent.value:
        at = parent.start_mark.index + 1
        return text[:at] + new + text[at:]
    last = parent.value[-1][1] if isinstance(parent, yaml.MappingNode) else parent.value[-1]
    at = end_of(text, last)
    return f"{text[:at]}, {new}{text[at:]}"


def _previous(parent: yaml.CollectionNode, part: str | int, order: list[str]) -> yaml.Node | None:
    """Return the value after which a new entry goes, or None when it is the first."""
    if isinstance(parent, yaml.SequenceNode):
        last: yaml.Node = parent.value[-1]
        return last
    if part not in order:
        value: yaml.Node = parent.value[-1][1]
        return value
    place = order.index(str(part))
    found: yaml.Node | None = None
    for key, item in parent.value:
        if key.value in order and order.index(key.value) < place:
            found = item
    return found


def end_of(text: str, node: yaml.Node) -> int:
    """Return the index in ``text`` just behind the last character of a node.

    The parser's own end of a block lies behind the empty lines and comments that follow it.
    """
    if isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        return end_of(text, node.value[-1][1])
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return end_of(text, node.value[-1])
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in {">", "|"}:
        return node.start_mark.index + len(text[node.start_mark.index : end].rstrip(" \r\n"))
    return end


def _column(parent: yaml.Node) -> int:
    """Return the column (from 0) of the keys or dashes of a block."""
    first: yaml.Node = parent.value[0][0] if isinstance(parent, yaml.MappingNode) and parent.value else parent
    column: int = first.start_mark.column
    return column


def _has_lines(value: Value) -> bool:
    return isinstance(value, str) and "\n" in value


def _below(lines: list[str], text: str) -> str:
    newline = _newline(text)
    return newline + newline.join(lines)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _get(value: Any, path: Path) -> Any:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _with(before: Plain, path: Path, value: Value) -> Plain:
    """Return what the strict reader gives when ``value`` is at ``path`` and all else is as before."""
    root: Any = {"": deepcopy(before)}
    at, key = root, ""
    for i, part in enumerate(path):
        if at[key] == "" or at[key] is None:
            at[key] = [] if isinstance(part, int) else {}
        at, key = at[key], part  # type: ignore[assignment]
        if isinstance(part, int) and part == len(at):
            at.append("")
        elif isinstance(part, str) and part not in at:
            at[part] = "" if i < len(path) - 1 else None
    at[key] = writing.plain_value(value)
    result: Plain = root[""]
    return result
