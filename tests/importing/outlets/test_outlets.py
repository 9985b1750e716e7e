"""Tables of outlets as offices make them, as real files, against the records of a small project."""

from collections.abc import Callable, Sequence
from datetime import time
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from generator.checks.run import check
from generator.importing.proposals import Kind, Plan
from generator.importing.proposing import plan
from generator.importing.telling import as_text
from generator.importing.writing import Outcome, outcome, write
from generator.office.reading import read_tables
from tests.importing.grids import planned
from tests.projects import CHO_VONG_THE, SmallProject

DOCUMENT = "thanh-pho-2024-01"
HEADINGS = (
    "STT", "Tên điểm bán", "Loại hình", "Địa chỉ", "Xã/phường", "Huyện", "Điện thoại", "Giờ mở cửa", "Sản phẩm",
)  # fmt: skip
ROWS = (
    ("1", "SIÊU THỊ THỬ", "Siêu thị", "số 12 Nguyễn Huệ", "Phường Mỹ Bình", "TP Long Xuyên", "912345678", "T2-T7: 7h-21h", "Cải xanh thử\nRượu dâu tằm thử"),
    ("2", "Trạm dừng chân Óc Eo", "Điểm dừng chân", "", "", "Thoại Sơn", "", "24/7", ""),
    ("3", "Quầy OCOP chợ Vọng Thê thử", "Chợ", "", "Vọng Thê", "Thoại Sơn", "", "Mo-Sa 07:00-17:00; Su 08:00-12:00; PH off", "cai-xanh"),
    ("4", "Cửa hàng Bốn Mùa", "Cửa hàng", "", "Vọng Thê", "Thoại Sơn", "", "cả ngày, trừ lễ", "Cải xang thử"),
)  # fmt: skip
TITLE = "DANH SÁCH ĐIỂM GIỚI THIỆU VÀ BÁN SẢN PHẨM OCOP"


def as_xlsx(file: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([TITLE])
    sheet.merge_cells("A1:I1")
    for row in (HEADINGS, *ROWS):
        sheet.append([int(cell) if cell.isdecimal() else cell for cell in row])
    book.save(file.with_suffix(".xlsx"))
    return file.with_suffix(".xlsx")


def as_csv(file: Path) -> Path:
    lines = [";".join(f'"{cell}"' for cell in row) for row in (HEADINGS, *ROWS)]
    file.with_suffix(".csv").write_text("\r\n".join([TITLE, *lines]), encoding="utf-8-sig")
    return file.with_suffix(".csv")


def as_docx(file: Path) -> Path:
    document = Document()
    document.add_paragraph(TITLE)
    table = document.add_table(0, len(HEADINGS))
    for row in (HEADINGS, *ROWS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(file.with_suffix(".docx")))
    return file.with_suffix(".docx")


def plan_of(project: SmallProject, file: Path) -> Plan:
    records = project.records()
    assert records.places is not None
    return plan(read_tables(file), records, records.places.value, document=DOCUMENT)


def written(project: SmallProject, found: Plan, *, overwrite: bool = False) -> Outcome:
    result = outcome(found, project.records(), project.root, overwrite=overwrite)
    assert result.problems == ()
    write(result.files, project.root)
    assert not [p for p in check(project.records()) if p.is_error]
    return result


@pytest.mark.parametrize("make", [as_xlsx, as_csv, as_docx])
def test_a_table_of_an_office(project: SmallProject, tmp_path: Path, make: Callable[[Path], Path]) -> None:
    found = plan_of(project, make(tmp_path / "diem-ban"))
    assert [(p.kind, p.record) for p in found.proposals] == [
        (Kind.NEW, "products/long-xuyen/outlets/sieu-thi-thu.yml"),
        (Kind.NEW, "products/thoai-son/outlets/tram-dung-chan-oc-eo.yml"),
        (Kind.CHANGED, CHO_VONG_THE),
        (Kind.UNCLEAR, None),
    ]
    assert [text.vi for text in found.proposals[3].reasons] == [
        "không hiểu giờ mở cửa “cả ngày, trừ lễ”; viết như Mo-Sa 07:00-17:00; Su off",
        "danh mục không có sản phẩm “Cải xang thử”; có phải “Cải xanh thử” (cai-xanh) không?",
    ]
    before = project.text(CHO_VONG_THE)
    written(project, found)
    assert project.text("products/long-xuyen/outlets/sieu-thi-thu.yml") == (
        "id: sieu-thi-thu\n"
        "name:\n  vi: Siêu thị thử\n"
        "printed_names:\n  - SIÊU THỊ THỬ\n"
        "kind: supermarket\n"
        "address:\n"
        "  street: 12 Nguyễn Huệ\n"
        "  commune: phường Mỹ Bình\n"
        "  printed:\n"
        "    - text: số 12 Nguyễn Huệ, Phường Mỹ Bình, TP Long Xuyên\n"
        f"      document: {DOCUMENT}\n"
        "opening_hours: Mo-Sa 07:00-21:00\n"
        "products:\n  - cai-xanh\n  - ruou-dau-tam\n"
        f"sources:\n  - document: {DOCUMENT}\n    row: 1\n"
    )
    assert project.text("products/thoai-son/outlets/tram-dung-chan-oc-eo.yml") == (
        "id: tram-dung-chan-oc-eo\n"
        "name:\n  vi: Trạm dừng chân Óc Eo\n"
        "kind: tourism_stop\n"
        "opening_hours: 24/7\n"
        f"sources:\n  - document: {DOCUMENT}\n    row: 2\n"
    )
    assert project.text(CHO_VONG_THE) == f"{before}  - document: {DOCUMENT}\n    row: 3\n"
    again = plan_of(project, make(tmp_path / "diem-ban"))
    assert [p.kind for p in again.proposals] == [Kind.SAME, Kind.SAME, Kind.SAME, Kind.UNCLEAR]


def test_what_a_record_says_is_kept_unless_overwriting_is_asked_for(project: SmallProject) -> None:
    before = project.text(CHO_VONG_THE)
    table = (
        "Tên điểm bán | Loại hình | Huyện | Địa chỉ | Giờ mở cửa | Sản phẩm | SĐT\n"
        "Quầy OCOP chợ Vọng Thê thử | Cửa hàng | Thoại Sơn | 7 Thoại Ngọc Hầu | 6h-18h | Rượu dâu tằm thử | 987654321"
    )
    found = planned(project, table)
    assert [(".".join(map(str, c.field)), c.old, c.overwrites) for p in found.proposals for c in p.changes] == [
        ("kind", "market", True),
        ("opening_hours", "Mo-Sa 07:00-17:00; Su 08:00-12:00; PH off", True),
        ("address.street", "5 Thoại Ngọc Hầu", True),
        ("products", None, False),
        ("contacts.phones", None, False),
    ]
    result = written(project, found)
    assert [change.label.vi for change in result.kept] == ["loại điểm bán", "giờ mở cửa", "số nhà, đường"]
    assert project.text(CHO_VONG_THE) == before.replace("  - cai-xanh\n", "  - cai-xanh\n  - ruou-dau-tam\n").replace(
        '    - "0912345679"\n', '    - "0912345679"\n    - "0987654321"\n'
    )
    written(project, planned(project, table), overwrite=True)
    after = project.text(CHO_VONG_THE)
    for line in ("kind: shop", "  street: 7 Thoại Ngọc Hầu", 'opening_hours: "06:00-18:00"'):
        assert f"{line}\n" in after


def test_what_is_not_sure_is_asked(project: SmallProject) -> None:
    headings = "Mã điểm bán | Tên điểm bán | Loại hình | Huyện | Xã | Sản phẩm\n"
    rows: Sequence[tuple[str, list[str]]] = (
        (
            "| Quầy OCOP chợ Vọng Thê | | Thoại Sơn | |",
            ["có phải “Quầy OCOP chợ Vọng Thê thử” (cho-vong-the) không? Nếu phải, điền cột Mã điểm bán; nếu không, điền một mã mới"],
        ),
        (
            "| Quầy OCOP chợ Vọng Thê thử | | Thoại Sơn | xã Vọng Đông |",
            ["có phải “Quầy OCOP chợ Vọng Thê thử” (cho-vong-the) không? Nếu phải, điền cột Mã điểm bán; nếu không, điền một mã mới"],
        ),
        (
            "cho-vong-the | Quầy OCOP | | Tri Tôn | |",
            ["bảng ghi huyện “tri-ton”, bản ghi ghi “thoai-son”"],
        ),
        (
            "| Quầy thử | | Long Xuyên | |",
            ["có phải “Cửa hàng thử” (cua-hang-thu) không? Nếu phải, điền cột Mã điểm bán; nếu không, điền một mã mới"],
        ),
        ("| Cửa hàng Năm Sao | Kho | Thoại Sơn | |", ["không hiểu loại điểm bán “Kho”; viết như Cửa hàng"]),
        ("| Nhà Văn hóa | | | |", []),
    )  # fmt: skip
    found = planned(project, headings + "\n".join(row for row, _ in rows))
    assert {p.kind for p in found.proposals} == {Kind.UNCLEAR}
    for proposal, (_, reasons) in zip(found.proposals, rows, strict=True):
        assert [reason.vi for reason in proposal.reasons] == reasons
    assert [text.vi for text in found.proposals[-1].lacks] == ["loại điểm bán"]
    (lost,) = planned(project, "Tên điểm bán | Địa chỉ\nNhà Văn hóa | đường số 3").proposals
    assert [text.vi for text in lost.lacks] == ["loại điểm bán", "huyện"]
    (vague,) = planned(project, "Tên điểm bán | Địa chỉ\nChợ Lớn | đường số 3, huyện Thoại Sơn").proposals
    assert [text.vi for text in vague.lacks] == ["xã, phường, thị trấn (trước 01/7/2025)"]


def test_a_chain_has_one_name_in_several_districts(project: SmallProject) -> None:
    table = "Tên cửa hàng | Huyện | Xã\nCửa hàng Sạch | Thoại Sơn | Vọng Thê\nCửa hàng Sạch | Tri Tôn |\nCửa hàng Sạch | Thoại Sơn | Vọng Thê"
    found = planned(project, table, DOCUMENT)
    assert [(p.kind, p.record) for p in found.proposals] == [
        (Kind.NEW, "products/thoai-son/outlets/cua-hang-sach.yml"),
        (Kind.NEW, "products/tri-ton/outlets/cua-hang-sach-tri-ton.yml"),
        (Kind.UNCLEAR, None),
    ]
    assert [text.vi for text in found.proposals[2].reasons] == ["đã có ở dòng 2"]
    written(project, found)
    assert [p.kind for p in planned(project, table, DOCUMENT).proposals] == [Kind.SAME, Kind.SAME, Kind.UNCLEAR]


def test_what_is_told(project: SmallProject) -> None:
    text = as_text(planned(project, "Tên điểm bán | Ghi chú | Xã/phường\nCửa hàng X | mới mở | xã Vọng Thê"))
    assert text == (
        "bảng thử / test table: 1 dòng điểm bán / rows of outlets\n"
        "  “Tên điểm bán” → tên điểm bán / name of the outlet\n"
        "  “Ghi chú” → không dùng / not used\n"
        "  “Xã/phường” → xã, phường, thị trấn / commune\n"
        "MỚI / NEW  bảng thử, dòng 2: Cửa hàng X → products/thoai-son/outlets/cua-hang-x.yml\n"
        "1 MỚI, 0 KHÁC, 0 GIỐNG, 0 CHƯA RÕ / 1 NEW, 0 CHANGED, 0 SAME, 0 UNCLEAR"
    )


def test_products_and_outlets_in_one_workbook(project: SmallProject, tmp_path: Path) -> None:
    """The id of a new product is not given to an outlet that is called like it."""
    book = Workbook()
    first, second = book.worksheets[0], book.create_sheet("Điểm bán")
    for row in (("Sản phẩm", "Chủ thể", "Hạng", "Bộ"), ("Cửa hàng lá", "Hợp tác xã Rau Sạch Thử", "3", "I.1.a")):
        first.append(row)
    for row in (("Điểm bán", "Huyện", "Giờ mở cửa"), ("Cửa hàng lá", "Thoại Sơn", time(7, 30))):
        second.append(row)
    book.save(tmp_path / "hai-bang.xlsx")
    found = plan_of(project, tmp_path / "hai-bang.xlsx")
    assert [(p.kind, p.record) for p in found.proposals] == [
        (Kind.NEW, "products/thoai-son/rau-sach-thu/cua-hang-la.yml"),
        (Kind.UNCLEAR, None),
    ]
    assert "không hiểu giờ mở cửa “" in found.proposals[1].reasons[0].vi
