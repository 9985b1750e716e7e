"""What to write into each field: one sentence in both languages, and examples of what has two languages.

Forms, JSON Schema, the field tables of the editors' pages and ``ocop new`` take their words from here; the label and
the example of a single value stand with the field in ``schema``. A test proves that every field has a help and that no
help is left over.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from generator.text.bilingual import Text

_FIGURES: Final = (
    "products",
    "five_stars",
    "potential_five_stars",
    "four_stars",
    "three_stars",
    "producers",
    "enterprises",
    "cooperatives",
    "cooperative_groups",
    "household_businesses",
    "recognised",
    "planned",
    "year",
    "note",
)

#: "Model.field" → what to write.
HELPS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "TextField.vi": Text("Tiếng Việt, viết một dòng.", "In Vietnamese, on one line."),
        "TextField.en": Text("Tiếng Anh; chưa có thì bỏ dòng này.", "In English; leave the line out if you have none."),
        "ProseField.vi": Text("Tiếng Việt, viết thành câu.", "In Vietnamese, in full sentences."),
        "ProseField.en": Text(
            "Tiếng Anh; chưa có thì bỏ dòng này.", "In English; leave the line out if you have none."
        ),
        "ProseField.source": Text("Ai viết những câu này.", "Who wrote these sentences."),
        "NoteField.field": Text("Ghi chú cho mục nào.", "The field that the note is about."),
        "NoteField.vi": Text("Vì sao sửa, viết thành câu.", "Why it was corrected, in Vietnamese."),
        "NoteField.en": Text("Như trên, bằng tiếng Anh.", "The same in English."),
        "PrintedField.name": Text(
            "Tên sản phẩm, nếu dòng này in khác.", "The product's name, if this row prints another."
        ),
        "PrintedField.producer": Text(
            "Tên chủ thể, nếu dòng này in khác.", "The producer's name, if this row prints another."
        ),
        "PrintedField.address": Text("Địa chỉ, nếu dòng này in khác.", "The address, if this row prints another."),
        "PrintedField.stars": Text("Hạng sao, nếu dòng này in khác.", "The stars, if this row prints others."),
        "SourceField.document": Text(
            "Mã của văn bản trong `products/documents.yml`.", "The document's id in `products/documents.yml`."
        ),
        "SourceField.annex": Text("Phụ lục, như văn bản in.", "The annex, as printed."),
        "SourceField.section": Text("Mục, như văn bản in.", "The section, as printed."),
        "SourceField.row": Text("Số thứ tự in ở đầu dòng.", "The number printed at the start of the row."),
        "SourceField.printed": Text("Chỉ những gì dòng này in khác.", "Only what this row prints differently."),
        "SourceField.quote": Text("Trích ngắn, nguyên văn.", "A short quotation, word for word."),
        "CertificateField.stars": Text("Số sao ghi trên giấy.", "The stars on the certificate."),
        "CertificateField.score": Text(
            "Điểm, từ 0 đến 100, dùng dấu chấm.", "The score, 0 to 100, with a decimal point."
        ),
        "CertificateField.decision": Text("Số của quyết định.", "The number of the decision."),
        "CertificateField.issued_on": Text("Viết năm-tháng-ngày.", "Written year-month-day."),
        "CertificateField.expires_on": Text(
            "36 tháng sau ngày cấp; bỏ dòng này cũng được.", "36 months after the day of issue; may be left out."
        ),
        "CertificateField.year": Text("Khi chỉ biết năm.", "Where only the year is known."),
        "CertificateField.level": Text("Cấp công nhận.", "Who recognised the product."),
        "CertificateField.source": Text("Mã của văn bản nói điều này.", "The id of the document that says so."),
        "HistoryField.date": Text("Viết năm-tháng-ngày.", "Written year-month-day."),
        "HistoryField.event": Text("Việc gì đã xảy ra.", "What happened."),
        "HistoryField.source": Text("Mã của văn bản nói điều này.", "The id of the document that says so."),
        "HistoryField.note": Text("Nói thêm, một dòng.", "One more line."),
        "PrintedAddressField.text": Text("Địa chỉ, nguyên văn.", "The address, word for word."),
        "PrintedAddressField.document": Text("Mã của văn bản.", "The document's id."),
        "AddressField.street": Text("Số nhà và tên đường, nếu có.", "House number and street, if any."),
        "AddressField.hamlet": Text("Ấp, khóm, tổ, nếu có.", "The hamlet, if any."),
        "AddressField.commune": Text(
            "Tên trước ngày 01/7/2025, có cả chữ “xã”, “phường” hay “thị trấn”.",
            "Its name before 1 July 2025, with “xã”, “phường” or “thị trấn”.",
        ),
        "AddressField.district": Text("Chỉ khi khác với thư mục.", "Only where it is not the folder's."),
        "AddressField.printed": Text("Địa chỉ đúng như từng văn bản in.", "The address as each document prints it."),
        "LocationField.lat": Text(
            "Vĩ độ, khoảng 10, tối đa năm chữ số sau dấu chấm.", "About 10, at most five decimals."
        ),
        "LocationField.lon": Text(
            "Kinh độ, khoảng 105, tối đa năm chữ số sau dấu chấm.", "About 105, at most five decimals."
        ),
        "LocationField.precision": Text("Điểm này đúng tới đâu.", "How near the point is."),
        "LocationField.source": Text("Lấy điểm này ở đâu, ngày nào.", "Where the point comes from, and when."),
        "ContactsField.consent": Text(
            "`true` khi chủ thể đồng ý công bố; chưa đồng ý thì bỏ cả mục liên hệ.",
            "`true` when the producer agrees to publish; else leave out all contacts.",
        ),
        "ContactsField.phones": Text("Đủ chữ số, đặt trong ngoặc kép.", "All digits, in double quotes."),
        "ContactsField.zalo": Text("Đường dẫn Zalo.", "The link to Zalo."),
        "ContactsField.email": Text("Địa chỉ thư điện tử.", "The e-mail address."),
        "ContactsField.website": Text("Chép cả địa chỉ từ trình duyệt.", "The whole address from the browser."),
        "ContactsField.facebook": Text("Chép cả địa chỉ từ trình duyệt.", "The whole address from the browser."),
        "ChannelField.kind": Text("Sàn hoặc cửa hàng nào.", "Which marketplace or shop."),
        "ChannelField.url": Text("Đường dẫn tới trang bán hàng.", "The link to the page that sells it."),
        "PhotoField.file": Text(
            "Tên tệp ảnh nằm cùng thư mục: chữ thường, không dấu.",
            "The picture's file in the same folder: small letters, no marks.",
        ),
        "PhotoField.alt": Text(
            "Ảnh cho thấy gì, cho người không nhìn thấy ảnh.", "What it shows, for those who cannot see it."
        ),
        "PhotoField.credit": Text("Ai chụp.", "Who took it."),
        "PhotoField.licence": Text("Được dùng theo giấy phép nào.", "The licence it may be used under."),
        "SpecificationField.name": Text("Chỉ tiêu, ví dụ khối lượng tịnh.", "What is measured, such as net weight."),
        "SpecificationField.value": Text("Giá trị và đơn vị.", "The value and its unit."),
        "ProductRecord.id": Text("Giống tên tệp; đã đặt thì không bao giờ đổi.", "The file's name; never changes."),
        "ProductRecord.name": Text(
            "Tên đúng, chỉ viết hoa chữ đầu và tên riêng; tiếng Anh nói đó là món gì.",
            "The correct name, capitals only at the start and in proper names; the English one says what it is.",
        ),
        "ProductRecord.printed_name": Text("Chỉ khi văn bản in khác.", "Only where the document prints another."),
        "ProductRecord.set": Text("Một trong 26 mã của Quyết định 148.", "One of the 26 codes of Decision 148."),
        "ProductRecord.stars": Text("Chỉ ghi số.", "Just the number."),
        "ProductRecord.potential_stars": Text("Hơn số sao đang có đúng một bậc.", "Exactly one above the stars held."),
        "ProductRecord.description": Text(
            "Một, hai câu: đó là thứ gì; không khen, không quảng cáo.", "One or two sentences: what it is; no praise."
        ),
        "ProductRecord.story": Text("Lời của chủ thể về sản phẩm.", "The producer's own words."),
        "ProductRecord.specifications": Text("Mỗi chỉ tiêu một mục.", "One entry for each."),
        "ProductRecord.price": Text("Giá chủ thể niêm yết, có đơn vị.", "The stated price with its unit."),
        "ProductRecord.certificates": Text(
            "Mỗi giấy một mục, mới nhất đứng đầu; chỉ những gì giấy tờ ghi.",
            "One entry each, newest first; only what papers say.",
        ),
        "ProductRecord.history": Text("Mỗi việc một mục, theo ngày.", "One entry each, by day."),
        "ProductRecord.photos": Text("Mỗi ảnh một mục.", "One entry each."),
        "ProductRecord.standards": Text("Mỗi tiêu chuẩn một dòng.", "One line each."),
        "ProductRecord.awards": Text("Mỗi giải một mục.", "One entry each."),
        "ProductRecord.gtin": Text(
            "Các chữ số dưới mã vạch, trong ngoặc kép.", "The digits below the bars, in quotes."
        ),
        "ProductRecord.traceability": Text("Đường dẫn tới trang truy xuất.", "The link to the traceability page."),
        "ProductRecord.channels": Text("Nơi bán trên mạng.", "Where it is sold online."),
        "ProductRecord.season": Text(
            "Chỉ khi hàng theo mùa; có quanh năm thì bỏ.", "Only of what has a season; leave it out the year round."
        ),
        "SeasonField.months": Text("Các tháng thu hoạch, từ 1 đến 12.", "The months of the harvest, 1 to 12."),
        "SeasonField.what": Text(
            "Cái gì vào mùa, nếu không phải chính sản phẩm.", "What is in season, if not the product."
        ),
        "SeasonField.source": Text("Ai cho biết mùa này.", "Who says so."),
        "ProductRecord.address": Text("Chỉ khi khác địa chỉ của chủ thể.", "Only where it is not the producer's."),
        "ProductRecord.location": Text(
            "Chỉ khi biết điểm chính xác hơn của xã.", "Only a better point than the commune's."
        ),
        "ProductRecord.sources": Text(
            "Dòng nào của văn bản nào nói về sản phẩm.", "Which row of which document tells of it."
        ),
        "ProductRecord.notes": Text("Vì sao sửa điều văn bản in.", "Why something printed was corrected."),
        "ProducerRecord.id": Text(
            "Giống tên thư mục; đã đặt thì không bao giờ đổi.", "The folder's name; never changes."
        ),
        "ProducerRecord.name": Text("Tên đầy đủ, có cả loại hình.", "The full name, with its legal form."),
        "ProducerRecord.printed_names": Text(
            "Mọi cách viết khác trong các văn bản.", "Every other spelling in a document."
        ),
        "ProducerRecord.type": Text("Chọn một.", "Choose one."),
        "ProducerRecord.tax_code": Text(
            "10 chữ số, trong ngoặc kép; chi nhánh thêm `-001`.", "10 digits, in quotes; a branch adds `-001`."
        ),
        "ProducerRecord.address": Text("Địa chỉ như giấy chứng nhận.", "The address as certified."),
        "ProducerRecord.location": Text(
            "Chỉ khi biết điểm chính xác hơn của xã.", "Only a better point than the commune's."
        ),
        "ProducerRecord.contacts": Text("Chỉ khi chủ thể đồng ý.", "Only with the producer's consent."),
        "ProducerRecord.channels": Text("Nơi bán trên mạng.", "Where it sells online."),
        "ProducerRecord.visiting": Text("Khách xem được gì, giờ nào.", "What visitors can see, and when."),
        "ProducerRecord.photos": Text("Mỗi ảnh một mục.", "One entry each."),
        "ProducerRecord.sources": Text(
            "Những chỗ khác trong văn bản có nhắc tới chủ thể.", "Other places in documents that mention the producer."
        ),
        "ProducerRecord.notes": Text("Vì sao sửa điều văn bản in.", "Why something printed was corrected."),
        "OutletRecord.id": Text("Giống tên tệp; đã đặt thì không bao giờ đổi.", "The file's name; never changes."),
        "OutletRecord.name": Text("Tên trên biển hiệu.", "The name on its sign."),
        "OutletRecord.printed_names": Text(
            "Mọi cách viết khác trong các văn bản.", "Every other spelling in a document."
        ),
        "OutletRecord.kind": Text("Chọn một.", "Choose one."),
        "OutletRecord.address": Text(
            "Chưa biết xã, phường thì bỏ cả mục này: trang sẽ chỉ ghi huyện.",
            "Leave it out where the commune is unknown: the page then names the district only.",
        ),
        "OutletRecord.location": Text(
            "Chỉ khi biết điểm chính xác hơn của xã.", "Only a better point than the commune's."
        ),
        "OutletRecord.opening_hours": Text(
            "Theo cách ghi của OpenStreetMap, trong ngoặc kép: `Mo` `Tu` `We` `Th` `Fr` `Sa` `Su` là thứ hai đến chủ nhật, "
            "`off` là nghỉ, `PH` là ngày lễ.",
            "As OpenStreetMap writes them, in quotes: `Mo` to `Su`, `off` for closed, `PH` for public holidays.",
        ),
        "OutletRecord.products": Text(
            "Mã những sản phẩm chắc chắn có bán ở đây.", "The ids of products that are sold here for certain."
        ),
        "OutletRecord.contacts": Text("Chỉ khi nơi bán đồng ý.", "Only with the outlet's consent."),
        "OutletRecord.photos": Text("Mỗi ảnh một mục.", "One entry each."),
        "OutletRecord.sources": Text("Chỗ trong văn bản có nhắc tới điểm bán.", "Where documents mention it."),
        "OutletRecord.notes": Text("Vì sao sửa điều văn bản in.", "Why something printed was corrected."),
        "PotentialRecord.id": Text("Giống tên tệp; đã đặt thì không bao giờ đổi.", "The file's name; never changes."),
        "PotentialRecord.name": Text("Tên sản phẩm dự kiến.", "The name of the planned product."),
        "PotentialRecord.producer": Text(
            "Tên chủ thể, hoặc xã, như văn bản ghi.", "The producer, or a commune, as the document says."
        ),
        "PotentialRecord.planned_year": Text("Năm dự kiến đánh giá.", "The year in which it is to be evaluated."),
        "PotentialRecord.note": Text("Nói thêm, một dòng.", "One more line."),
        "PotentialRecord.product": Text(
            "Mã sản phẩm đã công nhận, khi đây là lần đánh giá lại.",
            "The id of the certified product, where it is evaluated again.",
        ),
        "PotentialRecord.sources": Text(
            "Dòng nào của văn bản nào nói về sản phẩm.", "Which row of which document tells of it."
        ),
        "PotentialRecord.notes": Text("Vì sao sửa điều văn bản in.", "Why something printed was corrected."),
        "FigureField.place": Text("Số liệu in ở đâu trong văn bản.", "Where in the document the figures stand."),
        "FigureField.district": Text(
            "Mã huyện, khi số liệu của một huyện.", "The district's id, where they are a district's."
        ),
        **{f"FigureField.{name}": Text("Đúng như in.", "As printed.") for name in _FIGURES},
        "DocumentRecord.figures": Text("Số liệu tổng hợp in trong văn bản.", "The totals that the document prints."),
        "DocumentRecord.id": Text("Mã mà bản ghi dùng để gọi văn bản.", "The id that records use."),
        "DocumentRecord.number": Text(
            "Như in; để trống thì bỏ dòng này.", "As printed; leave the line out if it is blank."
        ),
        "DocumentRecord.title": Text("Tên đầy đủ.", "The full title."),
        "DocumentRecord.issuer": Text("Cơ quan ban hành.", "The office that issued it."),
        "DocumentRecord.issued_on": Text("Năm-tháng-ngày, hoặc năm-tháng.", "Year-month-day, or year-month."),
        "DocumentRecord.as_of": Text("Ngày mà danh sách trong văn bản phản ánh.", "The day that its list describes."),
        "DocumentRecord.note": Text("Điều cần biết khi dùng văn bản.", "What to know when using it."),
        "DocumentsFile.documents": Text("Mỗi văn bản một mục.", "One entry each."),
    }
)

#: Examples of fields in two languages.
EXAMPLES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "ProductRecord.name": Text("Mật thốt nốt dạng sệt", "Thick palmyra palm nectar"),
        "ProductRecord.description": Text(
            "Mật cô từ nước hoa thốt nốt, dùng thay đường.",
            "A syrup boiled down from palmyra sap, used in place of sugar.",
        ),
        "ProductRecord.price": Text("120.000 đồng/hũ 500 g", "120,000 VND per 500 g jar"),
        "ProducerRecord.name": Text("Công ty cổ phần Palmania", "Palmania Joint Stock Company"),
        "OutletRecord.name": Text("Siêu thị Tứ Sơn", "Tứ Sơn supermarket"),
        "ProducerRecord.visiting": Text(
            "Xem nấu đường thốt nốt, 8–11 giờ, hẹn trước.", "Watch palm sugar being made, 8–11 a.m., by appointment."
        ),
        "SeasonField.what": Text("nước thốt nốt", "palmyra sap"),
        "SpecificationField.name": Text("Khối lượng tịnh", "Net weight"),
        "SpecificationField.value": Text("500 g", "500 g"),
        "PhotoField.alt": Text("Hũ mật thốt nốt trên bàn gỗ", "A jar of palm nectar on a wooden table"),
    }
)


def help_of(model: type[BaseModel], field: str) -> Text:
    """Return what to write into a field; empty where nothing is said."""
    return HELPS.get(f"{model.__name__}.{field}", Text("", ""))


def example_of(model: type[BaseModel], field: str) -> Text | None:
    """Return the example of a field in two languages, or None."""
    return EXAMPLES.get(f"{model.__name__}.{field}")
