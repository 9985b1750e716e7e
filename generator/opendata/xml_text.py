"""Text that XML can hold. The records let no control character in; this makes sure of it where it would do harm."""

import re
from typing import Final

_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class NotXmlError(ValueError):
    """A text has a character that no XML file may have."""


def xml_text(text: str) -> str:
    """Return ``text`` if XML 1.0 can hold every character of it.

    Raises:
        NotXmlError: it has a control character, half a surrogate pair, U+FFFE or U+FFFF.
    """
    found = _FORBIDDEN.search(text)
    if found:
        raise NotXmlError(f"U+{ord(found.group()):04X} cannot be written to XML: {text!r}")
    return text
