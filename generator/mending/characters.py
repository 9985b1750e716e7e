"""Mends of single characters: what keyboards, Word and old encodings put into a text without anybody seeing it."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from generator.records.curly import KEPT, WRAPPED

_BLOCK_HEAD: Final = re.compile(r"^(\s*)(?:- )*(?:[\w-]+:\s+)?[>|][+-]?\d?\s*(?:#.*)?$")
_CURLY: Final = re.compile(rf"^(\s*(?:- )?(?:[\w-]+:\s+)?){WRAPPED}\s*$")
_INDENT: Final = re.compile(r"^[ \t]*")


def composed(text: str) -> str:
    """Accented letters in decomposed form (NFD) become precomposed (NFC)."""
    return unicodedata.normalize("NFC", text)


def visible(text: str) -> str:
    """A BOM and zero-width characters go; special spaces become ordinary ones."""
    out = []
    for char in text:
        category = unicodedata.category(char)
        if category == "Cf":
            continue
        out.append(" " if category == "Zs" else char)
    return "".join(out)


def straight_quotes(text: str) -> str:
    """A value wrapped in curly quotes gets straight ones: YAML takes curly quotes for letters.

    Folded text and what is quoted from a document (``quote``) keep theirs.
    """

    def mend(line: str) -> str:
        match = _CURLY.match(line)
        if not match or line.lstrip("- ").startswith(f"{KEPT}:"):
            return line
        inner = match[2] if match[2] is not None else match[3]
        return match[1] + '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'

    return _outside_blocks(text, mend)


def no_tabs(text: str) -> str:
    """A tab at the start of a line becomes two spaces."""
    return "\n".join(_INDENT.sub(lambda m: m[0].replace("\t", "  "), line) for line in text.split("\n"))


def no_trailing_spaces(text: str) -> str:
    """Spaces at the end of a line go; the last line ends with a line end."""

    def mend(line: str) -> str:
        end = "\r" if line.endswith("\r") else ""
        return line.rstrip(" \t\r") + end

    text = _outside_blocks(text, mend)
    return text if text.endswith("\n") or not text else text + "\n"


def _outside_blocks(text: str, mend: Callable[[str], str]) -> str:
    """Apply ``mend`` to every line but those of folded and literal text."""
    out: list[str] = []
    block: int | None = None
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and (not line.strip() or indent > block):
            out.append(line)
            continue
        head = _BLOCK_HEAD.match(line.rstrip("\r"))
        block = len(head[1]) if head else None
        out.append(mend(line))
    return "\n".join(out)
