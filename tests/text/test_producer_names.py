"""Names of producers as offices shorten them."""

import pytest

from generator.text.producer_names import differs_by_producer, may_be_one_producer, own_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Antesco", "Công ty cổ phần thực phẩm rau quả An Giang (Antesco)"),
        ("Công ty CP Rau quả thực phẩm An Giang", "Công ty cổ phần thực phẩm rau quả An Giang (Antesco)"),
        ("Cơ sở Thanh Sang", "Cơ sở chế biến khô Thanh Sang"),
        ("Khô 7 Chóp", "Hộ kinh doanh khô 7 chóp"),
        ("Nước mắm Bà Ba Vui", "Cơ sở Bà Ba Vui"),
        ("Cty Thanh Tùng", "Công ty TNHH MTV chế biến thủy hải sản Thanh Tùng"),
        (
            "Công ty TNHH MTV Lương thực Thoại Sơn",
            "Công ty TNHH MTV Lương thực Thoại Sơn - Công ty CP Tập đoàn Lộc Trời",
        ),
    ],
)
def test_may_be_one(one: str, other: str) -> None:
    assert may_be_one_producer(one, other)
    assert may_be_one_producer(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hộ kinh doanh Ngọc Thái", "Hộ kinh doanh dâu tằm 2 Thuận"),
        ("HTX Nông nghiệp Khánh Hòa", "HTX Thương mại - Dịch vụ - Chăn nuôi Ếch Khánh Hòa"),
        ("Cơ sở Bà Bà Vui", "Cơ sở Bà Vui Hai"),
        ("Cơ sở sản xuất", "Cơ sở Minh Hương"),
        ("", "Cơ sở Minh Hương"),
    ],
)
def test_are_two(one: str, other: str) -> None:
    assert not may_be_one_producer(one, other)


def test_a_legal_form_is_nobody_s_own() -> None:
    assert own_words("Công ty trách nhiệm hữu hạn một thành viên TM&DV Hồ Gươm") == ("ho", "guom")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Tương hột", "TƯƠNG HỘT Trường Thọ", True),
        ("Tương hột Thọ", "Tương hột", True),
        ("Tương hột", "Tương hột cay", False),
        ("Tương hột", "Tương hột", False),
        ("Tương", "Tươngg Thọ", False),
        ("", "Thọ", False),
    ],
)
def test_a_product_with_its_producer_s_name(one: str, other: str, *, told: bool) -> None:
    assert differs_by_producer(one, other, "Hộ kinh doanh Trường Thọ") is told
