"""Every word that a template says in Vietnamese has its English, and no English is left over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "site_src" / "templates"
TRANSLATIONS = ROOT / "site_src" / "translations"


def _messages(template: Path) -> Iterator[tuple[str, str]]:
    """Yield (function, message) of every ``_("…")`` and ``n_("…")`` of a template."""
    tree = Environment(autoescape=True).parse(template.read_text("utf-8"))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in ("_", "n_"):
            message = call.args[0]
            assert isinstance(message, nodes.Const), f"{template.name}: a message must be a plain text"
            yield call.node.name, message.value


def _english() -> tuple[set[str], set[str]]:
    single, plural = set(), set()
    for path in TRANSLATIONS.glob("en*.po"):
        with path.open("rb") as file:
            for message in read_po(file, locale="en"):
                if isinstance(message.id, tuple):
                    assert all(message.string), f"{path.name}: {message.id[0]}"
                    plural.add(message.id[0])
                elif message.id:
                    assert message.string, f"{path.name}: {message.id}"
                    single.add(message.id)
    return single, plural


@pytest.fixture(scope="module")
def said() -> set[tuple[str, str]]:
    return {pair for path in TEMPLATES.rglob("*.html") for pair in _messages(path)}


def test_every_message_has_its_english(said: set[tuple[str, str]]) -> None:
    single, plural = _english()
    assert sorted(m for f, m in said if f == "_" and m not in single) == []
    assert sorted(m for f, m in said if f == "n_" and m not in plural) == []


def test_no_english_is_left_over(said: set[tuple[str, str]]) -> None:
    single, plural = _english()
    assert sorted(single - {m for f, m in said if f == "_"}) == []
    assert sorted(plural - {m for f, m in said if f == "n_"}) == []
