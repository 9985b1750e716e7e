"""Write what is told of every case in ``bad/``: ``python -m tests.records.regenerate``. Read the difference afterwards."""

import tempfile
from pathlib import Path

from tests.projects import small_project
from tests.records.golden import BAD, cases

if __name__ == "__main__":
    wanted = set()
    for case in cases():
        with tempfile.TemporaryDirectory() as folder:
            case.expectation.write_text(case.told(small_project(Path(folder) / "project")), encoding="utf-8")
        wanted.add(case.expectation)
    for left_over in set(BAD.glob("*.txt")) - wanted:
        left_over.unlink()
