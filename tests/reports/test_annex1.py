"""Annex I of 31/12/2023 is the printed one in every cell that the documents support."""

from datetime import date

from generator.office.table import placed
from generator.reports.annex1 import annex1
from tests.printed_list import real_catalogue

#: Annex I as printed: unit; documents issued; total; 5 stars; potential 5; 4 stars; 3 stars; in 2023; councils; planned.
PRINTED = """
TP. Long Xuyên|5|12|||2|10|7|2|8
TP. Châu Đốc|5|13||||13|5|1|7
Tx. Tân Châu|5|8|||2|6|4|1|5
Tx. Tịnh Biên|5|8|||1|7|||32
Chợ Mới|4|8|||2|6|5|1|22
Tri Tôn|4|6||3||3|6|2|7
Châu Phú|4|11||||11|3|1|6
Phú Tân|3|9||||9|7|1|2
Thoại Sơn|5|22|2|||20|14|3|5
Châu Thành|5|3||||3|2|1|16
An Phú|4|8||||8|6|1|3
"""
SUPPORTED = slice(2, 7)  # total and stars


def cells() -> list[list[str]]:
    table = annex1(real_catalogue()).table
    return [[item.cell.text for item in row if not item.covered] for row in placed(table.body, len(table.widths))]


def printed() -> list[list[str]]:
    return [line.split("|") for line in PRINTED.strip().splitlines()]


def test_every_supported_cell_is_as_printed() -> None:
    made = cells()
    assert len(made) == 12
    for number, (row, as_printed) in enumerate(zip(made, printed(), strict=False), start=1):
        assert row[0] == str(number)
        assert row[1] == as_printed[0]
        assert row[3:8] == as_printed[SUPPORTED]


def test_the_totals_are_those_of_the_list() -> None:
    assert cells()[-1] == ["Tổng", "", "108", "2", "3", "7", "96", "", "", ""]


def test_products_of_the_year_where_two_documents_say_so() -> None:
    assert [row[8] for row in cells()[:-1]] == ["7", *[""] * 10]
    assert printed()[0][7] == "7"


def test_what_records_cannot_know_is_empty() -> None:
    for row in cells()[:-1]:
        assert (row[2], row[9], row[10]) == ("", "", "")


def test_the_form_is_the_printed_one() -> None:
    table = annex1(real_catalogue()).table
    assert table.title == (
        "PHỤ LỤC I",
        "THỐNG KÊ KẾT QUẢ THỰC HIỆN CÔNG TÁC ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",
        "CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ TRÊN ĐỊA BÀN TỈNH AN GIANG ĐẾN 31/12/2023",
    )
    assert table.subtitle == (
        "(Kèm theo Báo cáo số 95/BC-SNNPTNT ngày 13/3/2024 của Sở Nông nghiệp và Phát triển nông thôn)"
    )
    assert table.landscape
    head = [[item.cell.text for item in row] for row in placed(table.head, 11)]
    assert head[1][3:] == [
        "Tổng sản phẩm đạt (còn thời hạn)",
        "Sản phẩm Đạt 2023",
        "Tổ chức hội đồng OCOP năm 2023",
        "Sản phẩm dự kiến thực hiện năm 2024",
    ]


def test_it_says_what_is_empty_and_where_the_print_contradicts_the_list() -> None:
    assert [(note.vi, note.en) for note in annex1(real_catalogue()).notes] == [
        (
            "Các cột “Số lượng văn bản ban hành”, “Tổ chức hội đồng OCOP” và “Sản phẩm dự kiến” để trống vì danh mục "
            "không có số liệu này.",
            "The columns for documents issued, council meetings and planned products are empty: the catalogue has no "
            "such numbers.",
        ),
        (
            "Cột “Sản phẩm Đạt 2023” để trống ở 10 đơn vị vì danh mục chưa có năm công nhận của mọi sản phẩm.",
            "The column for products recognised in 2023 is empty for 10 districts: the year of recognition of some of "
            "their products is not on record.",
        ),
        (
            "Mục 4.2 của văn bản in 22 sản phẩm 3 sao của huyện Thoại Sơn; đếm theo danh sách là 20 sản phẩm 3 sao.",
            "Section 4.2 of the document prints for Thoai Son district: three-star products 22; counted from the list: "
            "three-star products 20.",
        ),
        (
            "Phụ lục I, dòng Tổng: thiếu tổng của cột 5 sao, nên các số đứng trước đó lệch sang trái một ô.",
            "Annex I, total: the total of the five-star column is not printed, so the numbers before it stand one cell "
            "to the left.",
        ),
    ]


def test_of_one_district() -> None:
    report = annex1(real_catalogue(), "thoai-son")
    assert len(report.table.body) == 1
    assert report.table.title[2] == "HUYỆN THOẠI SƠN TRÊN ĐỊA BÀN TỈNH AN GIANG ĐẾN 31/12/2023"
    assert [cell.text for cell in report.table.body[0]][1:8] == ["Thoại Sơn", "", "22", "2", "", "", "20"]


def test_a_day_without_a_report_leaves_its_number_to_fill_in() -> None:
    table = annex1(real_catalogue(date(2024, 6, 30))).table
    assert table.subtitle == "(Kèm theo Báo cáo số ………/BC-………… ngày …… tháng …… năm ……… của ……………………)"
    assert [cell.text for cell in table.body[-1]][2:7] == ["108", "2", "3", "7", "96"]


def test_when_the_list_can_no_longer_hold_nothing_is_counted_and_the_reason_told() -> None:
    report = annex1(real_catalogue(date(2027, 1, 1)))
    assert [cell.text for cell in report.table.body[-1]][2:7] == [""] * 5
    assert report.notes[-1].vi == (
        "Không tính 108 sản phẩm đã quá 36 tháng kể từ danh sách gần nhất, chưa có tài liệu xác nhận lại."
    )


def test_before_the_list_nothing_is_known() -> None:
    report = annex1(real_catalogue(date(2022, 12, 31)))
    assert report.notes[-1].en == "Not counted: 108 products that no document up to 31 December 2022 names."
