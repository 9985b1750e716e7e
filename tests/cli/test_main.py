"""The command as a process: what it writes can be read, whatever the system takes for the encoding of text."""

import os
import pty
import subprocess
import sys
from collections.abc import Mapping

import pytest

from tests.projects import SmallProject

SAID = "10 bản ghi không có lỗi, 0 lưu ý. / 10 records: 0 errors, 0 warnings."
COMMAND = [sys.executable, "-c", "from generator.cli.main import run; run()"]
CODE_PAGES = [{"PYTHONIOENCODING": "cp1252"}, {"PYTHONUTF8": "0", "LC_ALL": "C"}]


def check(project: SmallProject) -> list[str]:
    return [*COMMAND, "--project", str(project.root), "check", "--as-of", "2025-01-01", "--warnings", "none"]


@pytest.mark.parametrize("environment", CODE_PAGES, ids=["cp1252", "C"])
def test_redirected_output_is_utf_8(project: SmallProject, environment: Mapping[str, str]) -> None:
    result = subprocess.run(check(project), env=os.environ | environment, capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().splitlines() == [SAID]


@pytest.mark.parametrize("environment", CODE_PAGES, ids=["cp1252", "C"])
def test_what_goes_wrong_is_told_in_utf_8(project: SmallProject, environment: Mapping[str, str]) -> None:
    command = [*COMMAND, "--project", str(project.root), "check", "nhớ.yml"]
    result = subprocess.run(command, env=os.environ | environment, capture_output=True, check=False)
    assert result.returncode == 2
    assert "Không có tệp " in result.stderr.decode()


def test_a_terminal_keeps_its_encoding(project: SmallProject) -> None:
    """Letters that it does not have are told by their numbers."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(check(project), env=os.environ | {"PYTHONIOENCODING": "latin-1"}, stdout=theirs) as process:
        os.close(theirs)
        told = os.read(ours, 1000)
    os.close(ours)
    assert process.returncode == 0
    assert told.decode("latin-1").splitlines() == [
        r"10 b\u1ea3n ghi không có l\u1ed7i, 0 l\u01b0u ý. / 10 records: 0 errors, 0 warnings."
    ]
