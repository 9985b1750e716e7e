"""A field that is not there: which one was meant, or where it belongs, as people are told."""

import pytest
from pydantic import BaseModel

from generator.records.schema import OutletRecord, PotentialRecord, ProducerRecord, ProductRecord
from generator.records.validation import load
from generator.records.writing import mapping
from tests.records.whole_records import Steps, put, whole


def told(model: type[BaseModel], steps: Steps, *, without: str = "") -> list[tuple[str, str]]:
    """Return what is told of a record that is right but for one field too many."""
    record = whole(model)
    record.pop(without, None)
    put(record, steps, "x")
    problems = load("x.yml", "\n".join(mapping(record)).encode(), model).problems
    assert {p.code for p in problems} <= {"unknown-key"}
    return [(p.vi, p.en) for p in problems]


@pytest.mark.parametrize(
    ("model", "key", "meant"),
    [
        (ProductRecord, "hạng sao", "stars"),
        (ProductRecord, "Hang sao", "stars"),
        (ProductRecord, "Stars", "stars"),
        (ProductRecord, "Tên", "name"),
        (ProductRecord, "bộ sản phẩm", "set"),
        (ProductRecord, "mã", "id"),
        (ProductRecord, "giá", "price"),
        (ProducerRecord, "loại hình", "type"),
        (ProducerRecord, "mã số thuế", "tax_code"),
        (OutletRecord, "giờ mở cửa", "opening_hours"),
    ],
)
def test_the_field_that_was_meant_is_named_and_not_told_to_be_missing(
    model: type[BaseModel], key: str, meant: str
) -> None:
    assert told(model, (key,), without=meant) == [
        (
            f"Không có mục nào tên là `{key}`; có phải “{meant}” không?",
            f"There is no field called `{key}`; did you mean “{meant}”?",
        )
    ]


@pytest.mark.parametrize(
    ("model", "steps", "vi", "en"),
    [
        (ProductRecord, ("score",), "hãy ghi mục `score` bên trong mục `certificates`", "write `score` inside `certificates`"),
        (ProductRecord, ("điểm",), "hãy ghi mục `score` bên trong mục `certificates`", "write `score` inside `certificates`"),
        (ProductRecord, ("sources", 0, "score"), "hãy ghi mục `score` bên trong mục `certificates`", "write `score` inside `certificates`"),
        (ProductRecord, ("commune",), "hãy ghi mục `commune` bên trong mục `address`", "write `commune` inside `address`"),
        (
            ProductRecord,
            ("contacts",),
            "mục `contacts` thuộc tệp producer.yml của chủ thể",
            "`contacts` belongs in the producer's file producer.yml",
        ),
        (
            ProductRecord,
            ("điện thoại",),
            "mục `phones` thuộc mục `contacts` trong tệp producer.yml của chủ thể",
            "`phones` belongs in `contacts` of the producer's file producer.yml",
        ),
        (ProductRecord, ("opening_hours",), "mục `opening_hours` thuộc tệp của điểm bán", "`opening_hours` belongs in the outlet's file"),
        (
            ProductRecord,
            ("hạng sao",),
            "đó là mục `stars`, đã có rồi, nên hãy bỏ một trong hai",
            "that is `stars`, which is there already, so remove one of the two",
        ),
        (ProducerRecord, ("stars",), "mục `stars` thuộc tệp của sản phẩm", "`stars` belongs in the product's file"),
        (PotentialRecord, ("stars",), "mục `stars` thuộc tệp của sản phẩm", "`stars` belongs in the product's file"),
        (ProducerRecord, ("phones",), "hãy ghi mục `phones` bên trong mục `contacts`", "write `phones` inside `contacts`"),
        (
            ProductRecord,
            ("certificates", 0, "gtin"),
            "hãy ghi mục `gtin` ở ngoài cùng, không thụt đầu dòng",
            "write `gtin` at the start of a line of its own",
        ),
    ],
)  # fmt: skip
def test_it_is_told_where_a_field_belongs(model: type[BaseModel], steps: Steps, vi: str, en: str) -> None:
    key = steps[-1] if len(steps) == 1 else f"{steps[0]}[1].{steps[2]}"
    assert told(model, steps) == [
        (f"Không có mục nào tên là `{key}`; {vi}.", f"There is no field called `{key}`; {en}.")
    ]


@pytest.mark.parametrize("key", ["vi", "khong-biet", "1", "__class__"])
def test_what_belongs_nowhere_in_particular_is_only_told_not_to_be_there(key: str) -> None:
    assert told(ProductRecord, (key,)) == [(f"Không có mục nào tên là `{key}`.", f"There is no field called `{key}`.")]
