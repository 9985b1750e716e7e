"""The sales channels that the programme names."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from generator.text.bilingual import Text


class ChannelKind(StrEnum):
    """A place where products are sold online; the value is what records write."""

    POSTMART = "postmart"
    VOSO = "voso"
    SENDO = "sendo"
    TIKI = "tiki"
    SHOPEE = "shopee"
    LAZADA = "lazada"
    TIKTOK_SHOP = "tiktok_shop"
    SAN_PHAM_AN_GIANG = "sanphamangiang"
    KET_NOI_OCOP = "ketnoiocop"
    OWN_SHOP = "own_shop"

    @property
    def label(self) -> Text:
        """The channel's own name, which is the same in both languages but for a shop of the producer's own."""
        return _NAMES[self]

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts that its links lead to, the one that people know first; none where it may be any."""
        return _HOSTS[self]

    @property
    def mark(self) -> str:
        """The icon beside the name: a drawing of our own, because the logos are other people's."""
        return f"channel-{self.value.replace('_', '-')}"


_NAMES = {
    ChannelKind.POSTMART: Text("Postmart"),
    ChannelKind.VOSO: Text("Voso"),
    ChannelKind.SENDO: Text("Sendo"),
    ChannelKind.TIKI: Text("Tiki"),
    ChannelKind.SHOPEE: Text("Shopee"),
    ChannelKind.LAZADA: Text("Lazada"),
    ChannelKind.TIKTOK_SHOP: Text("TikTok Shop"),
    ChannelKind.SAN_PHAM_AN_GIANG: Text("sanphamangiang.com"),
    ChannelKind.KET_NOI_OCOP: Text("ketnoiocop.vn"),
    ChannelKind.OWN_SHOP: Text("Cửa hàng của chủ thể", "The producer's own shop"),
}

#: With the hosts of short links; a part of one (``s.shopee.vn``, ``vt.tiktok.com``) counts as the host.
_HOSTS: Final[Mapping[ChannelKind, tuple[str, ...]]] = MappingProxyType(
    {
        ChannelKind.POSTMART: ("postmart.vn", "buudien.vn"),
        ChannelKind.VOSO: ("voso.vn",),
        ChannelKind.SENDO: ("sendo.vn",),
        ChannelKind.TIKI: ("tiki.vn", "ti.ki"),
        ChannelKind.SHOPEE: ("shopee.vn", "shp.ee", "shope.ee"),
        ChannelKind.LAZADA: ("lazada.vn",),
        ChannelKind.TIKTOK_SHOP: ("tiktok.com",),
        ChannelKind.SAN_PHAM_AN_GIANG: ("sanphamangiang.com",),
        ChannelKind.KET_NOI_OCOP: ("ketnoiocop.vn",),
        ChannelKind.OWN_SHOP: (),
    }
)

CONTACT_HOSTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "zalo": ("zalo.me", "zaloapp.com"),
        "facebook": ("facebook.com", "fb.com", "fb.me", "m.me", "messenger.com"),
    }
)
"""The same of the contacts that are named after a network."""
