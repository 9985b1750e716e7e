"""Kinds of producers ("chủ thể") as the programme counts them."""

from enum import StrEnum

from generator.text.bilingual import Text


class ProducerType(StrEnum):
    """What kind of legal body a producer is."""

    ENTERPRISE = "enterprise"
    COOPERATIVE = "cooperative"
    COOPERATIVE_GROUP = "cooperative_group"
    HOUSEHOLD_BUSINESS = "household_business"

    @property
    def label(self) -> Text:
        """The name that visitors see."""
        return _LABELS[self]


_LABELS = {
    ProducerType.ENTERPRISE: Text("Doanh nghiệp", "Enterprise"),
    ProducerType.COOPERATIVE: Text("Hợp tác xã", "Cooperative"),
    ProducerType.COOPERATIVE_GROUP: Text("Tổ hợp tác", "Cooperative group"),
    ProducerType.HOUSEHOLD_BUSINESS: Text("Hộ kinh doanh, cơ sở", "Household business"),
}
