"""``ocop import``: shows by default, writes when asked, refuses wrong use with exact words."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from openpyxl import Workbook

from generator.cli.main import main
from generator.importing.documenting import document_entry
from tests.printed_list import as_docx
from tests.projects import ROOT, SmallProject

RAU = "Hợp tác xã Rau Sạch Thử"
NEW = f"STT;Sản phẩm;Chủ thể;Hạng sao;Bộ sản phẩm\n1;Hành lá;{RAU};3 sao;I.1.a\n2;Cải xanh thử;;4 sao;\n"
MADE = "products/thoai-son/rau-sach-thu/hanh-la.yml"


HOW_TO_ADD = (
    "Văn bản chưa có thì thêm vào cuối tệp ấy, thay những chữ viết hoa: / "
    "A document that is not there goes to the end of that file; replace the words in capitals:\n"
    "  - id: {0}\n"
    "    number: {0}\n"
    "    title:\n"
    "      vi: TÊN VĂN BẢN\n"
    "    issuer:\n"
    "      vi: CƠ QUAN BAN HÀNH\n"
    "    issued_on: NĂM-THÁNG-NGÀY"
)


def ocop(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(root), "import", *arguments])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "bang.csv"
    file.write_text(NEW, encoding="utf-8-sig")
    return file


def test_by_default_nothing_is_written(project: SmallProject, table: Path) -> None:
    result = ocop(project.root, str(table))
    assert result.exit_code == 0
    assert result.stdout == (
        "CSV / CSV: 2 dòng sản phẩm / product rows\n"
        "  “STT” → số thứ tự / row number\n"
        "  “Sản phẩm” → tên sản phẩm / product name\n"
        "  “Chủ thể” → chủ thể / producer\n"
        "  “Hạng sao” → hạng sao / stars\n"
        "  “Bộ sản phẩm” → bộ sản phẩm / product set\n"
        f"MỚI / NEW  CSV, dòng 2: Hành lá – {RAU} → {MADE}\n"
        "1 MỚI, 0 KHÁC, 1 GIỐNG, 0 CHƯA RÕ / 1 NEW, 0 CHANGED, 1 SAME, 0 UNCLEAR\n"
    )
    assert result.stderr == (
        "Chưa ghi gì. Có bản ghi mới nên cần cho biết văn bản; để ghi, chạy: / "
        "Nothing written. There are new records, so the document is needed; to write, run:\n"
        f'  ocop import "{table}" --write --document MÃ\n'
        "MÃ là mã của văn bản trong products/documents.yml; đang có: 95/BC-THU, thanh-pho-2024-01. / "
        "MÃ is the document's id in products/documents.yml; there are: 95/BC-THU, thanh-pho-2024-01.\n"
        f"{HOW_TO_ADD.format('SỐ VĂN BẢN')}\n"
    )
    assert not (project.root / MADE).exists()


def test_write(project: SmallProject, table: Path) -> None:
    result = ocop(project.root, str(table), "--write", "--document", "95/BC-THU")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-2:] == [
        MADE,
        "Đã ghi 1 tệp, giữ nguyên 0 chỗ. / 1 files written, 0 values kept.",
    ]
    assert project.problems() == () or all(not p.is_error for p in project.problems())


def test_new_products_need_a_document(project: SmallProject, table: Path) -> None:
    result = ocop(project.root, str(table), "--write")
    assert result.exit_code == 2
    assert "Có bản ghi mới: hãy cho biết văn bản bằng --document. / There are new records: name the document with --document." in " ".join(result.stderr.split())  # fmt: skip
    assert not (project.root / MADE).exists()


def test_an_unknown_document(project: SmallProject, table: Path) -> None:
    result = ocop(project.root, str(table), "--document", "1/BC")
    assert result.exit_code == 2
    assert (
        "Văn bản “1/BC” chưa có trong products/documents.yml; đang có: 95/BC-THU, thanh-pho-2024-01. / "
        "The document “1/BC” is not in products/documents.yml; there are: 95/BC-THU, thanh-pho-2024-01.\n"
        f"{HOW_TO_ADD.format('1/BC')}\n"
    ) in result.stderr


def test_what_is_told_to_run_keeps_what_was_asked_for(project: SmallProject, table: Path) -> None:
    told = ocop(project.root, str(table), "--district", "thoai-son", "--overwrite").stderr
    assert f'  ocop import "{table}" --overwrite --district thoai-son --write --document MÃ\n' in told
    cited = ocop(project.root, str(table), "--document", "95/BC-THU").stderr
    assert cited == "Chưa ghi gì; thêm --write để ghi. / Nothing written; add --write to write.\n"


def test_the_entry_of_a_document_only_needs_to_be_filled_in(project: SmallProject, table: Path) -> None:
    filled = document_entry("9/QĐ-UBND").replace("NĂM-THÁNG-NGÀY", "2026-09-30")
    project.write("products/documents.yml", f"{project.text('products/documents.yml').rstrip()}\n{filled}\n")
    assert ocop(project.root, str(table), "--write", "--document", "9/QĐ-UBND").exit_code == 0
    unfilled = project.text("products/documents.yml").replace("2026-09-30", "NĂM-THÁNG-NGÀY")
    project.write("products/documents.yml", unfilled)
    assert [problem.code for problem in project.problems() if problem.is_error] != []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("không-có.csv", "Không mở được"),
        ("a.pdf", "a.pdf: Chỉ đọc được tệp .xlsx, .docx hoặc .csv. / Only .xlsx, .docx and .csv files can be read."),
    ],
)
def test_a_file_that_cannot_be_read(project: SmallProject, tmp_path: Path, name: str, words: str) -> None:
    if name.endswith(".pdf"):
        (tmp_path / name).write_bytes(b"%PDF")
    result = ocop(project.root, str(tmp_path / name))
    assert result.exit_code == 2
    assert words in result.stderr


@pytest.mark.parametrize("more", [(), ("--write", "--document", "95/BC-THU"), ("--format", "json")])
def test_a_file_without_a_table_is_wrong_use(project: SmallProject, tmp_path: Path, more: tuple[str, ...]) -> None:
    file = tmp_path / "trong.csv"
    file.write_text("", encoding="utf-8")
    result = ocop(project.root, str(file), *more)
    assert result.exit_code == 2
    assert "không thấy dòng tiêu đề có cột tên sản phẩm hay tên điểm bán" in result.stdout
    assert " ".join(result.stderr.split()).endswith(
        "Error: trong.csv: không có bảng nào nhập được; cần bảng sản phẩm hay điểm bán có dòng tiêu đề. / "
        "trong.csv: there is no table to import; it takes a table of products or outlets with its header row."
    )


def test_what_would_break_the_records_is_told_and_not_written(project: SmallProject, tmp_path: Path) -> None:
    file = tmp_path / "bang.csv"
    file.write_text(f"Sản phẩm;Chủ thể;Điểm;Quyết định\nCải xanh thử;{RAU};55;12/QĐ-UBND\n", encoding="utf-8")
    result = ocop(project.root, str(file), "--write", "--overwrite")
    assert result.exit_code == 1
    assert "[score-against-stars]" in result.stderr
    assert (
        "\nproducts/thoai-son/rau-sach-thu/cai-xanh.yml: hãy sửa CSV, dòng 2 (Cải xanh thử). / "
        "products/thoai-son/rau-sach-thu/cai-xanh.yml: mend CSV, row 2 (Cải xanh thử).\n"
    ) in result.stderr
    assert (
        "Ghi như vậy thì bản ghi sẽ có lỗi; không tệp nào thay đổi. / "
        "Written like this the records would have errors; no file was changed."
    ) in result.stderr
    assert project.problems() == ()


def test_as_json(project: SmallProject, table: Path) -> None:
    found = json.loads(ocop(project.root, str(table), "--format", "json").stdout)
    assert found["counts"] == {"new": 1, "changed": 0, "same": 1, "unclear": 0}
    assert found["tables"][0]["columns"][1] == {"number": 2, "heading": "Sản phẩm", "column": "name"}
    assert found["rows"][0]["files"] == [MADE]


def test_the_printed_list_against_the_real_records(tmp_path: Path) -> None:
    file = tmp_path / "phu-luc-2.docx"
    file.write_bytes(as_docx(merged=True))
    result = ocop(ROOT, str(file))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == (
        "0 MỚI, 0 KHÁC, 108 GIỐNG, 0 CHƯA RÕ / 0 NEW, 0 CHANGED, 108 SAME, 0 UNCLEAR"
    )


def _file(folder: Path, ending: str, rows: list[list[str]]) -> Path:
    """Write a table as an office would send it."""
    file = folder / f"bang.{ending}"
    if ending == "csv":
        file.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    elif ending == "xlsx":
        book = Workbook()
        assert book.active is not None
        for row in rows:
            book.active.append(row)  # type: ignore[union-attr]
        book.save(file)
    else:
        document = Document()
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        document.save(str(file))
    return file


@pytest.mark.parametrize("ending", ["csv", "xlsx", "docx"])
def test_days_of_every_form_in_every_kind_of_file(project: SmallProject, tmp_path: Path, ending: str) -> None:
    days = ["30.9.2026", "ngày 30 tháng 9 năm 2026", "30-9-2026", "30/9/2026", "30/9/26"]
    rows = [
        ["Sản phẩm", "Chủ thể", "Hạng sao", "Bộ sản phẩm", "Ngày cấp"],
        *(["Hành lá " + "abcde"[i] * 9, RAU, "3 sao", "I.1.a", day] for i, day in enumerate(days)),
    ]
    found = json.loads(ocop(project.root, str(_file(tmp_path, ending, rows)), "--format", "json").stdout)["rows"]
    assert [row["kind"] for row in found] == ["new"] * 4 + ["unclear"]
    assert [row["reasons"] for row in found][-1] == [
        {
            "vi": "ngày cấp “30/9/26” chỉ có hai chữ số của năm; nếu là 30/9/2026, hãy viết đủ bốn chữ số",
            "en": "day of issue “30/9/26” has two digits of the year only; if it is 30/9/2026, write all four",
        }
    ]


def test_what_stands_under_no_heading_is_told(project: SmallProject, tmp_path: Path) -> None:
    file = tmp_path / "bang.csv"
    file.write_text(f"Sản phẩm;Chủ thể;;Hạng sao\nCải xanh thử;{RAU};ghi thêm;4 sao;thừa\n", encoding="utf-8")
    told = ocop(project.root, str(file)).stdout.splitlines()
    assert told[1:6] == [
        "  “Sản phẩm” → tên sản phẩm / product name",
        "  “Chủ thể” → chủ thể / producer",
        "  “Hạng sao” → hạng sao / stars",
        "  cột thứ 3 không có tiêu đề → không dùng / column 3 has no heading → not used",
        "  cột thứ 5 không có tiêu đề → không dùng / column 5 has no heading → not used",
    ]


def test_an_open_quote_does_not_swallow_rows(project: SmallProject, tmp_path: Path) -> None:
    file = tmp_path / "bang.csv"
    file.write_text(f'Sản phẩm;Chủ thể\nCải xanh thử;{RAU}\n"Hành lá;{RAU}\nRau muống;{RAU}\n', encoding="utf-8")
    result = ocop(project.root, str(file))
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        'Error: bang.csv: Tệp CSV có dấu ngoặc kép " mở ở dòng 3 mà không đóng; hãy thêm dấu " ở cuối ô ấy, hoặc bỏ dấu mở. / '
        'The CSV file has a quote " that opens in line 3 and is never closed; add " at the end of that cell, or remove the '
        "first one.",
    )
    file.write_text(f'Sản phẩm;Chủ thể\n"Cải xanh" thử;{RAU}\nỐng 5" thép;{RAU}\n', encoding="utf-8")
    assert ocop(project.root, str(file)).exit_code == 0


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_an_empty_file_of_an_office_program(project: SmallProject, tmp_path: Path, ending: str) -> None:
    (tmp_path / f"bang.{ending}").write_bytes(b"")
    assert ocop(project.root, str(tmp_path / f"bang.{ending}")).stderr.splitlines()[-1] == (
        f"Error: bang.{ending}: Tệp trống, không có byte nào; hãy lưu lại hoặc xin gửi lại tệp. / "
        "The file is empty, without a single byte; save it again or ask for it again."
    )
