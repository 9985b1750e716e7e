"""The 11 former districts of An Giang, in the order of the province's reports (Annex I)."""

from typing import Final

DISTRICT_IDS: Final[tuple[str, ...]] = (
    "long-xuyen",
    "chau-doc",
    "tan-chau",
    "tinh-bien",
    "cho-moi",
    "tri-ton",
    "chau-phu",
    "phu-tan",
    "thoai-son",
    "chau-thanh",
    "an-phu",
)
