"""The workbook that offices fill in: a sheet for products and one for outlets, headings that the import recognises."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from generator.importing.tables import EXAMPLE
from generator.office.fill_in import FillIn, FillInSheet, Kind, fill_in_workbook
from generator.vocabulary.outlets import OutletKind
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import SETS

_PRODUCTS: Final = (
    "DANH SÁCH SẢN PHẨM OCOP",
    "Mỗi dòng là một sản phẩm. Cột tô đậm cần điền; cột khác có thì điền. Ô chủ thể để trống nghĩa là như dòng trên.",
    f"Điện thoại, Zalo, email, trang web chỉ được ghi khi cột “Chủ thể đồng ý công bố liên hệ” ghi “có”. Dòng bắt đầu bằng “{EXAMPLE}” không được nhập.",
)
_OUTLETS: Final = (
    "DANH SÁCH ĐIỂM GIỚI THIỆU VÀ BÁN SẢN PHẨM OCOP",
    "Mỗi dòng là một điểm bán. Cột tô đậm cần điền; cột khác có thì điền. Chưa rõ xã thì để trống địa chỉ, chỉ chọn huyện.",
    "Giờ mở cửa viết như “T2-T7 7h-17h” hay “hằng ngày 6h-18h”; mỗi sản phẩm có bán một dòng trong ô, đúng tên trong danh mục "
    "hoặc ghi mã.",
    f"Điện thoại, Zalo, email, trang web chỉ được ghi khi cột “Nơi bán đồng ý công bố liên hệ” ghi “có”. Dòng bắt đầu bằng “{EXAMPLE}” không được nhập.",
)
_STARS: Final = ("3 sao", "4 sao", "5 sao", "4 sao (tiềm năng 5 sao)")


def template_workbook(districts: Sequence[str], day: date) -> bytes:
    """Return the workbook as XLSX, its properties dated ``day``; ``districts`` are the names to choose from."""
    return fill_in_workbook(
        (
            FillInSheet(name="Sản phẩm", lines=_PRODUCTS, columns=_product_columns(tuple(districts))),
            FillInSheet(name="Điểm bán", lines=_OUTLETS, columns=_outlet_columns(tuple(districts))),
        ),
        day,
    )


def _product_columns(districts: tuple[str, ...]) -> tuple[FillIn, ...]:
    sets = tuple(f"{code} – {item.short.vi}" for code, item in SETS.items())
    types = tuple(kind.label.vi for kind in ProducerType)
    example = f"I.2.b – {SETS['I.2.b'].short.vi}"
    return (
        FillIn(heading="STT", width=6, example="1"),
        FillIn(heading="Tên sản phẩm", width=32, example=f"{EXAMPLE} Mật thốt nốt dạng sệt", needed=True),
        FillIn(heading="Tên tiếng Anh", width=28, example="Thick palmyra palm nectar"),
        FillIn(heading="Bộ sản phẩm", width=26, example=example, needed=True, choices=sets),
        FillIn(heading="Hạng sao", width=11, example="4 sao", needed=True, choices=_STARS),
        FillIn(heading="Điểm số", width=9, example="84,5"),
        FillIn(heading="Quyết định công nhận", width=22, example="1234/QĐ-UBND", kind=Kind.TEXT),
        FillIn(heading="Ngày cấp", width=13, example=date(2024, 6, 30), kind=Kind.DAY),
        FillIn(heading="Chủ thể sản xuất", width=36, example="Công ty cổ phần Palmania", needed=True),
        FillIn(heading="Loại hình chủ thể", width=22, example=types[0], choices=types),
        *_place_columns(districts),
        *_contact_columns("Chủ thể"),
        FillIn(heading="Mã vạch", width=16, example="8931234567897", kind=Kind.TEXT),
        FillIn(heading="Mô tả ngắn", width=40, example="Chất ngọt cô từ nước hoa cây thốt nốt."),
        FillIn(heading="Mã sản phẩm (để trống nếu là sản phẩm mới)", width=28, example="", kind=Kind.TEXT),
    )


def _outlet_columns(districts: tuple[str, ...]) -> tuple[FillIn, ...]:
    kinds = tuple(kind.label.vi for kind in OutletKind)
    return (
        FillIn(heading="STT", width=6, example="1"),
        FillIn(heading="Tên điểm bán", width=36, example=f"{EXAMPLE} Cửa hàng OCOP Tri Tôn", needed=True),
        FillIn(heading="Tên tiếng Anh", width=28, example="Tri Ton OCOP store"),
        FillIn(heading="Loại hình điểm bán", width=28, example=OutletKind.SHOP.label.vi, needed=True, choices=kinds),
        *_place_columns(districts, commune_needed=False),
        FillIn(heading="Giờ mở cửa", width=24, example="T2-T7 7h-17h", kind=Kind.TEXT),
        FillIn(heading="Sản phẩm có bán", width=36, example="Mật thốt nốt dạng sệt"),
        *_contact_columns("Nơi bán"),
        FillIn(heading="Mã điểm bán (để trống nếu là điểm bán mới)", width=28, example="", kind=Kind.TEXT),
    )


def _place_columns(districts: tuple[str, ...], *, commune_needed: bool = True) -> tuple[FillIn, ...]:
    return (
        FillIn(heading="Số nhà, đường, ấp (khóm)", width=26, example="ấp An Lợi"),
        FillIn(
            heading="Xã, phường, thị trấn (trước 1/7/2025)",
            width=26,
            example="thị trấn Tri Tôn",
            needed=commune_needed,
        ),
        FillIn(
            heading="Huyện, thị xã, thành phố (trước 1/7/2025)",
            width=24,
            example="Huyện Tri Tôn",
            needed=True,
            choices=districts,
        ),
    )


def _contact_columns(who: str) -> tuple[FillIn, ...]:
    return (
        FillIn(heading="Điện thoại", width=16, example="0912345678", kind=Kind.TEXT),
        FillIn(heading="Zalo", width=16, example="0912345678", kind=Kind.TEXT),
        FillIn(heading="Thư điện tử (email)", width=22, example="lienhe@example.vn"),
        FillIn(heading="Trang web (website)", width=24, example="https://example.vn"),
        FillIn(heading=f"{who} đồng ý công bố liên hệ (có/không)", width=24, example="có", choices=("có", "không")),
    )
