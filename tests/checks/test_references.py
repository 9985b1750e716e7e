import pytest

from generator.vocabulary.sets import SETS
from tests.projects import CAI_XANH, NUOC_DAU_TAM, RAU_SACH, SmallProject


@pytest.mark.parametrize(
    ("name", "vi", "en"),
    [
        (
            "places.yml",
            "Thiếu tệp products/places.yml; hãy chạy “ocop places”.",
            "The file products/places.yml is missing; run “ocop places”.",
        ),
        (
            "documents.yml",
            "Thiếu tệp products/documents.yml; hãy thêm tệp này.",
            "The file products/documents.yml is missing; add this file.",
        ),
    ],
)
def test_a_missing_file_is_the_only_problem(project: SmallProject, name: str, vi: str, en: str) -> None:
    (project.root / "products" / name).unlink()
    (problem,) = project.problems()
    assert (problem.path, problem.code, problem.vi, problem.en) == (f"products/{name}", "missing-file", vi, en)


@pytest.mark.parametrize("name", ["places.yml", "documents.yml"])
def test_a_broken_file_is_the_only_problem(project: SmallProject, name: str) -> None:
    project.write(f"products/{name}", "a: [\n")
    assert [(p.path, p.code) for p in project.problems()] == [(f"products/{name}", "reserved-character")]


@pytest.mark.parametrize("code", list(SETS))
def test_every_set_is_known(project: SmallProject, code: str) -> None:
    project.change(CAI_XANH, "set: I.1.a", f"set: {code}")
    assert project.problems() == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "field"),
    [
        (CAI_XANH, "document: 95/BC-THU", "document: x", "sources[1].document"),
        (RAU_SACH, "  commune: xã Vọng Đông\n", "  commune: xã Vọng Đông\n  printed:\n    - {text: y, document: x}\n", "address.printed[1].document"),
        (NUOC_DAU_TAM, "source: thanh-pho-2024-01", "source: x", "certificates[1].source"),
        (CAI_XANH, "sources:\n", "history:\n  - {date: 2024-01-01, event: listed, source: x}\nsources:\n", "history[1].source"),
    ],
)  # fmt: skip
def test_documents_are_looked_up_wherever_they_are_named(
    project: SmallProject, path: str, old: str, new: str, field: str
) -> None:
    project.change(path, old, new)
    (problem,) = project.problems()
    assert (problem.path, problem.field, problem.code) == (path, field, "unknown-document")
    assert problem.en == "The document “x” is not in products/documents.yml."


def test_the_same_row_number_of_another_section_is_another_row(project: SmallProject) -> None:
    project.change(CAI_XANH, "section: III\n    row: 2", "section: V\n    row: 1")
    assert project.problems() == ()


def test_a_document_without_row_may_be_named_by_many(project: SmallProject) -> None:
    project.change(CAI_XANH, "    annex: II\n    section: III\n    row: 2\n", '    section: "4.1"\n')
    project.change(NUOC_DAU_TAM, "    annex: II\n    section: IV\n    row: 1\n", '    section: "4.1"\n')
    assert project.problems() == ()
