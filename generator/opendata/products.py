"""What is published of a product."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.catalogue.model import Producer, Product
from generator.catalogue.whole import Catalogue
from generator.opendata.parts import (
    ID_PATTERN,
    channels_field,
    commune_fields,
    district_field,
    document_name,
    page_field,
    point_fields,
    sources_field,
)
from generator.opendata.shape import Field, Kind, bilingual
from generator.text.bilingual import Text
from generator.vocabulary.sets import GROUPS, SETS
from generator.vocabulary.stars import PUBLISHED_STARS
from generator.vocabulary.statuses import Status


class Made(NamedTuple):
    """A product and who makes it."""

    product: Product
    producer: Producer


def products_of(catalogue: Catalogue) -> Iterator[tuple[Made, frozenset[str]]]:
    """Yield every product and the district it belongs to, in publishing order."""
    for product in catalogue.products.values():
        made = Made(product, catalogue.producers[product.producer])
        yield made, frozenset({product.address.district.id})


_CERTIFICATE: Final = (
    Field(
        name="stars",
        label=Text("hạng sao", "stars"),
        get=lambda c: c.stars,
        kind=Kind.INTEGER,
        choices=tuple(sorted(PUBLISHED_STARS)),
    ),
    Field(
        name="score",
        label=Text("điểm", "score"),
        get=lambda c: c.score,
        kind=Kind.NUMBER,
        optional=True,
    ),
    Field(name="decision", label=Text("quyết định", "decision"), get=lambda c: c.decision, optional=True),
    Field(
        name="issued_on", label=Text("ngày cấp", "issued on"), get=lambda c: c.issued_on, kind=Kind.DATE, optional=True
    ),
    Field(
        name="expires_on",
        label=Text("ngày hết hạn", "expires on"),
        get=lambda c: c.expires_on,
        kind=Kind.DATE,
        optional=True,
    ),
    Field(name="year", label=Text("năm", "year"), get=lambda c: c.year, kind=Kind.INTEGER, optional=True),
    Field(name="document", label=Text("văn bản", "document"), get=lambda c: document_name(c.document), optional=True),
)

PRODUCT_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        name="id",
        label=Text("Mã sản phẩm", "Product id"),
        about=Text("Không bao giờ đổi", "Never changes"),
        get=lambda r: r.product.id,
        pattern=ID_PATTERN,
    ),
    bilingual("name", Text("Tên", "Name"), lambda r: r.product.name),
    Field(
        name="printed_name",
        label=Text("Tên như văn bản in", "Name as printed"),
        get=lambda r: r.product.printed_name or r.product.name.vi,
    ),
    Field(
        name="stars",
        label=Text("Hạng sao", "Stars"),
        get=lambda r: r.product.stars,
        kind=Kind.INTEGER,
        choices=tuple(sorted(PUBLISHED_STARS)),
    ),
    Field(
        name="potential_stars",
        label=Text("Hạng tiềm năng", "Potential stars"),
        about=Text("Hạng được đề nghị, chưa được công nhận", "Proposed, not recognised yet"),
        get=lambda r: r.product.potential_stars,
        kind=Kind.INTEGER,
        choices=(4, 5),
        optional=True,
    ),
    Field(
        name="score",
        label=Text("Điểm", "Score"),
        about=Text("Trên 100 điểm", "Out of 100"),
        get=lambda r: r.product.score,
        kind=Kind.NUMBER,
        optional=True,
    ),
    Field(name="set", label=Text("Mã bộ", "Set code"), get=lambda r: r.product.set.code, choices=tuple(SETS)),
    bilingual("set_name", Text("Bộ sản phẩm", "Product set"), lambda r: r.product.set.name, table_only=True),
    Field(name="group", label=Text("Mã nhóm", "Group id"), get=lambda r: r.product.set.group.id, choices=tuple(GROUPS)),
    bilingual("group_name", Text("Nhóm", "Product group"), lambda r: r.product.set.group.name, table_only=True),
    Field(
        name="status",
        label=Text("Tình trạng", "Status"),
        about=Text("Tính vào ngày làm tệp; chưa rõ hạn thì không ghi là còn hạn", "On the day the file was made"),
        get=lambda r: r.product.status.value,
        choices=tuple(s.value for s in Status),
    ),
    Field(
        name="listed_on",
        label=Text("Có trong danh sách ngày", "Listed on"),
        about=Text("Ngày của danh sách mới nhất có sản phẩm này", "Day of the latest list that has this product"),
        get=lambda r: r.product.listed_on,
        kind=Kind.DATE,
        optional=True,
    ),
    Field(
        name="certificates",
        label=Text("Giấy chứng nhận", "Certificate"),
        about=Text("Mới nhất trước; chỉ ghi điều văn bản nói", "Newest first; only what a document says"),
        get=lambda r: r.product.certificates,
        many=True,
        parts=_CERTIFICATE,
    ),
    Field(
        name="producer",
        label=Text("Mã chủ thể", "Producer id"),
        get=lambda r: r.product.producer,
        pattern=ID_PATTERN,
        refers=("producers", "id"),
    ),
    bilingual("producer_name", Text("Chủ thể", "Producer"), lambda r: r.producer.name, table_only=True),
    district_field(lambda r: r.product.address.district.id),
    bilingual("district_name", Text("Huyện", "District"), lambda r: r.product.address.district.name, table_only=True),
    *commune_fields(lambda r: r.product.address.commune),
    *point_fields(lambda r: r.product.point),
    bilingual(
        "description",
        Text("Mô tả", "Description"),
        lambda r: r.product.description,
        about=Text("Ban biên tập viết, không phải lời chủ thể", "By the editors, not by the producer"),
        optional=True,
    ),
    Field(name="standards", label=Text("Tiêu chuẩn", "Standards"), get=lambda r: r.product.standards, many=True),
    Field(name="gtin", label=Text("Mã vạch", "GTIN"), get=lambda r: r.product.gtin, optional=True),
    Field(
        name="traceability",
        label=Text("Truy xuất nguồn gốc", "Traceability"),
        get=lambda r: r.product.traceability,
        optional=True,
    ),
    channels_field(lambda r: r.product.channels),
    Field(
        name="season",
        label=Text("Tháng có hàng", "Months in season"),
        get=lambda r: r.product.season.months if r.product.season else (),
        kind=Kind.INTEGER,
        many=True,
    ),
    sources_field(lambda r: r.product.sources),
    page_field(lambda r: f"products/{r.product.id}/"),
)
