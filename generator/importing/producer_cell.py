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
            names.append(before)
            address.extend(after)
    return ProducerCell(
        name=" ".join(name.strip() for name in names).strip(" ,;"),
        address=" ".join(part.strip() for part in address).strip(" ,;."),
        phone=", ".join(phones),
    )


def _is_place(line: str) -> bool:
    """Whether an unmarked line is an address ("ấp Long Hoà, thị trấn Chợ Mới, huyện Chợ Mới") and no name."""
    words = fold(line)
    return bool(_PLACE.match(words)) and bool(_UNIT.search(words))
