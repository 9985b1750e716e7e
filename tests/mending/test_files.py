from pathlib import Path

import pytest

from generator.mending.files import apply, changes
from tests.projects import CAI_XANH, DAU_TAM, RAU_SACH, ROOT, SmallProject


def test_a_change_is_shown_as_a_diff(project: SmallProject) -> None:
    (change,) = changes(project.root, [project.root / "products"])
    assert change.diff() == (
        f"--- a/{RAU_SACH}\n"
        f"+++ b/{RAU_SACH}\n"
        "@@ -10,7 +10,7 @@\n"
        " contacts:\n"
        "   consent: true\n"
        "   phones:\n"
        "-    - 0296 3841 234\n"
        '+    - "02963841234"\n'
        '     - "0912345678"\n'
        "   zalo: https://zalo.me/0912345678\n"
        "   email: rau@example.vn\n"
    )


def test_line_ends_of_windows_stay(project: SmallProject) -> None:
    """What is put in order, written in form or has lost its last spaces too."""
    project.change(CAI_XANH, "set: I.1.a\n", "")
    project.change(CAI_XANH, "id: cai-xanh\n", "set: I.1.a  \nid: cai-xanh\n")
    for path in (RAU_SACH, CAI_XANH):
        project.write(path, project.text(path).replace("\n", "\r\n"))
    found = list(changes(project.root, [project.root / "products"]))
    assert {change.path: len(change.done) for change in found} == {RAU_SACH: 1, CAI_XANH: 2}
    for change in found:
        apply(project.root, change)
        content = (project.root / change.path).read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n") > 0


@pytest.mark.parametrize(
    ("name", "right"),
    [("cai-xanh.yaml", "cai-xanh.yml"), ("Cai-Xanh.yml", "cai-xanh.yml"), ("CAI-XANH.YAML", "cai-xanh.yml")],
)
def test_a_file_gets_its_right_name(project: SmallProject, name: str, right: str) -> None:
    folder = project.root / "products/thoai-son/rau-sach-thu"
    (folder / "cai-xanh.yml").rename(folder / name)
    (change,) = changes(project.root, [folder / name])
    assert (change.new_path, change.diff()) == (CAI_XANH, "")
    assert [text.vi for text in change.done] == [f"đổi tên thành {CAI_XANH}"]
    apply(project.root, change)
    assert sorted(f.name for f in folder.iterdir()) == ["cai-xanh.yml", "producer.yml"]
    assert project.problems() == ()


def test_a_name_that_is_taken_stays(project: SmallProject) -> None:
    path = CAI_XANH.replace(".yml", ".yaml")
    project.write(path, "id: x\n")
    assert list(changes(project.root, [project.root / path])) == []


def test_derived_large_foreign_and_linked_files_are_left_alone(project: SmallProject, tmp_path: Path) -> None:
    project.write("products/places.yml", "a: b  \n")
    project.write("products/tri-ton/a/x.yml", b"\xff\xfe")
    project.write("products/tri-ton/a/y.yml", "a: b  \n" * 20_000)
    project.write("products/tri-ton/a/z.txt", "a  \n")
    outside = tmp_path / "outside.yml"
    outside.write_text("a: b  \n")
    (project.root / "products/tri-ton/a/link.yml").symlink_to(outside)
    assert [change.path for change in changes(project.root, [project.root / "products"])] == [RAU_SACH]


def test_writing_changes_only_the_lines_shown(project: SmallProject) -> None:
    project.change(DAU_TAM, "type: household_business\n", "type: household_business   \n")
    before = {path: project.text(path) for path in (DAU_TAM, RAU_SACH, CAI_XANH)}
    for change in list(changes(project.root, [project.root / "products"])):
        apply(project.root, change)
    assert project.text(DAU_TAM) == before[DAU_TAM].replace("business   \n", "business\n")
    assert project.text(RAU_SACH) == before[RAU_SACH].replace("- 0296 3841 234", '- "02963841234"')
    assert project.text(CAI_XANH) == before[CAI_XANH]
    assert project.problems() == ()


def test_the_real_records_have_nothing_to_mend() -> None:
    assert [change.path for change in changes(ROOT, [ROOT / "products"])] == []
