"""A built page with slots, ready to be filled for a record.

A shell is an ordinary page of the built site, whatever built it. It holds slots (``<!--ocop:content-->``) and, in its
canonical, hreflang and language links, its own path (``_shell/product/``); replacing that path by the record's makes
those links right. A shell lies at the depth of the pages that it makes, so its relative links hold as they are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Final

_SLOT: Final = re.compile(r"<!--ocop:([a-z]+)-->")


class ShellError(ValueError):
    """A shell lacks a slot that pages need to fill."""


@dataclass(frozen=True)
class Shell:
    """A page cut at its slots: literal text and slot names by turns, beginning and ending with text."""

    parts: tuple[str, ...]

    @cached_property
    def fingerprint(self) -> bytes:
        """What tells this shell from all others: 16 bytes."""
        return blake2b("\0".join(self.parts).encode(), digest_size=16).digest()

    @classmethod
    def cut(cls, html: str, own_path: str, *, needs: str = "content") -> "Shell":
        """Cut a built page at its slots and at its own path.

        Args:
            html: the built page.
            own_path: its path in the site without the language ("_shell/product/"); empty for a page that is filled
                where it stands.
            needs: the slot without which the page is of no use; empty when it may have none.

        Raises:
            ShellError: the page lacks the slot that it needs.
        """
        marked = html.replace(own_path, "<!--ocop:path-->") if own_path else html
        parts = tuple(_SLOT.split(marked))
        if needs and needs not in parts[1::2]:
            raise ShellError(f"the page has no slot <!--ocop:{needs}-->")
        return cls(parts)

    def fill(self, slots: Mapping[str, str]) -> str:
        """Return the page with every slot filled; a slot that ``slots`` lacks stays empty."""
        return "".join(slots.get(part, "") if i % 2 else part for i, part in enumerate(self.parts))
