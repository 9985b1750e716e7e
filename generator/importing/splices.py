"""Two ways of changing a record's text that ``records.splicing`` has no need of: an item put first, a field removed."""

from collections.abc import Callable

import yaml

from generator.records import writing
from generator.records.marks import Path, dotted
from generator.records.splicing import SpliceError, end_of
from generator.records.strict_yaml import Plain, parse
from generator.records.writing import Value

_Expected = Callable[[Plain | None], Plain | None]


def put_first(text: str, path: Path, value: Value) -> str:
    """Return ``text`` with ``value`` as the first item of the list at ``path``, which has items already.

    Raises:
        SpliceError: there is no such list in block form, or something else would change.
    """
    node = _node(text, path)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        raise SpliceError(f"{dotted(path)} is no list with its items on lines of their own")
    start = text.rfind("\n", 0, node.start_mark.index) + 1
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = writing.items([value], node.start_mark.column)
    changed = text[:start] + newline.join(lines) + newline + text[start:]
    return _checked(text, changed, path, lambda old: [_plain(value), *old] if isinstance(old, list) else None)


def removed(text: str, path: Path) -> str:
    """Return ``text`` without the top field at ``path`` (one key), its lines gone.

    Raises:
        SpliceError: there is no such field, or something else would change.
    """
    root = _node(text, ())
    if not isinstance(root, yaml.MappingNode) or root.flow_style or len(path) != 1:
        raise SpliceError(f"{dotted(path)} cannot be removed")
    for key, value in root.value:
        if key.value == path[0]:
            start = text.rfind("\n", 0, key.start_mark.index) + 1
            end = text.find("\n", end_of(text, value))
            changed = text[:start] + (text[end + 1 :] if end >= 0 else "")
            return _checked(text, changed, path, lambda _: None)
    raise SpliceError(f"there is no {dotted(path)}")


def _plain(value: Value) -> Plain:
    """Return a value as the strict reader gives it back."""
    plain: Plain = parse("\n".join(writing.mapping({"value": value})).encode()).value  # type: ignore[assignment]
    return plain["value"] if isinstance(plain, dict) else plain


def _node(text: str, path: Path) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    for part in path:
        if not isinstance(node, yaml.MappingNode):
            raise SpliceError(f"there is no {dotted(path)}")
        node = next((value for key, value in node.value if key.value == part), None)
    if node is None:
        raise SpliceError(f"there is no {dotted(path)}")
    return node


def _checked(text: str, changed: str, path: Path, expected: _Expected) -> str:
    """Return the changed text if it reads as the old one but for the field at ``path``."""
    before, after = parse(text.encode()).value, parse(changed.encode()).value
    if not isinstance(before, dict) or not isinstance(after, dict):
        raise SpliceError(f"writing {dotted(path)} would break the record")
    field = str(path[0])
    wanted = {**before, field: expected(before.get(field))}
    if {name: value for name, value in wanted.items() if value is not None} != after:
        raise SpliceError(f"writing {dotted(path)} would change something else")
    return changed
