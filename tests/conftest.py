"""Fixtures for all tests: a small project, with and without the sources of its pages."""

import os
import tempfile
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.join import join
from generator.catalogue.whole import Catalogue
from tests.projects import SmallProject, copy_site_sources, small_project

pytest_plugins = ["tests.built_site", "tests.browsers"]

#: What takes longest is begun first, so that no worker is left alone with it at the end.
LONGEST = (
    "tests/browser/everyone/test_kinds.py",
    "tests/browser/everyone/test_axe.py",
    "tests/injection/test_pages.py",
    "tests/printing/test_pdf.py",
    "tests/browser/everyone/test_keyboard.py",
    "tests/site/test_faults.py",
    "tests/browser/test_contribute.py",
    "tests/site/test_markup.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest files begin."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(places)))


def pytest_configure(config: pytest.Config) -> None:
    """Let all workers share what builds keep, apart from what the user's own builds have kept."""
    if not hasattr(config, "workerinput"):
        folder = tempfile.TemporaryDirectory(prefix="ocop-cache-")
        config.add_cleanup(folder.cleanup)
        os.environ["XDG_CACHE_HOME"] = folder.name


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    """Return a small project whose records are fine."""
    return small_project(tmp_path / "project")


@pytest.fixture
def whole_project(project: SmallProject) -> SmallProject:
    """Return a small project that can be built into a site; building takes seconds."""
    copy_site_sources(project.root)
    return project


@pytest.fixture
def catalogue(project: SmallProject) -> Catalogue:
    """Return the catalogue of the fixture records on 1 January 2025."""
    return join(project.records(), date(2025, 1, 1))
