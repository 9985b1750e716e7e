import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from generator.mending import files
from tests.projects import CAI_XANH, RAU_SACH, SmallProject


def run(project: SmallProject, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project.root), "fix", *arguments])


def test_it_shows_and_writes_only_when_told(project: SmallProject) -> None:
    before = project.text(RAU_SACH)
    shown = run(project)
    assert shown.exit_code == 1
    assert f"--- a/{RAU_SACH}\n" in shown.output
    assert shown.output.endswith(
        f"# {RAU_SACH}: viết số điện thoại đúng dạng / phone numbers written in digits and quotes\n"
        "1 tệp sửa được; chưa ghi gì, hãy thêm --write. / 1 file can be mended; nothing is written, add --write.\n"
    )
    assert project.text(RAU_SACH) == before
    written = run(project, "--write")
    assert (written.exit_code, written.output.splitlines()[-1]) == (0, "Đã sửa 1 tệp. / 1 file mended.")
    assert project.text(RAU_SACH) != before
    again = run(project)
    assert (again.exit_code, again.output) == (0, "Không có gì cần sửa. / There is nothing to mend.\n")


def test_only_the_files_named(project: SmallProject) -> None:
    named = run(project, str(project.root / CAI_XANH))
    assert (named.exit_code, named.output) == (0, "Không có gì cần sửa. / There is nothing to mend.\n")


def test_what_is_no_record_is_wrong_use(project: SmallProject) -> None:
    outside = run(project, str(project.root / "mkdocs.yml"))
    assert outside.exit_code == 2
    assert "không nằm trong products/" in outside.output
    missing = run(project, str(project.root / "products/x.yml"))
    assert missing.exit_code == 2
    assert "Không có tệp" in missing.output


def test_a_disk_that_refuses_is_told(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project.root / RAU_SACH.rsplit("/", 1)[0]
    before = project.text(RAU_SACH)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "save", full)
    result = run(project, "--write")
    assert result.exit_code == 1
    assert result.stderr == (
        f"Error: Không ghi được {RAU_SACH}: No space left on device. / Cannot write {RAU_SACH}: No space left on device.\n"
    )
    assert project.text(RAU_SACH) == before
    assert sorted(f.name for f in folder.iterdir()) == ["cai-xanh.yml", "producer.yml"]
