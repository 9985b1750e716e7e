"""What is published of an outlet. Contacts stay on the page: an outlet agreed to be called, not to be copied."""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.model import Outlet
from generator.catalogue.whole import Catalogue
from generator.opendata.parts import ID_PATTERN, commune_fields, district_field, page_field, point_fields, sources_field
from generator.opendata.shape import Field, bilingual
from generator.text.bilingual import Text
from generator.vocabulary.outlets import OutletKind


def outlets_of(catalogue: Catalogue) -> Iterator[tuple[Outlet, frozenset[str]]]:
    """Yield every outlet and the district it belongs to, in the order of their Vietnamese names."""
    for outlet in catalogue.outlets.values():
        yield outlet, frozenset({outlet.district.id})


OUTLET_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        name="id",
        label=Text("Mã điểm bán", "Outlet id"),
        about=Text("Không bao giờ đổi", "Never changes"),
        get=lambda o: o.id,
        pattern=ID_PATTERN,
    ),
    bilingual("name", Text("Tên", "Name"), lambda o: o.name),
    Field(
        name="printed_names",
        label=Text("Cách viết khác", "Other spellings"),
        about=Text("Như trong các văn bản", "As documents print them"),
        get=lambda o: o.printed_names,
        many=True,
    ),
    Field(
        name="kind",
        label=Text("Loại", "Kind"),
        get=lambda o: o.kind.value,
        choices=tuple(kind.value for kind in OutletKind),
    ),
    bilingual("kind_name", Text("Tên loại", "Name of the kind"), lambda o: o.kind.label, table_only=True),
    district_field(lambda o: o.district.id),
    bilingual("district_name", Text("Huyện", "District"), lambda o: o.district.name, table_only=True),
    Field(
        name="address",
        label=Text("Địa chỉ", "Address"),
        about=Text("Trống khi chỉ biết huyện", "Empty where only the district is known"),
        get=lambda o: o.address,
        optional=True,
        parts=(
            Field(name="street", label=Text("số nhà, đường", "street"), get=lambda a: a.street, optional=True),
            Field(name="hamlet", label=Text("ấp, khóm, tổ", "hamlet"), get=lambda a: a.hamlet, optional=True),
            *commune_fields(lambda a: a.commune),
        ),
    ),
    *point_fields(lambda o: o.point),
    Field(
        name="opening_hours",
        label=Text("Giờ mở cửa", "Opening hours"),
        about=Text("Theo cách ghi của OpenStreetMap", "As OpenStreetMap writes them"),
        get=lambda o: o.hours.typed if o.hours else None,
        optional=True,
    ),
    Field(
        name="products",
        label=Text("Mã sản phẩm chắc chắn có bán", "Ids of products surely carried"),
        get=lambda o: o.products,
        pattern=ID_PATTERN,
        many=True,
    ),
    sources_field(lambda o: o.sources),
    page_field(lambda o: f"outlets/{o.id}/"),
)
