"""The Nu Html Checker finds no error in any page of the real site."""

import json
import subprocess
import sys
from pathlib import Path

_JAR = Path(sys.prefix) / "checker" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

#: HTML forbids to say of a row that it is one. Yet browsers stop telling rows and columns to screen readers where a phone
#: shows a table as cards (generator/site/prose_tables.py), Safari above all; so there it has to be said.
_SAID_AGAIN = r"The .role. attribute must not be used on a .t[rhd]. element which has a .table. ancestor.*"


def test_the_checker_finds_no_error(built_site: Path) -> None:
    assert _JAR.is_file(), "the HTML checker is not installed; run tests/install-system.sh"
    said = subprocess.run(
        # One process that lives for seconds: compiling what runs often once, not twice, takes a third of the time.
        [
            "java",
            "-Xss2m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            str(_JAR),
            "--skip-non-html",
            "--errors-only",
            "--filterpattern",
            _SAID_AGAIN,
            "--format",
            "json",
            str(built_site),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(said.stderr)["messages"]
    found = {f"{Path(m['url']).name}: {m['message']}: {m.get('extract', '')}": m["url"] for m in messages}
    assert found == {}
    assert said.returncode == 0
