"""Values that are right, where most cases are about wrong ones."""

import pytest

from generator.records.fields import LINK, host_of


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://shop.example.vn", "shop.example.vn"),
        ("https://shop.example.vn?x=1", "shop.example.vn"),
        ("https://shop.example.vn#gạo", "shop.example.vn"),
        ("https://shop.example.vn/?x=1#y", "shop.example.vn"),
        ("https://shop.example.vn:8443?x=@", "shop.example.vn:8443"),
        ("https://xn--xample-9ua.vn/", "xn--xample-9ua.vn"),
        ("https://SHOP.example.VN/", "SHOP.example.VN"),
    ],
)
def test_links(link: str, host: str) -> None:
    assert LINK.matches(link)
    assert host_of(link) == host
