"""Rules about stars, scores and dates."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from generator.checks.at import at
from generator.records.problem import Problem
from generator.records.reading import Records
from generator.records.schema import CertificateField
from generator.text.dates import VALIDITY_MONTHS, months_later
from generator.text.formatting import day, number
from generator.vocabulary.stars import band_in_words, stars_of_score


def score_fits_stars(records: Records) -> Iterator[Problem]:
    """A score lies in the band of the certificate's stars (90–100 five, 70–<90 four, 50–<70 three)."""
    for product in records.products:
        for i, certificate in enumerate(product.value.certificates):
            score, stars = certificate.score, int(certificate.stars)
            if score is not None and stars_of_score(score) != stars:
                right = band_in_words(stars)
                yield at(
                    product,
                    ("certificates", i, "score"),
                    "score-against-stars",
                    f"{number(float(score), 'vi')} điểm không ứng với {stars} sao; hạng {stars} sao là {right.vi} điểm.",
                    f"A score of {number(float(score), 'en')} is not {stars} stars; {stars} stars are {right.get('en')} points.",
                )


def potential_is_above_stars(records: Records) -> Iterator[Problem]:
    """Potential stars are one above the stars held."""
    for product in records.products:
        potential, stars = product.value.potential_stars, int(product.value.stars)
        if potential and int(potential) != stars + 1:
            yield at(
                product,
                ("potential_stars",),
                "potential-not-above",
                f"Tiềm năng {potential} sao không hợp với hạng {stars} sao đang có; tiềm năng phải cao hơn đúng một bậc.",
                f"Potential {potential} stars do not fit the {stars} stars held; they must be exactly one more.",
            )


def newest_certificate_has_the_stars(records: Records) -> Iterator[Problem]:
    """The product's stars are those of its newest certificate."""
    for product in records.products:
        if not product.value.certificates:
            continue
        newest, stars = _newest(product.value.certificates).stars, product.value.stars
        if newest != stars:
            yield at(
                product,
                ("stars",),
                "stars-against-certificate",
                f"Hạng {stars} sao khác với giấy chứng nhận mới nhất ({newest} sao); hãy sửa một trong hai chỗ.",
                f"{stars} stars differ from the newest certificate ({newest} stars); correct one of the two.",
            )


def _newest(certificates: Sequence[CertificateField]) -> CertificateField:
    """Return the newest certificate by day; where the first has no day, their order is all that is known."""
    first = certificates[0]
    return (
        max((c for c in certificates if c.issued_on), key=lambda c: c.issued_on or date.min)
        if first.issued_on
        else first
    )


def certificates_newest_first(records: Records) -> Iterator[Problem]:
    """Dated certificates stand newest first."""
    for product in records.products:
        dated = [(i, c.issued_on) for i, c in enumerate(product.value.certificates) if c.issued_on]
        for (_, newer), (i, older) in pairwise(dated):
            if older and newer and older > newer:
                yield at(
                    product,
                    ("certificates", i, "issued_on"),
                    "certificates-order",
                    f"Giấy chứng nhận ngày {day(older, 'vi')} phải đứng trên giấy ngày {day(newer, 'vi')}; giấy mới nhất đứng đầu.",
                    f"The certificate of {day(older, 'en')} belongs above that of {day(newer, 'en')}; newest first.",
                )


def expiry_is_36_months_later(records: Records) -> Iterator[Problem]:
    """A certificate ends 36 months after the day it was issued."""
    for product in records.products:
        for i, certificate in enumerate(product.value.certificates):
            if certificate.issued_on and certificate.expires_on:
                right = months_later(certificate.issued_on, VALIDITY_MONTHS)
                if certificate.expires_on != right:
                    yield at(
                        product,
                        ("certificates", i, "expires_on"),
                        "not-36-months",
                        f"Giấy chứng nhận cấp ngày {day(certificate.issued_on, 'vi')} có giá trị 36 tháng.",
                        f"A certificate issued on {day(certificate.issued_on, 'en')} is valid for 36 months.",
                        suggestion=right.isoformat(),
                    )


def expiry_needs_an_issue_day(records: Records) -> Iterator[Problem]:
    """A day of expiry without a day of issue cannot be checked."""

    def lonely(certificate: CertificateField) -> bool:
        return certificate.expires_on is not None and certificate.issued_on is None

    for product in records.products:
        for i, certificate in enumerate(product.value.certificates):
            if lonely(certificate):
                yield at(
                    product,
                    ("certificates", i, "expires_on"),
                    "expiry-without-issue",
                    "Có ngày hết hạn mà thiếu ngày cấp; hãy thêm mục `issued_on`.",
                    "There is a day of expiry but no day of issue; add `issued_on`.",
                )


def history_in_order(records: Records) -> Iterator[Problem]:
    """The events of a product's history stand in the order of their days."""
    for product in records.products:
        events = product.value.history
        for i, (earlier, later) in enumerate(pairwise(events), start=1):
            if later.date < earlier.date:
                yield at(
                    product,
                    ("history", i, "date"),
                    "history-order",
                    f"Sự kiện ngày {day(later.date, 'vi')} phải đứng trên sự kiện ngày {day(earlier.date, 'vi')}; sự kiện cũ nhất đứng đầu.",
                    f"The event of {day(later.date, 'en')} belongs above that of {day(earlier.date, 'en')}; oldest first.",
                )


RULES: Final = (
    score_fits_stars,
    potential_is_above_stars,
    newest_certificate_has_the_stars,
    certificates_newest_first,
    expiry_is_36_months_later,
    expiry_needs_an_issue_day,
    history_in_order,
)
