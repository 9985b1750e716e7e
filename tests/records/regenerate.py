"""Write what is told of every case in ``bad/``: ``python -m tests.records.regenerate``. Read the difference afterwards."""

import tempfile
from pathlib import Path

from tests.projects import small_project
from tests.records.golden import cases, told

if __name__ == "__main__":
    for case in cases():
        with tempfile.TemporaryDirectory() as folder:
            case.with_suffix(".txt").write_text(told(case, small_project(Path(folder) / "project")), encoding="utf-8")
