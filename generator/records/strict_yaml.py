"""Strict YAML: every scalar is the text that was typed; duplicate keys are faults; every key and value has its place.

Plain PyYAML turns ``no`` into False, 0312345670 into 53070776, 12:30 into 750 and 3.10 into 3.1. Here the schema
converts, because only it knows what a field means.
"""

from dataclasses import dataclass

import yaml

from generator.records.guard import decode, structure_faults
from generator.records.marks import TOP, Mark, Marks, Path
from generator.records.yaml_faults import Fault

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
    if not faults:
        faults = list(structure_faults(text))
    if faults:
        return Parsed(None, Marks(), tuple(faults))
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    keys: dict[Path, Mark] = {}
    values: dict[Path, Mark] = {}
    if node is None:
        return Parsed(
            None,
            Marks(),
            (Fault(TOP, "empty-file", "Tệp trống; hãy điền bản ghi.", "The file is empty; fill in the record."),),
        )
    value = _plain(node, (), keys, values, faults)
    return Parsed(value, Marks(keys, values), tuple(faults))


def _plain(node: yaml.Node, path: Path, keys: dict[Path, Mark], values: dict[Path, Mark], faults: list[Fault]) -> Plain:
    values[path] = Mark(node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            mark = Mark(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            key = key_node.value
            if not isinstance(key, str):
                faults.append(
                    Fault(mark, "bad-key", "Tên mục phải là một từ đơn giản.", "A field's name must be one plain word.")
                )
                continue
            if key in mapping:
                first = keys[(*path, key)].line
                faults.append(
                    Fault(
                        mark,
                        "duplicate-key",
                        f"Mục “{key}” bị lặp lại (đã có ở dòng {first}); hãy bỏ một trong hai.",
                        f"The field “{key}” is repeated (first on line {first}); remove one of the two.",
                    )
                )
                continue
            keys[(*path, key)] = mark
            mapping[key] = _plain(value_node, (*path, key), keys, values, faults)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, i), keys, values, faults) for i, item in enumerate(node.value)]
    return str(node.value)
