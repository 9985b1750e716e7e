"""The YAML that nearly every record is written in, read line by line: several times as fast as by a parser of all YAML.

A line is a key with its value, a key whose value stands below, or an entry of a list; a value is one line, plain or
quoted, or ``>-`` and lines to be joined, or ``|-`` and lines to be kept. Every reader of YAML sees the same in such
lines. Where anything else stands, this reader says that it does not know, and libyaml reads the file (``strict_yaml``).
"""

import re
from typing import Any, Final

from generator.records.guard import MAX_DEPTH

_LINES: Final = re.compile(
    r"""^(?:
      (\ *)(-\ )?                                   # where it stands, whether it is an entry
      (?:([a-z_]{1,60}):(?:\ (?!\ )|$))?            # its key
      (?:
        ("[^"\n]*"|'[^'\n]*')                       # quoted: nothing in it is special
        |([^\W_](?:.*[^\s:])?|[“…].*[^\s:])         # plain
        |(>-(?:\n\1(?(2)\ \ \ |\ )\ *[^\ \n].*)+    # lines deeper than the key, to be joined;
          (?!\n\ *(?:\#|\n))                         # after a gap or a comment they might go on
         |\|-(?:\n\1(?(2)\ \ \ |\ )\ *[^\ \n].*      # lines deeper than the key, to be kept, and gaps in them
          (?:\n+(?=\n\1(?(2)\ \ \ |\ )\ *[^\ \n]))?)+)
      )?$
      |(.+)$                                        # anything else
    )""",
    re.MULTILINE | re.VERBOSE,
)


def simple(text: str) -> dict[str, Any] | None:
    """Return the mapping that a text writes in simple lines, or None where it is not as simple as that.

    Args:
        text: of ordinary characters only (``characters.is_ordinary``), without a backslash.
    """
    if "\t" in text or "\r" in text:
        return None
    root: dict[str, Any] = {}
    #: The mappings and lists that may go on, each with the column in which it stands.
    going_on: list[tuple[int, Any]] = [(0, root)]
    #: A key whose value is to stand below: its mapping, its name, its column.
    waiting: tuple[dict[str, Any], str, int] | None = None
    for indent, dash, key, quoted, plain, block, other in _LINES.findall(text):
        if other:
            if other.lstrip(" ")[0] == "#":
                continue
            return None
        column = len(indent)
        value = plain
        if not (dash or key or value):
            if indent or quoted or block:
                return None
            continue
        if waiting:
            mapping, name, above = waiting
            if column < above or (column == above and not dash):
                return None
            below: Any = [] if dash else {}
            mapping[name] = below
            going_on.append((column, below))
            waiting = None
        else:
            while going_on[-1][0] > column:
                going_on.pop()
            if not dash and type(going_on[-1][1]) is list:
                going_on.pop()
        at, target = going_on[-1]
        if at != column or (type(target) is list) != bool(dash) or ": " in plain or " #" in plain:
            return None
        if quoted:
            value = quoted[1:-1]
        elif block:
            value = _of_block(block)
            if not value or not key:
                return None
        if dash and not key:
            if not value and not quoted:
                return None
            target.append(value)
            continue
        if dash:
            column += len(dash)
            target.append({})
            target = target[-1]
            going_on.append((column, target))
        if not key or key in target or len(going_on) > MAX_DEPTH:
            return None
        if value or quoted:
            target[key] = value
        else:
            waiting = target, key, column
    return None if waiting or not root else root


def _of_block(block: str) -> str:
    """Return what the lines below ``>-`` or ``|-`` say.

    Nothing where one is not as deep as the first, or, of lines to be joined, deeper or ending in a space.
    """
    begin, first, *rest = block.split("\n")
    margin = first[: len(first) - len(first.lstrip(" "))]
    if begin == "|-":
        if any(line and not line.startswith(margin) for line in rest):
            return ""
        return "\n".join(line[len(margin) :] for line in (first, *rest))
    if any(not line.startswith(margin) or line[len(margin)] == " " for line in rest) or " \n" in f"{block}\n":
        return ""
    return " ".join(line[len(margin) :] for line in (first, *rest))
