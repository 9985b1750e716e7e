"""What the characters of a record must be: visible, in one spelling, and the letters that people read them as.

Nobody sees these faults on a screen, yet each of them breaks search, sorting or the comparison of names, or shows a
visitor other text than a program reads.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from generator.records.marks import Mark
from generator.records.mojibake import LATIN, mojibake_in
from generator.records.yaml_faults import Fault
from generator.text.bilingual import Text

#: Control and format characters (zero-width, bidi, soft hyphen …), surrogates, private use, line and paragraph separators.
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_REPLACEMENT: Final = "\ufffd"

_VOWELS: Final = "aăâeêioôơuưy"
_TONES: Final = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VIETNAMESE: Final = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES) + "đ"
#: Text of which nothing needs to be asked, nearly all there is: looking at characters one by one costs more than all else.
_ORDINARY: Final = re.compile(rf"[\t\n -~{_VIETNAMESE}{_VIETNAMESE.upper()}“”‘’–—…°%]*")

#: Cyrillic letters, and the Greek ones that look like Latin ones (not μ and Ω, which are units), inside a Latin word.
LOOKALIKE: Final = re.compile(rf"(?<=[{LATIN}])[Ѐ-ԯΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονρ]|[Ѐ-ԯΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονρ](?=[{LATIN}])")
#: Letters and digits drawn bold, wide or in script by other characters, as posts on social networks have them.
DRAWN: Final = re.compile("[！-～\U0001d400-\U0001d7ff]")
STRAY_MARK: Final = re.compile(rf"[{LATIN}][\u0300-\u036f]+")

MESSAGES: Final = MappingProxyType(
    {
        "mojibake": Text(
            "Chữ Việt bị lỗi phông hoặc lỗi mã (thường do chép từ văn bản dùng phông TCVN3 hay VNI), {lines} dòng trong "
            "tệp; hãy chuyển sang Unicode rồi chép lại.",
            "Vietnamese letters came out wrong (often copied from a text in a TCVN3 or VNI font), lines: {lines}; "
            "convert the text to Unicode and copy it again.",
        ),
        "lost-letter": Text(
            "Có chữ bị mất khi chuyển mã (�); hãy gõ lại chỗ này.",
            "A letter was lost when the file was converted (�); type this place again.",
        ),
        "odd-letter": Text(
            "Chữ “{char}” (U+{number}) chỉ trông giống chữ thường, thường do chép từ mạng xã hội; hãy xóa và gõ lại.",
            "The letter “{char}” (U+{number}) only looks like an ordinary one, often copied from social networks; "
            "delete it and type it again.",
        ),
        "stray-mark": Text(
            "Chữ “{char}” có dấu lạ (U+{number}); hãy xóa và gõ lại.",
            "The letter “{char}” carries a strange mark (U+{number}); delete it and type it again.",
        ),
    }
)
"""What is said of letters that no program can mend; the form says the same while one types."""


def text_faults(text: str) -> Iterator[Fault]:
    """Yield what is wrong with the characters of a file: one fault a line; of what runs through a file, one a file."""
    if is_ordinary(text):
        return
    if wrong := mojibake_in(text):
        yield _fault("mojibake", Mark(*wrong[0]), lines=len(wrong))
        return
    decomposed: list[Mark] = []
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.removesuffix("\r")
        if fault := _line_fault(line, number):
            yield fault
        elif not unicodedata.is_normalized("NFC", line):
            composed = unicodedata.normalize("NFC", line)
            at = next(
                (i for i, (a, b) in enumerate(zip(line, composed, strict=False), start=1) if a != b), len(composed)
            )
            decomposed.append(Mark(number, at))
    if decomposed:
        yield _decomposed(decomposed[0], len(decomposed))


def value_fault(value: str, mark: Mark) -> Fault | None:
    """Return what is wrong with the characters of a value in double quotes, where escapes hide them from the text."""
    if is_ordinary(value):
        return None
    if fault := next((f for line in value.split("\n") if (f := _line_fault(line, mark.line))), None):
        return Fault(mark, fault.code, fault.vi, fault.en)
    return None if unicodedata.is_normalized("NFC", value) else _decomposed(mark, 1)


@lru_cache(maxsize=1)  # of the same file it is asked twice
def is_ordinary(text: str) -> bool:
    """Return whether a text has letters of Vietnamese and ASCII only, and the marks that go with them."""
    return _ORDINARY.fullmatch(text.replace("\r\n", "\n") if "\r" in text else text) is not None


def _line_fault(line: str, number: int) -> Fault | None:
    for column, char in enumerate(line, start=1):
        if fault := _character_fault(char, Mark(number, column)):
            return fault
    return _letter_fault(line, number)


def _character_fault(char: str, mark: Mark) -> Fault | None:
    category = unicodedata.category(char)
    if category in _INVISIBLE and char != "\t":
        return Fault(
            mark,
            "invisible-character",
            f"Có ký tự không nhìn thấy được (U+{ord(char):04X}); hãy xóa và gõ lại chỗ này.",
            f"There is an invisible character (U+{ord(char):04X}); delete it and type this place again.",
        )
    if category == "Zs" and char != " ":
        return Fault(
            mark,
            "odd-space",
            f"Có dấu cách đặc biệt (U+{ord(char):04X}), thường do chép từ Word; hãy xóa và gõ dấu cách thường.",
            f"There is a special space (U+{ord(char):04X}), often copied from Word; replace it by an ordinary space.",
        )
    return _fault("lost-letter", mark) if char == _REPLACEMENT else None


def _letter_fault(line: str, number: int) -> Fault | None:
    """Return the fault of a letter that is not what it looks like; spellings that NFC would mend are not one."""
    if match := DRAWN.search(line) or LOOKALIKE.search(line):
        return _fault("odd-letter", Mark(number, match.start() + 1), char=match[0], number=f"{ord(match[0]):04X}")
    if match := STRAY_MARK.search(unicodedata.normalize("NFC", line)):
        return _fault("stray-mark", Mark(number, match.start() + 1), char=match[0][0], number=f"{ord(match[0][1]):04X}")
    return None


def _fault(code: str, mark: Mark, **values: object) -> Fault:
    text = MESSAGES[code]
    return Fault(mark, code, text.vi.format(**values), (text.en or "").format(**values))


def _decomposed(mark: Mark, lines: int) -> Fault:
    return Fault(
        mark,
        "not-nfc",
        f"Chữ có dấu ở dạng tách rời (NFD), {lines} dòng trong tệp; hãy gõ lại bằng bộ gõ Unicode dựng sẵn.",
        f"Accented letters are in decomposed form (NFD), lines: {lines}; type them again as precomposed Unicode.",
    )
