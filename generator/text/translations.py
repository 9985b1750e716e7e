"""The interface in two languages: Vietnamese in the templates, English in ``site_src/translations/en*.po``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po
from markupsafe import Markup, escape

from generator.text.bilingual import Lang
from generator.text.formatting import number


@dataclass(frozen=True, slots=True)
class Translations:
    """The strings of one language. Vietnamese needs no table: the template's text is the text."""

    lang: Lang
    _single: Mapping[str, str]
    _plural: Mapping[str, tuple[str, str]]

    def gettext(self, message: str, /, **values: object) -> Markup:
        """Return the message in this language as safe HTML; ``{name}`` stands for an escaped value."""
        return _filled(self._single.get(message, message), values)

    def ngettext(self, message: str, n: int, /, **values: object) -> Markup:
        """Return the message for ``n`` things; ``{n}`` stands for the number as the language writes it, or a value ``n``."""
        one, other = self._plural.get(message, (message, message))
        return _filled(one if n == 1 else other, {"n": number(n, self.lang), **values})

    def knows(self, message: str) -> bool:
        """Return whether the message needs no translation or has one."""
        return self.lang == "vi" or message in self._single or message in self._plural


def _filled(text: str, values: Mapping[str, object]) -> Markup:
    if not values:
        return escape(text)
    filled = [escape(values[part]) if i % 2 else part for i, part in enumerate(_cut(text))]
    return Markup("".join(filled))  # noqa: S704 - escaped piece by piece


@cache
def _cut(text: str) -> tuple[str, ...]:
    """Return a message cut at its ``{name}``s: escaped text and names by turns. Messages come from templates, not records."""
    parts = re.split(r"\{(\w+)\}", text)
    return tuple(part if i % 2 else str(escape(part)) for i, part in enumerate(parts))


def load(folder: Path, lang: Lang) -> Translations:
    """Read every ``<lang>*.po`` of ``folder``; the files complete one another. Fuzzy entries are not used."""
    single: dict[str, str] = {}
    plural: dict[str, tuple[str, str]] = {}
    if lang != "vi":
        for path in sorted(folder.glob(f"{lang}*.po")):
            with path.open("rb") as file:
                for message in read_po(file, locale=lang):
                    string = message.string
                    if message.fuzzy:
                        continue
                    if isinstance(message.id, tuple) and isinstance(string, tuple) and all(string):
                        plural[message.id[0]] = (string[0], string[1])
                    elif isinstance(message.id, str) and message.id and isinstance(string, str) and string:
                        single[message.id] = string
    return Translations(lang, single, plural)
