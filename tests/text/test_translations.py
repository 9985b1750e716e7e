from pathlib import Path

import pytest
from markupsafe import Markup

from generator.text.translations import Translations, load

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Sản phẩm"
msgstr "Products"

msgid "của {name}"
msgstr "by {name}"

msgid "{n} sản phẩm"
msgid_plural "{n} sản phẩm"
msgstr[0] "{n} product"
msgstr[1] "{n} products"

msgid "Chưa dịch"
msgstr ""

#, fuzzy
msgid "Chủ thể"
msgstr "Subject"
"""


@pytest.fixture
def english(tmp_path: Path) -> Translations:
    (tmp_path / "en.po").write_text(PO, encoding="utf-8")
    (tmp_path / "en-map.po").write_text('msgid "Bản đồ"\nmsgstr "Map <b>"\n', encoding="utf-8")
    return load(tmp_path, "en")


def test_a_message_is_translated(english: Translations) -> None:
    assert english.gettext("Sản phẩm") == "Products"


def test_files_complete_one_another_and_are_escaped(english: Translations) -> None:
    assert english.gettext("Bản đồ") == "Map &lt;b&gt;"


def test_values_are_escaped(english: Translations) -> None:
    told = english.gettext("của {name}", name='<script>"x"</script>')
    assert told == "by &lt;script&gt;&#34;x&#34;&lt;/script&gt;"
    assert isinstance(told, Markup)


def test_markup_given_as_a_value_stays_markup(english: Translations) -> None:
    assert english.gettext("của {name}", name=Markup("<b>A</b>")) == "by <b>A</b>"


@pytest.mark.parametrize(
    ("n", "told"), [(0, "0 products"), (1, "1 product"), (108, "108 products"), (18_243, "18,243 products")]
)
def test_english_knows_one_and_many(english: Translations, n: int, told: str) -> None:
    assert english.ngettext("{n} sản phẩm", n) == told


def test_a_value_n_is_what_is_shown(english: Translations) -> None:
    assert english.ngettext("{n} sản phẩm", 18_243, n="more than 18,000") == "more than 18,000 products"


@pytest.mark.parametrize("message", ["Chưa dịch", "Chủ thể", "Không có trong tệp"])
def test_what_is_not_translated_stays_vietnamese(english: Translations, message: str) -> None:
    assert english.gettext(message) == message
    assert not english.knows(message)


def test_what_is_translated_is_known(english: Translations) -> None:
    assert english.knows("Sản phẩm")
    assert english.knows("{n} sản phẩm")


def test_vietnamese_needs_no_table(tmp_path: Path) -> None:
    vietnamese = load(tmp_path, "vi")
    assert vietnamese.gettext("Sản phẩm") == "Sản phẩm"
    assert vietnamese.ngettext("{n} sản phẩm", 1) == "1 sản phẩm"
    assert vietnamese.ngettext("{n} sản phẩm", 18_243) == "18.243 sản phẩm"
    assert vietnamese.knows("Sản phẩm")


def test_braces_in_a_message_without_values_are_left_alone(english: Translations) -> None:
    assert english.gettext("{x}") == "{x}"
