"""What the values of small closed lists mean, in people's words, for forms, editors and field tables.

The lists themselves are declared with the fields (``records.schema``); a test proves that every value has its words.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.text.bilingual import Text

#: Who decided on a certificate.
LEVELS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "district": Text("Cấp huyện", "District"),
        "province": Text("Cấp tỉnh", "Province"),
        "nation": Text("Cấp quốc gia", "Nation"),
    }
)

#: Who wrote a text.
AUTHORS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "editorial": Text("Ban biên tập", "The editors"),
        "producer": Text("Chủ thể", "The producer"),
        "document": Text("Văn bản", "A document"),
    }
)

#: How good a point is.
PRECISIONS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "exact": Text("Đúng cửa cơ sở", "The very door"),
        "street": Text("Đúng đường", "The street"),
        "hamlet": Text("Đúng ấp, khóm", "The hamlet"),
    }
)

#: Star ratings that are published.
STARS: Final[Mapping[str, Text]] = MappingProxyType({str(n): Text(f"{n} sao", f"{n} stars") for n in (3, 4, 5)})
