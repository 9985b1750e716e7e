"""Addresses as offices type them, taken apart."""

import pytest

from generator.importing.addresses import AddressParts, address_parts, district_of
from generator.records.places_file import PlacesFile
from tests.printed_list import real_records

ADDRESSES = [
    (
        "Ấp Sơn Lập, xã Vọng Đông, huyện Thoại Sơn",
        AddressParts(hamlet="ấp Sơn Lập", commune="xã Vọng Đông", district="thoai-son"),
    ),
    (
        "Số 131 đường Hoàng Diệu, phường Châu Phú B, thành phố Châu Đốc",
        AddressParts(street="131 Hoàng Diệu", commune="phường Châu Phú B", district="chau-doc"),
    ),
    (
        "Số 20, đường 12, Khu đô thị Sao Mai, phường Bình Khánh, TP. Long Xuyên",
        AddressParts(street="Số 20, đường 12, Khu đô thị Sao Mai", commune="phường Bình Khánh", district="long-xuyen"),
    ),
    (
        "Tổ 8, ấp Bình Khánh, xã Mỹ Khánh, TP.LX",
        AddressParts(hamlet="tổ 8, ấp Bình Khánh", commune="xã Mỹ Khánh", district="long-xuyen"),
    ),
    (
        "TT. Phú Hòa, Thoại Sơn, An Giang",
        AddressParts(commune="thị trấn Phú Hòa", district="thoai-son"),
    ),
    (
        "Thị trấn Tri Tôn, huyện Tri Tôn, tỉnh An Giang",
        AddressParts(commune="thị trấn Tri Tôn", district="tri-ton"),
    ),
    (
        "Long Phú 2, Long Điền B, Chợ Mới, tỉnh AG",
        AddressParts(hamlet="Long Phú 2", commune="xã Long Điền B", district="cho-moi"),
    ),
    (
        "ấp Long Hoà, thị trấn Chợ Mới, huyện Chợ Mới",
        AddressParts(hamlet="ấp Long Hòa", commune="thị trấn Chợ Mới", district="cho-moi"),
    ),
    ("ấp Sơn Lập, xã Không Có, huyện Thoại Sơn", AddressParts(hamlet="ấp Sơn Lập", district="thoai-son")),
    ("", AddressParts()),
]


def places() -> PlacesFile:
    found = real_records().places
    assert found is not None
    return found.value


@pytest.mark.parametrize(("text", "parts"), ADDRESSES, ids=[text[:24] or "empty" for text, _ in ADDRESSES])
def test_addresses(text: str, parts: AddressParts) -> None:
    found = address_parts(text, places())
    assert (found.street, found.hamlet, found.commune, found.district) == (
        parts.street,
        parts.hamlet,
        parts.commune,
        parts.district,
    )


def test_a_town_by_now_is_known_by_its_older_type() -> None:
    found = address_parts("Ấp Phước Thọ, xã Đa Phước, huyện An Phú", places())
    assert found.commune == "thị trấn Đa Phước"


def test_how_it_is_called_today_is_left_out() -> None:
    found = address_parts("xã Vọng Đông, huyện Thoại Sơn (nay là xã Óc Eo, tỉnh An Giang)", places())
    assert (found.commune, found.district) == ("xã Vọng Đông", "thoai-son")


@pytest.mark.parametrize("text", ["Xã Mỹ Hòa Hưng", "ấp Mỹ An, xã Mỹ Hòa Hưng, tỉnh An Giang"])
def test_a_unit_of_today_that_one_commune_became_is_that_commune(text: str) -> None:
    found = address_parts(text, places())
    assert (found.commune, found.district, found.unnamed) == ("xã Mỹ Hòa Hưng", "long-xuyen", None)


@pytest.mark.parametrize("text", ["xã Óc Eo, tỉnh An Giang", "xã Óc Eo, huyện Thoại Sơn"])
def test_a_unit_of_today_that_several_became_is_none_of_them(text: str) -> None:
    found = address_parts(text, places())
    assert (found.commune, found.unnamed) == (None, "xã Óc Eo")
    assert found.current is not None


def test_a_unit_of_today_is_recognised() -> None:
    found = address_parts("ấp Sơn Lập, phường Long Xuyên, tỉnh An Giang", places())
    assert (found.commune, found.hamlet) == (None, "ấp Sơn Lập")
    assert found.current == next(u.code for u in places().current_communes if u.name.vi == "Phường Long Xuyên")


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Thành phố Long Xuyên", "long-xuyen"),
        ("TP. Long Xuyên", "long-xuyen"),
        ("TPLX", "long-xuyen"),
        ("Tx. Tân Châu", "tan-chau"),
        ("THỊ XÃ TÂN CHÂU", "tan-chau"),
        ("H. Chợ Mới", "cho-moi"),
        ("thoai son", "thoai-son"),
        ("thoai-son", "thoai-son"),
        ("Rạch Giá", None),
        ("", None),
    ],
)
def test_districts(text: str, district: str | None) -> None:
    assert district_of(text, places()) == district
