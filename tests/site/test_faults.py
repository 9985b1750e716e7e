"""Twenty-three faults, each survived: the old site stays as it was, byte for byte and mode for mode, or visitors are served."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.projects import CAI_XANH, ROOT, SmallProject
from tests.site.builds import project_with_photo, snapshot

Snapshot = dict[str, tuple[int, bytes]]


@dataclass(frozen=True)
class Ended:
    """How a build ended: its exit status (negative: killed by that signal) and what it said."""

    status: int
    said: str

    @property
    def last_words(self) -> str:
        return [line for line in self.said.splitlines() if line and not line.endswith("files written")][-1]


class Builds:
    """The process that builds on demand; ``project`` has changed since ``old`` was built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project: SmallProject = project_with_photo(folder / "project")
        self.site = folder / "public" / "site"
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("faulty.py")), str(self.project.root)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            text=True,
        )
        self._ask({"site": str(self.site)})
        self.old = snapshot(self.site)
        self.other = folder / "other" / "site"
        assert self.build(site=self.other).status == 0
        self.project.change(CAI_XANH, "  vi: Cải xanh thử", "  vi: Cải xanh thử, đã đổi tên")
        self.new = self._new()

    def _new(self) -> Snapshot:
        """Return the site that the changed records make, and remember how many files that takes after a build."""
        ended = self.build(site=self.other)
        assert ended.status == 0, ended.said
        self.writes = int(ended.said.split("\n")[-2].split()[0])
        new = snapshot(self.other)
        shutil.rmtree(self.other.parent)
        return new

    def build(self, **order: Any) -> Ended:
        """Build with what ``order`` says of moment and happening (see faulty.py)."""
        log = self.folder / "log"
        order = {"site": str(self.site), "log": str(log)} | {
            k: v if isinstance(v, int) else str(v) for k, v in order.items()
        }
        status = self._ask(order)
        return Ended(status if status is not None else 0, Path(order["log"]).read_text("utf-8"))

    def _ask(self, order: dict[str, Any]) -> int | None:
        assert self._process.stdin is not None
        assert self._process.stderr is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        told = []
        while line := self._process.stderr.readline():
            if line.startswith('{"ended"'):
                ended: int | None = json.loads(line)["ended"]
                return ended
            told.append(line)
        raise AssertionError(f"the building process died: {''.join(told)}")

    def put_old_back(self) -> None:
        """Restore the old site, where a build has replaced it, and take away what a killed build has left."""
        shutil.rmtree(self.site.with_name(".site.building"), ignore_errors=True)
        if snapshot(self.site) != self.old:
            self.project.change(CAI_XANH, "  vi: Cải xanh thử, đã đổi tên", "  vi: Cải xanh thử")
            assert self.build().status == 0
            self.project.change(CAI_XANH, "  vi: Cải xanh thử", "  vi: Cải xanh thử, đã đổi tên")

    def end(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builds]:
    running = Builds(tmp_path_factory.mktemp("faults"))
    yield running
    running.end()


@pytest.fixture(autouse=True)
def _old_site(request: pytest.FixtureRequest) -> None:
    if "builds" in request.fixturenames:
        request.getfixturevalue("builds").put_old_back()


def beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir())


SHARES = (1, 10, 30, 50, 75, 100)


@pytest.mark.parametrize(
    "moment", ["lock", "folder", *(f"{share} %" for share in SHARES), "linking", "moving", "exchange"]
)
def test_killed(builds: Builds, moment: str) -> None:
    """Faults 1 to 9: kill -9 before the new site is complete; also while it is put together from what was and is new."""
    at = max(1, builds.writes * int(moment[:-2]) // 100) if moment.endswith("%") else moment
    if moment == "linking":  # what the site before the last has already is not linked again
        shutil.rmtree(builds.site.with_name(".site.last"), ignore_errors=True)
    ended = builds.build(moment=at, what="kill")
    assert ended.status == -9
    assert snapshot(builds.site) == builds.old
    assert set(beside(builds.site)) <= {".site.building", ".site.last", ".site.lock", "site"}
    assert builds.build().status == 0
    assert snapshot(builds.site) == builds.new


def test_killed_after_the_exchange_and_built_again(builds: Builds) -> None:
    """Fault 10: the new site is complete already; the next build clears up."""
    ended = builds.build(moment="removal", what="kill")
    assert ended.status == -9
    assert snapshot(builds.site) == builds.new
    assert ".site.building" in beside(builds.site)
    assert builds.build().status == 0
    assert snapshot(builds.site) == builds.new
    assert beside(builds.site) == [".site.last", ".site.lock", "site"]


def survived(builds: Builds, ended: Ended, words: str) -> None:
    assert ended.status == 1, ended.said
    assert ended.last_words == words
    assert "Traceback" not in ended.said
    assert snapshot(builds.site) == builds.old
    assert [name for name in beside(builds.site) if name != ".site.last"] == [".site.lock", "site"]


def refused(site: Path, why: str) -> str:
    return (
        f"Error: Không ghi được vào {site}: {why}; trang web cũ được giữ nguyên. / "
        f"Cannot write to {site}: {why}; the old site stays as it was."
    )


@pytest.mark.parametrize("share", [2, 60, 99])
def test_the_disk_is_full(builds: Builds, share: int) -> None:
    """Fault 11."""
    ended = builds.build(moment=max(1, builds.writes * share // 100), what="disk full")
    survived(builds, ended, refused(builds.site, "No space left on device"))


def test_a_file_cannot_be_written_to_its_end(builds: Builds) -> None:
    """Fault 11 as the kernel tells it, in the middle of a file."""
    survived(builds, builds.build(largest_file=20_000), refused(builds.site, "File too large"))


def test_a_small_disk_is_full(builds: Builds) -> None:
    """Fault 11 on a disk that holds one site and no second one; where disks cannot be mounted the two above stand in."""
    disk = builds.folder / "disk"
    disk.mkdir()
    kilobytes = sum((len(content) + 4095) // 4096 * 4 for _, content in builds.old.values()) * 3 // 2
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(disk)], capture_output=True, check=False
    )
    site = disk / "site"
    try:
        shutil.copytree(builds.site, site)
        ended = (
            builds.build(site=site) if mounted.returncode == 0 else builds.build(site=site, moment=9, what="disk full")
        )
        assert ended.status == 1
        assert ended.last_words == refused(site, "No space left on device")
        assert snapshot(site) == builds.old
        assert beside(site) == [".site.lock", "site"]
    finally:
        subprocess.run(["umount", str(disk)], capture_output=True, check=False)


def test_the_target_is_read_only(builds: Builds) -> None:
    """Fault 12."""
    survived(builds, builds.build(moment="lock", what="read-only"), refused(builds.site, "Read-only file system"))


def test_a_record_is_bad(builds: Builds) -> None:
    """Fault 13."""
    builds.project.change(CAI_XANH, "id: cai-xanh", "id: Cải xanh")
    try:
        survived(builds, builds.build(), BAD_RECORDS)
    finally:
        builds.project.change(CAI_XANH, "id: Cải xanh", "id: cai-xanh")


BAD_RECORDS = (
    "Error: Bản ghi còn lỗi; trang web cũ được giữ nguyên. / The records have errors; the old site stays as it was."
)


def test_a_photo_is_broken(builds: Builds) -> None:
    """Fault 14: its header is fine, its end is missing."""
    photo = builds.project.root / CAI_XANH.replace(".yml", ".jpg")
    whole = photo.read_bytes()
    photo.write_bytes(whole[: len(whole) // 2])
    try:
        ended = builds.build()
        survived(builds, ended, BAD_RECORDS)
        assert "cai-xanh.jpg" in ended.said
    finally:
        photo.write_bytes(whole)


@pytest.mark.parametrize("place", ["products/thoai-son/rau-sach-thu/muop.yml", "products/thoai-son/lien-ket"])
def test_a_record_is_a_link_out_of_the_project(builds: Builds, place: str) -> None:
    """Fault 15."""
    link = builds.project.root / place
    link.symlink_to("/etc" if not place.endswith(".yml") else "/etc/passwd")
    try:
        survived(builds, builds.build(), BAD_RECORDS)
    finally:
        link.unlink()


def test_a_page_is_a_link_out_of_the_project(tmp_path: Path) -> None:
    """Fault 15 again: mkdocs would follow it and publish what lies there."""
    from tests.site.builds import build

    project = project_with_photo(tmp_path / "project")
    (project.root / "site_src" / "pages" / "secret").symlink_to("/etc")
    ended = build(project.root)
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1] == (
        "Error: Không dựng được các trang viết: site_src/pages/secret is a symbolic link; put the real file there / "
        "The prose pages cannot be rendered: site_src/pages/secret is a symbolic link; put the real file there"
    )
    assert not (project.root / "site").exists()


def test_two_builds_at_once(builds: Builds) -> None:
    """Fault 17: the second is told and changes nothing; the first ends well."""
    logs = builds.folder / "first"
    logs.mkdir()
    (logs / "log").touch()
    builds.build(moment=builds.writes // 2, what="wait", log=logs / "log")
    while not (logs / "waiting").exists():
        pass
    ended = builds.build()
    assert ended.status == 1
    assert ended.last_words == (
        "Error: Một lần dựng khác đang chạy; hãy chờ nó xong. / Another build is running; wait for it to end."
    )
    assert snapshot(builds.site) == builds.old
    (logs / "go").touch()
    assert builds.build(what="join", log=logs / "log").status == 0
    assert snapshot(builds.site) == builds.new


@pytest.mark.parametrize("step", [-86_400, 86_400 * 400], ids=["backwards", "years ahead"])
def test_the_clock_changes_during_a_build(builds: Builds, step: int) -> None:
    """Fault 18: with every look at the clock another day has come."""
    for path in builds.project.root.rglob("*.yml"):
        os.utime(path, (2**32, 2**32))
    assert builds.build(clock=step).status == 0
    assert snapshot(builds.site) == builds.new


def test_tiles_are_missing(browser: Browser, site_url: str) -> None:
    """Faults 19 and 20: no tile comes, or the service answers that it is down; the map says so and goes on."""
    for answer in ("abort", "503"):
        context = browser.new_context(service_workers="block")
        context.route(
            "https://tile.openstreetmap.org/**",
            lambda route, answer=answer: route.abort() if answer == "abort" else route.fulfill(status=503),
        )
        page = context.new_page()
        page.goto(f"{site_url}map/")
        page.wait_for_selector("#oc-mapapp[data-ready]")
        page.wait_for_selector("[data-note][data-kind=tiles]")
        assert page.locator(".leaflet-marker-icon").count() > 5
        page.locator(".leaflet-marker-icon").first.click()
        context.close()


@pytest.mark.parametrize("language", ["", "en/"])
def test_javascript_is_off(browser: Browser, site_url: str, language: str) -> None:
    """Fault 21: every product is found and read."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}{language}catalogue/")
    shown = page.locator("[data-id]:visible").count()
    page.locator("[data-pages] a[rel=next]").click()
    page.wait_for_url("**/page/2.html")
    assert shown + page.locator("[data-id]:visible").count() == 108
    page.locator("[data-id] a").first.click()
    page.wait_for_url("**/products/*/")
    assert page.locator("h1").is_visible()
    context.close()
