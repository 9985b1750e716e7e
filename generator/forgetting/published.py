"""Which published files differ between two catalogues, found by building the site of both; neither is published.

Who uploads only the files that are named must end with a site in which everything points at what is there. A name, once
changed, changes the data of search, the data's own name, every page and script that loads it, and what is kept for use
without network: only a build knows that all.
"""

import tempfile
from hashlib import sha256
from pathlib import Path

from generator.catalogue.whole import Catalogue
from generator.project import Project
from generator.site.finishing import publish_for_hosts
from generator.site.prose import prose

_INDEX = "index.html"


def changed(before: Catalogue, after: Catalogue, project: Project) -> tuple[str, ...]:
    """Return the paths in the site whose content differs, is new or is gone, sorted; pages as their addresses say.

    Args:
        before: the catalogue as it is.
        after: the catalogue as it would be, of the same day.
        project: the sources of both.

    Raises:
        EngineError, ShellError, HashingError, MapSettingsError, BoundariesError, TemplateError, OSError: see
            ``publish_for_hosts``.
    """
    one, other = (_files(catalogue, project) for catalogue in (before, after))
    return tuple(sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path)))


def _files(catalogue: Catalogue, project: Project) -> dict[str, bytes]:
    """Return path → digest of every file of a catalogue's site. One site at a time takes room, until this returns."""
    with tempfile.TemporaryDirectory(prefix="ocop-") as name:
        folder = Path(name)
        publish_for_hosts(catalogue, project, prose(project, folder), folder)
        return {
            _address(file.relative_to(folder).as_posix()): sha256(file.read_bytes()).digest()
            for file in folder.rglob("*")
            if file.is_file()
        }


def _address(path: str) -> str:
    """Return ``products/gao/`` for its page; the home page keeps its name, because nothing would be left of it."""
    return path.removesuffix(_INDEX) if path.endswith(f"/{_INDEX}") else path
