"""Whether a table lists products or outlets is told by its headings, and never mistaken."""

import pytest

from generator.importing.subjects import Subject
from generator.importing.tables import understood
from tests.importing.grids import grid

OUTLETS, PRODUCTS = Subject.OUTLETS, Subject.PRODUCTS


@pytest.mark.parametrize(
    ("headings", "subject"),
    [
        ("STT | Tên điểm bán | Loại hình | Địa chỉ | Xã/phường | Điện thoại | Giờ mở cửa | Sản phẩm", OUTLETS),
        ("TT | Điểm giới thiệu và bán sản phẩm OCOP | Địa chỉ", OUTLETS),
        ("Huyện | Cửa hàng | Sản phẩm", OUTLETS),
        ("STT | Tên siêu thị | Chủ thể | SĐT", OUTLETS),
        ("STT | Tên sản phẩm | Chủ thể | Hạng sao | Điểm bán", PRODUCTS),
        ("STT | Sản phẩm | Điểm bán", PRODUCTS),
        ("Điểm bán | Sản phẩm | Hạng sao", PRODUCTS),
        ("STT | Sản phẩm | Chủ thể | Địa điểm bán hàng", PRODUCTS),
        ("STT | Sản phẩm | Chủ thể | Giờ mở cửa", PRODUCTS),
        ("STT | Tên | Loại hình | Địa chỉ | Giờ mở cửa", None),
        ("STT | Địa chỉ | Giờ mở cửa", None),
    ],
)
def test_what_a_table_lists(headings: str, subject: Subject | None) -> None:
    found = understood(grid(f"{headings}\n{' | '.join('abcdefghij'[: headings.count('|') + 1])}"))
    assert (found.subject if found else None) is subject


def test_a_header_of_two_rows_that_a_page_break_repeats() -> None:
    found = understood(
        grid("""
        STT | Điểm bán | | Sản phẩm
        | Tên | Địa chỉ |
        1 | Cửa hàng A | xã Vọng Thê | Cải xanh thử
        STT | Điểm bán | Địa chỉ | Sản phẩm
        2 | Cửa hàng B | xã Vọng Thê | Cải xanh thử
        Tổng cộng | 2 | |
    """)
    )
    assert found is not None
    assert [h.column.value if h.column else None for h in found.headings] == ["row", "outlet", "address", "carried"]
    assert [(row.number, row.get(Subject.OUTLETS.named_by)) for row in found.rows] == [
        (3, "Cửa hàng A"),
        (5, "Cửa hàng B"),
    ]
    assert [number for number, _ in found.passed_over] == [6]
