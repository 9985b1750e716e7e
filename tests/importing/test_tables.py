"""Finding header, sections and rows in tables as offices make them."""

import pytest

from generator.importing.columns import Column
from generator.importing.tables import Table, is_planned, understood
from generator.importing.values import Stars
from generator.office.grid import Grid, Row, Spot
from generator.text.bilingual import Text
from tests.importing.grids import grid


def table(text: str) -> Table:
    found = understood(grid(text))
    assert found is not None
    return found


def names(found: Table) -> list[str]:
    return [row.get(Column.NAME) for row in found.rows]


def test_titles_above_the_header_are_passed() -> None:
    found = table("""
        UBND HUYỆN THOẠI SƠN | |
        DANH SÁCH SẢN PHẨM OCOP NĂM 2024 | |
        | |
        STT | Tên sản phẩm | Chủ thể
        1 | Cải xanh | HTX Rau
    """)
    assert names(found) == ["Cải xanh"]
    assert found.rows[0].number == 5


def test_a_header_of_two_rows() -> None:
    found = table("""
        STT | Sản phẩm | Chủ thể | | Hạng sao
        | | Tên chủ thể | Địa chỉ |
        1 | Cải xanh | HTX Rau | xã Vọng Đông | 4 sao
    """)
    assert [h.column for h in found.headings] == [
        Column.ROW,
        Column.NAME,
        Column.PRODUCER,
        Column.ADDRESS,
        Column.STARS,
    ]
    assert names(found) == ["Cải xanh"]


def test_an_empty_producer_cell_means_as_above_within_its_section() -> None:
    found = table("""
        STT | Sản phẩm | Chủ thể | Điện thoại
        I. SẢN PHẨM OCOP 5 SAO | | |
        1 | Gạo A | Công ty A | 912345678
        2 | Gạo B | |
        II. SẢN PHẨM OCOP 4 SAO | | |
        1 | Gạo C | |
    """)
    assert [row.get(Column.PRODUCER) for row in found.rows] == ["Công ty A", "Công ty A", ""]
    assert [row.get(Column.PHONE) for row in found.rows] == ["912345678", "912345678", ""]
    assert [row.section.stars for row in found.rows] == [Stars(stars=5), Stars(stars=5), Stars(stars=4)]
    assert [row.section.numeral for row in found.rows] == ["I", "I", "II"]


@pytest.mark.parametrize("sign", ["-nt-", "nt", "Như trên", "- nt -", '"', "”", "''"])
def test_a_sign_for_as_above_is_no_producer(sign: str) -> None:
    found = table(f"""
        STT | Sản phẩm | Chủ thể | Địa chỉ
        1 | Gạo A | Công ty A | xã Vọng Đông
        2 | Gạo B | {sign} | {sign}
        3 | Gạo C | Công ty NT | {sign}
    """)
    assert [row.get(Column.PRODUCER) for row in found.rows] == ["Công ty A", "Công ty A", "Công ty NT"]
    assert [row.get(Column.ADDRESS) for row in found.rows] == ["xã Vọng Đông"] * 3


def test_sections_by_district_keep_the_stars_of_the_section_above() -> None:
    found = table("""
        STT | Sản phẩm | Chủ thể
        A. SẢN PHẨM 4 SAO | |
        I | THỊ XÃ TÂN CHÂU |
        1 | Tương xay | Công ty B
        II | HUYỆN TRI TÔN (2 SẢN PHẨM) |
        1 | Mật thốt nốt | Công ty C
    """)
    assert [(row.section.district, row.section.stars) for row in found.rows] == [
        ("THỊ XÃ TÂN CHÂU", Stars(stars=4)),
        ("HUYỆN TRI TÔN", Stars(stars=4)),
    ]


def test_a_district_written_once_holds_until_the_next() -> None:
    found = table("""
        Huyện | Sản phẩm | Chủ thể
        Thoại Sơn | Gạo A | Công ty A
        | Gạo B | Công ty B
        Tri Tôn | Mật | Công ty C
    """)
    assert [row.section.district for row in found.rows] == ["Thoại Sơn", "Thoại Sơn", "Tri Tôn"]


def test_totals_repeated_headers_and_signatures_are_no_products() -> None:
    found = table("""
        STT | Sản phẩm | Chủ thể
        1 | Gạo A | Công ty A
        STT | Sản phẩm | Chủ thể
        2 | Tổng hợp hạt | Công ty B
        Tổng cộng | 2 |
        | | NGƯỜI LẬP BẢNG
        | Tổng: 2 sản phẩm |
        | Người lập biểu | Giám đốc
        | TM. ỦY BAN NHÂN DÂN |
    """)
    assert names(found) == ["Gạo A", "Tổng hợp hạt"]
    assert found.passed_over == (
        (5, "Tổng cộng | 2"),
        (6, "NGƯỜI LẬP BẢNG"),
        (7, "Tổng: 2 sản phẩm"),
        (8, "Người lập biểu | Giám đốc"),
        (9, "TM. ỦY BAN NHÂN DÂN"),
    )


def test_without_numbers_a_lone_name_is_a_product_of_the_producer_above() -> None:
    found = table("""
        Sản phẩm | Chủ thể
        Gạo A | Công ty A
        Gạo B |
    """)
    assert names(found) == ["Gạo A", "Gạo B"]
    assert found.rows[1].get(Column.PRODUCER) == "Công ty A"


def test_the_example_of_the_template_is_no_product() -> None:
    found = table("""
        Sản phẩm | Chủ thể
        Ví dụ: Gạo A | Công ty A
    """)
    assert names(found) == []


def test_a_name_merged_over_two_rows_is_one_product() -> None:
    def row(number: int, *spots: tuple[str, int]) -> Row:
        return tuple(Spot(text, (origin, column)) for column, (text, origin) in enumerate(spots))

    rows = (
        row(0, ("Sản phẩm", 0), ("Chủ thể", 0), ("Điểm", 0)),
        row(1, ("Gạo A", 1), ("Công ty A", 1), ("80", 1)),
        row(2, ("Gạo A", 1), ("Công ty A", 1), ("82", 2)),
    )
    found = understood(Grid(name=Text("bảng 1", "table 1"), rows=rows))
    assert found is not None
    assert names(found) == ["Gạo A"]


def test_the_annex_is_read_from_the_title() -> None:
    assert table("Phụ lục II | \n Sản phẩm | Chủ thể \n Gạo | Công ty A").annex == "II"
    assert table("PHỤ LỤC 02 | \n Sản phẩm | Chủ thể \n Gạo | Công ty A").annex == "II"


def test_a_table_without_product_names_is_none() -> None:
    assert understood(grid("STT | Đơn vị | Tổng sản phẩm đạt\n1 | Tri Tôn | 6")) is None
    assert understood(grid("a | b\nc | d")) is None
    assert understood(Grid(name=Text("trống", "empty"), rows=())) is None


def test_a_list_of_planned_products_is_recognised() -> None:
    found = grid(
        "Sản phẩm | Chủ thể\nNước chấm | Phường Long Thạnh", above="DANH SÁCH SẢN PHẨM TIỀM NĂNG DỰ KIẾN THAM GIA"
    )
    assert is_planned(found)
    assert not is_planned(grid("Sản phẩm | Chủ thể\nNước chấm | Phường Long Thạnh"))
