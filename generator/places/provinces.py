"""Which provinces are derived, as they were until 30 June 2025, with the decisions that no package holds.

Another province is added by an entry here; ``ocop places`` then asks for what else must be decided (``overrides``,
``accepted``). District ids are the addresses of pages for ever, and one district's in the whole catalogue: where two
provinces have a district of one name, the later one's id ends in the province's (``chau-thanh-kien-giang``).
"""

from dataclasses import dataclass
from typing import Final

from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True)
class ChosenDistrict:
    """A former district: its id, its code, and the code of the commune where its committee sat.

    The seat's point stands for the district: people look for the town, and the package's own points of districts are
    the middles of boxes, some of them in a rice field.
    """

    id: str
    code: str
    seat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenProvince:
    """A province to derive: its id, its code, that of the province it belongs to today, and its districts in order."""

    id: str
    code: str
    current: str
    districts: tuple[ChosenDistrict, ...]


AN_GIANG: Final = ChosenProvince(
    id="an-giang",
    code="89",
    current="91",
    districts=(  # in the order of the province's reports (Annex I)
        ChosenDistrict("long-xuyen", "883", "30280"),  # phường Mỹ Bình
        ChosenDistrict("chau-doc", "884", "30316"),  # phường Châu Phú B
        ChosenDistrict("tan-chau", "887", "30376"),  # phường Long Thạnh
        ChosenDistrict("tinh-bien", "890", "30502"),  # phường Nhà Bàng
        ChosenDistrict("cho-moi", "893", "30628"),  # thị trấn Chợ Mới
        ChosenDistrict("tri-ton", "891", "30544"),  # thị trấn Tri Tôn
        ChosenDistrict("chau-phu", "889", "30463"),  # thị trấn Cái Dầu
        ChosenDistrict("phu-tan", "888", "30406"),  # thị trấn Phú Mỹ
        ChosenDistrict("thoai-son", "894", "30682"),  # thị trấn Núi Sập
        ChosenDistrict("chau-thanh", "892", "30589"),  # thị trấn An Châu
        ChosenDistrict("an-phu", "886", "30337"),  # thị trấn An Phú
    ),
)

PROVINCES: Final[tuple[ChosenProvince, ...]] = (AN_GIANG,)

REGION: Final = Text("Việt Nam", "Vietnam")
"""What the catalogue is about once it holds several provinces; one province is called by its own name."""
