"""``ocop check``: exit status, forms of output, and what may be given as PATH."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from tests.checks.test_potential import GOOD as GOOD_POTENTIAL
from tests.checks.test_potential import PATH as POTENTIAL
from tests.projects import CAI_XANH, RAU_SACH, SmallProject
from tests.records.test_route_pages import EN, GOOD_EN, VI, front


def ocop(project: SmallProject | Path, *arguments: str) -> Result:
    root = project.root if isinstance(project, SmallProject) else project
    return CliRunner().invoke(main, ["--project", str(root), *arguments])


def check(project: SmallProject, *arguments: str) -> Result:
    """Run ``ocop check`` on a fixed day without its advice."""
    return ocop(project, "check", "--as-of", "2025-01-01", "--warnings", "none", *arguments)


def test_good_records(project: SmallProject) -> None:
    result = check(project)
    assert result.exit_code == 0
    assert result.stdout == "10 bản ghi không có lỗi, 0 lưu ý. / 10 records: 0 errors, 0 warnings.\n"


def test_potential_products_are_counted(project: SmallProject) -> None:
    project.write(POTENTIAL, GOOD_POTENTIAL)
    assert check(project).stdout == "11 bản ghi không có lỗi, 0 lưu ý. / 11 records: 0 errors, 0 warnings.\n"


def test_a_broken_record(project: SmallProject) -> None:
    project.change(CAI_XANH, "stars: 4\ndesc", "stars: 6\ndesc")
    result = check(project)
    assert result.exit_code == 1
    assert result.stdout == (
        f"{CAI_XANH}\n"
        f"  ✗ {CAI_XANH}:6:8: Mục hạng sao (`stars`) không nhận giá trị “6”; các giá trị đúng: 3, 4, 5. [not-in-list]\n"
        "      The field stars (`stars`) cannot be “6”; right values: 3, 4, 5.\n"
        "1 lỗi, 0 lưu ý trong 10 bản ghi. / 1 error, 0 warnings in 10 records.\n"
    )


def test_a_warning_is_no_failure(project: SmallProject) -> None:
    project.change(CAI_XANH, "  en: Test mustard greens\n", "")
    result = ocop(project, "check", "--as-of", "2025-01-01", "--warnings", "all")
    assert result.exit_code == 0
    assert (
        f"  ! {CAI_XANH}:3:3: Mục `name` chưa có tiếng Anh; trang tiếng Anh sẽ hiện tiếng Việt. [missing-english]"
        in (result.stdout.splitlines())
    )


def test_a_named_record_is_told_what_is_wrong_with_its_photo(project: SmallProject) -> None:
    project.change(
        CAI_XANH, "sources:\n", "photos:\n  - file: cai-xanh.jpg\n    alt: {vi: Cải, en: Greens}\nsources:\n"
    )
    photo = project.write(CAI_XANH.replace(".yml", ".jpg"), "no picture").relative_to(project.root).as_posix()
    project.write(CAI_XANH.replace("cai-xanh.yml", "other.jpg"), "no picture either")
    result = check(project, str(project.root / CAI_XANH))
    assert result.exit_code == 1
    assert result.stdout == (
        f"{photo}\n"
        f"  ✗ {photo}:1:1: Tệp này không phải ảnh JPG, PNG, WebP, AVIF, HEIC hay TIFF, hoặc đã hỏng; hãy lưu lại ảnh và tải "
        "lên lần nữa. [not-an-image]\n"
        "      This file is no JPG, PNG, WebP, AVIF, HEIC or TIFF picture, or it is damaged; save the picture again and upload "
        "it once more.\n"
        "1 lỗi, 0 lưu ý trong 1 bản ghi. / 1 error, 0 warnings in 1 record.\n"
    )


def test_json(project: SmallProject) -> None:
    project.change(CAI_XANH, "stars: 4\ndesc", "stars: 6\ndesc")
    result = check(project, "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {
            "path": CAI_XANH,
            "line": 6,
            "column": 8,
            "field": "stars",
            "code": "not-in-list",
            "severity": "error",
            "message": {
                "vi": "Mục hạng sao (`stars`) không nhận giá trị “6”; các giá trị đúng: 3, 4, 5.",
                "en": "The field stars (`stars`) cannot be “6”; right values: 3, 4, 5.",
            },
            "suggestion": None,
        }
    ]


def test_json_of_good_records(project: SmallProject) -> None:
    assert json.loads(check(project, "--format", "json").stdout) == []


@pytest.fixture
def two_broken(project: SmallProject) -> SmallProject:
    project.change(CAI_XANH, "stars: 4\ndesc", "stars: 6\ndesc")
    project.write("products/thoai-son/rau-sach-thu-2/producer.yml", project.text(RAU_SACH))
    return project


@pytest.mark.parametrize(
    ("path", "code", "told"),
    [
        (CAI_XANH, 1, "1 lỗi, 0 lưu ý trong 1 bản ghi. / 1 error, 0 warnings in 1 record."),
        ("products/thoai-son", 1, "2 lỗi, 0 lưu ý trong 4 bản ghi. / 2 errors, 0 warnings in 4 records."),
        ("products/thoai-son/rau-sach-thu", 1, "1 lỗi, 0 lưu ý trong 2 bản ghi. / 1 error, 0 warnings in 2 records."),
        ("products/tri-ton", 0, "3 bản ghi không có lỗi, 0 lưu ý. / 3 records: 0 errors, 0 warnings."),
        (RAU_SACH, 0, "1 bản ghi không có lỗi, 0 lưu ý. / 1 record: 0 errors, 0 warnings."),
        ("products", 1, "2 lỗi, 0 lưu ý trong 11 bản ghi. / 2 errors, 0 warnings in 11 records."),
    ],
)
def test_only_what_was_asked_for_is_told(two_broken: SmallProject, path: str, code: int, told: str) -> None:
    result = check(two_broken, str(two_broken.root / path))
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (code, told)


@pytest.mark.parametrize(
    ("path", "counted"),
    [
        (VI, "1 lỗi, 0 lưu ý trong 1 bản ghi. / 1 error, 0 warnings in 1 record."),
        ("site_src/pages/routes", "1 lỗi, 0 lưu ý trong 2 bản ghi. / 1 error, 0 warnings in 2 records."),
    ],
)
def test_a_route_can_be_asked_for(two_broken: SmallProject, path: str, counted: str) -> None:
    two_broken.write(VI, front("  - cai-xanh\n  - cai-xan\n"))
    two_broken.write(EN, GOOD_EN)
    result = check(two_broken, str(two_broken.root / path))
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1:] == [
        f"  ✗ {VI}:7:5: Không có sản phẩm, chủ thể hay điểm bán nào mang mã “cai-xan”; có phải “cai-xanh” không? "
        "[unknown-stop]",
        "      There is no product, producer or outlet with the id “cai-xan”; did you mean “cai-xanh”?",
        counted,
    ]
    english = check(two_broken, str(two_broken.root / EN))
    assert (english.exit_code, english.stdout) == (
        0,
        "1 bản ghi không có lỗi, 0 lưu ý. / 1 record: 0 errors, 0 warnings.\n",
    )


def test_several_paths(two_broken: SmallProject) -> None:
    result = check(two_broken, str(two_broken.root / RAU_SACH), str(two_broken.root / CAI_XANH))
    assert result.stdout.splitlines()[-1] == "1 lỗi, 0 lưu ý trong 2 bản ghi. / 1 error, 0 warnings in 2 records."


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("products/nowhere.yml", "Không có tệp {path}. / There is no file {path}."),
        (
            "mkdocs.yml",
            "{path} không nằm trong products/ hay site_src/pages/routes/. / "
            "{path} is not inside products/ or site_src/pages/routes/.",
        ),
    ],
)
def test_a_wrong_path_is_wrong_use(project: SmallProject, path: str, told: str) -> None:
    full = str(project.root / path)
    result = check(project, full)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == f"Error: {told.format(path=full)}"


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--nonsense"]])
def test_wrong_use(project: SmallProject, arguments: list[str]) -> None:
    assert check(project, *arguments).exit_code == 2


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"[" * 60_000, b"a: &x *x", b"a: [", b"", b"\t", b"? [a]: b\n", b"!!x y"]
)
def test_no_content_of_a_record_brings_a_traceback(project: SmallProject, content: bytes) -> None:
    for path in (CAI_XANH, RAU_SACH, "products/documents.yml", "products/places.yml"):
        before = (project.root / path).read_bytes()
        project.write(path, content)
        result = check(project)
        assert result.exit_code == 1
        assert isinstance(result.exception, SystemExit)
        assert result.stdout.startswith(f"{path}\n")
        project.write(path, before)


def test_outside_a_project(tmp_path: Path) -> None:
    result = ocop(tmp_path, "check")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "Error: Không thấy mkdocs.yml và products/ ở đây; hãy vào thư mục của dự án. / "
        "There is no mkdocs.yml with products/ here; go to the project's folder."
    )


def test_a_folder_of_the_project_is_enough(project: SmallProject) -> None:
    assert ocop(project.root / "products" / "tri-ton", "check", "--warnings", "none").exit_code == 0
