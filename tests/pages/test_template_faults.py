"""A broken template is named as it lies in the project, wherever that lies."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from generator.pages.template_faults import template_fault


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
