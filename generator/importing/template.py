"""The workbook that offices fill in: one row a product, lists to choose from, headings that the import recognises."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.importing.columns import Column
from generator.importing.tables import EXAMPLE
from generator.office.packing import repacked
from generator.office.write_xlsx import FONT, put
from generator.records.places_file import PlacesFile
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import SETS

TEMPLATE_PATH: Final = "data/ocop-mau.xlsx"
"""Where the site offers the workbook."""

_LAST_ROW: Final = 1_000
_HEADER_ROW: Final = 5
_LISTS: Final = "Danh mục"

#: Column, heading, width in characters, example.
_COLUMNS: Final[tuple[tuple[Column, str, int, str], ...]] = (
    (Column.ROW, "STT", 6, "1"),
    (Column.NAME, "Tên sản phẩm", 32, f"{EXAMPLE} Mật thốt nốt dạng sệt"),
    (Column.NAME_EN, "Tên tiếng Anh", 28, "Thick palmyra palm nectar"),
    (Column.SET, "Bộ sản phẩm", 26, f"I.2.b – {SETS['I.2.b'].short.vi}"),
    (Column.STARS, "Hạng sao", 11, "4 sao"),
    (Column.SCORE, "Điểm số", 9, "84,5"),
    (Column.DECISION, "Quyết định công nhận", 22, "1234/QĐ-UBND"),
    (Column.ISSUED_ON, "Ngày cấp", 13, "2024-06-30"),
    (Column.PRODUCER, "Chủ thể sản xuất", 36, "Công ty cổ phần Palmania"),
    (Column.TYPE, "Loại hình chủ thể", 22, ProducerType.ENTERPRISE.label.vi),
    (Column.HAMLET, "Số nhà, đường, ấp (khóm)", 26, "ấp Sơn Lập"),
    (Column.COMMUNE, "Xã, phường, thị trấn (trước 1/7/2025)", 26, "thị trấn Tri Tôn"),
    (Column.DISTRICT, "Huyện, thị xã, thành phố (trước 1/7/2025)", 24, "Huyện Tri Tôn"),
    (Column.PHONE, "Điện thoại", 16, "0912345678"),
    (Column.ZALO, "Zalo", 16, "0912345678"),
    (Column.EMAIL, "Thư điện tử (email)", 22, "lienhe@example.vn"),
    (Column.WEBSITE, "Trang web (website)", 24, "https://example.vn"),
    (Column.GTIN, "Mã vạch", 16, "8931234567897"),
    (Column.DESCRIPTION, "Mô tả ngắn", 40, "Chất ngọt cô từ nước hoa cây thốt nốt."),
    (Column.ID, "Mã sản phẩm (để trống nếu là sản phẩm mới)", 28, ""),
)
_TEXT_COLUMNS: Final = frozenset({Column.PHONE, Column.ZALO, Column.GTIN, Column.DECISION, Column.ID})
_NEEDED: Final = frozenset({Column.NAME, Column.SET, Column.STARS, Column.PRODUCER, Column.COMMUNE, Column.DISTRICT})


def template_workbook(places: PlacesFile, day: date) -> bytes:
    """Return the workbook as XLSX, its properties dated ``day``; ``places`` gives the names of the districts."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sản phẩm"
    lists = book.create_sheet(_LISTS)
    lists.sheet_state = "hidden"
    book.properties.creator = ""
    book.properties.language = "vi-VN"
    book.properties.created = book.properties.modified = datetime.combine(day, time())
    _fill(sheet)
    choices = {
        Column.SET: [f"{code} – {item.short.vi}" for code, item in SETS.items()],
        Column.STARS: ["3 sao", "4 sao", "5 sao", "4 sao (tiềm năng 5 sao)"],
        Column.TYPE: [kind.label.vi for kind in ProducerType],
        Column.DISTRICT: [district.name.vi for district in places.districts],
    }
    for number, (column, values) in enumerate(choices.items(), start=1):
        _offer(sheet, lists, number, column, values)
    target = BytesIO()
    book.save(target)
    return repacked(target.getvalue(), day)


def _fill(sheet: Worksheet) -> None:
    lines = (
        "DANH SÁCH SẢN PHẨM OCOP",
        "Mỗi dòng là một sản phẩm. Cột tô đậm là cột cần điền; cột khác có thì điền. Ô chủ thể để trống nghĩa là như dòng trên.",
        "Điện thoại, email chỉ được đăng khi chủ thể đồng ý; dòng bắt đầu bằng “Ví dụ:” không được nhập.",
    )
    for row, line in enumerate(lines, start=1):
        put(sheet.cell(row, 1), line)
        sheet.cell(row, 1).font = Font(name=FONT, size=14 if row == 1 else 11, bold=row == 1)
    edge = Side(style="thin")
    for number, (column, heading, width, example) in enumerate(_COLUMNS, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = width
        head, cell = sheet.cell(_HEADER_ROW, number), sheet.cell(_HEADER_ROW + 1, number)
        put(head, heading)
        head.font = Font(name=FONT, size=11, bold=column in _NEEDED)
        head.fill = PatternFill("solid", start_color="F3E9D2" if column in _NEEDED else "F7F7F5")
        head.border = Border(left=edge, right=edge, top=edge, bottom=edge)
        head.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
        if column is Column.ISSUED_ON:
            put(cell, date.fromisoformat(example))
        else:
            put(cell, example)
        cell.font = Font(name=FONT, size=11, italic=True, color="595959")
        for row in range(_HEADER_ROW + 1, _LAST_ROW + 1):
            if column in _TEXT_COLUMNS:
                sheet.cell(row, number).number_format = "@"
            elif column is Column.ISSUED_ON:
                sheet.cell(row, number).number_format = "dd/mm/yyyy"
    sheet.row_dimensions[_HEADER_ROW].height = 48
    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"


def _offer(sheet: Worksheet, lists: Worksheet, number: int, column: Column, values: list[str]) -> None:
    """Let a column be chosen from a list; something else may be typed and the import says what it thinks of it."""
    for row, value in enumerate(values, start=1):
        put(lists.cell(row, number), value)
    letter = get_column_letter(number)
    rule = DataValidation(type="list", formula1=f"'{_LISTS}'!${letter}$1:${letter}${len(values)}", allow_blank=True)
    rule.errorStyle = "warning"
    place = next(i for i, (kind, *_) in enumerate(_COLUMNS, start=1) if kind is column)
    rule.add(f"{get_column_letter(place)}{_HEADER_ROW + 1}:{get_column_letter(place)}{_LAST_ROW}")
    sheet.add_data_validation(rule)
