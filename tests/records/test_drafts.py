from generator.records.drafts import draft
from generator.records.schema import ProducerRecord, ProductRecord
from generator.records.validation import load
from generator.text.bilingual import Text

VALUES = {
    "id": "mat",
    "name": {"vi": "Mật: ong"},
    "set": "I.2.a",
    "stars": 3,
    "sources": [{"document": "1", "row": 2}],
}


def test_a_draft_is_a_record_with_a_commented_line_for_every_other_field() -> None:
    text = draft(ProductRecord, Text("Sản phẩm", "A product"), VALUES)
    loaded = load("x.yml", text.encode(), ProductRecord)
    assert loaded.problems == ()
    lines = text.splitlines()
    assert lines[:8] == [
        "# Sản phẩm. Bỏ dấu # ở đầu dòng để dùng mục ấy; mục nào không biết thì để yên hoặc xóa đi.",
        "# A product. Remove the # to use a field; leave or delete what you do not know.",
        "id: mat",
        "name:",
        '  vi: "Mật: ong"',
        "# printed_name: Chỉ khi văn bản in khác. / Only where the document prints another.",
        "set: I.2.a",
        "stars: 3",
    ]
    assert '  - document: "1"' in lines
    commented = {line[2:].split(":")[0] for line in lines[2:] if line.startswith("# ")}
    assert commented == set(ProductRecord.model_fields) - set(VALUES)


def test_fields_stand_in_the_order_of_the_model() -> None:
    text = draft(ProducerRecord, Text("Chủ thể", "A producer"), {"type": "enterprise", "id": "a"})
    keys = [line.removeprefix("# ").split(":")[0] for line in text.splitlines()[2:]]
    assert keys == list(ProducerRecord.model_fields)
