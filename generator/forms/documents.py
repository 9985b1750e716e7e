"""How documents are told apart where one is chosen: their titles begin alike, and a phone shows a line's beginning only.

``documents`` gives what a list of them shows: a few words each, below who issued them; and the whole title of each, which the
form shows once it is chosen.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Final

from generator.catalogue.model import Document
from generator.catalogue.whole import Catalogue
from generator.text.bilingual import Lang
from generator.text.formatting import day, month

#: What kind of document it is stands first in a title ("Báo cáo", "Report on"), its year and subject last.
_FIRST: Final = 2
_LAST: Final[Mapping[Lang, int]] = {"vi": 4, "en": 5}


def documents(catalogue: Catalogue, lang: Lang) -> list[list[str]]:
    """Return ``[id, words to choose it by, who issued it, what it is called in full]``; those of one issuer stand together."""
    issuers = {document.issuer.get(lang): None for document in catalogue.documents.values()}
    ordered = [d for issuer in issuers for d in catalogue.documents.values() if d.issuer.get(lang) == issuer]
    words = {document.id: _words(document, lang) for document in ordered}
    times = Counter((document.issuer.get(lang), words[document.id]) for document in ordered)
    return [
        [
            document.id,
            words[document.id]
            + (f" ({document.id})" if times[document.issuer.get(lang), words[document.id]] > 1 else ""),
            document.issuer.get(lang),
            _in_full(document, lang),
        ]
        for document in ordered
    ]


def _words(document: Document, lang: Lang) -> str:
    """Return the number, if it has one, and the two ends of the title."""
    title = document.title.get(lang).split()
    last = _LAST[lang]
    short = " ".join(title if len(title) <= _FIRST + last + 1 else [*title[:_FIRST], "…", *title[-last:]])
    return f"{document.number} – {short}" if document.number else short


def _in_full(document: Document, lang: Lang) -> str:
    """Return title, issuer and day."""
    parts = [document.title.get(lang), document.issuer.get(lang)]
    if document.issued_on:
        parts.append(_issued(document.issued_on, lang))
    return " · ".join(parts)


def _issued(written: str, lang: Lang) -> str:
    """Return a day (YYYY-MM-DD) or month (YYYY-MM) as readers write it."""
    if len(written) > len("YYYY-MM"):
        return day(date.fromisoformat(written), lang)
    year, number = written.split("-")
    return f"{month(int(number), lang)}{'/' if lang == 'vi' else ' '}{year}"
