"""The shape of the records: what an editor may write, with the label that people know each field by.

Checks, messages, forms and published schemas come from these models. They are frozen, and know nothing of other
records: rules across records live in ``checks``.
"""

from functools import cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.records.fields import (
    OF_PROGRAMME,
    Day,
    DocumentDay,
    DocumentDayOrMonth,
    Email,
    Gtin,
    Line,
    Link,
    Number,
    OpeningHours,
    Phone,
    PhotoFile,
    Prose,
    RecordId,
    TaxCode,
    WholeNumber,
    YesNo,
    Zalo,
)
from generator.vocabulary.channels import ChannelKind
from generator.vocabulary.outlets import OutletKind
from generator.vocabulary.producers import ProducerType


def label(vi: str, en: str, *, example: str = "") -> Any:
    """Return the pydantic metadata that gives a field its label in both languages and one right example."""
    return Field(json_schema_extra={"vi": vi, "en": en, "example": example})


class Record(BaseModel):
    """What all parts of a record share: frozen, no unknown keys."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def __reduce__(self) -> tuple[Any, ...]:
        """Hand a record to another process by its values alone, in half the time and room of pydantic's own way."""
        return _again, (type(self), self.__dict__)


@cache
def _names(cls: type[Record]) -> set[str]:
    return set(cls.model_fields)


def _again(cls: type[Record], values: dict[str, Any]) -> Record:
    """Return a record of values that one had. Which of them were written nobody asks: all share one set of names."""
    made = cls.__new__(cls)
    made.__setstate__(
        {
            "__dict__": values,
            "__pydantic_fields_set__": _names(cls),
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return made


class TextField(Record):
    """A line in two languages; English may be missing."""

    vi: Annotated[Line, label("tiếng Việt", "Vietnamese")]
    en: Annotated[Line | None, label("tiếng Anh", "English")] = None


class ProseField(Record):
    """Some sentences in two languages and who wrote them."""

    vi: Annotated[Prose, label("tiếng Việt", "Vietnamese")]
    en: Annotated[Prose | None, label("tiếng Anh", "English")] = None
    source: Annotated[
        Literal["editorial", "producer", "document"] | None, label("người viết", "written by", example="editorial")
    ] = None


class NoteField(Record):
    """Why something printed was corrected, or which document is followed."""

    field: Annotated[Line, label("mục", "field", example="name")]
    vi: Annotated[Prose, label("tiếng Việt", "Vietnamese")]
    en: Annotated[Prose, label("tiếng Anh", "English")]


class PrintedField(Record):
    """What a row of a document prints differently from what is published."""

    name: Annotated[Line | None, label("tên in", "printed name")] = None
    producer: Annotated[Line | None, label("chủ thể in", "printed producer")] = None
    address: Annotated[Line | None, label("địa chỉ in", "printed address")] = None
    stars: Annotated[Line | None, label("hạng in", "printed rating")] = None


class SourceField(Record):
    """One place in one document."""

    document: Annotated[Line, label("văn bản", "document", example="95/BC-SNNPTNT")]
    annex: Annotated[Line | None, label("phụ lục", "annex", example="II")] = None
    section: Annotated[Line | None, label("mục", "section", example="IV")] = None
    row: Annotated[WholeNumber | None, label("số thứ tự", "row", example="12")] = None
    printed: Annotated[PrintedField, label("nội dung in", "as printed")] = PrintedField()
    quote: Annotated[Prose | None, label("trích", "quote")] = None


class CertificateField(Record):
    """A certificate, as far as documents tell."""

    stars: Annotated[Literal["3", "4", "5"], label("hạng sao", "stars", example="4")]
    score: Annotated[Number | None, Field(ge=0, le=100), label("điểm", "score", example="84.5")] = None
    decision: Annotated[Line | None, label("quyết định công nhận", "decision", example="1234/QĐ-UBND")] = None
    issued_on: Annotated[Day | None, label("ngày cấp", "issued on", example="2024-06-30")] = None
    expires_on: Annotated[Day | None, label("ngày hết hạn", "expires on", example="2027-06-30")] = None
    year: Annotated[
        WholeNumber | None,
        Field(ge=OF_PROGRAMME.ge, le=OF_PROGRAMME.le),
        label("năm công nhận", "year", example="2023"),
    ] = None
    level: Annotated[Literal["district", "province", "nation"] | None, label("cấp", "level", example="province")] = None
    source: Annotated[Line | None, label("nguồn", "source", example="95/BC-SNNPTNT")] = None


class HistoryField(Record):
    """One event in the life of a product."""

    date: Annotated[Day, label("ngày", "date", example="2024-06-30")]
    event: Annotated[
        Literal["listed", "reevaluated", "withdrawn", "ceased"], label("sự kiện", "event", example="reevaluated")
    ]
    source: Annotated[Line | None, label("nguồn", "source", example="95/BC-SNNPTNT")] = None
    note: Annotated[TextField | None, label("ghi chú", "note")] = None


class PrintedAddressField(Record):
    """An address line as a document prints it."""

    text: Annotated[Line, label("nguyên văn", "text")]
    document: Annotated[Line, label("văn bản", "document", example="95/BC-SNNPTNT")]


class AddressField(Record):
    """An address as certified. The district is the record's folder unless said otherwise."""

    street: Annotated[Line | None, label("số nhà, đường", "street", example="69 Nguyễn Huệ")] = None
    hamlet: Annotated[Line | None, label("ấp, khóm, tổ", "hamlet", example="ấp Sơn Lập")] = None
    commune: Annotated[Line, label("xã, phường, thị trấn", "commune", example="xã Vọng Đông")]
    district: Annotated[Line | None, label("huyện", "district", example="thoai-son")] = None
    printed: Annotated[tuple[PrintedAddressField, ...], label("địa chỉ như văn bản in", "as printed")] = ()


class LocationField(Record):
    """A point better than the commune's. ``checks`` tell whether it lies in the province, or has the two swapped."""

    lat: Annotated[Number, label("vĩ độ", "latitude", example="10.38012")]
    lon: Annotated[Number, label("kinh độ", "longitude", example="105.43521")]
    precision: Annotated[Literal["exact", "street", "hamlet"], label("độ chính xác", "precision", example="exact")]
    source: Annotated[Line, label("nguồn", "source", example="đo tại cơ sở ngày 12/6/2025")]


class ContactsField(Record):
    """How to reach the producer; published only with ``consent: true``."""

    consent: Annotated[YesNo, label("đồng ý công bố", "consent", example="true")]
    phones: Annotated[tuple[Phone, ...], label("điện thoại", "phones", example='"0912345678"')] = ()
    zalo: Annotated[Zalo | None, label("Zalo", "Zalo", example="https://zalo.me/0912345678")] = None
    email: Annotated[
        Email | None,
        label("thư điện tử", "email", example="lienhe@example.vn"),
    ] = None
    website: Annotated[Link | None, label("trang web", "website", example="https://example.vn")] = None
    facebook: Annotated[Link | None, label("Facebook", "Facebook", example="https://facebook.com/example")] = None


class ChannelField(Record):
    """A sales channel."""

    kind: Annotated[ChannelKind, label("kênh bán hàng", "channel", example="postmart")]
    url: Annotated[Link, label("đường dẫn", "link", example="https://postmart.vn/san-pham")]


class PhotoField(Record):
    """A photo beside the record."""

    file: Annotated[PhotoFile, label("tệp ảnh", "file", example="mat-thot-not.jpg")]
    alt: Annotated[TextField, label("mô tả ảnh", "alt text")]
    credit: Annotated[Line | None, label("tác giả ảnh", "credit")] = None
    licence: Annotated[Line | None, label("giấy phép", "licence", example="CC BY 4.0")] = None


class SpecificationField(Record):
    """One line of a specification: what, how much."""

    name: Annotated[TextField, label("chỉ tiêu", "name")]
    value: Annotated[TextField, label("giá trị", "value")]


class SeasonField(Record):
    """When something is harvested, and who says so: the year round is no season."""

    months: Annotated[
        tuple[Annotated[WholeNumber, Field(ge=1, le=12)], ...],
        Field(min_length=1),
        label("các tháng", "months", example="3"),
    ]
    what: Annotated[TextField | None, label("mùa của", "season of")] = None
    source: Annotated[
        Literal["editorial", "producer", "document"], label("người viết", "written by", example="editorial")
    ]


class ProductRecord(Record):
    """A product, as its file says."""

    id: Annotated[RecordId, label("mã", "id", example="mat-thot-not-dang-set")]
    name: Annotated[TextField, label("tên sản phẩm", "name")]
    printed_name: Annotated[
        Line | None, label("tên như văn bản in", "printed name", example="Nước mắm chay cô nành")
    ] = None
    set: Annotated[Line, label("bộ sản phẩm", "product set", example="I.2.b")]
    stars: Annotated[Literal["3", "4", "5"], label("hạng sao", "stars", example="4")]
    potential_stars: Annotated[Literal["4", "5"] | None, label("tiềm năng", "potential stars", example="5")] = None
    description: Annotated[ProseField | None, label("mô tả", "description")] = None
    story: Annotated[ProseField | None, label("câu chuyện sản phẩm", "story")] = None
    specifications: Annotated[tuple[SpecificationField, ...], label("quy cách", "specifications")] = ()
    price: Annotated[TextField | None, label("giá niêm yết", "stated price")] = None
    certificates: Annotated[tuple[CertificateField, ...], label("giấy chứng nhận", "certificates")] = ()
    history: Annotated[tuple[HistoryField, ...], label("lịch sử", "history")] = ()
    photos: Annotated[tuple[PhotoField, ...], label("ảnh", "photos")] = ()
    standards: Annotated[tuple[Line, ...], label("tiêu chuẩn", "standards", example="VietGAP")] = ()
    awards: Annotated[tuple[TextField, ...], label("giải thưởng", "awards")] = ()
    gtin: Annotated[Gtin | None, label("mã vạch", "GTIN", example='"8931234567897"')] = None
    traceability: Annotated[
        Link | None, label("truy xuất nguồn gốc", "traceability link", example="https://example.vn/truy-xuat")
    ] = None
    channels: Annotated[tuple[ChannelField, ...], label("kênh bán hàng", "sales channels")] = ()
    season: Annotated[SeasonField | None, label("mùa vụ", "season")] = None
    address: Annotated[AddressField | None, label("địa chỉ sản xuất", "address")] = None
    location: Annotated[LocationField | None, label("vị trí", "location")] = None
    sources: Annotated[tuple[SourceField, ...], Field(min_length=1), label("nguồn", "sources")]
    notes: Annotated[tuple[NoteField, ...], label("ghi chú biên tập", "notes")] = ()


class ProducerRecord(Record):
    """A producer, as its file says."""

    id: Annotated[RecordId, label("mã", "id", example="palmania")]
    name: Annotated[TextField, label("tên chủ thể", "name")]
    printed_names: Annotated[tuple[Line, ...], label("tên như văn bản in", "printed names")] = ()
    type: Annotated[ProducerType, label("loại hình", "type", example="household_business")]
    tax_code: Annotated[TaxCode | None, label("mã số thuế", "tax code", example='"1601234567"')] = None
    address: Annotated[AddressField, label("địa chỉ", "address")]
    location: Annotated[LocationField | None, label("vị trí", "location")] = None
    contacts: Annotated[ContactsField | None, label("liên hệ", "contacts")] = None
    channels: Annotated[tuple[ChannelField, ...], label("kênh bán hàng", "sales channels")] = ()
    visiting: Annotated[ProseField | None, label("tham quan", "visiting")] = None
    photos: Annotated[tuple[PhotoField, ...], label("ảnh", "photos")] = ()
    sources: Annotated[tuple[SourceField, ...], label("nguồn", "sources")] = ()
    notes: Annotated[tuple[NoteField, ...], label("ghi chú biên tập", "notes")] = ()


class OutletRecord(Record):
    """A place where products are shown and sold. Its folder is the district; without an address that is all that is known."""

    id: Annotated[RecordId, label("mã", "id", example="sieu-thi-tu-son")]
    name: Annotated[TextField, label("tên điểm bán", "name")]
    printed_names: Annotated[tuple[Line, ...], label("tên như văn bản in", "printed names")] = ()
    kind: Annotated[OutletKind, label("loại điểm bán", "kind", example="showroom")]
    address: Annotated[AddressField | None, label("địa chỉ", "address")] = None
    location: Annotated[LocationField | None, label("vị trí", "location")] = None
    opening_hours: Annotated[
        OpeningHours | None, label("giờ mở cửa", "opening hours", example='"Mo-Sa 07:00-17:00; Su 08:00-12:00"')
    ] = None
    products: Annotated[
        tuple[RecordId, ...], label("sản phẩm có bán", "products carried", example="mat-thot-not-dang-set")
    ] = ()
    contacts: Annotated[ContactsField | None, label("liên hệ", "contacts")] = None
    photos: Annotated[tuple[PhotoField, ...], label("ảnh", "photos")] = ()
    sources: Annotated[tuple[SourceField, ...], label("nguồn", "sources")] = ()
    notes: Annotated[tuple[NoteField, ...], label("ghi chú biên tập", "notes")] = ()


class PotentialRecord(Record):
    """A product that is to be evaluated: planned, not certified, and never published as if it were.

    ``producer`` is a line of text, because such lists often name only a commune. ``product`` is the id of the
    certified product where the plan is to evaluate that one again.
    """

    id: Annotated[RecordId, label("mã", "id", example="muoi-tom-thanh-ho")]
    name: Annotated[TextField, label("tên sản phẩm", "name")]
    producer: Annotated[Line, label("chủ thể", "producer", example="Công ty TNHH SX-TM Thanh Hồ")]
    planned_year: Annotated[
        WholeNumber,
        Field(ge=OF_PROGRAMME.ge, le=OF_PROGRAMME.le),
        label("năm dự kiến đánh giá", "planned year", example="2024"),
    ]
    note: Annotated[TextField | None, label("ghi chú", "note")] = None
    product: Annotated[
        RecordId | None, label("sản phẩm đánh giá lại", "product to be evaluated again", example="tuong-xay")
    ] = None
    sources: Annotated[tuple[SourceField, ...], Field(min_length=1), label("nguồn", "sources")]
    notes: Annotated[tuple[NoteField, ...], label("ghi chú biên tập", "notes")] = ()


class FigureField(Record):
    """Numbers that a document prints of the products still valid on the day of its list, to compare the records with.

    ``recognised`` and ``planned`` are the products recognised in the year of the list and planned for the year after.
    """

    place: Annotated[TextField, label("chỗ in", "place", example="Mục 4.1")]
    district: Annotated[RecordId | None, label("huyện", "district", example="thoai-son")] = None
    products: Annotated[WholeNumber | None, label("tổng sản phẩm", "products")] = None
    five_stars: Annotated[WholeNumber | None, label("sản phẩm 5 sao", "five-star products")] = None
    potential_five_stars: Annotated[
        WholeNumber | None, label("sản phẩm tiềm năng 5 sao", "potential five-star products")
    ] = None
    four_stars: Annotated[WholeNumber | None, label("sản phẩm 4 sao", "four-star products")] = None
    three_stars: Annotated[WholeNumber | None, label("sản phẩm 3 sao", "three-star products")] = None
    producers: Annotated[WholeNumber | None, label("chủ thể", "producers")] = None
    enterprises: Annotated[WholeNumber | None, label("doanh nghiệp", "enterprises")] = None
    cooperatives: Annotated[WholeNumber | None, label("hợp tác xã", "cooperatives")] = None
    cooperative_groups: Annotated[WholeNumber | None, label("tổ hợp tác", "cooperative groups")] = None
    household_businesses: Annotated[WholeNumber | None, label("hộ kinh doanh", "household businesses")] = None
    recognised: Annotated[WholeNumber | None, label("sản phẩm đạt trong năm", "recognised in the year")] = None
    planned: Annotated[WholeNumber | None, label("dự kiến năm sau", "planned for the next year")] = None
    year: Annotated[
        WholeNumber | None,
        Field(ge=OF_PROGRAMME.ge, le=OF_PROGRAMME.le),
        label("năm", "year", example="2023"),
    ] = None
    note: Annotated[TextField | None, label("ghi chú", "note")] = None


class DocumentRecord(Record):
    """An official document that records rest on."""

    id: Annotated[Line, label("mã", "id")]
    number: Annotated[Line | None, label("số hiệu", "number")] = None
    title: Annotated[TextField, label("tên văn bản", "title")]
    issuer: Annotated[TextField, label("cơ quan ban hành", "issuer")]
    issued_on: Annotated[DocumentDayOrMonth | None, label("ngày ban hành", "issued on")] = None
    as_of: Annotated[DocumentDay | None, label("số liệu đến ngày", "as of")] = None
    note: Annotated[TextField | None, label("ghi chú", "note")] = None
    figures: Annotated[tuple[FigureField, ...], label("số liệu in", "printed figures")] = ()


class DocumentsFile(Record):
    """``documents.yml``."""

    documents: Annotated[tuple[DocumentRecord, ...], label("văn bản", "documents")]
