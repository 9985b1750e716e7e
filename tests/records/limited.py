"""Check every case of ``bad/`` in one process that the kernel ends when a case takes 2 s of a processor or 300 MB.

``python -m tests.records.limited`` names each case before it starts, so that the last line tells which one was too much,
and closes with the most that any case took.
"""

import resource
import tempfile
from pathlib import Path

from tests.projects import small_project
from tests.records.golden import cases

SECONDS = 2
BYTES = 300 * 1024 * 1024


def _used() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (BYTES, BYTES))
    slowest = 0.0
    for case in cases():
        print(case.name, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            project = small_project(Path(folder) / "project")
            case.put(project)
            before = _used()
            resource.setrlimit(resource.RLIMIT_CPU, (int(before) + SECONDS + 1, resource.RLIM_INFINITY))
            project.told()
            slowest = max(slowest, _used() - before)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"at most {slowest:.2f} s of a processor, {most} MB")


if __name__ == "__main__":
    main()
