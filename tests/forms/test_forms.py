"""The form has every field of the schema, arranged and named by tables that name nothing else."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from pydantic import BaseModel

from generator.build import prepare
from generator.catalogue.whole import Catalogue
from generator.forms.arrangement import BASIS, FIRST, NOT_ASKED, arranged
from generator.forms.choices import HELPS_OF_FORMS, REFERENCES
from generator.forms.description import Node, describe
from generator.forms.documents import documents
from generator.forms.files import areas, form_files
from generator.forms.page import FormPage
from generator.forms.rules import RULES
from generator.records.characters import MESSAGES as OF_LETTERS
from generator.records.messages import MESSAGES
from generator.records.schema import CertificateField, DocumentRecord, OutletRecord, ProducerRecord, ProductRecord
from generator.schemas.json_schema import models_of
from generator.text.bilingual import LANGS, Lang
from tests.browser.form_page import ROOT

MODELS: dict[str, type[BaseModel]] = {
    "product": ProductRecord,
    "producer": ProducerRecord,
    "outlet": OutletRecord,
    "document": DocumentRecord,
}


def _all(nodes: tuple[Node, ...], path: str) -> Iterator[tuple[str, Node]]:
    for node in nodes:
        here = f"{path}.{node.key}" if node.key else path
        yield here, node
        yield from _all(node.fields, here)
        yield from _all((node.item,) if node.item else (), here)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return prepare(ROOT / "products", date(2026, 11, 21))[0]


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_is_in_the_form_once(kind: str) -> None:
    model = MODELS[kind]
    parts = arranged(model)
    keys = [node.key for part in (parts.first, parts.basis, parts.more) for node in part]
    assert sorted(keys) == sorted(model.model_fields)
    assert set(FIRST) == set(BASIS) == set(MODELS.values())


def test_tables_name_fields_that_exist() -> None:
    paths = {path for kind, model in MODELS.items() for path, _ in _all(describe(model), kind)}
    assert paths >= NOT_ASKED
    models = {name: part for model in MODELS.values() for name, part in models_of(model).items()}
    for name in (*REFERENCES, *HELPS_OF_FORMS):
        model, _, field = name.partition(".")
        assert field in models[model].model_fields, name


def test_what_is_asked_for_can_be_given() -> None:
    for kind, model in MODELS.items():
        for path, node in _all(describe(model), kind):
            assert not (node.key and path in NOT_ASKED and node.required), path
            assert node.kind in {
                *("mapping", "list", "choice", "line", "prose", "id", "whole", "number"),
                *("day", "day-or-month", "yes-no", "link", "phone", "file", "hours"),
            }, path


def test_a_field_knows_its_limits() -> None:
    nodes = {node.key: node for node in describe(CertificateField)}
    assert (nodes["score"].kind, nodes["score"].low, nodes["score"].high) == ("number", 0, 100)
    assert (nodes["issued_on"].kind, nodes["issued_on"].code) == ("day", "not-a-date")
    assert [choice.value for choice in nodes["level"].choices] == ["district", "province", "nation"]
    assert nodes["stars"].required
    season = next(node for node in describe(ProductRecord) if node.key == "season")
    months = next(node for node in season.fields if node.key == "months")
    assert months.item
    assert (months.item.kind, months.item.low, months.item.high, months.fewest) == ("whole", 1, 12, 1)


def test_the_data_of_the_page_are_json_in_its_language() -> None:
    page = FormPage("https://github.com/a/b")
    for lang in ("vi", "en"):
        data = page.data(lang)  # type: ignore[arg-type]
        assert json.loads(json.dumps(data, allow_nan=False))["lang"] == lang
        assert set(data["messages"]) == {*MESSAGES, *OF_LETTERS, *RULES}
    assert data["fields"]["product"][0]["label"] == "id"
    assert data["messages"]["lost-letter"] == (
        "A letter was lost when the file was converted (�); type this place again."
    )


def test_what_grows_with_the_catalogue_is_fetched(catalogue: Catalogue) -> None:
    files = form_files(catalogue)
    assert set(files) == {f"assets/data/form{name}.json" for name in ("", "-areas.vi", "-areas.en")}
    found = json.loads(files["assets/data/form-areas.en.json"])
    assert found == json.loads(json.dumps(areas(catalogue, "en"), allow_nan=False))
    (province,) = found["provinces"]
    assert (province["label"], province["name"]) == ("An Giang province", "An Giang")
    assert areas(catalogue, "vi")["provinces"][0]["name"] == "tỉnh An Giang"
    assert [id_ for id_, _ in province["districts"]] == list(catalogue.districts) == list(found["communes"])
    assert province["districts"][0] == ["long-xuyen", "Long Xuyen city"]
    south, west, north, east = province["box"]
    assert south < 10.38717 < north
    assert west < 105.43556 < east
    assert found["communes"]["long-xuyen"][0] == ["phường Mỹ Bình", 10.38717, 105.43556]
    assert found["documents"] == documents(catalogue, "en")


@pytest.mark.parametrize("lang", LANGS)
def test_documents_are_told_apart_by_what_a_phone_shows_of_them(catalogue: Catalogue, lang: Lang) -> None:
    found = documents(catalogue, lang)
    assert {id_ for id_, *_ in found} == set(catalogue.documents)
    seen = [(issuer, words[:26]) for _, words, issuer, _ in found]
    assert len(set(seen)) == len(found)
    issuers = [issuer for _, _, issuer, _ in found]
    assert issuers == sorted(issuers, key=issuers.index)


def test_documents_are_named_in_a_few_words_and_in_full(catalogue: Catalogue) -> None:
    vietnamese = {id_: (words, in_full) for id_, words, _, in_full in documents(catalogue, "vi")}
    assert vietnamese["95/BC-SNNPTNT"][0] == "95/BC-SNNPTNT – Báo cáo … triển khai năm 2024"
    assert vietnamese["long-xuyen-plan-2024"] == (
        "Kế hoạch … Long Xuyên năm 2024",
        "Kế hoạch thực hiện Chương trình Mỗi xã một sản phẩm (OCOP) trên địa bàn thành phố Long Xuyên năm 2024 · "
        "Ủy ban nhân dân thành phố Long Xuyên · tháng 1/2024",
    )
    english = {id_: in_full for id_, _, _, in_full in documents(catalogue, "en")}
    assert english["95/BC-SNNPTNT"].endswith(
        " · An Giang Department of Agriculture and Rural Development · 13 March 2024"
    )


def test_documents_of_the_same_words_are_told_apart_by_their_ids(catalogue: Catalogue) -> None:
    one = catalogue.documents["long-xuyen-plan-2024"]
    twins = {id_: replace(one, id=id_) for id_ in ("a", "b")}
    words = [words for _, words, *_ in documents(replace(catalogue, documents=twins), "vi")]
    assert words == ["Kế hoạch … Long Xuyên năm 2024 (a)", "Kế hoạch … Long Xuyên năm 2024 (b)"]


def test_known_records_name_the_folder_they_are_in(catalogue: Catalogue) -> None:
    known = json.loads(form_files(catalogue)["assets/data/form.json"])
    assert known["format"] == 1
    for product, _, producer in known["products"]:
        owner, _, folder = known["producers"][producer]
        assert (ROOT / "products" / folder / owner / f"{product}.yml").is_file()
