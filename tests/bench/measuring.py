"""What a command costs: wall, processor and memory of it and of everything it starts.

Processor time is user and system of the command and all its descendants that it waited for, as the kernel counts it.
Memory is the largest sum of their proportional sets seen, looked at five times a second: a page that processes share, as
forked ones do, counts once. Needs ``/proc``.
"""

import os
import re
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

_EVERY: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A command that ended well. Seconds; bytes of memory; what it said on standard output and error together."""

    wall: float
    cpu: float
    memory: int
    output: str


class CommandError(RuntimeError):
    """A command that was measured failed; the message is the end of what it said."""


def measured(command: Sequence[str | Path], *, cwd: Path, environment: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end and return what it cost.

    Raises:
        CommandError: its exit status is not 0.
    """
    with tempfile.TemporaryFile() as said:
        begun = perf_counter()
        with started(command, cwd=cwd, environment=environment, output=said.fileno()) as process:
            watcher = _Watcher(process.pid)
            watcher.start()
            _, status, usage = os.wait4(process.pid, 0)
            wall = perf_counter() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
            watcher.join()
        said.seek(0)
        output = said.read().decode("utf-8", "replace")
    if process.returncode:
        raise CommandError(f"{' '.join(map(str, command))}: exit status {process.returncode}\n{output[-2_000:]}")
    return Run(wall=wall, cpu=usage.ru_utime + usage.ru_stime, memory=watcher.peak, output=output)


@contextmanager
def started(
    command: Sequence[str | Path], *, cwd: Path, environment: Mapping[str, str] | None = None, output: int
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a command beside; when the block ends, however it does, the command and all it started end too."""
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class _Watcher(threading.Thread):
    """Looks at the memory of a process and its descendants until it is gone."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self.peak = pid, 0
        self._pause = threading.Event()

    def run(self) -> None:
        while (now := _held(self._pid)) is not None:
            self.peak = max(self.peak, now, _most(self._pid))
            self._pause.wait(_EVERY)


def _held(pid: int) -> int | None:
    """Return the bytes that a process and its descendants hold in memory; None when it has ended."""
    folder = Path("/proc") / str(pid)
    share = _said(folder / "smaps_rollup", "Pss")
    if share is None:
        return None
    try:
        threads = sorted((folder / "task").iterdir())
        children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return None
    return share + sum(_held(child) or 0 for child in children)


def _most(pid: int) -> int:
    """Return the most bytes that a process itself has ever held, so that what is held between two looks counts too."""
    return _said(Path("/proc") / str(pid) / "status", "VmHWM") or 0


def _said(file: Path, name: str) -> int | None:
    """Return the bytes that a line of a file of the kernel tells; None where the process has ended."""
    try:
        found = re.search(rf"^{name}:\s+(\d+) kB$", file.read_text(), re.MULTILINE)
    except OSError:
        return None
    return int(found[1]) * 1024 if found else None
