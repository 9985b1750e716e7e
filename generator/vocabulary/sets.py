"""The 6 product groups and 26 product sets of Decision 148/QĐ-TTg (2023), as the programme classifies products.

``name`` is the official wording (English: our translation); ``short`` is what fits on a card or a filter.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductGroup:
    """One of the six groups. ``id`` is its path under ``/groups/``, ``number`` the roman numeral of the Decision."""

    id: str
    number: str
    name: Text
    short: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductSet:
    """One of the 26 sets. ``icon`` names its drawing, which stands in where a photo is missing."""

    code: str
    group: ProductGroup
    name: Text
    short: Text
    icon: str


_FOOD: Final = ProductGroup(
    id="thuc-pham",
    number="I",
    name=Text("Thực phẩm", "Food"),
    short=Text("Thực phẩm", "Food"),
)
_DRINKS: Final = ProductGroup(
    id="do-uong",
    number="II",
    name=Text("Đồ uống", "Beverages"),
    short=Text("Đồ uống", "Drinks"),
)
_HERBS: Final = ProductGroup(
    id="duoc-lieu",
    number="III",
    name=Text("Dược liệu và sản phẩm từ dược liệu", "Medicinal herbs and herbal products"),
    short=Text("Dược liệu", "Herbs and remedies"),
)
_CRAFTS: Final = ProductGroup(
    id="thu-cong-my-nghe",
    number="IV",
    name=Text("Hàng thủ công mỹ nghệ", "Handicrafts"),
    short=Text("Thủ công mỹ nghệ", "Handicrafts"),
)
_ORNAMENTALS: Final = ProductGroup(
    id="sinh-vat-canh",
    number="V",
    name=Text("Sinh vật cảnh", "Ornamental plants and animals"),
    short=Text("Sinh vật cảnh", "Ornamental plants and animals"),
)
_TOURISM: Final = ProductGroup(
    id="du-lich",
    number="VI",
    name=Text(
        "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
        "Community-based tourism, eco-tourism and tourist attractions",
    ),
    short=Text("Du lịch cộng đồng", "Community tourism"),
)

#: The six groups by id, in the order of the Decision.
GROUPS: Final[Mapping[str, ProductGroup]] = MappingProxyType(
    {group.id: group for group in (_FOOD, _DRINKS, _HERBS, _CRAFTS, _ORNAMENTALS, _TOURISM)}
)

_SETS: Final[tuple[ProductSet, ...]] = (
    ProductSet(
        code="I.1.a",
        group=_FOOD,
        name=Text(
            "Thực phẩm tươi sống: Rau, củ, quả, hạt tươi",
            "Fresh vegetables, tubers, fruit and seeds",
        ),
        short=Text("Rau, củ, quả tươi", "Fresh fruit and vegetables"),
        icon="fruit",
    ),
    ProductSet(
        code="I.1.b",
        group=_FOOD,
        name=Text(
            "Thực phẩm tươi sống: Thịt, thủy sản, trứng, sữa tươi",
            "Fresh meat, seafood, eggs and milk",
        ),
        short=Text("Thịt, thủy sản, trứng, sữa tươi", "Fresh meat, fish, eggs and milk"),
        icon="fresh-fish",
    ),
    ProductSet(
        code="I.2.a",
        group=_FOOD,
        name=Text(
            "Thực phẩm thô, sơ chế: Gạo, ngũ cốc, hạt sơ chế khác",
            "Rice, cereals and other semi-processed grains",
        ),
        short=Text("Gạo, ngũ cốc", "Rice and cereals"),
        icon="rice",
    ),
    ProductSet(
        code="I.2.b",
        group=_FOOD,
        name=Text(
            "Thực phẩm thô, sơ chế: Mật ong, mật khác và nông sản thực phẩm khác",
            "Honey, other nectars and other farm foods",
        ),
        short=Text("Mật ong, mật và đường thốt nốt", "Honey, palm sugar and nectars"),
        icon="palmyra",
    ),
    ProductSet(
        code="I.3.a",
        group=_FOOD,
        name=Text(
            "Thực phẩm chế biến: Đồ ăn nhanh",
            "Ready-to-eat food",
        ),
        short=Text("Đồ ăn nhanh", "Ready-to-eat food"),
        icon="quick-food",
    ),
    ProductSet(
        code="I.3.b",
        group=_FOOD,
        name=Text(
            "Thực phẩm chế biến: Chế biến từ gạo, ngũ cốc",
            "Products processed from rice and cereals",
        ),
        short=Text("Bánh và món từ gạo, ngũ cốc", "Rice and cereal products"),
        icon="rice-cake",
    ),
    ProductSet(
        code="I.3.c",
        group=_FOOD,
        name=Text(
            "Thực phẩm chế biến: Chế biến từ rau, củ, quả, hạt",
            "Products processed from vegetables, fruit and seeds",
        ),
        short=Text("Trái cây, rau củ chế biến", "Preserved fruit and vegetables"),
        icon="dried-fruit",
    ),
    ProductSet(
        code="I.3.d",
        group=_FOOD,
        name=Text(
            "Thực phẩm chế biến: Chế biến từ thịt, trứng, sữa, thủy sản, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác",
            "Products processed from meat, eggs, milk, seafood, honey and other farm foods",
        ),
        short=Text("Khô, mắm, thịt cá chế biến", "Dried and fermented fish and meat"),
        icon="mam-jar",
    ),
    ProductSet(
        code="I.4.a",
        group=_FOOD,
        name=Text(
            "Gia vị: Tương, nước mắm, gia vị dạng lỏng khác",
            "Soy paste, fish sauce and other liquid seasonings",
        ),
        short=Text("Nước mắm, tương", "Fish sauce and soy pastes"),
        icon="sauce",
    ),
    ProductSet(
        code="I.4.b",
        group=_FOOD,
        name=Text(
            "Gia vị: Gia vị khác",
            "Other seasonings",
        ),
        short=Text("Gia vị khác", "Other seasonings"),
        icon="spice",
    ),
    ProductSet(
        code="I.5.a",
        group=_FOOD,
        name=Text(
            "Chè: Chè tươi, chế biến",
            "Fresh and processed tea",
        ),
        short=Text("Chè", "Tea"),
        icon="tea",
    ),
    ProductSet(
        code="I.5.b",
        group=_FOOD,
        name=Text(
            "Chè: Sản phẩm chè từ thực vật khác",
            "Herbal teas from other plants",
        ),
        short=Text("Trà thảo mộc", "Herbal teas"),
        icon="herbal-tea",
    ),
    ProductSet(
        code="I.6",
        group=_FOOD,
        name=Text(
            "Cà phê, ca cao",
            "Coffee and cocoa",
        ),
        short=Text("Cà phê, ca cao", "Coffee and cocoa"),
        icon="coffee",
    ),
    ProductSet(
        code="II.1.a",
        group=_DRINKS,
        name=Text(
            "Đồ uống có cồn: Rượu trắng",
            "White spirits (rice spirit)",
        ),
        short=Text("Rượu trắng", "Rice spirits"),
        icon="rice-spirit",
    ),
    ProductSet(
        code="II.1.b",
        group=_DRINKS,
        name=Text(
            "Đồ uống có cồn: Đồ uống có cồn khác",
            "Other alcoholic drinks",
        ),
        short=Text("Rượu khác", "Other alcoholic drinks"),
        icon="wine",
    ),
    ProductSet(
        code="II.2.a",
        group=_DRINKS,
        name=Text(
            "Đồ uống không cồn: Nước khoáng thiên nhiên, nước uống đóng chai",
            "Natural mineral and bottled water",
        ),
        short=Text("Nước khoáng, nước đóng chai", "Mineral and bottled water"),
        icon="water",
    ),
    ProductSet(
        code="II.2.b",
        group=_DRINKS,
        name=Text(
            "Đồ uống không cồn: Đồ uống không cồn",
            "Other non-alcoholic drinks",
        ),
        short=Text("Nước cốt, siro", "Juices and syrups"),
        icon="juice",
    ),
    ProductSet(
        code="III.1",
        group=_HERBS,
        name=Text(
            "Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền",
            "Functional foods, herbal and traditional medicines",
        ),
        short=Text("Thực phẩm chức năng, thuốc cổ truyền", "Functional foods and traditional medicine"),
        icon="remedy",
    ),
    ProductSet(
        code="III.2",
        group=_HERBS,
        name=Text(
            "Mỹ phẩm có thành phần từ dược liệu",
            "Cosmetics with herbal ingredients",
        ),
        short=Text("Mỹ phẩm từ dược liệu", "Herbal cosmetics"),
        icon="cosmetics",
    ),
    ProductSet(
        code="III.3",
        group=_HERBS,
        name=Text(
            "Tinh dầu và dược liệu khác",
            "Essential oils and other medicinal plants",
        ),
        short=Text("Tinh dầu, dược liệu khác", "Essential oils and medicinal plants"),
        icon="mushroom",
    ),
    ProductSet(
        code="IV.1",
        group=_CRAFTS,
        name=Text(
            "Thủ công mỹ nghệ gia dụng, trang trí",
            "Household and decorative handicrafts",
        ),
        short=Text("Đồ gia dụng, trang trí", "Household and decorative crafts"),
        icon="craft",
    ),
    ProductSet(
        code="IV.2",
        group=_CRAFTS,
        name=Text(
            "Vải, may mặc",
            "Fabrics and garments",
        ),
        short=Text("Vải, may mặc", "Fabrics and garments"),
        icon="loom",
    ),
    ProductSet(
        code="V.1",
        group=_ORNAMENTALS,
        name=Text(
            "Hoa",
            "Flowers",
        ),
        short=Text("Hoa", "Flowers"),
        icon="flower",
    ),
    ProductSet(
        code="V.2",
        group=_ORNAMENTALS,
        name=Text(
            "Cây cảnh",
            "Ornamental plants",
        ),
        short=Text("Cây cảnh", "Ornamental plants"),
        icon="bonsai",
    ),
    ProductSet(
        code="V.3",
        group=_ORNAMENTALS,
        name=Text(
            "Động vật cảnh",
            "Ornamental animals",
        ),
        short=Text("Động vật cảnh", "Ornamental animals"),
        icon="bird",
    ),
    ProductSet(
        code="VI.1",
        group=_TOURISM,
        name=Text(
            "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
            "Community-based tourism, eco-tourism and tourist attractions",
        ),
        short=Text("Du lịch cộng đồng, sinh thái", "Community and eco-tourism"),
        icon="sampan",
    ),
)

#: All 26 sets by their code ("I.3.d"), in the order of the Decision.
SETS: Final[Mapping[str, ProductSet]] = MappingProxyType({item.code: item for item in _SETS})
