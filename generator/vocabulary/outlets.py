"""Kinds of points of sale."""

from enum import StrEnum

from generator.text.bilingual import Text


class OutletKind(StrEnum):
    """What kind of place sells or shows products; the value is what records write."""

    SHOWROOM = "showroom"
    SHOP = "shop"
    SUPERMARKET = "supermarket"
    MARKET = "market"
    TOURISM_STOP = "tourism_stop"

    @property
    def label(self) -> Text:
        """The name that visitors see."""
        return _LABELS[self]


_LABELS = {
    OutletKind.SHOWROOM: Text("Điểm giới thiệu và bán sản phẩm", "Showroom"),
    OutletKind.SHOP: Text("Cửa hàng", "Shop"),
    OutletKind.SUPERMARKET: Text("Siêu thị", "Supermarket"),
    OutletKind.MARKET: Text("Chợ", "Market"),
    OutletKind.TOURISM_STOP: Text("Điểm dừng chân du lịch", "Tourism stop"),
}
