"""Links are asked over a real connection, to a small server here."""

import json
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from generator.links import asking
from generator.links.asking import SILENT, Answer, ascii_form, ask, ask_all

TODAY = date(2026, 1, 10)


class Site(BaseHTTPRequestHandler):
    """Answers with the status that the path names; "no-head" refuses HEAD, "garbage" is no answer of a web server."""

    asked: ClassVar[list[str]] = []

    def do_HEAD(self) -> None:
        self._answer("HEAD")

    def do_GET(self) -> None:
        self._answer("GET")

    def _answer(self, method: str) -> None:
        self.asked.append(f"{method} {self.path}")
        name = self.path.strip("/").partition("?")[0].partition("/")[0]
        if name == "garbage":
            self.wfile.write(b"220 mail.example.vn ready\r\n")
            return
        status = (405 if method == "HEAD" else 200) if name == "no-head" else int(name)
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Site.asked = []
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/200", 200),
        ("/301", 200),
        ("/404", 404),
        ("/410", 410),
        ("/403", 403),
        ("/500", 500),
        ("/no-head", 200),
        ("/garbage", SILENT),
    ],
)
def test_a_page_answers_with_its_status(site: str, path: str, status: int) -> None:
    assert ask(site + path) == status


def test_letters_are_sent_encoded(site: str) -> None:
    assert ask(f"{site}/200/Thốt_nốt/đã%20mã?tên=mật 1") == 200
    assert Site.asked == ["HEAD /200/Th%E1%BB%91t_n%E1%BB%91t/%C4%91%C3%A3%20m%C3%A3?t%C3%AAn=m%E1%BA%ADt%201"]


@pytest.mark.parametrize(
    ("link", "sent"),
    [
        ("https://ví-dụ.vn/mật", "https://xn--v-d-rma6749a.vn/m%E1%BA%ADt"),
        ("https://a.vn:8443/?q=a%2Bb&c=(d)", "https://a.vn:8443/?q=a%2Bb&c=(d)"),
        ("https://a.vn/trang#mục", "https://a.vn/trang"),
    ],
)
def test_a_link_as_it_is_sent(link: str, sent: str) -> None:
    assert ascii_form(link) == sent


@pytest.mark.parametrize("link", ["http://127.0.0.1:1/", "http://", "http://[::bad", f"https://{'ă' * 70}.vn/"])
def test_nobody_answers(link: str) -> None:
    assert ask(link) == SILENT


def test_a_server_that_hangs_is_silent(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "TIMEOUT_SECONDS", 0.2)
    release = threading.Event()
    monkeypatch.setattr(Site, "do_HEAD", lambda self: release.wait(5))
    assert ask(f"{site}/200") == SILENT
    release.set()


def test_what_was_answered_is_remembered(site: str, tmp_path: Path) -> None:
    memory = tmp_path / ".cache" / "links.json"
    links = [f"{site}/200", f"{site}/404", f"{site}/200"]
    told: list[tuple[int, int]] = []
    first = ask_all(links, memory, TODAY, lambda done, of: told.append((done, of)))
    assert first == {f"{site}/200": Answer(200, TODAY), f"{site}/404": Answer(404, TODAY)}
    assert told == [(1, 2), (2, 2)]
    Site.asked.clear()
    assert ask_all(links, memory, TODAY) == first
    assert Site.asked == []
    ask_all(links, memory, date(2026, 1, 11))
    assert Site.asked == ["HEAD /404", "GET /404"]
    Site.asked.clear()
    ask_all(links, memory, date(2026, 1, 17))
    assert sorted(Site.asked) == ["GET /404", "HEAD /200", "HEAD /404"]


@pytest.mark.parametrize("content", ["", "[]", "{", '{"https://a.vn": 3}', '{"https://a.vn": {"status": "x"}}'])
def test_a_damaged_memory_is_ignored(site: str, tmp_path: Path, content: str) -> None:
    memory = tmp_path / "links.json"
    memory.write_text(content)
    assert ask_all([f"{site}/200"], memory, TODAY)[f"{site}/200"].status == 200
    assert json.loads(memory.read_text()) == {f"{site}/200": {"status": 200, "asked_on": "2026-01-10"}}


def test_only_pages_that_are_gone_are_dead() -> None:
    assert [status for status in (SILENT, 200, 403, 404, 410, 429, 500) if Answer(status, TODAY).dead] == [404, 410]
