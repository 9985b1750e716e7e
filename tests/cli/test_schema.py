from click.testing import CliRunner, Result

from generator.cli.main import main
from tests.projects import SmallProject


def run(project: SmallProject, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project.root), "schema", *arguments])


def test_written_then_current_then_stale(project: SmallProject) -> None:
    missing = run(project, "--check")
    assert missing.exit_code == 1
    assert missing.output.startswith(
        "Thiếu tệp schemas/product.json; hãy chạy “ocop schema”.\n"
        "    The file schemas/product.json is missing; run “ocop schema”.\n"
    )
    written = run(project)
    assert written.exit_code == 0
    assert written.output.startswith("Đã ghi schemas/product.json. / schemas/product.json written.\n")
    assert written.output.endswith("Xong. / Done.\n")
    current = run(project, "--check")
    assert (current.exit_code, current.output) == (
        0,
        "Mọi tệp khớp với định nghĩa bản ghi. / All files are current with the models.\n",
    )
    project.change("schemas/documents.json", '"Các văn bản"', '"Văn bản"')
    stale = run(project, "--check")
    assert (stale.exit_code, stale.output) == (
        1,
        "schemas/documents.json đã cũ từ dòng 3; hãy chạy “ocop schema”.\n"
        "    schemas/documents.json is out of date from line 3; run “ocop schema”.\n",
    )
