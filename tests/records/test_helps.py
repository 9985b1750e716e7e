from generator.records.helps import EXAMPLES, HELPS
from generator.schemas.json_schema import models_of
from generator.schemas.kinds import KINDS

MODELS = {model for kind in KINDS for model in models_of(kind.model).values()}
FIELDS = {f"{model.__name__}.{field}" for model in MODELS for field in model.model_fields}


def test_every_field_has_a_help_in_both_languages_and_none_is_left_over() -> None:
    assert sorted(FIELDS - set(HELPS)) == []
    assert sorted(set(HELPS) - FIELDS) == []
    assert [key for key, text in HELPS.items() if not text.vi.endswith(".") or not (text.en or "").endswith(".")] == []


def test_every_example_is_of_a_field() -> None:
    assert sorted(set(EXAMPLES) - FIELDS) == []
