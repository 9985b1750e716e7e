"""Wrong use of every kind is told in both languages, with the mend, and ends with status 2."""

import pytest
from click.testing import CliRunner

from generator.cli.main import main


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("bluid", "Không có lệnh bluid; có phải build không? / There is no command bluid; did you mean build?"),
        ("new foo", "Không có lệnh foo. / There is no command foo."),
        (
            "build --site-di x",
            "Không có tùy chọn --site-di; có phải --site-dir không? / "
            "There is no option --site-di; did you mean --site-dir?",
        ),
        ("build -q", "Không có tùy chọn -q. / There is no option -q."),
        ("build one", "Thừa phần này, xin bỏ: one. / Leave this out, it is not expected: one."),
        ("build one two", "Thừa phần này, xin bỏ: one two. / Leave this out, it is not expected: one two."),
        ("build --timings=3", "--timings không nhận giá trị. / --timings takes no value."),
        (
            "build --as-of 1/6/2026",
            "--as-of phải là ngày có thật, viết năm-tháng-ngày như 2026-06-01, không phải “1/6/2026”. / "
            "--as-of must be a day that exists, written year-month-day such as 2026-06-01, not “1/6/2026”.",
        ),
        ("check --format", "Sau --format phải có giá trị. / --format needs a value after it."),
        (
            "check --format xml",
            "--format phải là một trong: text, github, json, markdown, không phải “xml”. / "
            "--format must be one of: text, github, json, markdown, not “xml”.",
        ),
        ("serve --port x", "--port phải là số nguyên, không phải “x”. / --port must be a whole number, not “x”."),
        ("locate --pause x", "--pause phải là số, không phải “x”. / --pause must be a number, not “x”."),
        ("import", "Thiếu FILE. / FILE is missing."),
        (
            "print",
            "Thiếu PAPER, một trong: labels, cards, catalogue, qr. / PAPER is missing, one of: labels, cards, catalogue, qr.",
        ),
        (
            "print posters",
            "PAPER phải là một trong: labels, cards, catalogue, qr, không phải “posters”. / "
            "PAPER must be one of: labels, cards, catalogue, qr, not “posters”.",
        ),
    ],
)
def test_wrong_use(arguments: str, words: str) -> None:
    result = CliRunner().invoke(main, arguments.split(), catch_exceptions=False)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"Error: {words}")


def test_wrong_use_tells_where_the_help_is() -> None:
    result = CliRunner().invoke(main, ["build", "--nope"])
    assert result.stderr.splitlines() == [
        "Cách dùng / Usage: main build [OPTIONS]",
        "Xem hướng dẫn: main build --help / For help: main build --help",
        "",
        "Error: Không có tùy chọn --nope. / There is no option --nope.",
    ]


def test_a_group_without_a_command_shows_its_help() -> None:
    result = CliRunner().invoke(main, ["new"])
    assert result.exit_code == 2
    assert result.stderr.startswith("Cách dùng / Usage: main new ")
    assert "  outlet    Điểm bán mới. / A new outlet.\n" in result.stderr
