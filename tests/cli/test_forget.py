"""``ocop forget``: says what goes, what stays and what changes; writes only when told to."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from tests.projects import RAU_SACH, SmallProject
from tests.records.test_route_pages import EN, GOOD_EN, VI, front


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of what this user's builds keep."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ocop"


def run(project: SmallProject, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project.root), "forget", *arguments])


def test_it_tells_first_and_writes_when_told(whole_project: SmallProject) -> None:
    before = whole_project.text(RAU_SACH)
    whole_project.write(VI, front("  - cho-vong-the\n  - cai-xanh\n"))
    whole_project.write(EN, GOOD_EN)
    told = run(whole_project, "rau-sach-thu")
    assert told.exit_code == 0, told.output
    lines = told.output.splitlines()
    for page in (VI, EN):
        assert f"{page}: tuyến có dừng ở đây, xin đọc lại / the route stops here, read it yourself" in lines
    assert f"{RAU_SACH}: bỏ / out: address.street, address.hamlet, contacts, channels" in lines
    assert f"{RAU_SACH}: giữ lại, xin đọc lại / kept, read it yourself: name" in lines
    published = [line.strip() for line in lines if line.startswith("  ")]
    assert f"{len(published)} tệp đã đăng sẽ thay đổi: / {len(published)} published files change:" in lines
    for path in ("producers/rau-sach-thu/", "en/producers/rau-sach-thu/", "products/cai-xanh/", "data/producers.json"):
        assert path in published
    assert "sw.js" in published, "what is kept for use without network"
    assert not [path for path in published if "thot-not" in path]
    assert lines[-1] == "Chưa ghi gì; hãy thêm --write. / Nothing is written; add --write."
    assert whole_project.text(RAU_SACH) == before

    told = run(whole_project, "rau-sach-thu", "--write")
    assert told.exit_code == 0, told.output
    assert told.output.splitlines()[-1] == (
        "Đã ghi; bộ nhớ đệm trên máy này đã xóa. Hãy dựng và đăng lại trang web; lịch sử git và các bản đã tải về vẫn còn "
        "dữ liệu cũ. / Written; the caches on this machine are deleted. Build and publish the site again; git's history "
        "and copies that others hold keep the old data."
    )
    assert whole_project.text(RAU_SACH) == (
        "id: rau-sach-thu\nname:\n  vi: Hợp tác xã Rau Sạch Thử\n  en: Rau Sach Thu Cooperative\ntype: cooperative\n"
        "address:\n  commune: xã Vọng Đông\n"
    )

    told = run(whole_project, "rau-sach-thu")
    assert told.output.splitlines()[-1] == (
        "Không còn dữ liệu cá nhân nào để bỏ. / There is no personal data left to take out."
    )


def _site(project: SmallProject) -> dict[str, bytes]:
    told = CliRunner().invoke(main, ["--project", str(project.root), "build"])
    assert told.exit_code == 0, told.output
    site = project.root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_every_file_that_two_builds_tell_apart_is_named(whole_project: SmallProject) -> None:
    """Pages that load the data of search by a name that tells its content are among them."""
    before = _site(whole_project)
    told = run(whole_project, "rau-sach-thu", "--write")
    assert told.exit_code == 0, told.output
    named = {line.strip() for line in told.stdout.splitlines() if line.startswith("  ")}
    after = _site(whole_project)
    differing = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert {f"{path}index.html" if path.endswith("/") else path for path in named} == differing
    assert {"map/", "en/map/", "embed/", "route/", "tourism/"} <= named


def test_a_site_that_cannot_be_built_is_told_and_nothing_is_written(whole_project: SmallProject) -> None:
    template = "site_src/templates/catalogue/product.html"
    line = whole_project.text(template).count("\n") + 1
    whole_project.write(template, whole_project.text(template) + "{% if x\n")
    before = whole_project.text(RAU_SACH)
    told = run(whole_project, "rau-sach-thu", "--write")
    assert told.exit_code == 1
    said = "unexpected end of template, expected 'end of statement block'"
    assert told.stderr.splitlines()[-1] == (
        "Error: Không dựng thử được trang web để biết tệp nào thay đổi: "
        f"Mẫu trang {template}, dòng {line}, có lỗi: {said}; chưa ghi gì, hãy chạy “ocop build”. / "
        "The site cannot be built for trial to see which files change: "
        f"The page template {template}, line {line}, is broken: {said}; nothing is written, run “ocop build”."
    )
    assert whole_project.text(RAU_SACH) == before


def test_what_this_machine_remembers_goes_too(whole_project: SmallProject, kept: Path) -> None:
    told = CliRunner().invoke(main, ["--project", str(whole_project.root), "build"])
    assert told.exit_code == 0, told.output
    whole_project.write(".cache/records.json", "{}")
    assert kept.is_dir()
    run(whole_project, "rau-sach-thu")
    assert kept.is_dir()
    run(whole_project, "rau-sach-thu", "--write")
    assert not kept.exists()
    assert not (whole_project.root / ".cache").exists()


def test_an_unknown_producer(project: SmallProject) -> None:
    told = run(project, "rau-sach")
    assert told.exit_code == 2
    assert told.output.splitlines()[-1] == (
        "Error: Không có chủ thể hay điểm bán rau-sach. Ý bạn là rau-sach-thu? / "
        "There is no producer or outlet rau-sach. Did you mean rau-sach-thu?"
    )


def test_broken_records_are_told_and_stay(whole_project: SmallProject) -> None:
    whole_project.change(RAU_SACH, "type: cooperative", "type: club")
    before = whole_project.text(RAU_SACH)
    told = run(whole_project, "rau-sach-thu", "--write")
    assert told.exit_code == 1
    assert told.output.splitlines()[-1] == (
        "Error: Bản ghi còn lỗi; chưa ghi gì. / The records have errors; nothing is written."
    )
    assert whole_project.text(RAU_SACH) == before
