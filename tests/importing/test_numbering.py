"""Where rows are cited when a document numbers them from 1 more than once."""

import pytest

from generator.importing.proposals import Kind
from generator.importing.proposing import plan
from generator.office.grid import Grid
from generator.text.bilingual import Text
from tests.importing.grids import grid
from tests.projects import SmallProject

HEADS = "STT | Sản phẩm | Chủ thể | Hạng sao | Bộ sản phẩm"
RAU = "Hợp tác xã Rau Sạch Thử"


def table(*lines: str, name: str = "bảng 1", above: str = "") -> Grid:
    rows = grid("\n".join([HEADS, *lines])).rows
    return Grid(name=Text(name), rows=rows, above=above)


def row(number: str, product: str) -> str:
    return f"{number} | {product} | {RAU} | 3 sao | I.1.a"


def cited(project: SmallProject, *grids: Grid) -> list[tuple[object, object, object]]:
    """Return annex, section and row that each new product cites."""
    records = project.records()
    assert records.places is not None
    found = plan(grids, records, records.places.value, document="95/BC-THU").proposals
    assert {proposal.kind for proposal in found} == {Kind.NEW}
    sources = [list(proposal.files.values())[-1]["sources"] for proposal in found]
    return [(s.get("annex"), s.get("section"), s.get("row")) for (s,) in sources]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("above", "names"),
    [
        (("", ""), ("bảng 1", "bảng 2")),
        (("Bảng 3. Rau ăn lá", "Lời nói\nBiểu số 04: Rau ăn củ\n(kèm theo)"), ("Bảng 3", "Biểu số 04")),
        (("", "Bảng 7"), ("bảng 1", "Bảng 7")),
    ],
)
def test_tables_that_are_numbered_each_from_1(
    project: SmallProject, above: tuple[str, str], names: tuple[str, str]
) -> None:
    first = table(row("1", "Hành lá"), row("2", "Rau muống"), above=above[0])
    second = table(row("1", "Rau dền"), name="bảng 2", above=above[1])
    assert cited(project, first, second) == [(None, names[0], 1), (None, names[0], 2), (None, names[1], 1)]


def test_tables_that_count_on_are_cited_as_before(project: SmallProject) -> None:
    first, second = table(row("1", "Hành lá")), table(row("2", "Rau dền"), name="bảng 2")
    assert cited(project, first, second) == [(None, None, 1), (None, None, 2)]


def test_tables_of_two_annexes_are_cited_as_before(project: SmallProject) -> None:
    first = table(row("1", "Hành lá"), above="Phụ lục I")
    second = table(row("1", "Rau dền"), name="bảng 2", above="Phụ lục II")
    assert cited(project, first, second) == [("I", None, 1), ("II", None, 1)]


def test_sections_and_tables_that_begin_again(project: SmallProject) -> None:
    lines = ("I | Sản phẩm 3 sao | | |", row("1", "Hành lá"))
    more = ("I | Sản phẩm 3 sao | | |", row("1", "Rau dền"))
    assert cited(project, table(*lines), table(*more, name="trang tính “Năm 2024”")) == [
        (None, "I, bảng 1", 1),
        (None, "I, trang tính “Năm 2024”", 1),
    ]


def test_parts_of_a_table_are_cited_by_their_titles(project: SmallProject) -> None:
    """Only where their numbers begin again: a part that has a numeral is cited by that."""
    parts = table(
        "Huyện Thoại Sơn | | | |",
        row("1", "Hành lá"),
        "THÀNH PHỐ LONG XUYÊN | | | |",
        "1 | Rau dền | Hộ kinh doanh Dâu Tằm Thử | 3 sao | I.1.a",
    )
    assert cited(project, parts) == [(None, "Huyện Thoại Sơn", 1), (None, "THÀNH PHỐ LONG XUYÊN", 1)]
    numerals = table("I | Sản phẩm 3 sao | | |", row("1", "Hành lá"), "II | Sản phẩm 4 sao | | |", row("1", "Rau dền"))
    assert cited(project, numerals) == [(None, "I", 1), (None, "II", 1)]


def test_a_number_that_is_printed_twice_is_not_cited(project: SmallProject) -> None:
    numbers = table(row("1", "Hành lá"), row("2", "Rau muống"), row("2", "Rau dền"), row("", "Rau ngót"))
    assert cited(project, numbers) == [(None, None, 1), (None, None, None), (None, None, None), (None, None, None)]
