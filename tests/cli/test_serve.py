"""``ocop serve``: a real server, asked by HTTP, while its files are changed."""

import errno
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from tests.projects import CAI_XANH, SmallProject, copy_site_sources

_PATIENCE = 60
_PAGE = "products/cai-xanh/"


@dataclass
class Preview:
    """A running preview and what it said."""

    address: str
    said: Path
    process: subprocess.Popen[bytes]

    def page(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=_PATIENCE) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode("utf-8"))

    def wait_for(self, words: str, path: str = _PAGE) -> str:
        return self._until(lambda: self.page(path), words)

    def wait_until_said(self, words: str) -> str:
        return self._until(lambda: self.said.read_text("utf-8"), words)

    def wait_until_broken(self, path: str = _PAGE) -> str:
        """Return what the browser is told where a page cannot be made."""
        last = time.monotonic() + _PATIENCE
        while time.monotonic() < last:
            try:
                self.page(path)
            except urllib.error.HTTPError as error:
                with error:
                    if error.code == 500:
                        return str(error.read().decode("utf-8"))
            except (urllib.error.URLError, ConnectionError):
                assert self.process.poll() is None, self.said.read_text("utf-8")
            time.sleep(0.2)
        raise AssertionError(self.said.read_text("utf-8"))

    def _until(self, ask: Callable[[], str], words: str) -> str:
        last = time.monotonic() + _PATIENCE
        while True:
            try:
                found = ask()
            except urllib.error.HTTPError as error:
                error.close()
                found = ""
            except (urllib.error.URLError, ConnectionError):
                found = ""
            if words in found:
                return found
            assert self.process.poll() is None, self.said.read_text("utf-8")
            assert time.monotonic() < last, f"{words!r} never came; said: {self.said.read_text('utf-8')[:2_000]}"
            time.sleep(0.2)


@contextmanager
def serving(project: SmallProject, folder: Path) -> Iterator[Preview]:
    """Run the preview of a project on a free port of this machine while the block runs."""
    copy_site_sources(project.root)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = folder / "said"
    ocop = Path(sys.executable).with_name("ocop")
    command = [ocop, "--project", project.root, "serve", "--as-of", "2025-01-01", "--port", str(port)]
    with said.open("wb") as log, subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT) as process:
        try:
            yield Preview(f"http://127.0.0.1:{port}/", said, process)
        finally:
            process.terminate()


@pytest.fixture
def preview(project: SmallProject, tmp_path: Path) -> Iterator[Preview]:
    with serving(project, tmp_path) as running:
        yield running


def test_an_editor_at_work(preview: Preview, project: SmallProject) -> None:
    """A change is seen, the browser is told of it, a mistake leaves the last good page, and a new record is there."""
    page = preview.wait_for("Cải xanh thử")
    epoch = re.search(r"livereload\((\d+), \d+\)", page)
    assert epoch, "the page waits for changes"

    project.change(CAI_XANH, "  vi: Cải xanh thử", "  vi: Cải xanh mới")
    preview.wait_for("Cải xanh mới")
    assert int(preview.page(f"livereload/{epoch[1]}/1")) > int(epoch[1]), "an open page loads itself again"
    assert "Cải xanh mới" in preview.page("catalogue/"), "other pages are of the same edition"
    assert "Cải xanh mới" in preview.page("assets/data/names.vi.json")

    project.change(CAI_XANH, "  vi: Cải xanh mới", '  vi: "Cải xanh hỏng')
    preview.wait_until_said(f'{CAI_XANH}:3:7: Dấu ngoặc " mở mà không đóng; hãy thêm dấu " ở cuối giá trị.')
    assert "Cải xanh mới" in preview.page(_PAGE)

    project.change(CAI_XANH, '  vi: "Cải xanh hỏng', "  vi: Cải xanh lành")
    preview.wait_for("Cải xanh lành")

    text = project.text(CAI_XANH).replace("cai-xanh", "cai-ngot").replace("Cải xanh lành", "Cải ngọt thử")
    project.write(CAI_XANH.replace("cai-xanh", "cai-ngot"), text.replace("    row: 2\n", "    row: 99\n"))
    preview.wait_for("Cải ngọt thử", "products/cai-ngot/")


def test_a_changed_page_and_template_are_seen(preview: Preview, project: SmallProject) -> None:
    preview.wait_for("Cải xanh thử")
    project.change(
        "site_src/templates/catalogue/product.html",
        '<div class="oc-wrap oc-record">',
        '<div class="oc-wrap oc-record thu">',
    )
    preview.wait_for("oc-record thu")
    page = project.root / "site_src" / "pages" / "ocop.md"
    page.write_text(page.read_text("utf-8") + "\nMột câu mới.\n", "utf-8")
    preview.wait_for("Một câu mới.", "ocop/")


def test_a_broken_template_is_named_and_recovers(preview: Preview, project: SmallProject) -> None:
    """What is asked for cannot be made, which is another thing than not being there."""
    template = "site_src/templates/catalogue/product.html"
    whole, wrap = project.text(template), '<div class="oc-wrap oc-record">'
    line_of_wrap = whole[: whole.index(wrap)].count("\n") + 1
    preview.wait_for("Cải xanh thử")
    for wrong, line, said in (
        (whole + "{% if x\n", whole.count("\n") + 1, "unexpected end of template, expected 'end of statement block'"),
        (whole.replace(wrap, wrap + "{{ nobody.name }}"), line_of_wrap, "'nobody' is undefined"),
    ):
        project.write(template, wrong)
        broken = preview.wait_until_broken()
        assert broken == (
            f"Mẫu trang {template}, dòng {line}, có lỗi: {said}. / The page template {template}, line {line}, is broken: {said}."
        )
        preview.wait_until_said(f"/{_PAGE}: {broken}")
        assert "Rượu" in preview.page("catalogue/"), "what does not need the template is there"
        project.write(template, whole)
        preview.wait_for("Cải xanh thử")


def test_records_that_were_broken_from_the_beginning_are_told_in_the_browser_too(
    project: SmallProject, tmp_path: Path
) -> None:
    good = project.text(CAI_XANH)
    project.write(CAI_XANH, good.replace("stars: 4", "stars: 9", 1))
    with serving(project, tmp_path) as preview:
        assert f"{CAI_XANH}:" in preview.wait_until_broken()
        project.write(CAI_XANH, good)
        preview.wait_for("Cải xanh thử")


def test_an_address_without_a_page_is_not_found(preview: Preview) -> None:
    preview.wait_for("Cải xanh thử")
    with pytest.raises(urllib.error.HTTPError) as found:
        preview.page("products/khong-co/")
    with found.value:
        assert found.value.code == 404


@pytest.mark.parametrize("port", ["99999999", "-1", "0", "65536"])
def test_a_port_that_is_none(project: SmallProject, port: str) -> None:
    result = CliRunner().invoke(main, ["--project", str(project.root), "serve", "--port", port])
    assert result.exit_code == 2
    assert " ".join(result.stderr.split()).endswith(
        f"Error: --port phải từ 1 đến 65535, không phải {port}. / --port must be from 1 to 65535, not {port}."
    )


def test_a_port_that_is_taken(project: SmallProject) -> None:
    copy_site_sources(project.root)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["--project", str(project.root), "serve", "--port", str(port)])
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        f"Error: Không mở được http://127.0.0.1:{port}/: {os.strerror(errno.EADDRINUSE)}; hãy chọn --host hay --port khác. / "
        f"Cannot open http://127.0.0.1:{port}/: {os.strerror(errno.EADDRINUSE)}; choose another --host or --port."
    )
