"""Builds that something happens to. A process of its own: it builds a first site, then a build per line that it reads.

Each build is a fork of it, so that ten killed builds take seconds: the prose is rendered and the templates are compiled
once. What happens is brought in from outside, by Python's own audit events; the program under test knows nothing of it.
"""

import errno
import json
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator import build as building
from generator.cli.main import main
from generator.pages import render
from generator.project import Project
from generator.site import finishing  # noqa: F401 - imported before the forks
from generator.site.prose import prose
from generator.site.settings import Settings

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Happening:
    """Does something at one moment of a build.

    Moments: "lock" (before the lock is taken), "folder" (before the new folder is made), a number n (before the n-th
    file is opened for writing in it), "linking" and "moving" (while the new site is put together), "exchange" (before old
    and new are exchanged), "removal" (while what the new site does not have is removed from the old one).
    """

    def __init__(self, moment: str | int, what: Callable[[], None]) -> None:
        self.moment, self.what = moment, what
        self.writes = 0
        self._exchanged = False

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._now(event, arguments):
            self.moment = ""
            self.what()

    def _now(self, event: str, arguments: tuple[Any, ...]) -> bool:
        path = os.fsdecode(arguments[0]) if arguments and isinstance(arguments[0], str | bytes) else ""
        if event == "open" and arguments[2] & _WRITES:
            self.writes += ".building" in path
            return self.moment == ("lock" if path.endswith(".lock") else self.writes if ".building" in path else None)
        if event in ("os.link", "os.rename") and ".site.last/" in os.fsdecode(arguments[1]):
            return self.moment == {"os.link": "linking", "os.rename": "moving"}[event]
        if event == "os.mkdir" and path.endswith(".building"):
            return self.moment == "folder"
        if event == "ctypes.dlsym" and arguments[1] == "renameat2":
            self._exchanged = True
            return self.moment == "exchange"
        return event == "os.remove" and self._exchanged and self.moment == "removal"


def _failing(code: int) -> Callable[[], None]:
    def fail() -> None:
        raise OSError(code, os.strerror(code))

    return fail


def _waiting(signs: Path) -> Callable[[], None]:
    def wait() -> None:
        (signs / "waiting").touch()
        while not (signs / "go").exists():
            time.sleep(0.02)

    return wait


def _run(order: dict[str, Any], project: str) -> None:
    """Build, in a fork, with what the order says; never returns."""
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, 1)
    os.dup2(log, 2)
    if "largest_file" in order:
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["largest_file"], order["largest_file"]))
    if "clock" in order:
        start, step = time.time(), order["clock"]
        times = iter(range(10**9))
        time.time = lambda: start + step * next(times)
    actions = {
        "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
        "disk full": _failing(errno.ENOSPC),
        "read-only": _failing(errno.EROFS),
        "wait": _waiting(Path(order["log"]).parent),
    }
    happening = Happening(order.get("moment", ""), actions.get(order.get("what", ""), lambda: None))
    sys.addaudithook(happening)
    status = 0
    try:
        main(["--project", project, "build", "--as-of", "2025-01-01", "--site-dir", order["site"]])
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException:
        import traceback

        traceback.print_exc()
        status = 70
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(2, f"\n{happening.writes} files written\n".encode())
    os._exit(status)


def _prepare(project: Path) -> None:
    """Render the prose once and let all builds share the compiled templates."""
    rendered = project.parent / "prose"
    settings = prose(Project(project), rendered)
    templates = render.SharedTemplates()

    def copied(_: Project, folder: Path) -> Settings:
        shutil.copytree(rendered, folder, dirs_exist_ok=True)
        return settings

    building.prose = copied
    render.SharedTemplates = lambda: templates  # type: ignore[assignment,misc]


def serve(project: str) -> None:
    """Answer each order (a line of JSON) by how its build ended; the first build runs in this process and warms it."""
    _prepare(Path(project))
    first = json.loads(sys.stdin.readline())
    main(["--project", project, "build", "--as-of", "2025-01-01", "--site-dir", first["site"]], standalone_mode=False)
    print(json.dumps({"ended": 0}), file=sys.__stderr__, flush=True)
    running: dict[str, int] = {}
    for line in sys.stdin:
        order = json.loads(line)
        if order.get("what") == "join":
            pid = running.pop(order["log"])
        else:
            pid = os.fork()
            if pid == 0:
                _run(order, project)
            if order.get("what") == "wait":
                running[order["log"]] = pid
                print(json.dumps({"ended": None}), file=sys.__stderr__, flush=True)
                continue
        ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        print(json.dumps({"ended": ended}), file=sys.__stderr__, flush=True)


if __name__ == "__main__":
    serve(sys.argv[1])
