"""The producer's cell: name, address, phone."""

import pytest

from generator.importing.producer_cell import ProducerCell, producer_cell

CELLS = [
    ("Cơ sở Ngọc Hân", ProducerCell(name="Cơ sở Ngọc Hân")),
    (
        "Cơ sở Ngọc Hân\nĐịa chỉ: xã Bình Long, huyện Châu Phú",
        ProducerCell(name="Cơ sở Ngọc Hân", address="xã Bình Long, huyện Châu Phú"),
    ),
    (
        "Công ty TNHH MTV Lương thực Thoại Sơn -\nCông ty CP Tập Đoàn Lộc Trời\nĐịa chỉ: Ấp Sơn Lập, xã Vọng Đông",
        ProducerCell(
            name="Công ty TNHH MTV Lương thực Thoại Sơn - Công ty CP Tập Đoàn Lộc Trời",
            address="Ấp Sơn Lập, xã Vọng Đông",
        ),
    ),
    (
        "Công ty TNHH MTV TM&DV Thái Minh Nguyên\nấp Long Hoà, thị trấn Chợ Mới, huyện Chợ Mới",
        ProducerCell(
            name="Công ty TNHH MTV TM&DV Thái Minh Nguyên", address="ấp Long Hoà, thị trấn Chợ Mới, huyện Chợ Mới"
        ),
    ),
    (
        "Hộ kinh doanh A, Địa chỉ: xã B\nĐT: 0912345678",
        ProducerCell(name="Hộ kinh doanh A", address="xã B", phone="0912345678"),
    ),
    (
        "Hộ kinh doanh A\nĐ/c: số 12 Trần Phú,\nphường Long Châu\nSĐT 912345678",
        ProducerCell(name="Hộ kinh doanh A", address="số 12 Trần Phú, phường Long Châu", phone="912345678"),
    ),
    (
        "Hộ kinh doanh Cô Tư, phường Châu Phú B, Tp. Châu Đốc",
        ProducerCell(name="Hộ kinh doanh Cô Tư", address="phường Châu Phú B, Tp. Châu Đốc"),
    ),
    ("Công ty TNHH Gạo, Nếp và Xôi", ProducerCell(name="Công ty TNHH Gạo, Nếp và Xôi")),
    ("", ProducerCell(name="")),
]


@pytest.mark.parametrize(("text", "cell"), CELLS, ids=[str(i) for i in range(len(CELLS))])
def test_cells(text: str, cell: ProducerCell) -> None:
    assert producer_cell(text) == cell
