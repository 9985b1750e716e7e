"""The workbook that offices fill in: one row a product, headings that the import recognises."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from generator.importing.tables import EXAMPLE
from generator.office.fill_in import FillIn, Kind, fill_in_workbook
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import SETS

TEMPLATE_PATH: Final = "data/ocop-mau.xlsx"
"""Where the site offers the workbook."""

_LINES: Final = (
    "DANH SÁCH SẢN PHẨM OCOP",
    "Mỗi dòng là một sản phẩm. Cột tô đậm cần điền; cột khác có thì điền. Ô chủ thể để trống nghĩa là như dòng trên.",
    f"Điện thoại, email chỉ được đăng khi chủ thể đồng ý. Dòng bắt đầu bằng “{EXAMPLE}” không được nhập.",
)
_STARS: Final = ("3 sao", "4 sao", "5 sao", "4 sao (tiềm năng 5 sao)")


def template_workbook(districts: Sequence[str], day: date) -> bytes:
    """Return the workbook as XLSX, its properties dated ``day``; ``districts`` are the names to choose from."""
    sets = tuple(f"{code} – {item.short.vi}" for code, item in SETS.items())
    types = tuple(kind.label.vi for kind in ProducerType)
    example = f"I.2.b – {SETS['I.2.b'].short.vi}"
    columns = (
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
        FillIn(heading="Số nhà, đường, ấp (khóm)", width=26, example="ấp An Lợi"),
        FillIn(heading="Xã, phường, thị trấn (trước 1/7/2025)", width=26, example="thị trấn Tri Tôn", needed=True),
        FillIn(
            heading="Huyện, thị xã, thành phố (trước 1/7/2025)",
            width=24,
            example="Huyện Tri Tôn",
            needed=True,
            choices=tuple(districts),
        ),
        FillIn(heading="Điện thoại", width=16, example="0912345678", kind=Kind.TEXT),
        FillIn(heading="Zalo", width=16, example="0912345678", kind=Kind.TEXT),
        FillIn(heading="Thư điện tử (email)", width=22, example="lienhe@example.vn"),
        FillIn(heading="Trang web (website)", width=24, example="https://example.vn"),
        FillIn(heading="Mã vạch", width=16, example="8931234567897", kind=Kind.TEXT),
        FillIn(heading="Mô tả ngắn", width=40, example="Chất ngọt cô từ nước hoa cây thốt nốt."),
        FillIn(heading="Mã sản phẩm (để trống nếu là sản phẩm mới)", width=28, example="", kind=Kind.TEXT),
    )
    return fill_in_workbook("Sản phẩm", _LINES, columns, day)
