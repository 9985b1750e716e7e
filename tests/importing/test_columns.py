"""Headings as offices write them, and what they announce."""

import pytest

from generator.importing.columns import Column, column_of

HEADINGS = [
    ("STT", Column.ROW),
    ("TT", Column.ROW),
    ("Sản phẩm", Column.NAME),
    ("TÊN SẢN PHẨM", Column.NAME),
    ("Tên sản phẩm (OCOP)", Column.NAME),
    ("Thông tin Chủ thể sản xuất", Column.PRODUCER),
    ("Chủ thể", Column.PRODUCER),
    ("Tên cơ sở", Column.PRODUCER),
    ("Đơn vị sản xuất", Column.PRODUCER),
    ("Địa chỉ chủ thể", Column.ADDRESS),
    ("Điện thoại chủ thể", Column.PHONE),
    ("Số ĐT", Column.PHONE),
    ("CHỦ THỂ SẢN XUẤT, ĐỊA CHỈ, ĐIỆN THOẠI", Column.PRODUCER),
    ("Tên chủ thể - Địa chỉ", Column.PRODUCER),
    ("Số điện thoại của chủ thể", Column.PHONE),
    ("Bộ SP", Column.SET),
    ("Chủ thể đồng ý công bố liên hệ (có/không)", Column.CONSENT),
    ("Đồng ý công bố số điện thoại", Column.CONSENT),
    ("SĐT", Column.PHONE),
    ("Đơn vị", Column.DISTRICT),
    ("Huyện/thị xã/thành phố", Column.DISTRICT),
    ("Xã/phường/thị trấn", Column.COMMUNE),
    ("Hạng sao", Column.STARS),
    ("Kết quả phân hạng", Column.STARS),
    ("Đạt hạng sao sản phẩm", Column.STARS),
    ("Điểm", Column.SCORE),
    ("Tổng điểm", Column.SCORE),
    ("Số Quyết định công nhận", Column.DECISION),
    ("Ngày Quyết định", Column.ISSUED_ON),
    ("Ngày cấp GCN", Column.ISSUED_ON),
    ("Năm công nhận", Column.YEAR),
    ("Bộ sản phẩm", Column.SET),
    ("Loại hình tổ chức", Column.TYPE),
    ("Mã sản phẩm", Column.ID),
    ("Mã vạch", Column.GTIN),
    ("Mã số thuế", Column.TAX_CODE),
    ("Tên tiếng Anh", Column.NAME_EN),
    ("San pham", Column.NAME),
    ("Sản phẩm", Column.NAME),
    ("Ghi chú", None),
    ("Địa điểm bán hàng", None),
    ("Tên điểm bán", Column.OUTLET),
    ("Điểm giới thiệu và bán sản phẩm OCOP", Column.OUTLET),
    ("Tên cửa hàng/siêu thị", Column.OUTLET),
    ("Địa chỉ điểm bán", Column.ADDRESS),
    ("Điện thoại cửa hàng", Column.PHONE),
    ("Loại điểm bán", Column.KIND),
    ("Thời gian mở cửa", Column.HOURS),
    ("Các sản phẩm OCOP đang bán", Column.CARRIED),
    ("Sản phẩm Đạt 2023", None),
    ("Số lượng\nVăn bản ban hành", None),
    ("", None),
    ("Danh sách sản phẩm đạt chứng nhận sản phẩm OCOP của tỉnh năm 2023 và các năm trước", None),
]


@pytest.mark.parametrize(("heading", "column"), HEADINGS, ids=[heading[:20] for heading, _ in HEADINGS])
def test_headings(heading: str, column: Column | None) -> None:
    assert column_of(heading) is column


def test_every_column_has_a_label_in_both_languages() -> None:
    for column in Column:
        assert column.label.vi
        assert column.label.en
