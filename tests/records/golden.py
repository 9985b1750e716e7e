"""The golden folder ``bad/``: records with a mistake, and beside each what an editor is told.

The first line of a written case names the place where the record lies; the rest of the small project is as it should
be. What git or an editor would mangle, and what is too large to keep, is made from the tables of ``hostile/``; only
what is told of it lies in the folder. After a change of sentences, ``python -m tests.records.regenerate`` writes the
expectations anew: read the difference.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.projects import SmallProject
from tests.records.hostile import TABLES

BAD = Path(__file__).parent / "bad"


@dataclass(frozen=True)
class Case:
    """Something wrong with a small project: its name, and how it comes there."""

    name: str
    put: Callable[[SmallProject], None]

    @property
    def expectation(self) -> Path:
        return BAD / f"{self.name}.txt"

    def told(self, project: SmallProject) -> str:
        """Return what is told of the small project when this is wrong with it."""
        self.put(project)
        return project.told() + "\n"


def cases() -> list[Case]:
    written = [Case(file.stem, _written(file)) for file in BAD.glob("*.yml")]
    made = [Case(name, put) for table in TABLES for name, put in table.items()]
    return sorted([*written, *made], key=lambda case: case.name)


def _written(file: Path) -> Callable[[SmallProject], None]:
    def put(project: SmallProject) -> None:
        content = file.read_bytes()
        project.write(content.split(b"\n", 1)[0].decode().removeprefix("# "), content)

    return put
