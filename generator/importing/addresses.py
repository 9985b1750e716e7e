"""An address line of an office's table, taken apart by ``places.yml``: street, hamlet, commune, district."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.records.places_file import PlacesFile
from generator.text.folding import fold, one_orthography
from generator.text.formatting import within_sentence

_TODAY: Final = re.compile(
    r"\(?\s*(?:nay là|nay thuộc|hiện là|hiện nay là|sau sáp nhập là|mới là)\s+[^)]*\)?", re.IGNORECASE
)
_COUNTRY: Final = ("viet nam", "vn")
_HAMLET: Final = re.compile(r"^(ap|khom|to|khu pho|khu vuc|soc|phum)\b")
_STREET: Final = re.compile(r"^(so\b|\d|duong|quoc lo|tinh lo|ql|tl|hem|lo\b)")
_NUMBER: Final = re.compile(r"^số\s+(\d\S*)\s+(?:đường\s+)?(?=\S)", re.IGNORECASE)
_UNIT: Final = re.compile(r"^(xa|phuong|thi tran|dac khu)\b")
_ABOVE_COMMUNES: Final = re.compile(r"^(huyen|thi xa|thanh pho|tinh(?! lo\b)) \D")
_TYPES: Final = ("xa", "phuong", "thi tran")
_SHORT: Final = (
    (re.compile(r"^tt\.?\s*", re.IGNORECASE), "thị trấn "),
    (re.compile(r"^p\.\s*", re.IGNORECASE), "phường "),
    (re.compile(r"^x\.\s*", re.IGNORECASE), "xã "),
    (re.compile(r"^h\.\s*", re.IGNORECASE), "huyện "),
    (re.compile(r"^tx\.?\s*", re.IGNORECASE), "thị xã "),
    (re.compile(r"^tp\.?\s*", re.IGNORECASE), "thành phố "),
)
_PROVINCE_TYPES: Final = re.compile(r"^(tinh|thanh pho) ")
_DISTRICT_TYPES: Final = re.compile(r"^(huyen|thi xa|thanh pho)\s+")


#: Names of places are folded over and over, once for every row of a table.
_folded: Final = lru_cache(maxsize=2_000)(fold)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressParts:
    """The parts that were recognised. ``commune`` is written as records write it ("xã Vọng Đông").

    ``current`` is the code of the unit of today that the text names, where it names one; ``unnamed`` is the commune as
    typed, where no commune of 30 June 2025 is called so; ``elsewhere`` is the district or province as typed, where it is
    none of the catalogue's: what its commune is called, one of ours may be called as well.
    """

    street: str | None = None
    hamlet: str | None = None
    commune: str | None = None
    district: str | None = None
    current: str | None = None
    unnamed: str | None = None
    elsewhere: str | None = None


def district_of(text: str, places: PlacesFile, province: str | None = None) -> str | None:
    """Return the id of the former district that a text names ("TP. Long Xuyên", "huyện Thoại Sơn", "Thoại Sơn").

    Where provinces have districts of one name, the province decides; without it, nothing does.
    """
    name = _DISTRICT_TYPES.sub("", fold(_expanded(text)).strip(" .,"))
    found: dict[str, str] = {}
    for district in places.districts:
        if province in (None, district.province) and name in (*_ways_to_write(district.short.vi), district.id):
            found.setdefault(district.province, district.id)
    return next(iter(found.values())) if len(found) == 1 else None


def province_of(text: str, places: PlacesFile) -> str | None:
    """Return the id of the province that a text names ("tỉnh An Giang", "AG")."""
    name = _PROVINCE_TYPES.sub("", fold(text))
    return next((p.id for p in places.provinces if name in _ways_to_write(p.short.vi)), None)


def _ways_to_write(short: str) -> tuple[str, str]:
    """Return a name without marks, and its initials."""
    name = _folded(short)
    return name, "".join(word[0] for word in name.split())


def address_parts(text: str, places: PlacesFile, district: str | None = None) -> AddressParts:
    """Return the parts of an address; ``district`` is the one that is known from elsewhere, if any.

    What stands behind "nay là" is how the place is called today, and is left out. A unit of today that one commune alone
    became (within the district, where it is known) means that commune.
    """
    text = _TODAY.sub("", text)
    parts = [_expanded(part.strip(" .")) for part in re.split(r"[,;\n]", text) if part.strip(" .")]
    province = None
    while parts and ((found_there := province_of(parts[-1], places)) or fold(parts[-1]) in _COUNTRY):
        province = found_there or province
        parts.pop()
    if parts and (named := district_of(parts[-1], places, province)) and not _is_commune_of(parts, named, places):
        district = named
        parts.pop()
    elsewhere = next((part for part in parts if _ABOVE_COMMUNES.match(fold(part))), None)
    commune = current = unnamed = None
    for index in range(len(parts) - 1, -1, -1):
        found = _commune(parts[index], district, places)
        if found:
            district, commune = found
            current = _current(parts[index], places)
            parts = parts[:index]
            break
    else:
        if parts and ((current := _current(parts[-1], places)) or _UNIT.match(fold(parts[-1]))):
            unnamed = parts.pop()
            if current and (former := _only_former(current, district, places)):
                (district, commune), unnamed = former, None
    parts = [one_orthography(part) for part in parts]
    street = [part for part in parts if not _HAMLET.match(fold(part))]
    if not any(_STREET.match(fold(part)) for part in street):
        street = []  # "Tân Hiệp A" before a commune is a hamlet whose type was left out
    hamlet = [part for part in parts if part not in street]
    return AddressParts(
        street=", ".join(_NUMBER.sub(r"\1 ", part) for part in street) or None,
        hamlet=", ".join(within_sentence(part) if _HAMLET.match(fold(part)) else part for part in hamlet) or None,
        commune=commune,
        district=district,
        current=current,
        unnamed=unnamed,
        elsewhere=elsewhere,
    )


def _current(text: str, places: PlacesFile) -> str | None:
    """Return the code of the unit of today that a text names with its type."""
    words = fold(text)
    found = [unit.code for unit in places.current_communes if _folded(unit.name.vi) == words]
    return found[0] if len(found) == 1 else None


def _only_former(current: str, district: str | None, places: PlacesFile) -> tuple[str, str] | None:
    """Return district and name of the commune that became a unit of today, where it is the only one, even in part."""
    found = [
        (commune.district, within_sentence(commune.name.vi))
        for commune in places.communes
        if current in (commune.current, *commune.successors) and district in (None, commune.district)
    ]
    return found[0] if len(found) == 1 else None


def _is_commune_of(parts: list[str], district: str, places: PlacesFile) -> bool:
    """A town may be called as its district is: "thị trấn Tri Tôn" alone is the town."""
    return len(parts) == 1 and fold(parts[0]).startswith("thi tran") and bool(_commune(parts[0], district, places))


def _commune(text: str, district: str | None, places: PlacesFile) -> tuple[str, str] | None:
    """Return district and name of the commune that a part names.

    Within a known district the name alone is enough, and an outdated type ("xã Đa Phước", a town by now) does no harm:
    but "xã Óc Eo" is what the town and its neighbours became.
    """
    words = fold(text)
    without_type = next((words.removeprefix(f"{kind} ") for kind in _TYPES if words.startswith(f"{kind} ")), words)
    typed: list[tuple[str, str]] = []
    untyped: list[tuple[str, str]] = []
    for commune in places.communes:
        if district not in (None, commune.district):
            continue
        folded = _folded(commune.name.vi)
        bare = next((folded.removeprefix(f"{kind} ") for kind in _TYPES if folded.startswith(f"{kind} ")), folded)
        if words == folded:
            typed.append((commune.district, within_sentence(commune.name.vi)))
        elif without_type == bare and district:
            untyped.append((commune.district, within_sentence(commune.name.vi)))
    found = typed or ([] if _current(text, places) else untyped)
    return found[0] if len(found) == 1 else None


def _expanded(text: str) -> str:
    for pattern, full in _SHORT:
        if pattern.match(text):
            return pattern.sub(full, text, count=1)
    return text
