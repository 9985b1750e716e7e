import pytest

from generator.text.slugs import core_name, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mật thốt nốt dạng sệt", "mat-thot-not-dang-set"),
        ("Đường thốt nốt", "duong-thot-not"),
        ("Khô cá lóc “Bà Giáo” 777", "kho-ca-loc-ba-giao-777"),
        ("  Hoà  /  Hòa  ", "hoa-hoa"),
        ("Đ", "d"),
        ("…", ""),
        ("Trà № 1", "tra-no-1"),
        ("Bánh ½ ký", "banh-1-2-ky"),
        ("Rượu ①", "ruou-1"),
        ("Gạo 👍 ngon", "gao-ngon"),
        ("ប្រាសាទ", "brasat"),
        ("từ " * 40, "-".join(["tu"] * 20)),
        ("x" * 80, "x" * 60),
    ],
)
def test_an_id_is_proposed_from_a_name(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Công ty cổ phần Palmania", "palmania"),
        ("HTX Nông nghiệp Vĩnh Hòa", "nong nghiep vinh hoa"),
        ("Công ty TNHH MTV TM&DV Thái Minh Nguyên", "thai minh nguyen"),
        ("Cơ sở", "co so"),
    ],
)
def test_what_a_producer_is_called_without_its_legal_form(name: str, expected: str) -> None:
    assert core_name(name) == expected
