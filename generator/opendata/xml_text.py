"""Text that XML can hold. The records let no control character in; this makes sure of it where it would do harm."""

import re
from collections.abc import Sequence
from typing import Final

_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SEPARATOR: Final = "\x1f"


class NotXmlError(ValueError):
    """A text has a character that no XML file may have."""


def xml_texts(texts: Sequence[str]) -> list[str]:
    """Return texts as they stand between the tags of XML 1.0.

    They are checked and escaped all at once, with a forbidden character between them: records have many cells.

    Raises:
        NotXmlError: one has a control character, half a surrogate pair, U+FFFE or U+FFFF.
    """
    found = _FORBIDDEN.search("\n".join(texts))
    if found:
        raise NotXmlError(f"U+{ord(found.group()):04X} cannot be written to XML: {found.string[:200]!r}")
    joined = _SEPARATOR.join(texts)
    return joined.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").split(_SEPARATOR)
