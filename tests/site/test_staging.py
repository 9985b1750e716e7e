"""Publishing is complete or not at all, whatever happens in the middle."""

import ctypes
import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site import staging
from generator.site.staging import BusyError, staged

OLD = {"index.html": b"old", "products/gao/index.html": b"old rice"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a published site."""
    folder = tmp_path / "site"
    for path, content in OLD.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir())


def publish(site: Path, content: bytes = b"new") -> None:
    with staged(site) as folder:
        (folder / "index.html").write_bytes(content)


def test_the_new_site_replaces_the_old_one(site: Path) -> None:
    with staged(site) as folder:
        assert list(folder.iterdir()) == []
        (folder / "index.html").write_bytes(b"new")
        assert files(site) == OLD
    assert files(site) == {"index.html": b"new"}
    assert beside(site) == [".site.lock", "site"]


def test_the_first_site(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    publish(site)
    assert files(site) == {"index.html": b"new"}


def test_a_web_server_may_read_the_site(tmp_path: Path) -> None:
    publish(tmp_path / "site")
    assert (tmp_path / "site").stat().st_mode & 0o755 == 0o755


def test_an_exception_leaves_the_old_site_byte_for_byte(site: Path) -> None:
    def fail() -> None:
        with staged(site) as folder:
            (folder / "index.html").write_bytes(b"half")
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match=r"^in the middle$"):
        fail()
    assert files(site) == OLD
    assert beside(site) == [".site.lock", "site"]


def test_a_link_to_the_site_is_followed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "www").symlink_to(site, target_is_directory=True)
    publish(tmp_path / "www")
    assert files(site) == {"index.html": b"new"}
    assert (tmp_path / "www").is_symlink()


def start(site: Path, helper: float = 0) -> subprocess.Popen[str]:
    """Start a build of its own process that waits in the middle for good, with a helper that lives for so many seconds."""
    script = (
        "import os, sys, time\nfrom pathlib import Path\nfrom generator.site.staging import staged\n"
        "with staged(Path(sys.argv[1])) as folder:\n"
        "    (folder / 'index.html').write_text('half')\n"
        "    if float(sys.argv[2]) and not os.fork():\n"
        "        time.sleep(float(sys.argv[2]))\n"
        "        os._exit(0)\n"
        "    print('started', flush=True)\n"
        "    time.sleep(60)\n"
    )
    command = [sys.executable, "-c", script, str(site), str(helper)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    with process:
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL


def test_a_killed_build_leaves_the_old_site_and_the_next_one_clears_up(site: Path) -> None:
    kill(start(site))
    assert files(site) == OLD
    assert beside(site) == [".site.building", ".site.lock", "site"]
    publish(site)
    assert files(site) == {"index.html": b"new"}
    assert beside(site) == [".site.lock", "site"]


def test_the_helpers_of_a_killed_build_may_end_a_little_later(site: Path) -> None:
    kill(start(site, helper=0.7))
    publish(site)
    assert files(site) == {"index.html": b"new"}
    assert beside(site) == [".site.lock", "site"]


def test_two_builds_at_once(site: Path) -> None:
    process = start(site)
    try:
        with pytest.raises(BusyError, match=str(site)):
            publish(site)
        assert files(site) == OLD
    finally:
        kill(process)
    publish(site)
    assert files(site) == {"index.html": b"new"}


def test_two_sites_at_once(site: Path, tmp_path: Path) -> None:
    with staged(tmp_path / "other"):
        publish(site)
    assert files(site) == {"index.html": b"new"}


class Keeping:
    """Publishes what was made, or puts it together with what was published before the last time; notes what it is given."""

    def __init__(self, *, together: bool) -> None:
        self.together = together
        self.kept: dict[str, bytes] = {}

    def completed(self, made: Path, last: Path) -> Path:
        if not self.together:
            return made
        last.mkdir(exist_ok=True)
        for path in made.iterdir():
            path.replace(last / path.name)
        return last

    def tidy(self, last: Path) -> None:
        self.kept = files(last)


def keep_two(site: Path) -> None:
    """Publish three times, the second and third one put together."""
    before = OLD
    for number, together in enumerate((False, True, True)):
        keeper = Keeping(together=together)
        with staged(site, keeper) as folder:
            assert list(folder.iterdir()) == []
            (folder / "index.html").write_bytes(b"%d" % number)
        assert keeper.kept == before
        before = files(site)
        assert before["index.html"] == b"%d" % number
        assert beside(site) == [".site.last", ".site.lock", "site"]


def test_the_replaced_site_is_kept_for_the_next_build(site: Path) -> None:
    keep_two(site)


def test_a_replaced_site_that_cannot_be_tidied_goes(site: Path) -> None:
    class Failing(Keeping):
        def tidy(self, last: Path) -> None:
            raise PermissionError

    with staged(site, Failing(together=False)) as folder:
        (folder / "index.html").write_bytes(b"new")
    assert files(site) == {"index.html": b"new"}
    assert beside(site) == [".site.lock", "site"]


class _WithoutRenameat2:
    """A C library that has no such call."""


class _Refuses:
    """A C library whose file system refuses the exchange."""

    def __init__(self, code: int) -> None:
        self._code = code

    def renameat2(self, *_: object) -> int:
        ctypes.set_errno(self._code)
        return -1


@pytest.mark.parametrize(
    "library",
    [_WithoutRenameat2(), _Refuses(errno.ENOSYS), _Refuses(errno.EINVAL), _Refuses(errno.ENOTSUP)],
    ids=["no call", "ENOSYS", "EINVAL", "ENOTSUP"],
)
class TestWithoutExchange:
    @pytest.fixture(autouse=True)
    def _without(self, library: object, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(staging.ctypes, "CDLL", lambda *_, **__: library)

    def test_two_renames_do_it(self, site: Path) -> None:
        publish(site)
        assert files(site) == {"index.html": b"new"}
        assert beside(site) == [".site.lock", "site"]

    def test_the_replaced_site_is_kept_all_the_same(self, site: Path) -> None:
        keep_two(site)

    def test_a_build_killed_between_the_two_renames_is_made_good(self, site: Path) -> None:
        site.rename(site.with_name(".site.old"))
        with staged(site) as folder:
            assert files(site) == OLD
            (folder / "index.html").write_bytes(b"new")
        assert files(site) == {"index.html": b"new"}

    def test_a_build_killed_while_it_removed_the_old_site_is_made_good(self, site: Path) -> None:
        site.with_name(".site.old").mkdir()
        (site.with_name(".site.old") / "left.html").write_bytes(b"older")
        publish(site)
        assert files(site) == {"index.html": b"new"}
        assert beside(site) == [".site.lock", "site"]


def test_an_error_of_the_disk_is_told_and_the_old_site_stays(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging.ctypes, "CDLL", lambda *_, **__: _Refuses(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        publish(site)
    assert files(site) == OLD


def test_visitors_see_one_site_or_the_other(site: Path) -> None:
    """While sites are exchanged over and over, the index is never missing."""
    watcher = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys\nfrom pathlib import Path\nindex = Path(sys.argv[1]) / 'index.html'\n"
            "print('ready', flush=True)\nlooks = missing = 0\n"
            "while not Path(sys.argv[2]).exists():\n    looks += 1\n    missing += not index.exists()\n"
            "print(missing if looks > 10 else 'not looked')\n",
            str(site),
            str(site.with_name("stop")),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert watcher.stdout is not None
    assert watcher.stdout.readline() == "ready\n"
    for i in range(50):
        publish(site, b"%d" % i)
    site.with_name("stop").touch()
    told, _ = watcher.communicate(timeout=30)
    assert told.strip() == "0"
