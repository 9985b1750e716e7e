"""The published schemas say what the checker says: they take every record and refuse what it refuses."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from generator.records.fields import OF_DOCUMENTS, OF_PROGRAMME, Years
from generator.records.validation import load
from generator.schemas.json_schema import DIALECT, json_schema
from generator.schemas.kinds import DISTRICT_FIELDS, KINDS, VALUES, Kind, model_of
from generator.text.bilingual import Text
from generator.vocabulary.sets import SETS
from tests.projects import DISTRICT_IDS, ROOT

DISTRICTS = {name: Text(name, name) for name in DISTRICT_IDS}
SCHEMAS = {kind.name: json_schema(kind, DISTRICTS) for kind in KINDS}
RECORDS = sorted((ROOT / "products").rglob("*.yml"))


def kind_of(path: str) -> Kind | None:
    return next((kind for kind in KINDS if kind.takes(path)), None)


def read_by_any_reader(text: str) -> Any:
    """Read YAML as an editor's YAML extension does: days stay text."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.isoformat() if isinstance(value, date) else value

    return plain(yaml.safe_load(text))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_valid_draft_2020_12(kind: Kind) -> None:
    schema = SCHEMAS[kind.name]
    assert schema["$schema"] == DIALECT
    jsonschema_rs.meta.validate(schema)


def test_every_real_record_is_taken() -> None:
    validators = {name: jsonschema_rs.validator_for(schema) for name, schema in SCHEMAS.items()}
    told = []
    for file in RECORDS:
        path = file.relative_to(ROOT).as_posix()
        kind = kind_of(path)
        if kind:
            value = read_by_any_reader(file.read_text(encoding="utf-8"))
            told += [f"{path}: {error.message}" for error in validators[kind.name].iter_errors(value)]
    assert told == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("products/tri-ton/palmania/producer.yml", "producer"),
        ("products/tri-ton/palmania/mat-thot-not.yml", "product"),
        ("products/tri-ton/potential/mat-thot-not.yml", "potential"),
        ("products/documents.yml", "documents"),
        ("products/places.yml", None),
        ("products/tri-ton/x.yml", None),
    ],
)
def test_every_place_has_its_kind(path: str, name: str | None) -> None:
    kind = kind_of(path)
    assert (kind.name if kind else None) == name
    assert model_of(path) is (kind.model if kind else None)


GOOD = {
    "product": "id: mat\nname:\n  vi: Mật\nset: I.2.b\nstars: 4\nsources:\n  - document: x\n",
    "producer": "id: mat\nname:\n  vi: Mật\ntype: enterprise\naddress:\n  commune: xã Vọng Đông\n",
}
WRONG = [
    ("product", "stars: 4", "stars: 6"),
    ("product", "stars: 4", "stars: 4 sao"),
    ("product", "I.2.b", "I.9.z"),
    ("product", "id: mat", "id: Mật"),
    ("product", "vi: Mật", "vn: Mật"),
    ("product", "  - document: x\n", "  []\n"),
    ("product", "stars: 4", "stars: 4\ncertificates:\n  - stars: 4\n    score: 101"),
    ("product", "stars: 4", "stars: 4\ncertificates:\n  - stars: 4\n    score: 84,5"),
    ("product", "stars: 4", "stars: 4\ncertificates:\n  - stars: 4\n    issued_on: 9997-01-01"),
    ("product", "stars: 4", "stars: 4\ntraceability: http://a.vn"),
    ("product", "stars: 4", 'stars: 4\ngtin: "12"'),
    ("product", "stars: 4", "stars: 4\nseason:\n  months: [13]\n  source: editorial"),
    ("product", "stars: 4", "stars: 4\nphotos:\n  - file: Ảnh.jpg\n    alt:\n      vi: x"),
    ("producer", "enterprise", "công ty"),
    ("producer", "type:", 'contacts:\n  consent: "yes"\ntype:'),
    ("producer", "type:", "contacts:\n  consent: true\n  phones: [0312345670]\ntype:"),
    ("producer", "type:", 'contacts:\n  consent: true\n  phones: ["123"]\ntype:'),
    ("producer", "type:", "location:\n  lat: 10.4\n  lon: 105\n  precision: village\n  source: x\ntype:"),
]


@pytest.mark.parametrize(("name", "right", "wrong"), WRONG, ids=lambda text: text.replace("\n", "|")[:40])
def test_what_the_checker_refuses_the_schema_refuses(name: str, right: str, wrong: str) -> None:
    kind = next(kind for kind in KINDS if kind.name == name)
    validator = jsonschema_rs.validator_for(SCHEMAS[name])
    assert validator.is_valid(read_by_any_reader(GOOD[name]))
    text = GOOD[name].replace(right, wrong)
    assert not validator.is_valid(read_by_any_reader(text))
    unquoted_phone = "phones: [0312345670]" in wrong  # the checker keeps the zero; any other reader loses it
    in_vocabulary = "I.9.z" in wrong  # the codes of the sets are a rule across records
    if not unquoted_phone and not in_vocabulary:
        assert load("x.yml", text.encode(), kind.model).problems


@pytest.mark.parametrize("years", [OF_PROGRAMME, OF_DOCUMENTS], ids=["programme", "documents"])
def test_the_years_of_a_schema_are_those_of_the_checker(years: Years) -> None:
    named = [year for year in range(10_000) if re.fullmatch(years.regex, f"{year:04}")]
    assert named == list(range(years.ge, years.le + 1))


@pytest.mark.parametrize("phone", ["0912345678", "0912 345 678", "0296.3841.234", "1900 1234", "18001234"])
def test_phone_numbers_may_be_typed_with_spaces(phone: str) -> None:
    text = GOOD["producer"] + f'contacts:\n  consent: true\n  phones:\n    - "{phone}"\n'
    assert jsonschema_rs.validator_for(SCHEMAS["producer"]).is_valid(read_by_any_reader(text))


def test_every_closed_list_has_words_in_both_languages() -> None:
    for kind in KINDS:
        for model_name, part in {kind.model.__name__: SCHEMAS[kind.name], **SCHEMAS[kind.name]["$defs"]}.items():
            for name, field in part["properties"].items():
                key = f"{model_name}.{name}"
                assert ("enum" in field) == (key in VALUES or key in DISTRICT_FIELDS), key
                if "enum" in field:
                    assert (
                        len(field["enum"]) == len(field["enumDescriptions"]) == len(field["x-en"]["enumDescriptions"])
                    )
                    assert all(field["enumDescriptions"]), key


def test_closed_lists_are_those_of_the_models() -> None:
    for kind in KINDS:
        made = kind.model.model_json_schema()
        for model_name, part in {kind.model.__name__: made, **made.get("$defs", {})}.items():
            for name, field in part.get("properties", {}).items():
                enum = _enum(field, made)
                if enum:
                    assert sorted(VALUES[f"{model_name}.{name}"]) == sorted(enum)


def _enum(field: dict[str, Any], made: dict[str, Any]) -> list[str]:
    for part in (field, *field.get("anyOf", ())):
        if "enum" in part:
            return list(part["enum"])
        target = made.get("$defs", {}).get(part.get("$ref", "").rpartition("/")[2], {})
        if "enum" in target:
            return list(target["enum"])
    return []


def test_a_field_has_label_help_and_example_in_both_languages() -> None:
    properties = SCHEMAS["product"]["properties"]
    assert len(properties["set"]["enum"]) == len(SETS) == 26
    assert properties["stars"] == {
        "title": "hạng sao",
        "description": "Chỉ ghi số.",
        "enumDescriptions": ["3 sao", "4 sao", "5 sao"],
        "x-en": {
            "title": "stars",
            "description": "Just the number.",
            "enumDescriptions": ["3 stars", "4 stars", "5 stars"],
        },
        "type": "integer",
        "enum": [3, 4, 5],
        "examples": [4],
    }
    assert properties["name"]["examples"] == [{"vi": "Mật thốt nốt dạng sệt", "en": "Thick palmyra palm nectar"}]


def test_every_example_is_right() -> None:
    for schema in SCHEMAS.values():
        for part in (schema, *schema["$defs"].values()):
            for name, field in part["properties"].items():
                validator = jsonschema_rs.validator_for({**field, "$defs": schema["$defs"]})
                for example in field.get("examples", ()):
                    assert validator.is_valid(example), name


def test_the_real_files_of_the_project() -> None:
    assert all(kind_of(f.relative_to(ROOT).as_posix()) for f in RECORDS if f.name != "places.yml")
    assert Path(ROOT / "schemas" / "product.json").is_file()
