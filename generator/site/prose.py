"""Prose pages and shells, rendered by mkdocs or kept from the last time that their sources were the same.

Rendering forty pages takes mkdocs longer than this program needs for all of An Giang's, and editors change records far
more often than prose.
"""

import json
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final

from generator.keeping import kept_folder
from generator.project import Project
from generator.site.assembling import paths
from generator.site.settings import Settings

#: The settings, and the paths of all files: a page that is not there must be missed.
_NOTE: Final = "note.json"
_PAGES: Final = "pages"
#: ``!ENV [OCOP_SITE_URL, "https://…"]``: settings that the environment may give.
_FROM_ENVIRONMENT: Final = re.compile(r"!ENV\s*\[?\s*([A-Z][A-Z0-9_, ]*)")


def prose(project: Project, folder: Path) -> Settings:
    """Put every Markdown page and shell of the project, rendered, into ``folder``; return the settings.

    Raises:
        EngineError: a page, a link or a setting is broken.
    """

    def fill(kept: Path) -> None:
        settings = _rendered(project, kept / _PAGES)
        note = {"settings": asdict(settings), "files": paths(str(kept / _PAGES), "")}
        (kept / _NOTE).write_text(json.dumps(note), encoding="utf-8")

    kept = kept_folder("prose", _sources(project), fill)
    if kept is not None:
        try:
            return _taken(kept, folder)
        except (OSError, ValueError, KeyError, TypeError):  # something cleans the cache of old files, one by one
            shutil.rmtree(kept, ignore_errors=True)
    return _rendered(project, folder)


def _taken(kept: Path, folder: Path) -> Settings:
    """Copy what is kept; return the settings.

    Raises:
        OSError, ValueError, KeyError, TypeError: it is not what was kept any more.
    """
    note = json.loads((kept / _NOTE).read_text(encoding="utf-8"))
    settings = Settings(**note["settings"])
    for path in note["files"]:
        copy = folder / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept / _PAGES / path, copy)  # not its mode: whoever publishes says who may read
    return settings


def _rendered(project: Project, folder: Path) -> Settings:
    from generator.site.engine import render_prose  # mkdocs takes its time to import

    return render_prose(project.config_file, folder)


def _sources(project: Project) -> Iterator[bytes]:
    """Yield all that the pages are made from: the settings, those from the environment, and every file of the sources."""
    settings = project.config_file.read_bytes()
    yield settings
    for names in _FROM_ENVIRONMENT.findall(settings.decode("utf-8", "replace")):
        for name in re.split(r"[\s,]+", names):
            yield f"{name}={os.environ.get(name)}".encode()
    for path in sorted(project.site_src.rglob("*")):
        yield path.relative_to(project.root).as_posix().encode()
        yield b"link" if path.is_symlink() else path.read_bytes() if path.is_file() else b"folder"
