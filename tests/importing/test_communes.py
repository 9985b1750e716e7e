"""What is asked where a row names its commune by no name of 30 June 2025."""

import pytest

from tests.importing.grids import planned
from tests.projects import SmallProject

PRODUCTS = "Sản phẩm | Chủ thể | Hạng | Bộ | Xã | Huyện\nHành lá | HTX Phú Tân | 3 | I.1.a | {} | {}"
OUTLETS = "Tên điểm bán | Loại hình | Xã | Huyện\nTiệm Bà Năm | Cửa hàng | {} | {}"


@pytest.mark.parametrize("table", [PRODUCTS, OUTLETS])
@pytest.mark.parametrize(
    ("commune", "district", "vi", "en"),
    [
        (
            "xã Óc Eo",
            "",
            "“xã Óc Eo” là tên từ ngày 1/7/2025; hãy ghi tên trước ngày đó (thị trấn Óc Eo, xã Vọng Đông, xã Vọng Thê)",
            "“xã Óc Eo” is a name since 1 July 2025; give the one before that day (thị trấn Óc Eo, xã Vọng Đông, xã Vọng "
            "Thê)",
        ),
        (
            "xã Óc Eo",
            "Thoại Sơn",
            "“xã Óc Eo” là tên từ ngày 1/7/2025; hãy ghi tên trước ngày đó (thị trấn Óc Eo, xã Vọng Đông, xã Vọng Thê)",
            "“xã Óc Eo” is a name since 1 July 2025; give the one before that day (thị trấn Óc Eo, xã Vọng Đông, xã Vọng "
            "Thê)",
        ),
        (
            "xã Óc Eo",
            "Tri Tôn",
            "“xã Óc Eo” là tên từ ngày 1/7/2025; hãy ghi tên trước ngày đó (thị trấn Óc Eo, xã Vọng Đông, xã Vọng Thê)",
            "“xã Óc Eo” is a name since 1 July 2025; give the one before that day (thị trấn Óc Eo, xã Vọng Đông, xã Vọng "
            "Thê)",
        ),
        (
            "Đặc khu Phú Quốc",
            "",
            "danh mục không có nơi nào tên “Đặc khu Phú Quốc”; hãy ghi huyện và tên xã, phường, thị trấn trước ngày "
            "1/7/2025, hoặc báo người phụ trách thêm nơi này",
            "the catalogue has no place called “Đặc khu Phú Quốc”; give the district and the commune's name before 1 July "
            "2025, or ask the person in charge to add the place",
        ),
        (
            "Vọng Thêê",
            "Thoại Sơn",
            "Huyện Thoại Sơn không có đơn vị nào tên “Vọng Thêê”; có phải “xã Vọng Thê” không?",
            "Thoai Son district has no commune called “Vọng Thêê”; did you mean “xã Vọng Thê”?",
        ),
    ],
)
def test_a_commune_by_another_name(
    project: SmallProject, table: str, commune: str, district: str, vi: str, en: str
) -> None:
    (proposal,) = planned(project, table.format(commune, district)).proposals
    assert proposal.lacks == ()
    assert [(reason.vi, reason.en) for reason in proposal.reasons] == [(vi, en)]
