"""Writing what was proposed: only the lines meant, nothing that an editor wrote lost, all or nothing."""

import difflib
from pathlib import Path

import pytest

from generator.checks.run import check
from generator.importing.proposals import Kind
from generator.importing.writing import Outcome, outcome, write
from generator.records import saving
from tests.importing.grids import planned
from tests.projects import CAI_XANH, DAU_TAM, RAU_SACH, RUOU_DAU_TAM, SmallProject

RAU = "Hợp tác xã Rau Sạch Thử"
DAU = "Hộ kinh doanh Dâu Tằm Thử"
DOCUMENT = "thanh-pho-2024-01"


def imported(project: SmallProject, text: str, *, overwrite: bool = False, document: str | None = DOCUMENT) -> Outcome:
    """Import a table into the small project; returns what was written."""
    found = planned(project, text, document)
    result = outcome(found, project.records(), project.root, overwrite=overwrite)
    assert result.problems == ()
    write(result.files, project.root)
    assert not [p for p in check(project.records()) if p.is_error]
    return result


def changed_lines(before: str, after: str) -> list[str]:
    diff = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in diff if line[0] in "+-" and line[:3] not in ("+++", "---")]


NEW = """STT | Sản phẩm | Tên tiếng Anh | Chủ thể | Địa chỉ | SĐT | Hạng | Điểm | Quyết định | Ngày cấp | Bộ
    1 | HÀNH LÁ | Spring onions | HTX Phú Tân | ấp 1, xã Vọng Thê, H. Thoại Sơn | 912345678 | ★★★ | 65,5 | 5/QĐ-UBND | 30/6/2024 | I.1.a
    2 | Rau muống Hoà Bình | | | | | 4 sao (tiềm năng 5 sao) | | | | I.1.a"""


def test_new_records(project: SmallProject) -> None:
    result = imported(project, NEW)
    folder = "products/thoai-son/phu-tan"
    assert list(result.files) == [
        f"{folder}/producer.yml",
        f"{folder}/hanh-la.yml",
        f"{folder}/rau-muong-hoa-binh.yml",
    ]
    assert project.text(f"{folder}/producer.yml") == (
        "id: phu-tan\n"
        "name:\n  vi: HTX Phú Tân\n"
        "type: cooperative\n"
        "address:\n"
        "  hamlet: ấp 1\n"
        "  commune: xã Vọng Thê\n"
        "  printed:\n    - text: ấp 1, xã Vọng Thê, H. Thoại Sơn\n      document: thanh-pho-2024-01\n"
    )
    assert project.text(f"{folder}/hanh-la.yml") == (
        "id: hanh-la\n"
        "name:\n  vi: Hành lá\n  en: Spring onions\n"
        "printed_name: HÀNH LÁ\n"
        "set: I.1.a\n"
        "stars: 3\n"
        "certificates:\n"
        "  - stars: 3\n    score: 65.5\n    decision: 5/QĐ-UBND\n    issued_on: 2024-06-30\n"
        "    source: thanh-pho-2024-01\n"
        "sources:\n"
        "  - document: thanh-pho-2024-01\n    row: 1\n"
        "    printed:\n      name: HÀNH LÁ\n      address: ấp 1, xã Vọng Thê, H. Thoại Sơn\n"
    )
    second = project.text(f"{folder}/rau-muong-hoa-binh.yml")
    assert "vi: Rau muống Hòa Bình\nprinted_name: Rau muống Hoà Bình\n" in second
    assert "stars: 4\npotential_stars: 5\n" in second


def test_importing_again_finds_everything_the_same(project: SmallProject) -> None:
    imported(project, NEW)
    again = planned(project, NEW, DOCUMENT)
    assert [p.kind for p in again.proposals] == [Kind.SAME, Kind.SAME]


def test_an_id_that_is_taken_gets_its_producer_s_name(project: SmallProject) -> None:
    result = imported(
        project,
        "Sản phẩm | Chủ thể | Địa chỉ | Hạng | Bộ\nCải xanh | HTX Phú Tân | xã Châu Lăng, Tri Tôn | 3 | I.1.a",
    )
    assert list(result.files)[-1] == "products/tri-ton/phu-tan/cai-xanh-phu-tan.yml"


def test_only_the_lines_meant_change_and_comments_stay(project: SmallProject) -> None:
    project.change(CAI_XANH, "stars: 4\ndesc", "stars: 4   # as certified\ndesc")
    project.change(RAU_SACH, "type: cooperative", "type: 'cooperative'  # registered 2019")
    before = {path: project.text(path) for path in (CAI_XANH, RAU_SACH)}
    result = imported(
        project, f"STT | Sản phẩm | Chủ thể | SĐT | Mã vạch\n3 | Cải xanh thử | {RAU} | 987654321 | 8931234567897"
    )
    assert set(result.files) == {CAI_XANH, RAU_SACH}
    assert changed_lines(before[CAI_XANH], project.text(CAI_XANH)) == [
        '+gtin: "8931234567897"',
        f"+  - document: {DOCUMENT}",
        "+    row: 3",
    ]
    assert changed_lines(before[RAU_SACH], project.text(RAU_SACH)) == ['+    - "0987654321"']


UPGRADE = f"Sản phẩm | Chủ thể | Hạng | Quyết định\nRượu dâu tằm thử | {DAU} | 5 | 9/QĐ"


def test_what_a_record_says_is_kept_unless_overwriting_is_asked_for(project: SmallProject) -> None:
    before = project.text(RUOU_DAU_TAM)
    result = imported(project, UPGRADE, document=None)
    assert result.files == {}
    assert [change.label.vi for change in result.kept] == ["hạng sao", "tiềm năng", "giấy chứng nhận"]
    assert project.text(RUOU_DAU_TAM) == before


def test_a_row_of_which_nothing_is_taken_is_not_cited(project: SmallProject) -> None:
    before = project.text(RUOU_DAU_TAM)
    result = imported(project, UPGRADE)
    assert result.files == {}
    assert [change.label.vi for change in result.kept] == ["hạng sao", "tiềm năng", "giấy chứng nhận", "nguồn"]
    assert project.text(RUOU_DAU_TAM) == before


def test_a_row_is_cited_with_what_is_taken_of_it(project: SmallProject) -> None:
    before = project.text(RUOU_DAU_TAM)
    imported(project, UPGRADE.replace("Quyết định", "Quyết định | Mã vạch") + " | 8931234567897")
    assert changed_lines(before, project.text(RUOU_DAU_TAM)) == ['+gtin: "8931234567897"', f"+  - document: {DOCUMENT}"]


def test_overwriting_writes_the_new_stars_and_keeps_the_old_as_a_certificate(project: SmallProject) -> None:
    before = project.text(RUOU_DAU_TAM)
    imported(project, UPGRADE, overwrite=True, document=None)
    assert changed_lines(before, project.text(RUOU_DAU_TAM)) == [
        "-stars: 4",
        "-potential_stars: 5",
        "+stars: 5",
        "+certificates:",
        "+  - stars: 5",
        "+    decision: 9/QĐ",
        "+  - stars: 4",
        "+    source: 95/BC-THU",
    ]


def test_a_later_certificate_renews_the_stars_unasked(project: SmallProject) -> None:
    before = project.text(RUOU_DAU_TAM)
    imported(project, UPGRADE.replace("Quyết định", "Quyết định | Ngày cấp") + " | 30/6/2025")
    assert changed_lines(before, project.text(RUOU_DAU_TAM)) == [
        "-stars: 4",
        "-potential_stars: 5",
        "+stars: 5",
        "+certificates:",
        "+  - stars: 5",
        "+    decision: 9/QĐ",
        "+    issued_on: 2025-06-30",
        f"+    source: {DOCUMENT}",
        "+  - stars: 4",
        "+    source: 95/BC-THU",
        f"+  - document: {DOCUMENT}",
    ]


def test_a_newer_certificate_is_put_first(project: SmallProject) -> None:
    before = project.text(CAI_XANH)
    imported(
        project,
        f"Sản phẩm | Chủ thể | Quyết định | Ngày cấp\nCải xanh thử | {RAU} | 99/QĐ-UBND | 30/6/2027",
        document=None,
    )
    assert project.text(CAI_XANH) == before.replace(
        "certificates:\n",
        "certificates:\n  - stars: 4\n    decision: 99/QĐ-UBND\n    issued_on: 2027-06-30\n",
    )


def test_line_ends_of_windows_stay(project: SmallProject) -> None:
    project.write(CAI_XANH, project.text(CAI_XANH).replace("\n", "\r\n"))
    imported(
        project, f"Sản phẩm | Chủ thể | Quyết định | Ngày cấp\nCải xanh thử | {RAU} | 9/QĐ | 30/6/2027", document=None
    )
    content = (project.root / CAI_XANH).read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n")


def test_a_change_of_the_producer_that_two_rows_bring_is_made_once(project: SmallProject) -> None:
    imported(
        project,
        f"Sản phẩm | Chủ thể | SĐT | Đồng ý công bố\nNước cốt dâu tằm thử | {DAU} | 987654321 | có\nRượu dâu tằm thử | | |",
        document=None,
    )
    assert project.text(DAU_TAM).count("0987654321") == 1
    assert project.text(DAU_TAM).count("consent: true") == 1


def test_what_would_break_the_records_is_not_written(project: SmallProject) -> None:
    """A score that does not fit the stars passes the table and fails the checks."""
    before = project.text(CAI_XANH)
    found = planned(project, f"Sản phẩm | Chủ thể | Điểm | Quyết định\nCải xanh thử | {RAU} | 55 | 12/QĐ-UBND")
    result = outcome(found, project.records(), project.root, overwrite=True)
    assert [(p.path, p.code) for p in result.problems] == [(CAI_XANH, "score-against-stars")]
    assert project.text(CAI_XANH) == before


def test_when_the_disk_refuses_everything_is_as_before(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = saving.save, []

    def refusing(file: Path, text: str) -> None:
        calls.append(file)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(file, text)

    monkeypatch.setattr("generator.importing.writing.save", refusing)
    before = {path: path.read_bytes() for path in sorted(project.root.rglob("*.yml"))}
    result = outcome(planned(project, NEW, DOCUMENT), project.records(), project.root, overwrite=False)
    with pytest.raises(OSError, match="No space"):
        write(result.files, project.root)
    assert {path: path.read_bytes() for path in sorted(project.root.rglob("*.yml"))} == before
