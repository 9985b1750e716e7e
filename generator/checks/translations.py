"""Rules about the two languages: a missing translation is a warning, never a reason to stop a build."""

from collections.abc import Iterator
from typing import Final

from generator.checks.at import at
from generator.records.problem import Problem, Severity
from generator.records.reading import Records
from generator.records.schema import OutletRecord, ProducerRecord, ProductRecord

_FIELDS: Final = {
    kind: [field for field in ("name", "description", "story", "visiting") if field in kind.model_fields]
    for kind in (ProductRecord, ProducerRecord, OutletRecord)
}
"""What readers of each kind of record read in two languages."""


def english_is_there(records: Records) -> Iterator[Problem]:
    """Names and descriptions have English; where it is missing the Vietnamese text is shown instead."""
    for entry in records.entries:
        for field in _FIELDS[type(entry.value)]:
            text = getattr(entry.value, field)
            if text is not None and text.en is None:
                yield at(
                    entry,
                    (field,),
                    "missing-english",
                    f"Mục `{field}` chưa có tiếng Anh; trang tiếng Anh sẽ hiện tiếng Việt.",
                    f"The field `{field}` has no English yet; the English page will show the Vietnamese text.",
                    severity=Severity.WARNING,
                )


def product_is_described(records: Records) -> Iterator[Problem]:
    """A product has a description of what kind of thing it is."""
    for product in records.products:
        if product.value.description is None:
            yield at(
                product,
                (),
                "missing-description",
                "Sản phẩm chưa có mô tả; hãy viết một, hai câu cho người chưa biết sản phẩm này.",
                "The product has no description; write one or two sentences for people who do not know it.",
                severity=Severity.WARNING,
            )


RULES: Final = (english_is_there, product_is_described)
