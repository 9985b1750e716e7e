"""The golden folder ``bad/``: records with a mistake, and beside each what an editor is told.

The first line of a case names the place where the record lies; the rest of the small project is as it should be.
After a change of sentences, ``python -m tests.records.regenerate`` writes the expectations anew: read the difference.
"""

from pathlib import Path

from tests.projects import SmallProject

BAD = Path(__file__).parent / "bad"


def cases() -> list[Path]:
    return sorted(BAD.glob("*.yml"))


def told(case: Path, project: SmallProject) -> str:
    """Return what is told of the small project when its record is that of the case."""
    content = case.read_bytes()
    project.write(content.split(b"\n", 1)[0].decode().removeprefix("# "), content)
    return project.told() + "\n"
