"""Every payload in every text field in every file for programs: open data, feeds, calendars, oEmbed, search, print."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import openpyxl
import pytest

from generator.build import prepare
from generator.printing.papers import Papers
from generator.printing.pdf import write_pdf
from tests.injection.matrix import NAMES, TAG, Value
from tests.injection.project import AS_OF
from tests.injection.reading import lost, no_space, strings
from tests.printing.conftest import SITE
from tests.printing.reading import codes, page_texts
from tests.projects import SmallProject

Values = dict[str, Value]


def of_json(file: Path) -> Iterator[str]:
    """Texts; of a frame's code what its attributes say. What search compares is folded and shown nowhere.

    By what a document is chosen in the form is the two ends of its title, which stands beside it in full.
    """
    if not file.name.startswith("search."):
        content = json.loads(file.read_bytes())
        if file.name.startswith("form-areas."):
            content["documents"] = [[id_, *in_full] for id_, _, *in_full in content["documents"]]
        for text in strings(content):
            yield unescape(text) if text.startswith(("<iframe", "<a ")) else text


def of_xml(file: Path) -> Iterator[str]:
    for element in ElementTree.parse(file).iter():  # noqa: S314 - our own file
        yield from map(one_item, (element.text or "", element.tail or "", *element.attrib.values()))


def one_item(cell: str) -> str:
    """Return a cell's text as it was before it stood in a list, whose items are parted by a line."""
    return cell.replace("||", "|")


def of_csv(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8-sig", newline="") as handle:
        for row in csv.reader(handle):
            for cell in row:
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or _is_number(cell), f"a formula: {cell}"
                yield one_item(cell)


def of_xlsx(file: Path) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(file).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"a formula: {cell.value}"
                yield one_item(str(cell.value))


def of_calendar(file: Path) -> Iterator[str]:
    for part in icalendar.Calendar.from_ical(file.read_bytes()).walk():
        assert part.name in {"VCALENDAR", "VEVENT", "VALARM", "VTIMEZONE", "STANDARD"}
        yield from (str(value) for _, value in part.property_items())


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    ("pattern", "read", "fewest"),
    [
        ("**/*.json", of_json, 1_000),
        ("**/*.geojson", of_json, 1_000),
        ("**/*.kml", of_xml, 1_000),
        ("**/*.xml", of_xml, 50),
        ("**/*.svg", of_xml, 0),
        ("**/*.csv", of_csv, 1_000),
        ("**/*.xlsx", of_xlsx, 1_000),
        ("**/*.ics", of_calendar, 50),
        ("**/*.webmanifest", of_json, 0),
    ],
)
def test_files(
    injected_site: Path, values: Values, pattern: str, read: Callable[[Path], Iterable[str]], fewest: int
) -> None:
    seen: set[str] = set()
    faults = {}
    files = sorted(injected_site.glob(pattern))
    assert files
    for file in files:
        wrong = [fault for text in read(file) if TAG.search(text) for fault in lost(text, values, seen)]
        if wrong:
            faults[file.relative_to(injected_site).as_posix()] = wrong[:3]
    assert faults == {}
    assert len(seen) >= fewest


#: What the letters of a PDF cannot tell: the order in which Arabic is read.
NOT_ON_PAPER = {"arabic"}


@pytest.mark.parametrize("paper", ["book", pytest.param("cards", marks=pytest.mark.slow)])
def test_paper(injected_project: SmallProject, values: Values, tmp_path: Path, paper: str) -> None:
    catalogue, _ = prepare(injected_project.project.records, AS_OF)
    papers = Papers(catalogue, injected_project.project.site_src, "vi", SITE)
    printed = catalogue.current_products
    html = papers.book(printed) if paper == "book" else papers.cards(printed)
    write_pdf(html, injected_project.root, tmp_path / "paper.pdf")
    seen: set[str] = set()
    wrong = lost(" ".join(page_texts(tmp_path / "paper.pdf")), values, seen, no_space)
    assert [fault for fault in wrong if not any(f" {name} in " in fault for name in NOT_ON_PAPER)] == []
    assert len(seen) >= len(NAMES)
    found = [code for page in codes(tmp_path / "paper.pdf") for code in page]
    assert sorted(found) == sorted(f"{SITE}products/{product.id}/" for product in printed)
