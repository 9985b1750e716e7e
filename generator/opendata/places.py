"""What is published of places: the former districts, their communes, and the units that succeed them."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.catalogue.model import Commune, District, Unit
from generator.catalogue.whole import Catalogue
from generator.opendata.parts import CODE_PATTERN, coordinates
from generator.opendata.shape import Field, Kind, bilingual
from generator.text.bilingual import Text

LEVELS: Final = ("district", "commune", "current_commune")


class Place(NamedTuple):
    """A unit of any level. ``district`` is None for a unit of today, which may take from several.

    ``products`` is None for a unit of today: where it took only a part of a commune, nobody knows which products.
    """

    level: str
    unit: District | Commune | Unit
    district: str | None
    current: str | None
    others: tuple[str, ...]
    products: int | None


def places_of(catalogue: Catalogue) -> Iterator[tuple[Place, frozenset[str]]]:
    """Yield every place and the districts it belongs to: districts, their communes, then today's units by code."""
    made_in = Counter(product.address.commune.code for product in catalogue.products.values())
    today: dict[str, Unit] = {}
    within: dict[str, set[str]] = defaultdict(set)
    for d in catalogue.districts.values():
        yield Place("district", d, d.id, None, (), len(d.products)), frozenset({d.id})
    for c in catalogue.communes.values():
        others = tuple(unit.code for unit in c.others)
        yield Place("commune", c, c.district, c.current.code, others, made_in[c.code]), frozenset({c.district})
        for unit in (c.current, *c.others):
            today[unit.code] = unit
            within[unit.code].add(c.district)
    for code in sorted(today):
        yield Place("current_commune", today[code], None, None, (), None), frozenset(within[code])


PLACE_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        name="id",
        label=Text("Mã nơi", "Place id"),
        about=Text(
            "Cấp và mã: xã ngày nay có khi giữ mã của xã cũ",
            "Level and code: a unit of today may bear the code of a former one",
        ),
        get=lambda p: f"{p.level.replace('_', '-')}-{p.unit.code}",
        pattern="^(district|commune|current-commune)-[0-9]+$",
    ),
    Field(
        name="level",
        label=Text("Cấp", "Level"),
        about=Text(
            "district: huyện cũ; commune: xã đến 30/6/2025; current_commune: xã từ 1/7/2025",
            "district: former district; commune: until 30 June 2025; current_commune: since 1 July 2025",
        ),
        get=lambda p: p.level,
        choices=LEVELS,
    ),
    Field(
        name="code",
        label=Text("Mã", "Code"),
        about=Text("Mã của Tổng cục Thống kê", "Code of the General Statistics Office"),
        get=lambda p: p.unit.code,
        pattern=CODE_PATTERN,
    ),
    bilingual("name", Text("Tên", "Name"), lambda p: p.unit.name),
    Field(
        name="district",
        label=Text("Mã huyện", "District id"),
        about=Text("Trống với xã ngày nay", "Empty for units of today"),
        get=lambda p: p.district,
        vocabulary="districts",
        optional=True,
    ),
    Field(
        name="current_commune",
        label=Text("Mã xã ngày nay", "Code of the commune today"),
        about=Text(
            "Của xã cũ; xã bị chia thì là đơn vị giữ phần lớn hơn",
            "Of a former commune; where it was split, the unit that holds the larger part",
        ),
        get=lambda p: p.current,
        pattern=CODE_PATTERN,
        optional=True,
    ),
    Field(
        name="other_current_communes",
        label=Text("Mã xã khác ngày nay", "Codes of other communes today"),
        about=Text("Chỉ khi xã cũ bị chia", "Only where the former commune was split"),
        get=lambda p: p.others,
        pattern=CODE_PATTERN,
        many=True,
    ),
    *coordinates(lambda p: p.unit),
    Field(
        name="products",
        label=Text("Số sản phẩm", "Number of products"),
        about=Text("Không tính cho xã ngày nay", "Not counted for units of today"),
        get=lambda p: p.products,
        kind=Kind.INTEGER,
        optional=True,
    ),
)
