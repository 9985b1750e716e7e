"""Rules about facts that were true once: certificates that ended, lists that are too old to say anything of today."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from generator.checks.at import at
from generator.records.problem import Problem, Severity
from generator.records.reading import Records
from generator.text.bilingual import Text
from generator.text.dates import VALIDITY_MONTHS, months_later
from generator.text.formatting import day


def certificate_is_running(records: Records, as_of: date) -> Iterator[Problem]:
    """The newest dated certificate of a product that is not withdrawn or ceased has not ended."""
    for product in records.products:
        ended = {event.event for event in product.value.history} & {"withdrawn", "ceased"}
        dated = [(c.issued_on, i) for i, c in enumerate(product.value.certificates) if c.issued_on]
        if not dated or ended:
            continue
        issued, i = max(dated)
        lapsed = months_later(issued, VALIDITY_MONTHS) + timedelta(days=1)  # as the pages count
        if lapsed <= as_of:
            yield at(
                product,
                ("certificates", i, "issued_on"),
                "lapsed-certificate",
                f"Giấy chứng nhận mới nhất đã hết hạn từ {day(lapsed, 'vi')}; hãy thêm giấy mới, hoặc ghi vào `history` nếu không còn.",
                f"The newest certificate has lapsed since {day(lapsed, 'en')}; add the new one, or say in `history` that there is none.",
                severity=Severity.WARNING,
            )


def certificate_is_of_the_past(records: Records, as_of: date) -> Iterator[Problem]:
    """A certificate was issued on the day of the check or before; of a year alone, in the year of the check or before."""
    for product in records.products:
        for i, certificate in enumerate(product.value.certificates):
            if certificate.issued_on and certificate.issued_on > as_of:
                field, when = (
                    "issued_on",
                    Text(f"ngày {day(certificate.issued_on, 'vi')}", day(certificate.issued_on, "en")),
                )
            elif certificate.year and certificate.year > as_of.year:
                field, when = "year", Text(f"năm {certificate.year}", str(certificate.year))
            else:
                continue
            yield at(
                product,
                ("certificates", i, field),
                "future-certificate",
                f"Giấy chứng nhận ghi {when.vi}, là lúc chưa tới; hãy xem lại trên giấy.",
                f"The certificate is dated {when.get('en')}, which is still to come; check the date on the paper.",
                severity=Severity.WARNING,
            )


def list_is_recent(records: Records, as_of: date) -> Iterator[Problem]:
    """A list older than 36 months no longer says which of its products hold a certificate; told once a document."""
    if not records.documents:
        return
    resting: Counter[str] = Counter()
    for product in records.products:
        if not any(c.issued_on for c in product.value.certificates):
            resting.update({source.document for source in product.value.sources})
    for i, document in enumerate(records.documents.value.documents):
        count = resting[document.id]
        if document.as_of and count and months_later(document.as_of, VALIDITY_MONTHS) < as_of:
            yield at(
                records.documents,
                ("documents", i, "as_of"),
                "stale-list",
                f"Danh sách ngày {day(document.as_of, 'vi')} đã quá 36 tháng mà {count} sản phẩm chỉ dựa vào đó; "
                "hãy bổ sung giấy chứng nhận hoặc danh sách mới.",
                f"The list of {day(document.as_of, 'en')} is older than 36 months and {count} products rest on it alone; "
                "add certificates or a newer list.",
                severity=Severity.WARNING,
            )


RULES: Final = (certificate_is_running, certificate_is_of_the_past, list_is_recent)
