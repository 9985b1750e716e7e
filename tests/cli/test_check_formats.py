"""The forms in which ``ocop check`` answers: for people, for pull requests, for workflows, for programs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from tests.projects import CAI_XANH, DUONG_THOT_NOT, RAU_SACH, SmallProject


def run(project: SmallProject, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project.root), "check", "--as-of", "2025-01-01", *arguments])


@pytest.fixture
def broken(project: SmallProject) -> SmallProject:
    project.change(CAI_XANH, "stars: 4\ndescription", "stars: 6\ndescription")
    return project


def test_text_sums_up_what_is_everywhere(project: SmallProject) -> None:
    project.write(
        "products/tri-ton/thot-not-thu/keo.yml",
        project.text(DUONG_THOT_NOT)
        .replace("id: duong-thot-not", "id: keo")
        .replace("row: 1", "row: 7")
        .replace("Đường", "Kẹo"),
    )
    result = run(project)
    assert (result.exit_code, result.output) == (
        0,
        "! 6 lần: Sản phẩm chưa có ảnh. [no-photo] (xem hết: --warnings all) / "
        "6 times: The product has no photo. [no-photo] (list them: --warnings all)\n"
        "11 bản ghi không có lỗi, 6 lưu ý. / 11 records: 0 errors, 6 warnings.\n",
    )
    assert run(project, "--warnings", "none").output == (
        "11 bản ghi không có lỗi, 0 lưu ý. / 11 records: 0 errors, 0 warnings.\n"
    )
    assert run(project, "--warnings", "all").output.count("[no-photo]") == 6


def test_json_lists_everything(broken: SmallProject) -> None:
    result = run(broken, "--format", "json")
    assert result.exit_code == 1
    found = json.loads(result.output)
    assert [p["code"] for p in found if p["severity"] == "error"] == ["not-in-list"]
    assert {"path", "line", "column", "field", "code", "severity", "message", "suggestion"} == set(found[0])
    assert len([p for p in found if p["code"] == "no-photo"]) == 4


def test_markdown_for_the_changed_files(broken: SmallProject) -> None:
    paths = [str(broken.root / path) for path in (CAI_XANH, RAU_SACH)]
    result = run(broken, "--format", "markdown", "--repository", "https://github.com/a/b", "--branch", "sua", *paths)
    assert result.exit_code == 1
    assert result.output == (
        "### ❌ Còn 1 lỗi trong 1 tệp\n"
        "\n"
        "1 error in 1 file.\n"
        "\n"
        f"#### ❌ `{CAI_XANH}` – [sửa / edit](https://github.com/a/b/edit/sua/{CAI_XANH})\n"
        "\n"
        "- **Dòng 6**: Mục hạng sao (`stars`) không nhận giá trị “6”; các giá trị đúng: 3, 4, 5.\n"
        "  <br><sub>Line 6: The field stars (`stars`) cannot be “6”; right values: 3, 4, 5.</sub>\n"
        "\n"
        f"- ✅ `{RAU_SACH}`\n"
        "\n"
        "Sửa xong, hệ thống tự kiểm tra lại. / When you have mended it, it is checked again by itself.\n"
    )


def test_github_annotates_and_leaves_the_rest_to_the_summary(
    project: SmallProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        project.write(f"products/tri-ton/thot-not-thu/sai-{number:02}.yml", "id: [\n")
    summary = tmp_path / "summary.md"
    summary.write_text("trước\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    result = run(project, "--format", "github", "--warnings", "none")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert len(lines) == 10
    assert lines[0].startswith("::error file=products/tri-ton/thot-not-thu/sai-00.yml,line=")
    written = summary.read_text(encoding="utf-8").splitlines()
    assert written[:2] == ["trước", "### Còn 2 mục nữa / 2 more"]
    assert [line.split("`")[1] for line in written if line.startswith("| ❌")] == [
        f"products/tri-ton/thot-not-thu/sai-{n}.yml" for n in (10, 11)
    ]
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    assert run(project, "--format", "github", "--warnings", "none").output == result.output


def test_github_says_nothing_when_nothing_is_wrong(project: SmallProject) -> None:
    assert run(project, "--format", "github", "--warnings", "none").output == ""


def test_links_are_asked_only_when_wanted(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def status(link: str) -> int:
        asked.append(link)
        return 404 if link == "https://example.vn" else 200

    monkeypatch.setattr("generator.links.asking.ask", status)
    run(project)
    assert asked == []
    result = run(project, "--links", str(project.root / RAU_SACH))
    assert result.exit_code == 0
    assert (
        f"  ! {RAU_SACH}:17:12: Trang https://example.vn không còn (mã 404); hãy sửa hoặc bỏ đường dẫn. [dead-link]"
        in (result.output)
    )
    assert len(asked) == 3  # not those of records that nobody asked about
    assert (project.root / ".cache/links.json").is_file()
    run(project, "--links")
    assert len(asked) == 4


def test_no_network_blames_no_link(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.links.asking.ask", lambda link: 0)
    result = run(project, "--links")
    assert result.exit_code == 0
    assert "dead-link" not in result.output
    assert "Không có mạng: chưa hỏi được đường dẫn nào. / No network: no link could be asked.\n" in result.stderr
