"""What a spreadsheet or an old font has spoilt is told by what it is, and never becomes a record."""

import pytest

from generator.importing.proposals import Kind
from generator.importing.proposing import plan
from generator.office.grid import Grid
from generator.text.bilingual import Text
from tests.importing.grids import grid, planned
from tests.projects import SmallProject

HEADS = "Sản phẩm | Chủ thể | Hạng sao | Bộ sản phẩm | Xã | Điểm"
FONT = (
    "chữ Việt bị lỗi phông (thường do phông TCVN3, VNI hay lưu sai mã); hãy chuyển sang Unicode, lưu lại rồi nhập lại",
    "Vietnamese letters came out wrong (mostly a TCVN3 or VNI font, or a wrong encoding); convert them to Unicode, save, and "
    "import again",
)


@pytest.mark.parametrize(
    ("name", "producer", "score", "vi", "en"),
    [
        (
            "#N/A",
            "HTX Sen",
            "60",
            "ô tên sản phẩm là lỗi của bảng tính: “#N/A”; hãy sửa công thức hoặc gõ giá trị vào",
            "the cell product name is an error of the spreadsheet: “#N/A”; mend its formula or type the value",
        ),
        (
            "Rau",
            "HTX Sen",
            "#DIV/0!",
            "ô điểm là lỗi của bảng tính: “#DIV/0!”; hãy sửa công thức hoặc gõ giá trị vào",
            "the cell score is an error of the spreadsheet: “#DIV/0!”; mend its formula or type the value",
        ),
        (
            "M¾m c¸ lãc",
            "HTX Sen",
            "60",
            f"tên sản phẩm “M¾m c¸ lãc”: {FONT[0]}",
            f"product name “M¾m c¸ lãc”: {FONT[1]}",
        ),
        ("Rau", "HTX R?t M?i", "60", f"chủ thể “HTX R?t M?i”: {FONT[0]}", f"producer “HTX R?t M?i”: {FONT[1]}"),
        (
            "2024",
            "HTX Sen",
            "60",
            "tên sản phẩm “2024” không có chữ nào; hãy ghi tên",
            "product name “2024” has no letters; write the name",
        ),
    ],
)
def test_a_spoilt_cell_is_told(project: SmallProject, name: str, producer: str, score: str, vi: str, en: str) -> None:
    (proposal,) = planned(
        project, f"{HEADS}\n{name} | {producer} | 3 | I.1.a | xã Vọng Đông | {score}", district="thoai-son"
    ).proposals
    assert proposal.kind is Kind.UNCLEAR
    assert [(r.vi, r.en) for r in proposal.reasons] == [(vi, en)]


def test_names_that_are_right_are_taken(project: SmallProject) -> None:
    table = f"{HEADS}\nKhô cá “Ngon không?” số 1 | HTX Sen | 3 | I.1.a | xã Vọng Đông | 60"
    assert [p.kind for p in planned(project, table, district="thoai-son").proposals] == [Kind.NEW]


@pytest.mark.parametrize("heads", ["STT | Tªn s¶n phÈm | Chñ thÓ", "STT | T?n s?n ph?m | Ch? th?"])
def test_a_table_in_an_old_font_is_told_as_such(project: SmallProject, heads: str) -> None:
    found = planned(project, f"{heads}\n1 | a | b")
    assert [(text.vi, text.en) for text in found.left_out] == [(f"bảng thử: {FONT[0]}", f"test table: {FONT[1]}")]


def test_what_stands_in_another_table_already_is_told_with_that_table(project: SmallProject) -> None:
    records = project.records()
    assert records.places is not None
    rows = grid(f"{HEADS}\nRau | HTX Sen | 3 | I.1.a | xã Vọng Đông | 60").rows
    tables = [Grid(name=Text(f"trang “{year}”", f"sheet “{year}”"), rows=rows) for year in (2023, 2024)]
    first, second = plan(tables, records, records.places.value, district="thoai-son").proposals
    assert (first.kind, second.kind) == (Kind.NEW, Kind.UNCLEAR)
    assert [(r.vi, r.en) for r in second.reasons] == [
        ("đã có ở trang “2023”, dòng 2", "it is in sheet “2023”, row 2 already")
    ]
