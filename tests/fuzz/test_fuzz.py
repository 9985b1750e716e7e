"""A short run of ``make fuzz``, and mutants that hypothesis makes from the schema and then makes small."""

import os
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.forms.description import describe
from generator.records.reading import read
from generator.records.writing import mapping
from generator.schemas.kinds import KINDS
from tests.fuzz.judging import Judge
from tests.fuzz.mutating import PIECES
from tests.fuzz.run import run
from tests.projects import FIXTURE_RECORDS
from tests.records.whole_records import fields, put, whole

_FIELDS = [(kind, steps) for kind in KINDS if kind.name != "documents" for steps, _ in fields(describe(kind.model))]
_TEXTS = st.text(max_size=40) | st.sampled_from(PIECES) | st.from_regex(r"[\w:/.@ -]{1,30}", fullmatch=True)
_VALUES = st.recursive(
    _TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3), max_leaves=6
)
RIGHT = read(FIXTURE_RECORDS)


def test_five_thousand_mutants_are_answered_in_sentences() -> None:
    verdicts, fallen = run(5_000, "short")
    assert fallen == 0
    assert verdicts["published"] > 250
    assert len(verdicts) > 35


@settings(max_examples=int(os.environ.get("OCOP_FUZZ_EXAMPLES", "300")), deadline=None)
@given(st.sampled_from(_FIELDS), _VALUES)
def test_any_value_in_any_field_is_answered(field: Any, value: Any) -> None:
    kind, steps = field
    record = whole(kind.model)
    put(record, steps, value)
    judge = Judge(RIGHT)
    judge.read("\n".join(mapping(record)).encode("utf-8", "surrogatepass"), kind.name)
    judge.judge()
    assert sum(judge.verdicts.values()) >= 1
