"""``ocop report`` and ``ocop stats``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli.main import main
from tests.printed_list import as_xlsx
from tests.projects import CAI_XANH, ROOT, SmallProject
from tests.provinces import with_three_provinces


def ocop(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(root), *arguments])


def test_all_annexes_in_both_formats(project: SmallProject) -> None:
    result = ocop(project.root, "report", "--as-of", "2024-01-01")
    assert result.exit_code == 0
    assert sorted(file.name for file in (project.root / "reports").iterdir()) == sorted(
        f"annex-{n}-2024-01-01.{form}" for n in (1, 2, 3) for form in ("docx", "xlsx")
    )
    assert result.stdout.splitlines()[0] == str(project.root / "reports" / "annex-1-2024-01-01.docx")


def test_one_annex_of_one_district_in_one_format(project: SmallProject, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ("--district", "tri-ton", "--format", "xlsx", "--as-of", "2024-01-01", "--out", str(out))
    assert ocop(project.root, "report", "annex-2", *arguments).exit_code == 0
    assert [file.name for file in out.iterdir()] == ["annex-2-tri-ton-2024-01-01.xlsx"]


def test_one_province_of_several(project: SmallProject, tmp_path: Path) -> None:
    with_three_provinces(project)
    for where in (("--province", "kien-giang"), ("--province", "can-tho", "--district", "ninh-kieu")):
        arguments = (*where, "--format", "xlsx", "--as-of", "2024-01-01", "--out", str(tmp_path / "out"))
        assert ocop(project.root, "report", *arguments).exit_code == 0
    found = {file.name: load_workbook(file).worksheets[0] for file in (tmp_path / "out").iterdir()}
    assert sorted(found) == [
        f"annex-{n}-{part}-2024-01-01.xlsx" for n in (1, 2, 3) for part in ("kien-giang", "ninh-kieu")
    ]
    rows = [row[:4] for row in found["annex-1-kien-giang-2024-01-01.xlsx"].iter_rows(values_only=True) if any(row)]
    assert rows[2][0] == "CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ TRÊN ĐỊA BÀN TỈNH KIÊN GIANG ĐẾN 01/01/2024"
    assert [row for row in rows if row[3] == 1] == [(1, "TP. Rạch Giá", None, 1), (2, "Châu Thành", None, 1)]
    names = [row[1] for row in found["annex-2-kien-giang-2024-01-01.xlsx"].iter_rows(values_only=True)]
    assert {"Nước mắm thử", "Mứt khóm thử"} <= set(names)
    assert not {"Cải xanh thử", "Rượu mận thử"} & set(names)


def test_a_province_that_is_none(project: SmallProject) -> None:
    with_three_provinces(project)
    result = ocop(project.root, "report", "--province", "kien-gian")
    assert result.exit_code == 2
    known = "an-giang, kien-giang, can-tho"
    assert f"Không có tỉnh “kien-gian”: {known}. / There is no province “kien-gian”: {known}." in " ".join(
        result.stderr.split()
    )
    result = ocop(project.root, "report", "--province", "can-tho", "--district", "rach-gia")
    assert "There is no district “rach-gia”: ninh-kieu." in result.stderr


def test_the_only_province_is_the_whole(project: SmallProject, tmp_path: Path) -> None:
    for out, where in (("all", ()), ("one", ("--province", "an-giang"))):
        arguments = (*where, "--as-of", "2024-01-01", "--out", str(tmp_path / out))
        assert ocop(project.root, "report", *arguments).exit_code == 0
    for file in (tmp_path / "all").iterdir():
        named = file.name.replace("-2024", "-an-giang-2024")
        assert (tmp_path / "one" / named).read_bytes() == file.read_bytes()


def test_notes_are_told_in_both_languages(tmp_path: Path) -> None:
    result = ocop(ROOT, "report", "annex-1", "--as-of", "2023-12-31", "--out", str(tmp_path))
    assert (
        "  ! Mục 4.2 của văn bản in 22 sản phẩm 3 sao của huyện Thoại Sơn; đếm theo danh sách là 20 sản phẩm 3 sao.\n"
        "    Section 4.2 of the document prints for Thoai Son district: three-star products 22; counted from the list: "
        "three-star products 20.\n"
    ) in result.stdout


def test_broken_records_are_told(project: SmallProject) -> None:
    project.change(CAI_XANH, "stars: 4\ndesc", "stars: 6\ndesc")
    result = ocop(project.root, "report", "--as-of", "2024-01-01")
    assert result.exit_code == 1
    assert "[not-in-list]" in result.stderr
    assert "Bản ghi còn lỗi; hãy chạy “ocop check” và sửa trước. / The records have errors" in result.stderr
    assert not (project.root / "reports").exists()


def test_a_folder_that_cannot_be_written(project: SmallProject, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    result = ocop(project.root, "report", "annex-1", "--out", str(tmp_path / "file"))
    assert result.exit_code == 1
    assert "Không ghi được" in result.stderr


def test_stats_as_json(project: SmallProject) -> None:
    found = json.loads(ocop(project.root, "stats", "--as-of", "2024-01-01", "--format", "json").stdout)
    assert found["total"]["products"] == 5
    assert {line["id"]: line["products"] for line in found["districts"] if line["products"]} == {
        "long-xuyen": 1,
        "tri-ton": 2,
        "thoai-son": 2,
    }


def test_stats_as_text(project: SmallProject) -> None:
    result = ocop(project.root, "stats", "--as-of", "2024-01-01", "--district", "tri-ton")
    assert result.exit_code == 0
    assert "Huyện Tri Tôn / Tri Ton district" in result.stdout
    assert "Thoai Son" not in result.stdout


def test_comparing_with_the_printed_list(tmp_path: Path) -> None:
    file = tmp_path / "phu-luc-2.xlsx"
    file.write_bytes(as_xlsx(merged=True))
    result = ocop(ROOT, "stats", "--as-of", "2023-12-31", "--compare", str(file))
    assert result.exit_code == 0
    assert result.stdout == (
        "108 giống, 0 khác, 0 chỉ có trong bảng, 0 chỉ có trong bản ghi, 0 chưa rõ / "
        "108 same, 0 different, 0 only in the table, 0 only in the records, 0 unclear\n"
    )


def test_a_difference_is_status_1(project: SmallProject, tmp_path: Path) -> None:
    file = tmp_path / "bang.csv"
    file.write_text("Sản phẩm;Chủ thể;Hạng\nCải xanh thử;Hợp tác xã Rau Sạch Thử;3 sao\n", encoding="utf-8")
    result = ocop(project.root, "stats", "--as-of", "2024-01-01", "--compare", str(file), "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["different"][0]["changes"][0] == {
        "file": CAI_XANH,
        "field": "stars",
        "record": "4",
        "table": 3,
    }


@pytest.mark.parametrize("name", ["bang.csv", "trong.csv", "annex-3-2024-01-01.xlsx"])
def test_nothing_to_compare_is_no_equality(project: SmallProject, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    if name.startswith("annex-3"):
        ocop(project.root, "report", "annex-3", "--as-of", "2024-01-01", "--out", str(tmp_path))
    else:
        file.write_text("Tên;Ngày\nMưa;Hôm qua\n" if name == "bang.csv" else "", encoding="utf-8")
    for form in ("text", "json"):
        result = ocop(project.root, "stats", "--as-of", "2024-01-01", "--compare", str(file), "--format", form)
        assert result.exit_code == 2
        assert " ".join(result.stderr.split()).endswith(
            f"Error: {name}: không có gì để so với bản ghi; cần bảng sản phẩm, hoặc bảng số liệu theo huyện, có dòng tiêu đề. / "
            f"{name}: there is nothing to compare with the records; it takes a table of products, or of numbers by district, "
            "with its header row."
        )
        if form == "json":
            found = json.loads(result.stdout)
            assert found["rows_compared"] == 0
            assert len(found["left_out"]) == 1
