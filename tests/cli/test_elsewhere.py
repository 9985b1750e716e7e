"""Commands start and work where Python lacks what only POSIX systems have."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.main import COMMANDS
from generator.site.staging import staged
from tests.projects import ROOT, SmallProject

AS_OF = ("--as-of", "2025-01-01")


def ocop(*arguments: str, elsewhere: bool = True) -> "subprocess.CompletedProcess[str]":
    start = ("-m", "tests.cli.elsewhere") if elsewhere else ("-c", "from generator.cli.main import run; run()")
    return subprocess.run(
        [sys.executable, *start, *arguments], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
    )


def test_every_command_starts() -> None:
    script = (
        "from tests.cli.elsewhere import leave_posix\nleave_posix()\n"
        "from generator.cli.main import COMMANDS, main\n"
        "for name in COMMANDS:\n    main([name, '--help'], prog_name='ocop', standalone_mode=False)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.count("Cách dùng / Usage: ocop ") == len(COMMANDS)


@pytest.mark.parametrize(
    "arguments", [("check",), ("report",), ("stats",), ("forget", "rau-sach-thu"), ("schema", "--check")]
)
def test_it_says_the_same(project: SmallProject, arguments: tuple[str, ...]) -> None:
    here, there = (ocop("--project", str(project.root), *arguments, elsewhere=elsewhere) for elsewhere in (False, True))
    assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)
    assert "Traceback" not in there.stderr


def test_a_site_is_built_over_the_last_one(whole_project: SmallProject) -> None:
    """The exchange by two renames, and open data read back by position without the system's own call for it."""
    build = ("--project", str(whole_project.root), "build", *AS_OF, "--site-dir")
    sites = [whole_project.root / name for name in ("here", "there")]
    assert ocop(*build, str(sites[0]), elsewhere=False).returncode == 0
    for _ in range(2):
        result = ocop(*build, str(sites[1]))
        assert result.returncode == 0, result.stderr
    here, there = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()} for site in sites
    )
    assert there == here


def test_two_builds_at_once(whole_project: SmallProject, tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom tests.cli.elsewhere import leave_posix\nleave_posix()\n"
        "from generator.site.staging import BusyError, staged\n"
        "try:\n    with staged(Path(sys.argv[1])):\n        print('in', flush=True)\n        sys.stdin.readline()\n"
        "except BusyError:\n    print('busy', flush=True)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "site")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "in\n"
        second = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
        assert second.stdout == "busy\n"
        first.communicate("\n")
    with staged(tmp_path / "site"):  # free again
        pass
