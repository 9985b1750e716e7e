import pytest

from generator.text.suggesting import nearest

DISTRICTS = ["Thoại Sơn", "Tri Tôn", "Châu Đốc", "Châu Phú", "Chợ Mới"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Thoai Son", "Thoại Sơn"),
        ("THOẠI SƠN", "Thoại Sơn"),
        ("Thọai Sơn", "Thoại Sơn"),
        ("chau doc", "Châu Đốc"),
        ("Chợ Mói", "Chợ Mới"),
        ("Hà Nội", None),
        ("", None),
    ],
)
def test_nearest(typed: str, meant: str | None) -> None:
    assert nearest(typed, DISTRICTS) == meant


def test_nothing_is_near_in_an_empty_list() -> None:
    assert nearest("Thoại Sơn", []) is None
