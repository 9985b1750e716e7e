"""What a command costs is told with its children, and nothing of it is left behind."""

import os
import sys
from pathlib import Path

import pytest

from tests.bench.measuring import CommandError, measured, started

_BUSY = """
import subprocess, sys, time
if len(sys.argv) > 1:
    held = bytearray(60_000_000)
    end = time.process_time() + 0.3
    while time.process_time() < end: pass
    time.sleep(0.6)
else:
    print("begun", flush=True)
    ends = [subprocess.Popen([sys.executable, __file__, "child"]) for _ in range(2)]
    [process.wait() for process in ends]
"""


def test_children_are_counted(tmp_path: Path) -> None:
    script = tmp_path / "busy.py"
    script.write_text(_BUSY, encoding="utf-8")
    run = measured([sys.executable, script], cwd=tmp_path)
    assert run.output == "begun\n"
    assert run.cpu >= 0.6  # both children's
    assert run.memory >= 120_000_000  # both at once


_FORKED = """
import os, time
held = bytearray(b"x") * 100_000_000
children = []
for _ in range(3):
    child = os.fork()
    if not child:
        time.sleep(0.8)
        os._exit(0)
    children.append(child)
for child in children:
    os.waitpid(child, 0)
"""


def test_what_processes_share_counts_once(tmp_path: Path) -> None:
    run = measured([sys.executable, "-c", _FORKED], cwd=tmp_path)
    assert 100_000_000 <= run.memory <= 200_000_000


def test_a_failure_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"exit status 3\nno good"):
        measured([sys.executable, "-c", "import sys; sys.stderr.write('no good'); sys.exit(3)"], cwd=tmp_path)


def test_what_was_started_ends_with_the_block(tmp_path: Path) -> None:
    with (tmp_path / "said").open("w") as said:
        with started([sys.executable, "-c", "import time; time.sleep(60)"], cwd=tmp_path, output=said.fileno()) as it:
            assert it.poll() is None
        with pytest.raises(ProcessLookupError):
            os.kill(it.pid, 0)
