"""Templates compiled without detours say what Jinja's own would say, and are compiled again only when they change."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.pages.compiling import SharedTemplates, SiteEnvironment, piece
from generator.pages.template_faults import BrokenTemplateError
from generator.vocabulary.statuses import Status

_TEMPLATES = {
    "page.html": (
        '{% extends "frame.html" %}{% from "parts.html" import row %}'
        "{% block title %}{{ name }}{% endblock %}"
        "{% block body %}{% for n in numbers %}{{ row(n, name, tail=n if loop.last else none) }}{% endfor %}"
        "{% call(x) outer(name) %}{{ x }}{% endcall %}{{ shout(*numbers) }}{{ shout(**{'n': name}) }}{% endblock %}"
        "{% macro outer(x) %}[{{ caller(x) }}]{% endmacro %}"
    ),
    "frame.html": '<h1>{{ self.title() | striptags }}</h1>{% block body %}{% endblock %}"{{ name ~ "&" }}"',
    "parts.html": "{% macro row(n, name, tail=none) %}<i>{{ n }}{{ name }}{{ tail or '–' }}</i>{% endmacro %}",
}


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of templates; compiled ones are kept in a place of their own."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    for name, text in _TEMPLATES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


class Counting(SiteEnvironment):
    """Counts how often a template is compiled."""

    compiled = 0

    def _generate(self, *args: object, **kwargs: object) -> str:
        self.compiled += 1
        text: str = super()._generate(*args, **kwargs)  # type: ignore[arg-type]
        return text


def site(templates: Path) -> Counting:
    found = Counting(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=SharedTemplates(),
    )
    found.globals["shout"] = shout
    return found


def shout(*words: object, n: object = "") -> Markup:
    return Markup("<b>{}{}</b>").format(len(words), n)


VALUES = {"name": "Tôm & <tép>", "numbers": [1, 2.5, "a'b"]}


def test_a_page_is_what_jinja_makes(templates: Path) -> None:
    plain = Environment(loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined)
    plain.globals["shout"] = shout
    expected = plain.get_template("page.html").render(VALUES)
    assert "&lt;tép&gt;" in expected
    assert site(templates).get_template("page.html").render(VALUES) == expected


def test_what_is_not_there_is_an_error(templates: Path) -> None:
    with pytest.raises(BrokenTemplateError, match="'name' is undefined"):
        site(templates).get_template("page.html").render(numbers=[])


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ word.length }}", "'str' object has no attribute 'length'"),
        ("{{ words.first }}", "'dict' object has no attribute 'first'"),
        ("{{ words['last'] }}", "there is no item 'last'"),
        ("{{ row[3] }}", "list index out of range"),
    ],
)
def test_what_a_value_has_not_is_an_error(templates: Path, template: str, message: str) -> None:
    (templates / "asking.html").write_text(template)
    with pytest.raises(BrokenTemplateError) as error:
        site(templates).get_template("asking.html").render(word="x", words={"first": 1}, row=[1])
    assert (str(error.value), error.value.place[1]) == (message, 1)


def test_the_next_build_compiles_what_changed(templates: Path) -> None:
    first, second = site(templates), site(templates)
    page = first.get_template("page.html").render(VALUES)
    assert second.get_template("page.html").render(VALUES) == page
    assert (first.compiled, second.compiled) == (3, 0)
    (templates / "parts.html").write_text(_TEMPLATES["parts.html"].replace("<i>", "<em>"), "utf-8")
    third = site(templates)
    assert "<em>1" in third.get_template("page.html").render(VALUES)
    assert third.compiled == 1


def test_without_a_safe_place_it_compiles(templates: Path) -> None:
    (templates / "temporary").rmdir()
    (templates / "temporary").write_text("no folder")
    assert "Tôm" in site(templates).get_template("page.html").render(VALUES)


@given(st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.booleans(), st.builds(Markup, st.text())))
def test_a_piece_is_what_markupsafe_makes(value: object) -> None:
    assert piece(value) == escape(value)


def test_a_piece_of_an_enumeration_or_of_a_text_of_ours_is_escaped() -> None:
    class Loud(str):
        """A text that is not quite a text."""

    assert piece(Status.LAPSED) == "lapsed"
    assert piece(Loud("<b>")) == "&lt;b&gt;"
