"""The codes of problems are a promise: each is explained, and none is explained that nothing uses."""

import ast
from collections.abc import Iterator
from pathlib import Path

from generator.checks.codes import CODES, code_table
from generator.records.messages import MESSAGES
from tests.projects import ROOT

SOURCES = [
    file
    for room in ("records", "checks", "links")
    for file in sorted((ROOT / "generator" / room).glob("*.py"))
    if file.name not in {"codes.py", "helps.py", "schema.py"}
]
#: Function → position of the code among its arguments.
MAKERS = {"at": 2, "Fault": 1, "PhotoFault": 0, "_whole_file": 1, "Shape": 2}


def used(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        arguments = [node.args[MAKERS[name]]] if name in MAKERS and len(node.args) > MAKERS[name] else []
        arguments += [keyword.value for keyword in node.keywords if keyword.arg == "code"]
        yield from (str(a.value) for a in arguments if isinstance(a, ast.Constant) and isinstance(a.value, str))


def test_every_code_of_the_source_is_explained_and_none_is_left_over() -> None:
    found = {code for file in SOURCES for code in used(file)} | set(MESSAGES)
    assert sorted(found - set(CODES)) == []
    text = "".join(file.read_text(encoding="utf-8") for file in SOURCES)
    assert [code for code in CODES if f'"{code}"' not in text] == []


def test_every_explanation_is_one_sentence_in_both_languages() -> None:
    assert [code for code, text in CODES.items() if not (text.vi.endswith(".") and (text.en or "").endswith("."))] == []


def test_the_table() -> None:
    lines = code_table("en").split("\n")
    assert lines[:3] == [
        "| Code | What it means |",
        "| --- | --- |",
        "| `file-too-large` | The record is larger than 64 KB. |",
    ]
    assert len(lines) == len(CODES) + 2
