"""One rule of its own: what may be valid at the same time."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Final

from generator.checks.at import at
from generator.records.problem import Problem, Severity
from generator.records.reading import Records
from generator.text.dates import VALIDITY_MONTHS, months_later
from generator.text.formatting import day

#: A product is evaluated again in the last months of its certificate, so that two overlap for a while.
RENEWAL_DAYS: Final = 180


def one_certificate_at_a_time(records: Records) -> Iterator[Problem]:
    """A newer certificate comes when the older one ends, or the history says that the product was evaluated again.

    With other stars it is most likely an upgrade: a warning. With the same stars it is most likely a wrong day: an error.
    """
    for product in records.products:
        told = {event.date for event in product.value.history if event.event == "reevaluated"}
        dated = [(c.issued_on, i, c.stars) for i, c in enumerate(product.value.certificates) if c.issued_on]
        for (older, _, before), (newer, i, stars) in pairwise(sorted(dated)):
            last = months_later(older, VALIDITY_MONTHS)
            if newer in told or newer > last - timedelta(days=RENEWAL_DAYS):
                continue
            yield at(
                product,
                ("certificates", i, "issued_on"),
                "two-valid-certificates",
                f"Giấy chứng nhận ngày {day(older, 'vi')} còn hạn đến {day(last, 'vi')} khi giấy này được cấp; nếu sản phẩm được "
                f"đánh giá lại, hãy thêm vào `history` sự kiện `reevaluated` ngày {day(newer, 'vi')}.",
                f"The certificate of {day(older, 'en')} was valid until {day(last, 'en')} when this one was issued; if the product "
                f"was evaluated again, add the event `reevaluated` of {day(newer, 'en')} to `history`.",
                severity=Severity.ERROR if stars == before else Severity.WARNING,
            )


RULES: Final = (one_certificate_at_a_time,)
