"""How a page names the part of a document in which a fact stands."""

from typing import Any

import pytest

from generator.pages.environment import environment
from generator.text.translations import load
from tests.projects import ROOT


@pytest.mark.parametrize(
    ("section", "vi", "en"),
    [
        ("IV", "mục IV", "section IV"),
        ("bảng 2", "bảng 2", "table 2"),
        ("Bảng 3.1", "bảng 3.1", "table 3.1"),
        ("trang tính “Năm 2024”", "trang tính “Năm 2024”", "sheet “Năm 2024”"),
        ("Biểu số 04", "Biểu số 04", "Biểu số 04"),
    ],
)
def test_a_table_is_no_section(section: str, vi: str, en: str) -> None:
    for lang, expected in (("vi", vi), ("en", en)):
        words = load(ROOT / "site_src" / "translations", lang)  # type: ignore[arg-type]
        macros: Any = environment(ROOT / "site_src" / "templates", words, 0).get_template("catalogue/_components.html")
        assert macros.module.document_part(section) == expected
