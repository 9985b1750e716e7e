"""The real site, built once per test run and shared by all workers, and a web server for it."""

import fcntl
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.build import build
from generator.project import Project

ROOT = Path(__file__).parent.parent
AS_OF = date(2026, 11, 21)


def made_once(tmp: pytest.TempPathFactory, worker_id: str, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder ``name`` that all workers share: the first that asks makes it, the others wait."""
    base = tmp.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / f"{name}.made").exists():
            make(shared / name)
            (shared / f"{name}.made").touch()
    return shared / name


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder of the real site."""
    return made_once(
        tmp_path_factory,
        worker_id,
        "real-site",
        lambda site: build(Project(ROOT), site, AS_OF, lambda vi, en: None),
    )


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test output readable."""


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback; yields its address, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=os.fspath(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Serve the real site at the root of a host."""
    yield from serve(built_site)


@pytest.fixture(scope="session")
def sub_path_url(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a copy of the real site under a sub-path of a host."""
    host = tmp_path_factory.mktemp("host")
    shutil.copytree(built_site, host / "any" / "sub" / "path")
    for address in serve(host):
        yield f"{address}any/sub/path/"
