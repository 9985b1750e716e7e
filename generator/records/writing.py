"""Values as lines of a record's YAML: plain or double-quoted scalars, ``>-`` for long text, two spaces of indent.

What is written here reads the same in any YAML reader: a text that one of them would take for a number, a day or
``true`` is quoted, and a number that is meant as one is given as a number and stays plain.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias, TypeGuard

import yaml

from generator.records.curly import in_curly_quotes

Value: TypeAlias = "str | int | bool | Decimal | date | Sequence[Value] | Mapping[str, Value]"
"""What can be written: text, or a number, yes/no or day that stays unquoted, and lists and mappings of these."""

WIDTH: Final = 120
"""Longest line; what is longer becomes folded text."""

INDENT: Final = 2

_PLAIN_START: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[^\s\-])")
_ENDS_PLAIN: Final = re.compile(r": | #|:$|[\x00-\x1f\x7f\x85\u2028\u2029\ufeff]")
_FLOW_SIGNS: Final = re.compile(r"[,\[\]{}]")
_ONLY_IN_NEWER_YAML: Final = re.compile(r"0o[0-7]+|[+-]?[0-9][0-9_,.eE+-]*")
_RESOLVER: Final = yaml.SafeLoader("")


def entry(key: str, value: Value, indent: int = 0) -> list[str]:
    """Return the lines of ``key: value`` at ``indent`` spaces, without line ends."""
    margin = " " * indent
    if isinstance(value, Mapping):
        if not value:
            return [f"{margin}{key}: {{}}"]
        return [f"{margin}{key}:", *mapping(value, indent + INDENT)]
    if _is_list(value):
        if not value:
            return [f"{margin}{key}: []"]
        return [f"{margin}{key}:", *items(value, indent + INDENT)]
    first, *rest = scalar_lines(value, indent + INDENT, len(margin) + len(key) + 2)
    return [f"{margin}{key}: {first}", *rest]


def mapping(value: Mapping[str, Value], indent: int = 0) -> list[str]:
    """Return the lines of a mapping's entries at ``indent`` spaces."""
    return [line for key, item in value.items() for line in entry(key, item, indent)]


def items(value: Sequence[Value], indent: int) -> list[str]:
    """Return the lines of a list's items, their dashes at ``indent`` spaces."""
    margin = " " * indent
    lines: list[str] = []
    for item in value:
        if isinstance(item, Mapping) and item:
            first, *rest = mapping(item, indent + INDENT)
            lines += [f"{margin}- {first.lstrip()}", *rest]
        elif isinstance(item, Mapping) or _is_list(item):
            lines.append(f"{margin}- {flow(item)}")
        else:
            first, *rest = scalar_lines(item, indent + INDENT, indent + INDENT)
            lines += [f"{margin}- {first}", *rest]
    return lines


def scalar_lines(value: Value, indent: int, before: int) -> list[str]:
    """Return a scalar as the rest of a line that has ``before`` characters, and lines below it at ``indent``."""
    short = scalar(value)
    if not isinstance(value, str) or (before + len(short) <= WIDTH and "\n" not in value):
        return [short]
    margin = " " * indent
    if "\n" in value and not _unfit_for_literal(value):
        return ["|-", *((margin + line).rstrip(" ") for line in value.split("\n"))]
    if "\n" not in value and "  " not in value and value == value.strip() and not re.search(r"[\x00-\x1f\x7f]", value):
        return [">-", *fold_lines(value, indent)]
    return [short]


def fold_lines(text: str, indent: int) -> list[str]:
    """Return one paragraph broken at spaces into lines of at most ``WIDTH``, each at ``indent`` spaces."""
    lines: list[str] = []
    current = ""
    for word in text.split(" "):
        if current and indent + len(current) + 1 + len(word) > WIDTH:
            lines.append(" " * indent + current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*lines, " " * indent + current]


def scalar(value: Value, *, in_flow: bool = False, quoted: bool = False) -> str:
    """Return a scalar on one line: plain where every reader takes it for what it is, else double-quoted."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return str(value)
    if not quoted and _is_plain(value) and not (in_flow and _FLOW_SIGNS.search(value)):
        return value
    return double_quoted(value)


def flow(value: Value) -> str:
    """Return any value on one line, lists and mappings in their bracketed form."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if _is_list(value):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value, in_flow=True)


def double_quoted(text: str) -> str:
    """Return a text in double quotes, with the escapes that every YAML reader knows."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    out = []
    for char in text:
        if char in escapes:
            out.append(escapes[char])
        elif ord(char) < 0x20 or char in "\x7f\x85\u2028\u2029\ufeff":
            out.append(f"\\u{ord(char):04X}")
        else:
            out.append(char)
    return '"' + "".join(out) + '"'


def plain_value(value: Value) -> "str | list[object] | dict[str, object]":
    """Return a value as the strict reader gives it back: every scalar as its text."""
    if isinstance(value, Mapping):
        return {key: plain_value(item) for key, item in value.items()}
    if _is_list(value):
        return [plain_value(item) for item in value]
    return value if isinstance(value, str) else scalar(value)


def _is_plain(text: str) -> bool:
    if (
        in_curly_quotes(text)
        or not text
        or text != text.strip()
        or not _PLAIN_START.match(text)
        or _ENDS_PLAIN.search(text)
    ):
        return False
    if text.startswith(("---", "...")) or _ONLY_IN_NEWER_YAML.fullmatch(text):
        return False
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str"


def _unfit_for_literal(text: str) -> bool:
    return (
        text.startswith((" ", "\n"))
        or text.endswith("\n")
        or bool(re.search(r" (\n|$)|[\x00-\x09\x0b-\x1f\x7f]", text))
    )


def _is_list(value: Value) -> TypeGuard[Sequence[Value]]:
    return isinstance(value, Sequence) and not isinstance(value, str)
