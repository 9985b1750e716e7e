"""Fields that several tables share: units, points, addresses, sources, addresses of pages."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from generator.catalogue.model import Document, Point, Precision
from generator.opendata.shape import Field, Kind, bilingual
from generator.pages.routes import language_root
from generator.text.bilingual import Text

ID_PATTERN: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"
CODE_PATTERN: Final = "^[0-9]{2,5}$"


class Page(NamedTuple):
    """Where a record's page lies in each language, relative to the home page."""

    vi: str
    en: str


def page(path: str) -> Page:
    """Return both addresses of a page."""
    return Page(language_root("vi") + path, language_root("en") + path)


def page_field(get: Callable[[Any], str]) -> Field:
    """Return the field that leads to a record's page."""
    return Field(
        name="url",
        label=Text("Trang", "Page"),
        about=Text("Địa chỉ trang, tính từ trang chủ", "Address of the page, relative to the home page"),
        get=lambda record: page(get(record)),
        parts=(
            Field(name="vi", label=Text("tiếng Việt", "Vietnamese"), get=lambda p: p.vi),
            Field(name="en", label=Text("tiếng Anh", "English"), get=lambda p: p.en),
        ),
    )


def unit_fields() -> tuple[Field, Field]:
    """Return code and name of a unit."""
    return (
        Field(name="code", label=Text("mã", "code"), get=lambda unit: unit.code, pattern=CODE_PATTERN),
        bilingual("name", Text("tên", "name"), lambda unit: unit.name),
    )


def commune_fields(get: Callable[[Any], Any]) -> tuple[Field, Field, Field]:
    """Return the commune as certified and as it is called today; ``get`` leads to the commune."""
    return (
        Field(
            name="commune",
            label=Text("Xã, phường, thị trấn", "Commune"),
            about=Text("Đến ngày 30/6/2025", "Until 30 June 2025"),
            get=get,
            parts=unit_fields(),
        ),
        Field(
            name="current_commune",
            label=Text("Xã, phường ngày nay", "Commune today"),
            about=Text(
                "Từ ngày 1/7/2025; xã bị chia thì đây là đơn vị giữ phần lớn hơn",
                "Since 1 July 2025; of a commune that was split, the unit that holds the larger part",
            ),
            get=lambda record: get(record).current,
            parts=unit_fields(),
        ),
        Field(
            name="other_current_communes",
            label=Text("Xã, phường khác có thể", "Other possible communes"),
            about=Text(
                "Chỉ khi xã cũ bị chia: những đơn vị giữ phần còn lại",
                "Only where the former commune was split: the units that hold the rest",
            ),
            get=lambda record: get(record).others,
            parts=unit_fields(),
            many=True,
        ),
    )


def district_field(get: Callable[[Any], str]) -> Field:
    """Return the id of the former district."""
    return Field(
        name="district",
        label=Text("Mã huyện", "District id"),
        about=Text("Huyện, thị xã, thành phố trước ngày 1/7/2025", "The district, town or city before 1 July 2025"),
        get=get,
        vocabulary="districts",
    )


def coordinates(get: Callable[[Any], Any]) -> tuple[Field, Field]:
    """Return latitude and longitude."""
    return (
        Field(
            name="lat",
            label=Text("Vĩ độ", "Latitude"),
            about=Text("Độ, WGS 84", "Degrees, WGS 84"),
            get=lambda record: get(record).lat,
            kind=Kind.NUMBER,
        ),
        Field(
            name="lon",
            label=Text("Kinh độ", "Longitude"),
            about=Text("Độ, WGS 84", "Degrees, WGS 84"),
            get=lambda record: get(record).lon,
            kind=Kind.NUMBER,
        ),
    )


def point_fields(get: Callable[[Any], Point]) -> tuple[Field, ...]:
    """Return a point and how exactly it is known."""
    return (
        *coordinates(get),
        Field(
            name="precision",
            label=Text("Độ chính xác", "Precision"),
            about=Text(
                "“commune”: điểm chung của xã, không phải cửa nhà của chủ thể; “district”: điểm chung của huyện",
                "“commune”: one point for the whole commune, not the producer's door; “district”: one for the district",
            ),
            get=lambda record: get(record).precision.value,
            choices=tuple(p.value for p in Precision),
        ),
    )


def document_name(document: Document | None) -> str | None:
    """Return the number of a document, or its id where the number was left blank."""
    return (document.number or document.id) if document else None


def sources_field(get: Callable[[Any], Any]) -> Field:
    """Return the places in documents that a record rests on."""
    return Field(
        name="sources",
        label=Text("Nguồn", "Source"),
        about=Text("Mỗi nguồn là một dòng của một văn bản", "Each is one row of a document"),
        get=get,
        many=True,
        parts=(
            Field(
                name="document", label=Text("văn bản", "document"), get=lambda source: document_name(source.document)
            ),
            Field(name="annex", label=Text("phụ lục", "annex"), get=lambda source: source.annex, optional=True),
            Field(name="section", label=Text("mục", "section"), get=lambda source: source.section, optional=True),
            Field(
                name="row",
                label=Text("số thứ tự", "row"),
                get=lambda source: source.row,
                kind=Kind.INTEGER,
                optional=True,
            ),
        ),
    )


def channels_field(get: Callable[[Any], Any]) -> Field:
    """Return where something is sold online."""
    return Field(
        name="channels",
        label=Text("Kênh bán hàng", "Sales channel"),
        get=get,
        many=True,
        parts=(
            Field(name="kind", label=Text("loại", "kind"), get=lambda channel: channel.kind.value),
            Field(name="url", label=Text("đường dẫn", "link"), get=lambda channel: channel.url),
        ),
    )
