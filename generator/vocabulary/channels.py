"""The sales channels that the programme names."""

from enum import StrEnum


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
    def label(self) -> str:
        """The channel's own name, the same in both languages (own shop: Vietnamese)."""
        return _NAMES[self]


_NAMES = {
    ChannelKind.POSTMART: "Postmart",
    ChannelKind.VOSO: "Voso",
    ChannelKind.SENDO: "Sendo",
    ChannelKind.TIKI: "Tiki",
    ChannelKind.SHOPEE: "Shopee",
    ChannelKind.LAZADA: "Lazada",
    ChannelKind.TIKTOK_SHOP: "TikTok Shop",
    ChannelKind.SAN_PHAM_AN_GIANG: "sanphamangiang.com",
    ChannelKind.KET_NOI_OCOP: "ketnoiocop.vn",
    ChannelKind.OWN_SHOP: "Cửa hàng của chủ thể",
}
