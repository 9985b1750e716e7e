"""The site of the matrix, built once per test run and shared by all workers, and a browser that tells whatever runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.built_site import made_once, serve
from tests.hosting.conftest import Watched
from tests.injection.matrix import Value, all_values
from tests.injection.project import build_injected
from tests.projects import SmallProject

RUN = "window.pwn = window.alert = () => console.error('a payload ran');"


@pytest.fixture(scope="session")
def injected(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder that holds the project and its ``site``."""
    return made_once(
        tmp_path_factory, worker_id, "injected", lambda folder: build_injected(folder / "project", folder / "site")
    )


@pytest.fixture(scope="session")
def injected_site(injected: Path) -> Path:
    return injected / "site"


@pytest.fixture(scope="session")
def injected_project(injected: Path) -> SmallProject:
    return SmallProject(injected / "project")


@pytest.fixture(scope="session")
def injected_url(injected_site: Path) -> Iterator[str]:
    yield from serve(injected_site)


@pytest.fixture(scope="session")
def values() -> dict[str, Value]:
    """Return every value of the matrix by its tag."""
    return all_values()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page on which nothing may run, be refused, be missing or be asked of another host."""
    watched = Watched(browser)
    watched.context.add_init_script(RUN)
    page = watched.open("about:blank")
    page.set_default_timeout(30_000)
    page.on("dialog", lambda dialog: (watched.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    yield page
    watched.context.close()
    assert watched.faults == []
