from generator.records.schema import CertificateField, ContactsField, ProducerRecord, ProductRecord
from generator.schemas.field_tables import field_table, part_tables, value_table
from generator.text.bilingual import Text


def rows(table: str) -> dict[str, list[str]]:
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.split("\n")[2:]]
    return {row[0].split("`")[1]: row for row in cells}


def test_every_field_has_a_row_of_five_cells() -> None:
    for model in (ProductRecord, ProducerRecord, CertificateField, ContactsField):
        for lang in ("vi", "en"):
            found = rows(field_table(model, lang))
            assert list(found) == list(model.model_fields)
            assert {len(row) for row in found.values()} == {5}


def test_what_is_obligatory() -> None:
    found = rows(field_table(ProductRecord, "vi"))
    assert {name for name, row in found.items() if row[4]} == {"id", "name", "set", "stars", "sources"}
    assert found["name"][4] == "`vi`"


def test_closed_lists_say_what_their_values_mean() -> None:
    assert rows(field_table(CertificateField, "vi"))["level"][2] == (
        "Cấp công nhận: `district` cấp huyện; `province` cấp tỉnh; `nation` cấp quốc gia"
    )
    assert rows(field_table(CertificateField, "en"))["level"][2] == (
        "Who recognised the product: `district`; `province`; `nation`"
    )


def test_every_part_has_one_table() -> None:
    text = part_tables([ProductRecord, ProducerRecord], "vi")
    titles = [line for line in text.split("\n") if line.startswith("### ")]
    assert len(titles) == len(set(titles))
    assert "### Giấy chứng nhận (`certificates`)" in titles
    assert "### Liên hệ (`contacts`)" in titles
    assert "### Nội dung in (`sources.printed`)" in titles


def test_a_table_of_values() -> None:
    assert value_table({"a": Text("một", "one")}, "en") == "| Code | Name |\n| --- | --- |\n| `a` | one |"
