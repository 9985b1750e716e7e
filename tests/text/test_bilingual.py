from generator.text.bilingual import Text


def test_both_languages() -> None:
    text = Text("Gạo", "Rice")
    assert (text.get("vi"), text.get("en")) == ("Gạo", "Rice")
    assert (text.lang("vi"), text.lang("en")) == ("vi", "en")
    assert text.as_dict() == {"vi": "Gạo", "en": "Rice"}


def test_missing_english_falls_back_to_vietnamese_and_says_so() -> None:
    text = Text("Gạo")
    assert text.get("en") == "Gạo"
    assert text.lang("en") == "vi"
    assert text.as_dict() == {"vi": "Gạo", "en": "Gạo"}
