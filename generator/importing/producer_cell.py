"""The cell "Thông tin chủ thể": a name, mostly with an address below it, sometimes a phone number."""

import re
from dataclasses import dataclass
from typing import Final

from generator.text.folding import fold

_ADDRESS: Final = re.compile(r"^\s*(?:địa\s*chỉ|đ/c|đc|address)\s*[:.\-–]\s*", re.IGNORECASE)
_WITHIN: Final = re.compile(r"[\s,;(.-]*(?:địa\s*chỉ|đ/c)\s*[:.\-–]\s*", re.IGNORECASE)
_PHONE: Final = re.compile(r"^\s*(?:điện\s*thoại|đt|sđt|số\s*đt|tel|hotline)\s*[:.]*\s*(?=[\d+(])", re.IGNORECASE)
_PLACE: Final = re.compile(r"^(so nha|so|ap|khom|to|duong|xa|phuong|thi tran|tt)\b")
_UNIT: Final = re.compile(r"\b(xa|phuong|thi tran|huyen|thi xa|thanh pho|tp|tt)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerCell:
    """What the cell says; parts that it does not have are empty."""

    name: str
    address: str = ""
    phone: str = ""


def producer_cell(text: str) -> ProducerCell:
    r"""Return name, address and phone of a producer cell.

    >>> producer_cell("Cơ sở Phương Giàu\nĐịa chỉ: Tổ 4, xã Khánh Hòa")
    ProducerCell(name='Cơ sở Phương Giàu', address='Tổ 4, xã Khánh Hòa', phone='')
    """
    names: list[str] = []
    address: list[str] = []
    phones: list[str] = []
    for number, line in enumerate(text.split("\n")):
        phone = _PHONE.match(line)
        marked = _ADDRESS.match(line)
        if phone:
            phones.append(line[phone.end() :])
        elif marked:
            address.append(line[marked.end() :])
        elif address or (number and _is_place(line)):
            address.append(line)
        else:
            before, *after = _WITHIN.split(line, maxsplit=1)
            name, place = _without_place(before)
            names.append(name)
            address.extend(part for part in (place, *after) if part)
    return ProducerCell(
        name=" ".join(name.strip() for name in names).strip(" ,;"),
        address=" ".join(part.strip() for part in address).strip(" ,;."),
        phone=", ".join(phones),
    )


def _without_place(line: str) -> tuple[str, str]:
    """Return a line and the address behind it: "Cơ sở Cô Tư, phường Châu Phú B, TP. Châu Đốc" has one after a comma."""
    for comma in (at for at, sign in enumerate(line) if sign == ","):
        if _is_place(line[comma + 1 :].strip()):
            return line[:comma], line[comma + 1 :]
    return line, ""


def _is_place(line: str) -> bool:
    """Whether an unmarked line is an address ("ấp Long Hoà, thị trấn Chợ Mới, huyện Chợ Mới") and no name."""
    words = fold(line)
    return bool(_PLACE.match(words)) and bool(_UNIT.search(words))
