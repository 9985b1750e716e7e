"""Annex II: 108 of 108 rows as printed."""

from datetime import date
from itertools import groupby

from generator.office.table import placed
from generator.reports.annex2 import Names, annex2
from tests.printed_list import LIST_DAY, Printed, printed, printed_rows, real_catalogue


def rows(names: Names = "printed", day: date = LIST_DAY, district: str | None = None) -> list[tuple[str, str, str]]:
    """Return number, name and producer of every row; the title of a section in its place."""
    table = annex2(real_catalogue(day), district, names).table
    return [
        (row[0].cell.text, row[1].cell.text, row[2].cell.text) if len(row) == 3 else (row[0].cell.text, "", "")
        for row in placed(table.body, 3)
    ]


def flat(text: str) -> str:
    """A line break within a name, and the words before an address, are set differently in some printed cells."""
    return " ".join(text.replace("Địa chỉ:", " ").split())


def test_sections_numbers_and_names_are_as_printed() -> None:
    expected = [(row.number, row.name) if isinstance(row, Printed) else (row, "") for row in printed()]
    made = [(number, name) for number, name, _ in rows()]
    assert made == expected
    assert len(printed_rows()) == 108


def test_producer_cells_are_as_printed() -> None:
    above, expected = "", []
    for row in printed_rows():
        above = row.producer or above
        expected.append(flat(above))
    assert [flat(producer) for number, _, producer in rows() if number.isdecimal()] == expected


def test_rows_of_one_producer_share_a_cell() -> None:
    table = annex2(real_catalogue(), names="printed").table
    merged = [cell.rows for row in table.body for cell in row if len(row) == 3 and row.index(cell) == 2]
    same = [len(list(group)) for _, group in groupby((r for r in rows()), key=lambda r: r[2]) if r_is_product(_)]
    assert merged == same
    assert sum(merged) == 108
    assert max(merged) == 5


def r_is_product(producer: str) -> bool:
    return bool(producer)


def test_as_published_names_are_corrected_and_addresses_composed() -> None:
    found = {name: producer for _, name, producer in rows("published")}
    assert found["Gạo thơm đặc sản Thiên Vương"] == (
        "Công ty TNHH MTV Lương thực Thoại Sơn - Công ty CP Tập đoàn Lộc Trời\n"
        "Địa chỉ: ấp Sơn Lập, xã Vọng Đông, huyện Thoại Sơn, tỉnh An Giang"
    )


def test_since_the_reform_an_address_is_also_given_as_it_is_called_today() -> None:
    found = {name: producer for _, name, producer in rows("published", date(2025, 7, 1))}
    assert found["Gạo thơm đặc sản Thiên Vương"].endswith(
        "Địa chỉ: ấp Sơn Lập, xã Vọng Đông, huyện Thoại Sơn (nay là xã Óc Eo, tỉnh An Giang)"
    )


def test_of_one_district_sections_are_numbered_anew() -> None:
    found = rows(district="tri-ton")
    assert [number for number, name, _ in found if not name] == [
        "I. SẢN PHẨM TIỀM NĂNG 5 SAO",
        "II. SẢN PHẨM OCOP 3 SAO",
    ]
    assert [number for number, name, _ in found if name] == ["1", "2", "3", "1", "2", "3"]
    assert annex2(real_catalogue(), "tri-ton").table.title[2] == "HUYỆN TRI TÔN, TỈNH AN GIANG"


def test_it_says_where_the_report_counts_other_producers() -> None:
    notes = annex2(real_catalogue()).notes
    assert notes[0].vi == (
        "Mục 4.1 của văn bản in 76 chủ thể, 22 doanh nghiệp, 4 hợp tác xã, 1 tổ hợp tác; "
        "đếm theo danh sách là 74 chủ thể, 20 doanh nghiệp, 5 hợp tác xã, 0 tổ hợp tác."
    )
    assert notes[0].en == (
        "Section 4.1 of the document prints: producers 76, enterprises 22, cooperatives 4, cooperative groups 1; "
        "counted from the list: producers 74, enterprises 20, cooperatives 5, cooperative groups 0."
    )
