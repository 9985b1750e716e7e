"""What can happen to a product in the programme. What an editor may type of it is in ``records.schema``; the rest follows."""

from enum import StrEnum

from generator.text.bilingual import Text


class EventKind(StrEnum):
    """One kind of event in the history of a product."""

    LISTED = "listed"
    CERTIFIED = "certified"
    REEVALUATED = "reevaluated"
    UPGRADED = "upgraded"
    LOWERED = "lowered"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    CEASED = "ceased"

    @property
    def label(self) -> Text:
        """The words that visitors see."""
        return _LABELS[self]


_LABELS = {
    EventKind.LISTED: Text("Có tên trong danh sách còn thời hạn", "Named in the list of valid products"),
    EventKind.CERTIFIED: Text("Được công nhận", "Certified"),
    EventKind.REEVALUATED: Text("Được đánh giá lại", "Evaluated again"),
    EventKind.UPGRADED: Text("Được nâng hạng", "Upgraded"),
    EventKind.LOWERED: Text("Bị hạ hạng", "Rated lower"),
    EventKind.LAPSED: Text("Giấy chứng nhận hết hạn", "Certificate lapsed"),
    EventKind.WITHDRAWN: Text("Giấy chứng nhận bị thu hồi", "Certificate withdrawn"),
    EventKind.CEASED: Text("Ngừng sản xuất", "No longer made"),
}
