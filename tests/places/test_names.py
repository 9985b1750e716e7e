import pytest

from generator.places.errors import PlacesError
from generator.places.names import hamlet_name, short_name, unit_name
from generator.text.bilingual import Text


@pytest.mark.parametrize(
    ("printed", "vi", "en"),
    [
        ("Phường Mỹ Bình", "Phường Mỹ Bình", "My Binh ward"),
        ("Xã Vọng Đông", "Xã Vọng Đông", "Vong Dong commune"),
        ("Thị Trấn Óc Eo", "Thị trấn Óc Eo", "Oc Eo town"),
        ("Xã Mỹ Hoà Hưng", "Xã Mỹ Hòa Hưng", "My Hoa Hung commune"),
        ("Xã Bình Thuỷ", "Xã Bình Thủy", "Binh Thuy commune"),
        ("Phường Mỹ Quý", "Phường Mỹ Quý", "My Quy ward"),
        ("Thành phố Long Xuyên", "Thành phố Long Xuyên", "Long Xuyen city"),
        ("Thị xã Tân Châu", "Thị xã Tân Châu", "Tan Chau town"),
        ("Huyện Thoại Sơn", "Huyện Thoại Sơn", "Thoai Son district"),
        ("Tỉnh An Giang", "Tỉnh An Giang", "An Giang province"),
        ("Quận 8", "Quận 8", "District 8"),
        ("Phường 12", "Phường 12", "Ward 12"),
    ],
)
def test_names_with_their_type(printed: str, vi: str, en: str) -> None:
    assert unit_name(printed) == Text(vi, en)


@pytest.mark.parametrize(
    ("printed", "en"),
    [
        ("ấp Phũm Soài", "Phum Soai hamlet"),
        ("khóm Long Quới C", "Long Quoi C hamlet"),
        ("tổ 10, ấp Khánh An", "neighbourhood group 10, Khanh An hamlet"),
        ("Trung Phú 4", "Trung Phu 4"),
        ("ấp", "ap"),
    ],
)
def test_hamlets(printed: str, en: str) -> None:
    assert hamlet_name(printed) == Text(printed, en)


def test_decomposed_letters_become_composed_ones() -> None:
    assert unit_name("Xa\u0303 Vi\u0303nh Tha\u0300nh") == Text("Xã Vĩnh Thành", "Vinh Thanh commune")


def test_short_name() -> None:
    assert short_name("Thành phố Châu Đốc") == Text("Châu Đốc", "Chau Doc")
    assert short_name("Quận 8") == Text("Quận 8", "District 8")


def test_an_unknown_type_is_an_error() -> None:
    with pytest.raises(PlacesError, match=r"The type of the administrative unit “Khu tự trị Việt Bắc” is not known\."):
        unit_name("Khu tự trị Việt Bắc")
