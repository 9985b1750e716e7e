"""What can be said of a certificate on a given day. Computed, never typed (see ``catalogue.status``)."""

from enum import StrEnum

from generator.text.bilingual import Text


class Status(StrEnum):
    """The public status of a product."""

    VALID = "valid"
    LAPSING = "lapsing"
    LAPSED = "lapsed"
    LISTED = "listed"
    UNCONFIRMED = "unconfirmed"
    WITHDRAWN = "withdrawn"
    CEASED = "ceased"

    @property
    def label(self) -> Text:
        """The words that visitors see."""
        return _LABELS[self]

    @property
    def archived(self) -> bool:
        """Whether the product left the catalogue proper: it keeps its page, the map leaves it out."""
        return self in {Status.LAPSED, Status.WITHDRAWN, Status.CEASED}


_LABELS = {
    Status.VALID: Text("Giấy chứng nhận còn hạn", "Certificate valid"),
    Status.LAPSING: Text("Sắp hết hạn", "Lapsing soon"),
    Status.LAPSED: Text("Đã hết hạn", "Lapsed"),
    Status.LISTED: Text("Có trong danh sách", "Listed"),
    Status.UNCONFIRMED: Text("Chưa xác nhận lại", "Not reconfirmed"),
    Status.WITHDRAWN: Text("Đã thu hồi", "Withdrawn"),
    Status.CEASED: Text("Ngừng sản xuất", "No longer made"),
}
