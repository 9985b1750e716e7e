"""Grids for tests, written as text: columns split by ``|``, one row a line."""

from generator.importing.proposals import Plan
from generator.importing.proposing import plan
from generator.office.grid import Grid, plain_row
from generator.text.bilingual import Text
from tests.projects import SmallProject


def grid(text: str, above: str = "") -> Grid:
    """Return a grid of the lines of ``text``; no merged cells. ``\\n`` in a cell is a line break."""
    lines = [line.strip() for line in text.strip().splitlines()]
    cells = [[cell.strip().replace("\\n", "\n") for cell in line.split("|")] for line in lines]
    rows = tuple(plain_row(number, row) for number, row in enumerate(cells))
    return Grid(name=Text("bảng thử", "test table"), rows=rows, above=above)


def planned(project: SmallProject, text: str, document: str | None = None, district: str | None = None) -> Plan:
    """Return the plan for a table against the records of a small project."""
    records = project.records()
    assert records.places is not None
    return plan([grid(text)], records, records.places.value, document=document, district=district)
