import json
import shutil

import pytest

from generator.project import Project
from generator.schemas.outputs import PAGES, differences, outputs, write
from tests.projects import ROOT, SmallProject


@pytest.fixture
def with_pages(project: SmallProject) -> SmallProject:
    for page in PAGES:
        project.write(page, (ROOT / page).read_bytes())
    return project


def test_the_project_is_current() -> None:
    assert list(differences(Project(ROOT))) == []


def test_what_is_missing_is_told_and_written(with_pages: SmallProject) -> None:
    told = list(differences(with_pages.project))
    assert told[0].vi == "Thiếu tệp schemas/product.json; hãy chạy “ocop schema”."
    assert told[0].en == "The file schemas/product.json is missing; run “ocop schema”."
    write(with_pages.project)
    assert list(differences(with_pages.project)) == []
    assert write(with_pages.project) == []


def test_what_was_edited_by_hand_is_told_with_its_line(with_pages: SmallProject) -> None:
    write(with_pages.project)
    text = with_pages.text("site_src/pages/editors.md")
    line = (
        text.split("\n").index(
            "| `id` | mã | Giống tên tệp; đã đặt thì không bao giờ đổi | `mat-thot-not-dang-set` | có |"
        )
        + 1
    )
    with_pages.write(
        "site_src/pages/editors.md", text.replace("| `id` | mã | Giống tên tệp", "| `id` | mã số | Giống tên tệp")
    )
    (told,) = differences(with_pages.project)
    assert told.vi == f"site_src/pages/editors.md đã cũ từ dòng {line}; hãy chạy “ocop schema”."
    assert told.en == f"site_src/pages/editors.md is out of date from line {line}; run “ocop schema”."


def test_prose_around_the_tables_stays(with_pages: SmallProject) -> None:
    page = "site_src/pages/editors.md"
    with_pages.write(page, with_pages.text(page).replace("## Đặt mã", "## Chọn mã\n\nMột câu mới.\n"))
    write(with_pages.project)
    assert "## Chọn mã\n\nMột câu mới.\n" in with_pages.text(page)
    assert list(differences(with_pages.project)) == []


def test_a_page_that_is_not_there_is_no_fault(project: SmallProject) -> None:
    write(project.project)
    assert list(differences(project.project)) == []


def test_an_unknown_section_is_a_fault(with_pages: SmallProject) -> None:
    with_pages.write("CONTRIBUTING.md", "<!-- ocop schema: nothing vi -->\n\n<!-- ocop schema: end -->\n")
    with pytest.raises(ValueError, match="there is no section nothing"):
        outputs(with_pages.project)


def test_vs_code_knows_every_schema(with_pages: SmallProject) -> None:
    write(with_pages.project)
    settings = json.loads(with_pages.text(".vscode/settings.json"))
    for schema, patterns in settings["yaml.schemas"].items():
        assert (with_pages.root / schema).is_file()
        assert patterns
    shutil.rmtree(with_pages.root / "schemas")
    assert len(list(differences(with_pages.project))) == len(settings["yaml.schemas"])


def test_both_pages_have_the_same_sections() -> None:
    vi, en = ((ROOT / page).read_text(encoding="utf-8") for page in PAGES[:2])
    for name in ("product", "producer", "parts", "sets"):
        assert vi.count(f"<!-- ocop schema: {name} vi -->") == 1
        assert en.count(f"<!-- ocop schema: {name} en -->") == 1
