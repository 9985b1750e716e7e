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
from generator.site.settings import Settings

_SETTINGS: Final = "settings.json"
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
        (kept / _SETTINGS).write_text(json.dumps(asdict(settings)), encoding="utf-8")

    kept = kept_folder("prose", _sources(project), fill)
    if kept is None:
        return _rendered(project, folder)
    settings = Settings(**json.loads((kept / _SETTINGS).read_text(encoding="utf-8")))
    _copy(kept / _PAGES, folder)
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


def _copy(source: Path, target: Path) -> None:
    """Copy files, not their modes: whoever publishes says who may read."""
    for path in sorted(source.rglob("*")):
        copy = target / path.relative_to(source)
        if path.is_dir():
            copy.mkdir(parents=True, exist_ok=True)
        else:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
