from dataclasses import replace

from generator.reporting.github import as_github, rest_for_summary
from tests.reporting.test_reports import ERROR, WARNING, at_line


def test_an_annotation_stands_at_its_line() -> None:
    assert as_github([ERROR, WARNING]) == (
        "::error file=products/a.yml,line=3,col=7,title=empty::Trống.%0AEmpty.\n"
        "::warning file=products/b.yml,line=1,col=1,title=missing-english::Chưa có tiếng Anh.%0ANo English."
    )


def test_what_strangers_type_makes_no_command() -> None:
    hostile = replace(ERROR, path="a,b:c%\n::x", vi="100%\r\n::error::x", en="")
    (line,) = as_github([hostile]).split("\n")
    assert line == "::error file=a%2Cb%3Ac%25%0A%3A%3Ax,line=3,col=7,title=empty::100%25%0D%0A::error::x%0A"


def test_ten_errors_and_ten_warnings_are_shown_and_the_rest_is_summed_up() -> None:
    problems = [at_line(ERROR, n) for n in range(1, 13)] + [at_line(WARNING, n) for n in range(1, 12)]
    lines = as_github(problems).split("\n")
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10
    assert rest_for_summary(problems) == (
        "### Còn 3 mục nữa / 3 more\n"
        "\n"
        "| | Tệp / File | Lỗi / Problem |\n"
        "| --- | --- | --- |\n"
        "| ❌ | `products/a.yml`:11 | Trống.<br>Empty. |\n"
        "| ❌ | `products/a.yml`:12 | Trống.<br>Empty. |\n"
        "| ⚠️ | `products/b.yml`:11 | Chưa có tiếng Anh.<br>No English. |\n"
    )


def test_no_rest_no_summary() -> None:
    assert rest_for_summary([ERROR] * 10) == ""
