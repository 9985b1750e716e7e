"""Reading files of offices: what they hold, and what is said of files that cannot be read."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from generator.office.grid import Grid, UnreadableError, clean
from generator.office.read_csv import read_csv
from generator.office.read_docx import read_docx
from generator.office.reading import read_tables


def texts(grid: Grid) -> list[list[str]]:
    return [[spot.text for spot in row] for row in grid.rows]


@pytest.mark.parametrize(
    ("name", "content", "vi", "en"),
    [
        ("a.xls", b"", "Không đọc được tệp .xls; hãy mở tệp và lưu lại thành .xlsx.", "A .xls file cannot be read; open it and save it as .xlsx."),
        ("a.pdf", b"", "Chỉ đọc được tệp .xlsx, .docx hoặc .csv.", "Only .xlsx, .docx and .csv files can be read."),
        ("a.xlsx", b"x", "Tệp bị hỏng hoặc không phải tệp .xlsx; hãy mở và lưu lại.", "The file is damaged or no .xlsx file; open it and save it again."),
        ("a.docx", b"", "Tệp trống, không có byte nào; hãy lưu lại hoặc xin gửi lại tệp.", "The file is empty, without a single byte; save it again or ask for it again."),
        ("a.docx", b"x", "Tệp bị hỏng hoặc không phải tệp .docx; hãy mở và lưu lại.", "The file is damaged or no .docx file; open it and save it again."),
        ("a.xlsx", b"\xd0\xcf\x11\xe0rest", "Tệp có mật khẩu hoặc ở định dạng cũ; hãy bỏ mật khẩu và lưu lại.", "The file has a password or an old format; remove the password and save it again."),
        ("a.csv", b"\x00\x01", "Tệp không phải văn bản; hãy lưu lại thành CSV UTF-8.", "The file is no text; save it again as CSV UTF-8."),
    ],
)  # fmt: skip
def test_what_cannot_be_read(name: str, content: bytes, vi: str, en: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        read_tables(file)
    assert (caught.value.text.vi, caught.value.text.en) == (vi, en)


def test_a_zip_that_unpacks_to_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (301 * 2**20))
    file = tmp_path / "bomb.xlsx"
    file.write_bytes(target.getvalue())
    with pytest.raises(UnreadableError) as caught:
        read_tables(file)
    assert caught.value.text.en == "The file unpacks to more than 300 MB."


def test_an_archive_without_a_workbook_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("readme.txt", "x")
    with pytest.raises(UnreadableError):
        read_tables(file)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_separators_of_csv(separator: str) -> None:
    text = separator.join(["a; b", 'c "d"', "1,5"])
    lines = "\r\n".join(separator.join(f'"{x}"' for x in ["a; b", "c", "1,5"]) for _ in range(3))
    assert text
    assert texts(read_csv(lines.encode())) == [["a; b", "c", "1,5"]] * 3


def test_encodings_of_csv() -> None:
    text = "Sản phẩm;Chủ thể\r\nĐường thốt nốt;Hộ kinh doanh\r\n"
    expected = [["Sản phẩm", "Chủ thể"], ["Đường thốt nốt", "Hộ kinh doanh"]]
    assert texts(read_csv(text.encode("utf-8-sig"))) == expected
    assert texts(read_csv(text.encode("utf-16"))) == expected
    # Windows-1258 writes tones as characters of their own.
    in_1258 = "Sa\u0309n phâ\u0309m;Chu\u0309 thê\u0309\r\nĐươ\u0300ng thô\u0301t nô\u0301t;Hô\u0323 kinh doanh\r\n"
    assert texts(read_csv(in_1258.encode("windows-1258"))) == expected


@given(st.binary(max_size=300))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_are_a_csv_or_unreadable(data: bytes) -> None:
    try:
        grid = read_csv(data)
    except UnreadableError:
        return
    assert all(isinstance(spot.text, str) for row in grid.rows for spot in row)


def test_values_of_a_workbook_as_people_read_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([1, 84.5, 5.0, 912345678, True, None, " a \u200b b ", "=1+1"])
    sheet.merge_cells("A2:C2")
    sheet["A2"] = "III. SẢN PHẨM"
    book.create_sheet("ẩn").sheet_state = "hidden"
    book["ẩn"]["A1"] = "x"
    file = tmp_path / "a.xlsx"
    book.save(file)
    (grid,) = read_tables(file)
    assert texts(grid)[0] == ["1", "84.5", "5", "912345678", "True", "", "a b", ""]
    assert texts(grid)[1][:4] == ["III. SẢN PHẨM"] * 3 + [""]
    assert len({spot.origin for spot in grid.rows[1][:3]}) == 1


def test_tracked_changes_of_word_count_as_accepted() -> None:
    document = Document()
    document.add_paragraph("PHỤ LỤC II")
    table = document.add_table(rows=1, cols=2)
    paragraph = table.cell(0, 0).paragraphs[0]
    paragraph.add_run("Gạo ")
    for xml in (
        "<w:del {ns} w:id='1' w:author='a'><w:r><w:delText>cũ</w:delText></w:r></w:del>",
        "<w:ins {ns} w:id='2' w:author='a'><w:r><w:t>mới</w:t><w:br/><w:t>thơm</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml.format(ns=nsdecls("w"))))
    target = BytesIO()
    document.save(target)
    (grid,) = read_docx(target.getvalue())
    assert grid.above == "PHỤ LỤC II"
    assert grid.rows[0][0].text == "Gạo mới\nthơm"


def test_a_table_inside_a_cell_is_not_read_as_a_row() -> None:
    document = Document()
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "ngoài"
    table.cell(0, 0).add_table(1, 1).cell(0, 0).text = "trong"
    target = BytesIO()
    document.save(target)
    (grid,) = read_docx(target.getvalue())
    assert texts(grid) == [["ngoài"]]


def test_clean() -> None:
    assert clean("  Hoà\u00a0 Bình\r\n\n\u200bấp 1 ") == "Hoà Bình\nấp 1"
    assert clean("Ho\u00e0") == clean("Hoa\u0300")
