"""Names of administrative units: one orthography in Vietnamese, and what to call them in English."""

import unicodedata
from typing import Final

from generator.places.errors import PlacesError
from generator.text.bilingual import Text
from generator.text.folding import one_orthography

_ENGLISH: Final = {
    "Tỉnh": "province",
    "Thành phố": "city",
    "Thị xã": "town",
    "Huyện": "district",
    "Quận": "urban district",
    "Phường": "ward",
    "Thị trấn": "town",
    "Xã": "commune",
    "Đặc khu": "special zone",
}


def unit_name(printed: str) -> Text:
    """Return the name with its type: "Thị Trấn Óc Eo" → "Thị trấn Óc Eo", "Oc Eo town"; "Quận 8" → "District 8".

    Raises:
        PlacesError: the name does not begin with a known type.
    """
    kind, short = _split(printed)
    if short.isdecimal():
        return Text(f"{kind} {short}", f"{_ENGLISH[kind].split()[-1].capitalize()} {short}")
    return Text(f"{kind} {short}", f"{without_marks(short)} {_ENGLISH[kind]}")


def short_name(printed: str) -> Text:
    """Return the name without its type: "Thành phố Long Xuyên" → "Long Xuyên", "Long Xuyen"; a number says nothing alone."""
    _, short = _split(printed)
    return unit_name(printed) if short.isdecimal() else Text(short, without_marks(short))


def hamlet_name(printed: str) -> Text:
    """Return where in a commune something is: "tổ 10, ấp Khánh An" → "neighbourhood group 10, Khanh An hamlet"."""
    return Text(printed, ", ".join(_hamlet_in_english(part.strip()) for part in printed.split(",")))


def _hamlet_in_english(part: str) -> str:
    kind, _, name = part.partition(" ")
    match kind.lower():
        case "ấp" | "khóm" if name:
            return f"{without_marks(name)} hamlet"
        case "tổ" if name:
            return f"neighbourhood group {without_marks(name)}"
    return without_marks(part)


def without_marks(text: str) -> str:
    """Return ``text`` in plain Latin letters, capitals kept: "Vọng Đông" → "Vong Dong"."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _split(printed: str) -> tuple[str, str]:
    name = one_orthography(printed)
    for kind in _ENGLISH:
        if name.lower().startswith(f"{kind.lower()} "):
            return kind, name[len(kind) + 1 :]
    raise PlacesError(
        Text(
            f"Không rõ loại đơn vị hành chính của “{printed}”.",
            f"The type of the administrative unit “{printed}” is not known.",
        )
    )
