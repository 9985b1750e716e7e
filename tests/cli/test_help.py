"""Every command explains itself in both languages."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli.main import COMMANDS, main
from tests.projects import ROOT

VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúýĩũ]", re.IGNORECASE)


def command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", list(COMMANDS))
def test_help(name: str) -> None:
    result = CliRunner().invoke(main, ["--project", str(ROOT), name, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Cách dùng / Usage: main {name} ")
    assert "\nTùy chọn / Options:\n" in result.stdout
    assert " ".join(result.stdout.rpartition("--help ")[2].split()).startswith(
        "Cho xem hướng dẫn này. / Show this message."
    )


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_help_of_a_command_is_in_both_languages(name: str) -> None:
    vietnamese, _, english = (command(name).help or "").partition(" / ")
    assert VIETNAMESE.search(vietnamese)
    assert re.search("[a-z]{3}", english)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_help_of_every_option_is_in_both_languages(name: str) -> None:
    for option in command(name).params:
        if isinstance(option, click.Option):
            vietnamese, _, english = (option.help or "").partition(" / ")
            assert VIETNAMESE.search(vietnamese), option.name
            assert re.search("[a-z]{3}", english), option.name


def test_the_whole_lists_every_command() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    below = result.stdout.partition("\nCác lệnh / Commands:\n")[2]
    assert re.findall(r"^  ([a-z]+)  ", below, re.MULTILINE) == list(COMMANDS)
    told = " ".join(below.split())
    assert (
        "build Dựng trang web: trọn vẹn hoặc giữ nguyên bản cũ. / Build the site: complete, or the old one stays."
        in told
    )


@pytest.mark.parametrize("arguments", [[], ["nonsense"]])
def test_without_a_command_it_is_wrong_use(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, ["--project", str(ROOT), *arguments]).exit_code == 2


def test_version() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert result.exit_code == 0
    assert re.fullmatch(r".*version \d+\.\d+\.\d+\n", result.stdout)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_what_the_system_refuses_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-c", "from generator.cli.main import run; run()", "--version"],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert (ended.returncode, ended.stderr) == (
        1,
        "Hệ thống không cho làm tiếp: [Errno 28] No space left on device. / "
        "The system does not let it go on: [Errno 28] No space left on device.\n",
    )


@pytest.mark.parametrize(("arguments", "code"), [(["--version"], 0), (["check", "nowhere.yml"], 2)])
def test_the_console_command_ends_with_the_status_of_the_command(arguments: list[str], code: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", "from generator.cli.main import run; run()", *arguments],
        check=False,
        capture_output=True,
        cwd=ROOT,
    )
    assert (ended.returncode, bool(ended.stdout), bool(ended.stderr)) == (code, code == 0, code != 0)
