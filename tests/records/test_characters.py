"""What the guard of characters lets pass: what it refuses is in ``bad/``."""

import pytest

from generator.records.characters import text_faults
from generator.records.mojibake import mojibake_in
from tests.projects import ROOT


@pytest.mark.parametrize(
    "text",
    [
        "“CÀ PHÊ” – Ê… Ã” NGÃ” “Â” PHÊ’",
        "Palmania® · 100 °C · 5 m² · ½ kg · ±5 % · © 2024 · «trích» · № 5 · §5 · 10×20",
        "Noël", "El Niño", "jalapeño", "Müller", "Straße", "Citroën", "Košice", "Łódź",
        "5 µg, 5 μg, 3 kΩ, β-glucan",
        "ភូមិខ្មែរ, ស្ករត្នោត",
        "蔬菜, お茶, خضار, овощи, λάχανο",
        "Cải 🥬 ngon ❤️‍".replace("\ufe0f\u200d", ""),
        "Hoà, hoà, thuỷ, thúy, Đắk Lắk, ĐĂK",
        "a+b, C++, A&B, x^2, #1, ~5",
    ],
)  # fmt: skip
def test_what_people_write(text: str) -> None:
    assert list(text_faults(text)) == []


def test_every_text_of_the_project_passes() -> None:
    texts = [
        *(ROOT / "products").rglob("*.yml"),
        *(ROOT / "site_src").rglob("*.po"),
        *(ROOT / "site_src").rglob("*.md"),
    ]
    assert len(texts) > 200
    assert [file for file in texts if list(text_faults(file.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_every_real_name_read_as_windows_1252_is_found(codec: str) -> None:
    """UTF-8 read with the wrong codec, wherever a name has a letter beyond ASCII."""
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "products").rglob("*.yml")]
    words = {
        word
        for text in texts
        for word in text.split()
        if sum(not char.isascii() for char in word) > 1 and word.isalpha()
    }
    assert len(words) > 100
    wrong = {word: word.encode().decode(codec, "replace") for word in words}
    assert [word for word, seen in wrong.items() if not mojibake_in(seen) and "\ufffd" not in seen] == []
