"""``ocop build``: the site, complete or not at all."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from generator.site.staging import staged
from tests.projects import CAI_XANH, SmallProject, copy_site_sources

OLD_SITE = ("data/producers.json", "data/products.geojson", "index.html")


def build(project: SmallProject, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project.root), "build", "--as-of", "2025-01-01", *arguments])


@pytest.fixture
def old_site(project: SmallProject) -> Path:
    for path in OLD_SITE:
        project.write(f"site/{path}", "old")
    return project.root / "site"


def is_untouched(site: Path) -> bool:
    return contents(site) == dict.fromkeys(OLD_SITE, b"old")


def test_a_broken_record_leaves_the_old_site(project: SmallProject, old_site: Path) -> None:
    project.change(CAI_XANH, "  vi: Cải xanh thử", '  vi: "Cải xanh thử')
    result = build(project)
    assert result.exit_code == 1
    assert result.stdout == (
        f"{CAI_XANH}\n"
        f'  ✗ {CAI_XANH}:3:7: Dấu ngoặc " mở mà không đóng; hãy thêm dấu " ở cuối giá trị. [open-quote]\n'
        '      The quote " is never closed; add " at the end of the value.\n'
    )
    assert result.stderr.splitlines()[-1] == (
        "Error: Bản ghi còn lỗi; trang web cũ được giữ nguyên. / The records have errors; the old site stays as it was."
    )
    assert is_untouched(old_site)


def test_a_broken_page_leaves_the_old_site(project: SmallProject, old_site: Path) -> None:
    """The small project has no sources of pages at all."""
    result = build(project)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0] == "Đọc bản ghi… / Reading the records…"
    assert "Error: Không dựng được các trang viết: " in result.stderr
    assert is_untouched(old_site)


@pytest.mark.parametrize(
    ("source", "wrong", "vi", "en"),
    [
        (
            "site_src/templates/main.html",
            b"<p>\n{{ 1 + 'a' }}",
            "Mẫu trang site_src/templates/main.html, dòng 2, có lỗi: unsupported operand type(s) for +: 'int' and 'str'",
            "The page template site_src/templates/main.html, line 2, is broken: unsupported operand type(s) for +: 'int' and "
            "'str'",
        ),
        (
            "site_src/templates/catalogue/home.html",
            b"<p>\n{{ none.x }}",
            "Mẫu trang site_src/templates/catalogue/home.html, dòng 2, có lỗi: 'NoneType' object has no attribute 'x'",
            "The page template site_src/templates/catalogue/home.html, line 2, is broken: 'NoneType' object has no attribute "
            "'x'",
        ),
        (
            "site_src/pages/editors.md",
            b"# Trang\n\nm\xe0",
            "Trang site_src/pages/editors.md, dòng 3, có lỗi: không phải mã UTF-8; hãy lưu lại bằng UTF-8",
            "The page site_src/pages/editors.md, line 3, is broken: it is not UTF-8; save it again as UTF-8",
        ),
    ],
)
def test_a_broken_template_is_told_with_its_line(
    project: SmallProject, old_site: Path, source: str, wrong: bytes, vi: str, en: str
) -> None:
    copy_site_sources(project.root)
    project.write(source, wrong)
    result = build(project)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        1,
        f"Error: {vi}; trang web cũ được giữ nguyên. / {en}; the old site stays as it was.",
    )
    assert is_untouched(old_site)


def test_timings_tell_each_stage_when_it_is_over(project: SmallProject, old_site: Path) -> None:
    """The stages up to the one that fails for want of sources."""
    told = build(project, "--timings").stderr.splitlines()
    assert [re.sub(r"^ +\d+\.\d\d s", "…", line) for line in told[:3]] == [
        "…  Đọc bản ghi / Reading the records",
        "…  Kiểm tra bản ghi / Checking the records",
        "…  Nối các bản ghi thành danh mục / Joining the records into the catalogue",
    ]


def test_a_second_build_waits_for_the_first(project: SmallProject, old_site: Path) -> None:
    with staged(old_site):
        result = build(project)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        "Error: Một lần dựng khác đang chạy; hãy chờ nó xong. / Another build is running; wait for it to end."
    )


def test_a_part_that_is_none(project: SmallProject, old_site: Path) -> None:
    result = build(project, "--only", "an-giang", "--only", "kien-giang")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "Error: Không có tỉnh “kien-giang”; chọn trong: an-giang, shared. / "
        "There is no province “kien-giang”; choose from: an-giang, shared."
    )
    assert is_untouched(old_site)


@pytest.mark.parametrize("site", [".", ".."])
def test_the_project_itself_is_never_replaced(project: SmallProject, site: str) -> None:
    folder = (project.root / site).resolve()
    result = build(project, "--site-dir", str(folder))
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (f"Error: {folder} chứa cả dự án. / {folder} contains the project itself.")


@pytest.mark.parametrize("folder", ["products", "site_src", "site_src/pages"])
def test_sources_are_never_replaced(project: SmallProject, folder: str) -> None:
    (project.root / folder).mkdir(parents=True, exist_ok=True)
    before = sorted(project.root.rglob("*"))
    result = build(project, "--site-dir", str(project.root / folder))
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        f"Error: {project.root / folder} là nơi chứa nguồn của trang web. / "
        f"{project.root / folder} holds the sources of the site."
    )
    assert sorted(project.root.rglob("*")) == before


@pytest.mark.parametrize(
    "path",
    [
        "documents",
        "documents/letter.txt",
        "documents/index.html",
        "documents/districts/ours/index.html",
        "documents/data/products.geojson",
    ],
)
def test_a_folder_with_something_else_is_never_replaced(project: SmallProject, path: str) -> None:
    """A folder of a web server has a home page too."""
    file = project.write(path, "dear …")
    site = project.root / "documents"
    result = build(project, "--site-dir", str(site))
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        f"Error: {site} có nội dung khác, không phải trang web đã dựng; hãy chọn thư mục khác, mới hoặc trống. / "
        f"{site} holds something else than a built site; choose another folder, a new or an empty one."
    )
    assert file.read_text() == "dear …"


@pytest.mark.parametrize("day", ["31/12/2023", "2024-02-30", "tomorrow"])
def test_a_day_that_is_none(project: SmallProject, day: str) -> None:
    result = CliRunner().invoke(main, ["--project", str(project.root), "build", "--as-of", day])
    assert result.exit_code == 2
    assert f"such as 2026-06-01, not “{day}”." in result.stderr


def test_a_whole_site_twice_alike(whole_project: SmallProject, old_site: Path) -> None:
    project = whole_project
    first = build(project)
    assert (first.exit_code, first.exception) == (0, None), first.output
    assert first.stdout.startswith(
        f"{len(list(old_site.rglob('*.html')))} trang, 5 sản phẩm, 3 chủ thể → {old_site} / "
    )
    assert (
        "Dành cho địa chỉ https://ocop-an-giang.github.io/ocop-map/ (đặt bằng OCOP_SITE_URL hoặc trong mkdocs.yml). / "
        "For the address https://ocop-an-giang.github.io/ocop-map/ (set it by OCOP_SITE_URL or in mkdocs.yml).\n"
    ) in first.stdout
    assert (old_site / "products/cai-xanh/index.html").is_file()
    assert (old_site / "en/products/cai-xanh/index.html").is_file()
    assert not list(old_site.rglob("*_shell*"))
    assert "khong-cong-bo" not in "".join(p.read_text() for p in old_site.rglob("*.html"))
    again = project.root / "again"
    assert build(project, "--site-dir", str(again)).exit_code == 0
    assert contents(again) == contents(old_site)


@pytest.mark.parametrize("part", ["an-giang", "shared"])
def test_a_part_is_replaced_by_the_next_build(whole_project: SmallProject, part: str) -> None:
    for _ in range(2):
        result = build(whole_project, "--only", part)
        assert (result.exit_code, result.exception) == (0, None), result.output


def contents(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}
