"""What is published of a producer. Contacts stay on the page: a producer agreed to be called, not to be copied."""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.model import Producer
from generator.catalogue.whole import Catalogue
from generator.opendata.parts import ID_PATTERN, commune_fields, district_field, page_field, point_fields
from generator.opendata.shape import Field, bilingual
from generator.text.bilingual import Text
from generator.vocabulary.producers import ProducerType


def producers_of(catalogue: Catalogue) -> Iterator[tuple[Producer, frozenset[str]]]:
    """Yield every producer and the district it belongs to, in the order of their Vietnamese names."""
    for producer in catalogue.producers.values():
        yield producer, frozenset({producer.address.district.id})


PRODUCER_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        name="id",
        label=Text("Mã chủ thể", "Producer id"),
        about=Text("Không bao giờ đổi", "Never changes"),
        get=lambda p: p.id,
        pattern=ID_PATTERN,
    ),
    bilingual("name", Text("Tên", "Name"), lambda p: p.name),
    Field(
        name="printed_names",
        label=Text("Cách viết khác", "Other spellings"),
        about=Text("Như trong các văn bản", "As documents print them"),
        get=lambda p: p.printed_names,
        many=True,
    ),
    Field(
        name="type",
        label=Text("Loại hình", "Type"),
        get=lambda p: p.type.value,
        choices=tuple(t.value for t in ProducerType),
    ),
    bilingual("type_name", Text("Tên loại hình", "Name of the type"), lambda p: p.type.label, table_only=True),
    district_field(lambda p: p.address.district.id),
    bilingual("district_name", Text("Huyện", "District"), lambda p: p.address.district.name, table_only=True),
    Field(
        name="address",
        label=Text("Địa chỉ", "Address"),
        get=lambda p: p.address,
        parts=(
            Field(name="street", label=Text("số nhà, đường", "street"), get=lambda a: a.street, optional=True),
            Field(name="hamlet", label=Text("ấp, khóm, tổ", "hamlet"), get=lambda a: a.hamlet, optional=True),
            *commune_fields(lambda a: a.commune),
            Field(
                name="printed",
                label=Text("như văn bản in", "as printed"),
                get=lambda a: a.printed,
                many=True,
                parts=(
                    Field(name="text", label=Text("nguyên văn", "text"), get=lambda p: p.text),
                    Field(name="document", label=Text("văn bản", "document"), get=lambda p: p.document),
                ),
            ),
        ),
    ),
    *point_fields(lambda p: p.point),
    Field(
        name="products",
        label=Text("Mã các sản phẩm", "Product ids"),
        get=lambda p: p.products,
        pattern=ID_PATTERN,
        many=True,
    ),
    page_field(lambda p: f"producers/{p.id}/"),
)
