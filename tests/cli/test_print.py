"""``ocop print``: what is printed, what is refused, and in which words."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from tests.projects import CAI_XANH, SmallProject


def run(project: SmallProject, *arguments: str) -> Result:
    command = ["--project", str(project.root), "print", *arguments, "--as-of", "2025-01-01"]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def last_line(result: Result) -> str:
    return str(result.stderr.splitlines()[-1])


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["labels"], "labels-70x37-vi.pdf"),
        (["labels", "--size", "63.5x38.1", "--district", "tri-ton"], "labels-63.5x38.1-tri-ton-vi.pdf"),
        (["cards", "--product", "cai-xanh", "--lang", "en"], "cards-cai-xanh-en.pdf"),
        (["catalogue", "--district", "thoai-son"], "catalogue-thoai-son-vi.pdf"),
    ],
)
def test_a_pdf_appears(whole_project: SmallProject, arguments: list[str], name: str) -> None:
    result = run(whole_project, *arguments)
    assert result.exit_code == 0
    target = whole_project.root / "build" / "print" / name
    assert result.stdout == f"{target}\n"
    assert target.read_bytes().startswith(b"%PDF-")
    assert [p.name for p in target.parent.iterdir()] == [name]


def test_qr_codes_appear(whole_project: SmallProject, tmp_path: Path) -> None:
    result = run(whole_project, "qr", "--out", str(tmp_path / "codes"))
    assert result.stdout == f"5 SVG → {tmp_path / 'codes'}\n"
    assert sorted(p.name for p in (tmp_path / "codes").iterdir()) == [
        "banh-bo.svg",
        "cai-xanh.svg",
        "duong-thot-not.svg",
        "nuoc-dau-tam.svg",
        "ruou-dau-tam.svg",
    ]
    assert (
        (tmp_path / "codes" / "cai-xanh.svg")
        .read_text()
        .startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ')
    )


def test_a_broken_template_is_told_with_its_line(whole_project: SmallProject) -> None:
    whole_project.write("site_src/templates/print/labels.html", "<p>\n{{ 1 + 'a' }}")
    result = run(whole_project, "labels")
    assert (result.exit_code, last_line(result)) == (
        1,
        "Error: Mẫu trang site_src/templates/print/labels.html, dòng 2, có lỗi: unsupported operand type(s) for +: 'int' and "
        "'str'; chưa in gì. / The page template site_src/templates/print/labels.html, line 2, is broken: unsupported "
        "operand type(s) for +: 'int' and 'str'; nothing is printed.",
    )


def test_without_site_url_it_is_said(whole_project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCOP_SITE_URL", "")
    words = (
        "Chưa đặt site_url trong mkdocs.yml (hay OCOP_SITE_URL), nên không có mã QR. / "
        "site_url is not set in mkdocs.yml (nor OCOP_SITE_URL), so there are no QR codes."
    )
    cards = run(whole_project, "cards", "--product", "cai-xanh")
    assert (cards.exit_code, cards.stderr.splitlines()[0]) == (0, words)
    codes = run(whole_project, "qr")
    assert (codes.exit_code, last_line(codes)) == (1, f"Error: {words}")


def test_without_weasyprint_it_is_said(whole_project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = run(whole_project, "labels")
    assert result.exit_code == 1
    assert last_line(result) == (
        "Error: Chưa cài công cụ tạo PDF: hãy chạy “make print-tools”, hoặc cài WeasyPrint (pip install weasyprint) cùng "
        "thư viện Pango (Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0) / "
        "The tool that makes PDFs is not installed: run “make print-tools”, or install WeasyPrint (pip install weasyprint) "
        "and the Pango library (Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["labels", "--product", "x"], 2, "Error: Không có sản phẩm “x”. / There is no product “x”."),
        (
            ["labels", "--copies", "0"],
            2,
            "Error: --copies phải từ 1 đến 500, không phải 0. / --copies must be from 1 to 500, not 0.",
        ),
        (["labels", "--district", "an-phu"], 1, "Error: Không có sản phẩm nào để in. / There is no product to print."),
        (
            ["labels", "--district", "x"],
            2,
            "Error: Không có huyện “x”: long-xuyen, chau-doc, tan-chau, tinh-bien, cho-moi, tri-ton, chau-phu, phu-tan, "
            "thoai-son, chau-thanh, an-phu. / There is no district “x”: long-xuyen, chau-doc, tan-chau, tinh-bien, cho-moi, "
            "tri-ton, chau-phu, phu-tan, thoai-son, chau-thanh, an-phu.",
        ),
    ],
)
def test_what_is_not_there(whole_project: SmallProject, arguments: list[str], code: int, words: str) -> None:
    result = run(whole_project, *arguments)
    assert (result.exit_code, last_line(result)) == (code, words)


def test_broken_records_print_nothing(whole_project: SmallProject) -> None:
    whole_project.change(CAI_XANH, "stars: 4\ndesc", "stars: 9\ndesc")
    result = run(whole_project, "labels")
    assert result.exit_code == 1
    assert last_line(result) == (
        "Error: Bản ghi còn lỗi; hãy chạy “ocop check” và sửa trước. / "
        "The records have errors; run “ocop check” and mend them first."
    )
    assert not (whole_project.root / "build").exists()


def test_a_file_in_the_way(whole_project: SmallProject) -> None:
    file = whole_project.write("taken", "")
    result = run(whole_project, "qr", "--out", str(file))
    assert (result.exit_code, last_line(result)) == (
        1,
        f"Error: Không ghi được vào {file}: File exists. / Cannot write to {file}: File exists.",
    )
