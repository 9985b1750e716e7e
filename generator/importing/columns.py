"""What the columns of an office's table may hold, and the headings by which they are recognised."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from generator.text.bilingual import Text
from generator.text.folding import fold


class Column(StrEnum):
    """One kind of column."""

    ROW = "row"
    ID = "id"
    NAME = "name"
    OUTLET = "outlet"
    NAME_EN = "name_en"
    PRODUCER = "producer"
    TYPE = "type"
    KIND = "kind"
    ADDRESS = "address"
    HAMLET = "hamlet"
    COMMUNE = "commune"
    DISTRICT = "district"
    STARS = "stars"
    SCORE = "score"
    DECISION = "decision"
    ISSUED_ON = "issued_on"
    YEAR = "year"
    SET = "set"
    DESCRIPTION = "description"
    PHONE = "phone"
    ZALO = "zalo"
    EMAIL = "email"
    WEBSITE = "website"
    FACEBOOK = "facebook"
    CONSENT = "consent"
    TAX_CODE = "tax_code"
    GTIN = "gtin"
    HOURS = "hours"
    CARRIED = "carried"

    @property
    def label(self) -> Text:
        """What people call the column."""
        return _LABELS[self]


#: Where a producer or outlet is and how it is reached.
OF_A_PLACE: Final = frozenset(
    {
        Column.ADDRESS,
        Column.HAMLET,
        Column.COMMUNE,
        Column.DISTRICT,
        Column.PHONE,
        Column.ZALO,
        Column.EMAIL,
        Column.WEBSITE,
        Column.FACEBOOK,
        Column.CONSENT,
    }
)

_LABELS: Final[Mapping[Column, Text]] = MappingProxyType(
    {
        Column.ROW: Text("số thứ tự", "row number"),
        Column.ID: Text("mã", "id"),
        Column.NAME: Text("tên sản phẩm", "product name"),
        Column.OUTLET: Text("tên điểm bán", "name of the outlet"),
        Column.NAME_EN: Text("tên tiếng Anh", "English name"),
        Column.PRODUCER: Text("chủ thể", "producer"),
        Column.TYPE: Text("loại hình chủ thể", "producer type"),
        Column.KIND: Text("loại điểm bán", "kind of outlet"),
        Column.ADDRESS: Text("địa chỉ", "address"),
        Column.HAMLET: Text("ấp, khóm", "hamlet"),
        Column.COMMUNE: Text("xã, phường, thị trấn", "commune"),
        Column.DISTRICT: Text("huyện, thị xã, thành phố", "district"),
        Column.STARS: Text("hạng sao", "stars"),
        Column.SCORE: Text("điểm", "score"),
        Column.DECISION: Text("quyết định công nhận", "decision"),
        Column.ISSUED_ON: Text("ngày cấp", "day of issue"),
        Column.YEAR: Text("năm công nhận", "year of recognition"),
        Column.SET: Text("bộ sản phẩm", "product set"),
        Column.DESCRIPTION: Text("mô tả", "description"),
        Column.PHONE: Text("điện thoại", "phone"),
        Column.ZALO: Text("Zalo", "Zalo"),
        Column.EMAIL: Text("thư điện tử", "e-mail"),
        Column.WEBSITE: Text("trang web", "website"),
        Column.FACEBOOK: Text("Facebook", "Facebook"),
        Column.CONSENT: Text("đồng ý công bố liên hệ", "consent to publish contacts"),
        Column.TAX_CODE: Text("mã số thuế", "tax code"),
        Column.GTIN: Text("mã vạch", "barcode"),
        Column.HOURS: Text("giờ mở cửa", "opening hours"),
        Column.CARRIED: Text("sản phẩm có bán", "products carried"),
    }
)


def _split(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split("|"))


#: Headings that mean a column only when they stand alone; longer ones may hold these words by chance.
_ALONE: Final[Mapping[str, Column]] = MappingProxyType(
    {
        heading: column
        for column, headings in (
            (Column.ROW, "stt | tt | so tt | so thu tu | no | row"),
            (Column.ID, "id | ma | ma sp | ma san pham | ma so san pham | ma diem ban | product id | outlet id"),
            (Column.NAME, "san pham | ten san pham | ten sp | san pham ocop | ten san pham ocop | ten | ten hang hoa"),
            (Column.NAME, "ten san pham dang ky | danh muc san pham | product | product name | name"),
            (Column.OUTLET, "diem ban | diem ban hang | diem ban san pham | diem ban ocop | diem ban san pham ocop"),
            (Column.OUTLET, "cua hang | sieu thi | showroom | diem dung chan | outlet | outlet name"),
            (Column.PRODUCER, "producer | co so | doanh nghiep"),
            (Column.TYPE, "type | kind"),
            (Column.ADDRESS, "address"),
            (Column.HAMLET, "ap | khom | hamlet | to ap khom | so nha duong ap"),
            (Column.COMMUNE, "xa | phuong | commune"),
            (Column.DISTRICT, "don vi | dia phuong | dia ban | huyen | district"),
            (Column.STARS, "sao | hang | so sao | ket qua | stars | rating"),
            (Column.SCORE, "diem | diem so | tong diem | so diem | score"),
            (Column.DECISION, "qd | decision"),
            (Column.YEAR, "nam | year"),
            (Column.SET, "bo | bo sp | set"),
            (Column.PHONE, "dt | sdt | phone | hotline | lien he"),
            (Column.WEBSITE, "web"),
        )
        for heading in _split(headings)
    }
)

#: Words that mean a column wherever they stand in a heading; the first that is found wins.
_WITHIN: Final[tuple[tuple[Column, tuple[str, ...]], ...]] = (
    (Column.CONSENT, ("dong y cong bo", "dong y dang", "cho phep cong bo", "consent")),
    (Column.NAME_EN, ("tieng anh", "english")),
    (Column.GTIN, ("ma vach", "gtin", "barcode")),
    (Column.TAX_CODE, ("ma so thue", "mst", "tax code")),
    (Column.ZALO, ("zalo",)),
    (Column.EMAIL, ("email", "e mail", "thu dien tu")),
    (Column.FACEBOOK, ("facebook", "fanpage")),
    (Column.WEBSITE, ("website", "trang web")),
    (Column.PHONE, ("dien thoai", "sdt", "so dt")),
    (Column.ISSUED_ON, ("ngay cap", "ngay quyet dinh", "ngay qd", "ngay cong nhan", "ngay ky", "ngay ban hanh")),
    (Column.ISSUED_ON, ("issued on", "date of issue")),
    (Column.DECISION, ("quyet dinh", "so qd")),
    (Column.YEAR, ("nam cong nhan", "nam dat", "nam danh gia", "nam cap")),
    (Column.SCORE, ("diem so", "so diem", "tong diem", "diem danh gia", "diem cham")),
    (Column.STARS, ("hang sao", "so sao", "phan hang", "xep hang", "hang san pham", "ket qua danh gia")),
    (Column.SET, ("bo san pham", "phan bo", "product set")),
    (Column.HOURS, ("gio mo cua", "thoi gian mo cua", "gio hoat dong", "thoi gian hoat dong", "opening hours")),
    (Column.HOURS, ("gio ban hang", "thoi gian ban hang")),
    (Column.KIND, ("loai diem ban", "loai cua hang", "loai hinh diem ban", "hinh thuc ban hang")),
    (Column.CARRIED, ("san pham co ban", "san pham dang ban", "san pham bay ban", "san pham trung bay")),
    (Column.CARRIED, ("san pham kinh doanh", "san pham ocop dang ban", "san pham ocop bay ban", "mat hang")),
    (Column.TYPE, ("loai hinh", "producer type")),
    (Column.DESCRIPTION, ("mo ta", "description")),
    (Column.ADDRESS, ("dia chi",)),
    (Column.OUTLET, ("ten diem ban", "ten cua hang", "ten sieu thi", "ten diem dung chan", "ten quay")),
    (Column.OUTLET, ("diem gioi thieu", "diem trung bay", "name of the outlet")),
    (Column.PRODUCER, ("chu the", "don vi san xuat", "co so san xuat", "nha san xuat", "ten doanh nghiep")),
    (Column.PRODUCER, ("ten co so", "ten don vi", "doanh nghiep htx", "co so doanh nghiep")),
    (Column.COMMUNE, ("xa phuong", "phuong xa", "xa thi tran")),
    (Column.DISTRICT, ("huyen", "thi xa", "district")),
    (Column.HAMLET, ("ap khom", "khom ap")),
)

#: A producer named with address or phone number behind it: ``producer_cell`` takes such cells apart.
_PRODUCER_WITH: Final = re.compile(
    r"^(?:ten |thong tin (?:ve )?)?(?:chu the|co so san xuat|don vi san xuat|nha san xuat)\b.*\b(?:dia chi|dien thoai|sdt|dt)\b"
)

_BRACKETS: Final = re.compile(r"\([^)]*\)")
_SIGNS: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 60


def column_of(heading: str) -> Column | None:
    """Return what a heading announces, or None. Case, marks, signs and brackets do not matter.

    >>> column_of("Thông tin Chủ thể sản xuất")
    <Column.PRODUCER: 'producer'>
    """
    words = _SIGNS.sub(" ", fold(_BRACKETS.sub(" ", heading))).strip() or _SIGNS.sub(" ", fold(heading)).strip()
    if not words or len(words) > _LONGEST:
        return None
    if words in _ALONE:
        return _ALONE[words]
    if _PRODUCER_WITH.match(words):
        return Column.PRODUCER
    padded = f" {words} "
    for column, phrases in _WITHIN:
        if any(f" {phrase} " in padded for phrase in phrases):
            return column
    return None
