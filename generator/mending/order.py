"""The order of fields: entries of a mapping that stand in another order than the model's are moved, line by line."""

from collections.abc import Iterator

import yaml
from pydantic import BaseModel

from generator.records.marks import Path
from generator.records.splicing import end_of
from generator.records.wording import model_at

_MOST_MOVES = 50


def in_order(text: str, model: type[BaseModel]) -> str:
    """Return ``text`` with the fields of every mapping in the model's order; comments move with the field below them.

    Fields that the model does not know stay behind the field they follow.
    """
    for _ in range(_MOST_MOVES):
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        moved = next(
            (
                new
                for node, path in _mappings(root, ())
                if (part := model_at(model, path)) and (new := _sorted(text, node, list(part.model_fields))) != text
            ),
            None,
        )
        if moved is None:
            return text
        text = moved
    return text


def _mappings(node: yaml.Node | None, path: Path) -> Iterator[tuple[yaml.MappingNode, Path]]:
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        yield node, path
        for key, value in node.value:
            yield from _mappings(value, (*path, str(key.value)))
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for i, item in enumerate(node.value):
            yield from _mappings(item, (*path, i))


def _sorted(text: str, node: yaml.MappingNode, order: list[str]) -> str:
    ranks: list[int] = []
    for key, _ in node.value:
        ranks.append(order.index(key.value) if key.value in order else ranks[-1] if ranks else -1)
    if ranks == sorted(ranks):
        return text
    column = node.value[0][0].start_mark.column
    starts = [node.value[0][0].start_mark.index]
    starts += [_line_after(text, end_of(text, value)) for _, value in node.value[:-1]]
    end = _line_after(text, end_of(text, node))
    pieces = [text[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
    pieces[0] = " " * column + pieces[0]
    if not pieces[-1].endswith("\n"):
        pieces[-1] += "\n"
    moved = [pieces[i] for i in sorted(range(len(pieces)), key=lambda i: ranks[i])]
    first = moved[0]
    if first.startswith(" " * column) and first[column : column + 1] not in {" ", "#", "\n", "\r"}:
        return text[: starts[0]] + first[column:] + "".join(moved[1:]) + text[end:]
    # A comment or an empty line leads the new first field: it has no place behind a dash.
    line_start = text.rfind("\n", 0, starts[0]) + 1
    if text[line_start : starts[0]].strip():
        return text
    return text[:line_start] + "".join(moved) + text[end:]


def _line_after(text: str, index: int) -> int:
    """Return where the line after the one of ``index`` starts."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1
