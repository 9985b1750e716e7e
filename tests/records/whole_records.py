"""Records in which every field of the schema has a right value, so that a new field is tested without anyone thinking of it.

They fit into the small project: its sets, documents, communes and districts.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.forms.description import Node, describe

Steps = tuple[str | int, ...]

_REFERS = {
    "sets": "I.1.a",
    "documents": "95/BC-THU",
    "communes": "xã Vọng Đông",
    "districts": "thoai-son",
}


def whole(model: type[BaseModel], **instead: Any) -> dict[str, Any]:
    """Return a record of this kind as text values, lists and mappings; ``instead`` replaces fields of its first level."""
    return {node.key: _value(node) for node in _described(model)} | instead


_described = cache(describe)


def fields(nodes: Sequence[Node], above: Steps = ()) -> Iterator[tuple[Steps, Node]]:
    """Yield every field below, groups and lists too, with the keys and list positions that lead to its first value."""
    for node in nodes:
        here = (*above, node.key) if node.key else above
        yield here, node
        if node.kind == "mapping":
            yield from fields(node.fields, here)
        elif node.item:
            yield from fields([node.item], (*here, 0))


def put(record: Any, steps: Steps, value: Any) -> None:
    """Set what stands at a place of a record."""
    *above, last = steps
    for step in above:
        record = record[step]
    record[last] = value


def _value(node: Node) -> Any:
    if node.kind == "mapping":
        return {inner.key: _value(inner) for inner in node.fields}
    if node.item:
        return [_value(node.item)]
    if node.refers:
        return _REFERS[node.refers]
    if node.choices and not node.example:
        return node.choices[0].value
    return node.example.strip('"') or _OF_KIND.get(node.kind) or node.label.vi


_OF_KIND = {"yes-no": "true", "whole": "7", "number": "10.5", "day": "2024-06-30", "day-or-month": "2024-06"}
