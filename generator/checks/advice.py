"""Advice: what a maintainer may want to look at, never a reason to stop a build. Only ``ocop check`` gives it."""

from collections.abc import Iterator
from datetime import date

from generator.checks import duplicates, staleness
from generator.checks.at import at
from generator.records.problem import Problem, Severity
from generator.records.reading import Records


def product_has_a_photo(records: Records) -> Iterator[Problem]:
    """A product has a photo, or its producer has one."""
    shown = {(p.folder, p.owner) for p in records.producers if p.value.photos}
    for product in records.products:
        if not product.value.photos and (product.folder, product.owner) not in shown:
            yield at(
                product,
                (),
                "no-photo",
                "Sản phẩm chưa có ảnh; hãy tải một ảnh lên cùng thư mục và thêm mục `photos`.",
                "The product has no photo; upload one to the same folder and add `photos`.",
                severity=Severity.WARNING,
            )


def advise(records: Records, as_of: date) -> tuple[Problem, ...]:
    """Return the advice on these records.

    Args:
        records: what was read.
        as_of: the day that decides what is stale.
    """
    return (
        *(problem for rule in duplicates.RULES for problem in rule(records)),
        *(problem for rule in staleness.RULES for problem in rule(records, as_of)),
        *product_has_a_photo(records),
    )
