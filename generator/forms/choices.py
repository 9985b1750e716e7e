"""What can be chosen in a form: the values of closed lists with their words, and which fields refer to the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from generator.schemas.kinds import DISTRICT_FIELDS, VALUES
from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """A value as records write it, and what people call it."""

    value: str
    label: Text


#: Fields whose values come from the catalogue, and what they are chosen from.
REFERENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ProductRecord.set": "sets",
        "AddressField.commune": "communes",
        **dict.fromkeys(DISTRICT_FIELDS, "districts"),
        "SourceField.document": "documents",
        "PrintedAddressField.document": "documents",
        "CertificateField.source": "documents",
        "HistoryField.source": "documents",
    }
)

#: Helps that speak of how a file is written, in the words of a form; an empty one is not shown.
HELPS_OF_FORMS: Final[Mapping[str, Text | None]] = MappingProxyType(
    {
        "TextField.vi": None,
        "TextField.en": None,
        "ProseField.vi": None,
        "ProseField.en": None,
        "ProductRecord.stars": None,
        "ProductRecord.set": None,
        "ProducerRecord.type": None,
        "ProducerRecord.contacts": None,
        "CertificateField.issued_on": None,
        "HistoryField.date": None,
        "CertificateField.score": Text("Từ 0 đến 100.", "0 to 100."),
        "CertificateField.expires_on": Text("36 tháng sau ngày cấp.", "36 months after the day of issue."),
        "CertificateField.source": None,
        "HistoryField.source": None,
        "PrintedAddressField.document": None,
        "SourceField.document": None,
        "ContactsField.consent": Text(
            "Không đồng ý thì không ghi gì vào mục liên hệ.", "Without it, no contact is written down."
        ),
        "ContactsField.phones": None,
        "ContactsField.zalo": Text(
            "Số điện thoại dùng Zalo, hoặc đường dẫn Zalo.", "The number on Zalo, or the link to it."
        ),
        "ProductRecord.gtin": Text("Các chữ số dưới mã vạch.", "The digits below the bars."),
        "ProducerRecord.tax_code": Text("10 chữ số; chi nhánh thêm -001.", "10 digits; a branch adds -001."),
        "DocumentRecord.number": Text("Như in; không có thì để trống.", "As printed; leave it empty if there is none."),
        "ProductRecord.id": Text(
            "Tự đặt theo tên; đã đăng thì không bao giờ đổi.", "Follows from the name; once published it never changes."
        ),
        "ProducerRecord.id": Text(
            "Tự đặt theo tên; đã đăng thì không bao giờ đổi.", "Follows from the name; once published it never changes."
        ),
        "OutletRecord.id": Text(
            "Tự đặt theo tên; đã đăng thì không bao giờ đổi.", "Follows from the name; once published it never changes."
        ),
        "OutletRecord.kind": None,
        "OutletRecord.contacts": None,
        "OutletRecord.opening_hours": Text(
            "Theo cách ghi của OpenStreetMap: Mo Tu We Th Fr Sa Su là thứ hai đến chủ nhật, off là nghỉ.",
            "As OpenStreetMap writes them: Mo to Su for the days, off for closed.",
        ),
        "OutletRecord.address": Text(
            "Chưa biết xã, phường thì để trống.", "Leave it empty where the commune is not known."
        ),
        "DocumentRecord.issued_on": Text(
            "Ngày/tháng/năm, ví dụ 30/6/2026; chỉ biết tháng thì ghi 6/2026.",
            "Day/month/year, such as 30/6/2026; 6/2026 where only the month is known.",
        ),
        "DocumentRecord.id": Text("Tự đặt theo số hiệu.", "Follows from the number."),
    }
)


def reference_of(model: type[BaseModel], name: str) -> str:
    """Return what the values of a field are chosen from, or an empty text."""
    return REFERENCES.get(f"{model.__name__}.{name}", "")


def choices_of(model: type[BaseModel], name: str) -> tuple[Choice, ...]:
    """Return the values of a closed list, each with its words; nothing for any other field."""
    values = VALUES.get(f"{model.__name__}.{name}") or {}
    return tuple(Choice(value, words) for value, words in values.items())
