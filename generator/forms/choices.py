"""What can be chosen in a form: the values of closed lists with their words, and which fields refer to the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel

from generator.records import schema
from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """A value as records write it, and what people call it."""

    value: str
    label: Text


#: Words for the values that the schema lists itself; the test asks for each of them.
WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "3": Text("3 sao", "3 stars"),
        "4": Text("4 sao", "4 stars"),
        "5": Text("5 sao", "5 stars"),
        "editorial": Text("ban biên tập", "the editors"),
        "producer": Text("chủ thể", "the producer"),
        "document": Text("một văn bản", "a document"),
        "district": Text("cấp huyện", "district"),
        "province": Text("cấp tỉnh", "province"),
        "nation": Text("cấp quốc gia", "nation"),
        "listed": Text("có trong danh sách", "listed"),
        "reevaluated": Text("được đánh giá lại", "evaluated again"),
        "withdrawn": Text("bị thu hồi", "withdrawn"),
        "ceased": Text("ngừng sản xuất", "no longer made"),
        "exact": Text("đúng cửa cơ sở", "the very door"),
        "street": Text("đúng đường", "the street"),
        "hamlet": Text("đúng ấp, khóm", "the hamlet"),
    }
)

#: Fields whose values come from the catalogue, and what they are chosen from.
REFERENCES: Final[Mapping[tuple[type[BaseModel], str], str]] = MappingProxyType(
    {
        (schema.ProductRecord, "set"): "sets",
        (schema.AddressField, "commune"): "communes",
        (schema.AddressField, "district"): "districts",
        (schema.SourceField, "document"): "documents",
        (schema.PrintedAddressField, "document"): "documents",
        (schema.CertificateField, "source"): "documents",
        (schema.HistoryField, "source"): "documents",
    }
)


def reference_of(model: type[BaseModel], name: str) -> str:
    """Return what the values of a field are chosen from, or an empty text."""
    return REFERENCES.get((model, name), "")


def enum_choices(enum: type[Enum]) -> tuple[Choice, ...]:
    """Return the members of a vocabulary, each with its own label."""
    return tuple(Choice(str(member.value), _label(member)) for member in enum)


def literal_choices(values: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the values that the schema lists, each with its words."""
    return tuple(Choice(value, WORDS.get(value, Text(value))) for value in values)


def _label(member: Any) -> Text:
    label = member.label
    return label if isinstance(label, Text) else Text(str(label))
