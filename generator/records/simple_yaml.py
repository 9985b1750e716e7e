"""The YAML that nearly every record is written in, read line by line: several times as fast as by a parser of all YAML.

A line is a key with its value, a key whose value stands below, or an entry of a list; a value is one line, plain or
quoted, or ``>-`` and lines to be joined, or ``|-`` and lines to be kept. Every reader of YAML sees the same in such
lines. Where anything else stands, this reader says that it does not know, and libyaml reads the file (``strict_yaml``).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from generator.records.curly import in_curly_quotes
from generator.records.guard import MAX_DEPTH

#: What stands before a value: spaces, what makes it an entry of a list, its key.
_HEAD: Final = re.compile(r"( *)(- )?([a-z_]{1,60})")
_QUOTED: Final = re.compile(r""" "[^"]*" | '[^']*' """, re.VERBOSE)
#: A plain value that begins with a sign in which nothing is special.
_OPENED: Final = re.compile(r"[“…].*[^ :]")


def simple(text: str) -> dict[str, Any] | None:
    """Return the mapping that a text writes in simple lines, or None where it is not as simple as that.

    Args:
        text: of ordinary characters only (``characters.is_ordinary``), without a backslash.
    """
    if "\t" in text or "\r" in text:
        return None
    root: dict[str, Any] = {}
    #: The column and the mapping or list that goes on there, and those around it.
    at: int = 0
    target: Any = root
    around: list[tuple[int, Any]] = []
    #: A key whose value is to stand below: its mapping, its name, its column.
    waiting: tuple[dict[str, Any], str, int] | None = None
    lines = text.split("\n")
    number_after = 0
    for number, line in enumerate(lines):
        if not line or number < number_after:
            continue
        before, colon, value = line.partition(": ")
        head = (_head(before) if colon else _head(line[:-1]) if line[-1] == ":" else None) or _entry(line)
        if head is None:
            if line.lstrip(" ")[:1] == "#":
                continue
            return None
        column, dash, key = head
        if dash and not key:
            value = line[column + 2 :]
        if waiting:
            mapping, name, above = waiting
            if column < above or (column == above and not dash):
                return None
            around.append((at, target))
            at, target = column, [] if dash else {}
            mapping[name] = target
            waiting = None
        elif column != at or dash is not (type(target) is list):
            while at > column:
                at, target = around.pop()
            if not dash and type(target) is list:
                at, target = around.pop()
            if at != column or dash is not (type(target) is list):
                return None
        said = value
        if not value:
            if not key:
                return None
        elif not value[0].isalnum() or value[-1] in ": " or ": " in value or " #" in value:
            if value in (">-", "|-") and key:
                block, number_after = _block(lines, number + 1, column + 2 * dash)
                said = _kept(block) if value == "|-" else _joined(block)
                if not said or (value == ">-" and _may_go_on(lines, number_after)):
                    return None
            elif _QUOTED.fullmatch(value):
                said = value[1:-1]
            elif not _OPENED.fullmatch(value) or ": " in value or " #" in value or in_curly_quotes(value):
                return None
        if dash:
            if not key:
                target.append(said)
                continue
            around.append((at, target))
            at, target = column + 2, {}
            around[-1][1].append(target)
        if key in target or len(around) >= MAX_DEPTH:
            return None
        if value:
            target[key] = said
        else:
            waiting = target, key, at
    return None if waiting or not root else root


@lru_cache(maxsize=1 << 12)
def _head(text: str) -> tuple[int, bool, str] | None:
    """Return the column of what stands before a value, whether it is an entry of a list, and its key."""
    found = _HEAD.fullmatch(text)
    return (len(found[1]), bool(found[2]), found[3]) if found else None


def _entry(line: str) -> tuple[int, bool, str] | None:
    """Return the same of a line that is an entry of a list and has no key."""
    column = len(line) - len(line.lstrip(" "))
    return (column, True, "") if line.startswith("- ", column) and not line.startswith(" ", column + 2) else None


def _block(lines: Sequence[str], start: int, column: int) -> tuple[list[str], int]:
    """Return the lines of a block that begins at ``start``, deeper than the column of its key, and where it has ended.

    Gaps in it are part of it; what comes after a gap or a comment at its end is not.
    """
    margin = " " * (column + 1)
    end = start
    for number in range(start, len(lines)):
        line = lines[number]
        if line.startswith(margin) and not line.isspace():
            end = number + 1
        elif line:
            break
    return list(lines[start:end]), end


def _may_go_on(lines: Sequence[str], end: int) -> bool:
    """Return whether a block to be joined might go on: after a gap or a comment."""
    after = lines[end].lstrip(" ") if end < len(lines) else "."
    return after[:1] == "#" or (not after and end < len(lines) - 1)


def _joined(block: Sequence[str]) -> str:
    """Return what the lines below ``>-`` say; nothing where one is deeper or not as deep as the first, or ends in a space."""
    margin = _margin(block)
    if not margin or any(not line.startswith(margin) or " " in (line[len(margin)], line[-1]) for line in block):
        return ""
    return " ".join(line[len(margin) :] for line in block)


def _kept(block: Sequence[str]) -> str:
    """Return what the lines below ``|-`` say; nothing where one is not as deep as the first, or there is a gap before it."""
    margin = _margin(block)
    if not margin or any(line and not line.startswith(margin) for line in block):
        return ""
    return "\n".join(line[len(margin) :] for line in block)


def _margin(block: Sequence[str]) -> str:
    """Return the spaces before the first line of a block; none where there is no such line."""
    return block[0][: len(block[0]) - len(block[0].lstrip(" "))] if block else ""
