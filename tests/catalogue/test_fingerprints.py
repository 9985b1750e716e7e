"""Fingerprints tell values apart by what they say, in every process, and nothing else."""

import os
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.catalogue.fingerprints import Fingerprints, of_files
from generator.catalogue.whole import Catalogue
from generator.text.bilingual import Text
from generator.vocabulary.statuses import Status
from tests.projects import ROOT

DIFFERENT = (
    None,
    0,
    False,
    0.0,
    "",
    b"",
    (),
    ("",),
    ((), ()),
    "0",
    "a",
    ("a", "b"),
    ("ab",),
    {"a": "b"},
    {"b": "a"},
    Text("a"),
    Text("a", "a"),
    date(2025, 1, 1),
    "2025-01-01",
    Decimal("1.0"),
    Decimal("1.00"),
    Status.LISTED,
    Status.VALID,
)


def test_other_values_have_others() -> None:
    fingerprints = Fingerprints()
    assert len({fingerprints.of(value) for value in DIFFERENT}) == len(DIFFERENT)


def test_equal_values_have_the_same_however_they_came_about() -> None:
    word = "".join(["thốt", " ", "nốt"])
    one = (Text(word, word), {"a": (word, word)})
    other = (Text("thốt nốt", "".join(["thốt ", "nốt"])), {"a": ("thốt nốt", "thốt" + " nốt")})
    assert Fingerprints().of(one) == Fingerprints().of(other)


def test_every_product_has_its_own_and_each_of_its_fields_counts(catalogue: Catalogue) -> None:
    fingerprints = Fingerprints()
    fingerprints.read(catalogue)
    products = tuple(catalogue.products.values())
    known = {fingerprints.of(product) for product in products}
    assert len(known) == len(products)
    changed = (
        replace(products[0], name=Text("khác")),
        replace(products[0], stars=products[0].stars - 1),
        replace(products[0], address=replace(products[0].address, street="khác")),
        replace(products[0], outlets=("khác",)),
    )
    assert len({fingerprints.of(product) for product in changed} | known) == len(products) + len(changed)


def test_another_process_says_the_same() -> None:
    script = (
        "from generator.catalogue.fingerprints import Fingerprints\nfrom generator.text.bilingual import Text\n"
        "print(Fingerprints().of((Text('a', 'b'), {'c': 1.5}, 'đ')).hex())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert said == {Fingerprints().of((Text("a", "b"), {"c": 1.5}, "đ")).hex()}


def test_what_it_cannot_read_is_an_error() -> None:
    class Other:
        pass

    @dataclass(frozen=True)
    class Holder:
        thing: Other

    for value in (Other(), (Other(),), Holder(Other()), {1, 2}):
        with pytest.raises(TypeError, match=r"^no fingerprint for (Other|set)$"):
            Fingerprints().of(value)


def test_files_count_by_name_and_content(tmp_path: Path) -> None:
    def written(name: str, files: dict[str, str]) -> Path:
        for path, text in files.items():
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_text(text, "utf-8")
        return tmp_path / name

    folders = (
        written("a", {"x": "1", "y/z": "2"}),
        written("b", {"x": "1", "y/z": "3"}),
        written("c", {"x": "1", "y/q": "2"}),
        written("d", {"x": "12", "y/z": ""}),
    )
    assert len({of_files(folder) for folder in folders}) == len(folders)
    assert of_files(folders[0]) == of_files(written("e", {"x": "1", "y/z": "2"}))
