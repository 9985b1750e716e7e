"""Vietnamese whose letters came out wrong: typed with a TCVN3 or VNI font, or UTF-8 read as if it were Windows-1252.

The old fonts draw Vietnamese in place of western letters and signs, so "Cải" in TCVN3 is the text "C¶i", in VNI "Caûi";
read as Windows-1252, UTF-8 makes "Cáº£i" of it. What is looked for are neighbours that no text in Vietnamese or English
has; what western names may have ("Noël", "jalapeño") counts only when it occurs twice.
"""

import re
from typing import Final

LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
"""The letters of Latin script that Vietnamese and its neighbours write."""

_LETTER: Final = "A-Za-zÀ-ÖØ-öø-ÿ"

# Both patterns are read by browsers as well: nothing here means something else in JavaScript.
CERTAIN: Final = re.compile(
    # TCVN3: a sign within a word, § and ® for Đ and đ at its start, a capital with an accent inside small letters.
    rf"[{_LETTER}][µ¶¸¹¨ª«¬©»¼½¾Þ÷×](?=[{_LETTER}])"
    rf"|[{_LETTER}][¶¸¨¬¼½¾](?![0-9])"
    r"|[§®][a-zà-ÿ\xad¨©ª«¬µ¶¸-¾]"
    r"|[a-z][À-ÖØ-Þ](?=[a-z])|[A-Z][ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞ](?=[a-z])"
    # UTF-8 as Windows-1252: ả, đ, ư, á, ũ and the curly quotes.
    r"|á[º»][^\sA-Za-z0-9_]|Ä[‘ƒ\x80-\x9f©¨]|Æ[°¡¯]|Ã[\xa0-\xbf]|Å[¨©]|â€"
)
LIKELY: Final = re.compile(
    # VNI: đ as ñ at the start of a word, ư with a mark, other vowels with a mark that is a letter of its own.
    rf"(?<![{LATIN}])[ñÑ](?=[aeiouyöôAEIOUYÖÔ])|[öÖ][ùøûõïôöÙØÛÕÏÔÖ]|[aeiouyAEIOUY][ûøïåäëÛØÏÅÄË]"
)


def mojibake_in(text: str) -> list[tuple[int, int]]:
    """Return line and column, counted from 1, of the first wrong letter of every line that has one."""
    found = []
    certain, likely = False, 0
    for number, line in enumerate(text.split("\n"), start=1):
        hits = [match for pattern in (CERTAIN, LIKELY) for match in pattern.finditer(line)]
        certain = certain or any(match.re is CERTAIN for match in hits)
        likely += len(hits)
        if hits:
            found.append((number, min(match.start() for match in hits) + 1))
    return found if certain or likely > 1 else []
