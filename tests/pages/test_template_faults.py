"""A broken template is named as it lies in the project, wherever that lies."""

import pickle
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from generator.pages.compiling import SiteEnvironment
from generator.pages.template_faults import BrokenTemplateError, TellingEnvironment, broken_template, template_fault


@pytest.mark.parametrize(
    ("page", "block", "vi", "en"),
    [
        (
            "a\n{% if x",
            "",
            "Mẫu trang site_src/templates/page.html, dòng 2, có lỗi: unexpected end of template, expected 'end of statement block'",
            "The page template site_src/templates/page.html, line 2, is broken: unexpected end of template, expected 'end of "
            "statement block'",
        ),
        (
            "a\n\n{% include 'block.html' %}",
            "b\n{{ nobody }}",
            "Mẫu trang site_src/templates/block.html, dòng 2, có lỗi: 'nobody' is undefined",
            "The page template site_src/templates/block.html, line 2, is broken: 'nobody' is undefined",
        ),
        (
            "a\n{% include 'khac.html' %}",
            "",
            "Mẫu trang site_src/templates/page.html, dòng 2, có lỗi: không có mẫu “khac.html”",
            "The page template site_src/templates/page.html, line 2, is broken: there is no template “khac.html”",
        ),
    ],
)
def test_name_and_line(tmp_path: Path, page: str, block: str, vi: str, en: str) -> None:
    folder = tmp_path / "site_src" / "templates"
    folder.mkdir(parents=True)
    (folder / "page.html").write_text(page, encoding="utf-8")
    (folder / "block.html").write_text(block, encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined)
    with pytest.raises(TemplateError) as caught:
        environment.get_template("page.html").render()
    found = template_fault(caught.value)
    assert (found.vi, found.en) == (vi, en)


def test_without_a_place() -> None:
    found = template_fault(TemplateError("something"))
    assert (found.vi, found.en) == ("Mẫu trang có lỗi: something", "A page template is broken: something")


@pytest.mark.parametrize(
    ("wrong", "vi", "en"),
    [
        ("{{ 1 + 'a' }}", *["unsupported operand type(s) for +: 'int' and 'str'"] * 2),
        ("{{ 1 / 0 }}", *["division by zero"] * 2),
        ("{{ 3 | round(1, 2, 3) }}", *["do_round() takes from 1 to 3 positional arguments but 4 were given"] * 2),
        ("{{ number('a') }}", *["could not convert string to float: 'a'"] * 2),
        ("{{ unknown() }}", *["'unknown' is undefined"] * 2),
        ("{{ {}['a'].x }}", "không có mục 'a'", "there is no item 'a'"),
        ("{{ none.x.y }}", *["'NoneType' object has no attribute 'x'"] * 2),
        ("é", *["không phải mã UTF-8; hãy lưu lại bằng UTF-8", "it is not UTF-8; save it again as UTF-8"]),
    ],
)
def test_what_python_says_is_told_with_the_place(tmp_path: Path, wrong: str, vi: str, en: str) -> None:
    folder = tmp_path / "site_src" / "templates"
    folder.mkdir(parents=True)
    (folder / "page.html").write_text("a\n\n{% include 'block.html' %}", encoding="utf-8")
    (folder / "block.html").write_text(f"b\n{wrong}\n", encoding="latin-1")
    environment = SiteEnvironment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined)
    environment.globals["number"] = float
    with pytest.raises(TemplateError) as caught:
        environment.get_template("page.html").render()
    handed_on = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    for error in (caught.value, handed_on):
        found = template_fault(error)
        assert found.vi == f"Mẫu trang site_src/templates/block.html, dòng 2, có lỗi: {vi}"
        assert found.get("en") == f"The page template site_src/templates/block.html, line 2, is broken: {en}"


def test_what_the_system_refuses_is_no_fault_of_a_template(tmp_path: Path) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "page.html").write_text("{{ full() }}", encoding="utf-8")
    environment = TellingEnvironment(loader=FileSystemLoader(tmp_path))
    environment.globals["full"] = full
    with pytest.raises(OSError, match="No space left"):
        environment.get_template("page.html").render()


def test_what_arose_in_no_template() -> None:
    assert broken_template(ValueError("x")) is None
    assert broken_template(BrokenTemplateError(template_fault(TemplateError("x")), ("page.html", 1))) is None
