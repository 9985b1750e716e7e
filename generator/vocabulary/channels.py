"""The sales channels that the programme names."""

from enum import StrEnum

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
