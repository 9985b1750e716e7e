"""A site for one editor: every file is made when it is asked for, from the records as they are now.

So what a change costs does not grow with the number of pages: the records are read again, and then the pages that the
editor looks at are rendered, by the same parts that a build is made of. Nothing can be out of date, because nothing of
an old catalogue is kept.
"""

import shutil
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from generator.catalogue.whole import Catalogue
from generator.opendata.description import data_page
from generator.pages.render import Links, Renderer
from generator.pages.routes import file_of, language_of, language_root
from generator.project import Project
from generator.site.assets import write_assets
from generator.site.earlier import Part
from generator.site.lost import lost_pages
from generator.site.page_files import PageFiles, Rendered
from generator.site.photos import write_photos
from generator.site.prose import prose
from generator.site.publishing import write, write_beside, write_drawings, write_forms, write_map, write_open_data
from generator.site.settings import Settings

_DATA_PAGE: Final = "data/"

#: The first folder of a file → the parts that may make it, the cheapest first; see ``Edition``.
_PARTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"assets": ("drawings", "forms", "map", "photos"), "data": ("beside", "data"), "feeds": ("data",)}
)


class Sources:
    """What a preview shows besides records: prose and shells by mkdocs, styles and scripts, made again when they change."""

    def __init__(self, project: Project, folder: Path) -> None:
        """Remember where; nothing is made yet.

        Args:
            project: the sources.
            folder: a folder of our own.
        """
        self._project = project
        self._folder = folder
        self._made: tuple[Settings, float] | None = None

    @property
    def rendered(self) -> Path:
        """What mkdocs has rendered, and the assets."""
        return self._folder / "rendered"

    def settings(self) -> Settings:
        """Return the settings; ``rendered`` is then as its sources are now.

        Raises:
            EngineError: a page, a link or a setting is broken.
        """
        tops = (self._project.site_src, self._project.config_file)
        newest = max(path.stat().st_mtime for top in tops for path in (top, *top.rglob("*")))
        if self._made is None or self._made[1] != newest:
            fresh = self._folder / "fresh"
            shutil.rmtree(fresh, ignore_errors=True)
            settings = prose(self._project, fresh)
            write_assets(self._project.site_src, fresh)
            shutil.rmtree(self.rendered, ignore_errors=True)
            fresh.rename(self.rendered)
            self._made = settings, newest
        return self._made[0]


class Edition:
    """The site of one catalogue in a folder; a file is there once somebody has asked for it."""

    def __init__(self, catalogue: Catalogue, project: Project, settings: Settings, rendered: Path, site: Path) -> None:
        """Begin with what does not depend on records.

        Args:
            catalogue: what is shown.
            project: the sources.
            settings: of ``mkdocs.yml``.
            rendered: prose, shells and assets (see ``Sources``).
            site: the folder that a server shows; what another edition has left there goes.

        Raises:
            TemplateError: a template that every edition needs is broken; ``site`` is as it was.
        """
        self._catalogue, self._project, self._settings = catalogue, project, settings
        self._rendered, self._site = rendered, site
        self._pages = self._page_files(data_page(catalogue, {}, settings.site_url))
        self._made: set[str] = set()
        lost = lost_pages(project.site_src / "templates", catalogue.brand, settings.site_url)
        # Only now, when nothing of ours can fail any more, does the edition before this one go.
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(rendered / "assets", site / "assets")
        write(site, lost.items())

    def make(self, path: str) -> None:
        """Write what lies at a path, if that is anything and is not there yet.

        Args:
            path: as a browser asks for it, without the slash at the beginning ("", "en/products/gao/", "embed.js").

        Raises:
            ShellError, TemplateError, MapSettingsError, BoundariesError, InvalidDataError, OSError: it cannot be made.
        """
        bare = path.removeprefix(language_root(language_of(path)))
        target = self._site / (file_of(path) if not path or path.endswith("/") else path)
        if target.exists():
            return
        if found := (self._pages_with_data if bare == _DATA_PAGE else self._pages).one(path):
            write(self._site, [found])
        elif not path.endswith("/"):
            for part in _PARTS.get(bare.partition("/")[0], ("beside",)):
                if not target.exists() and part not in self._made:
                    self._part(part)
                    self._made.add(part)

    def _part(self, part: str) -> None:
        args = self._catalogue, self._project, self._settings, self._site
        parts: dict[str, Callable[[], object]] = {
            "drawings": lambda: write_drawings(self._catalogue, self._project, self._site),
            "forms": lambda: write_forms(self._catalogue, self._site),
            "map": lambda: write_map(*args),
            "beside": lambda: write_beside(*args),
            "data": lambda: self._sizes,
            "photos": lambda: write_photos(self._catalogue, self._project.root, Part(self._site)),
        }
        parts[part]()

    @cached_property
    def _sizes(self) -> dict[str, int]:
        return write_open_data(self._catalogue, self._project, self._settings, self._site)

    @cached_property
    def _pages_with_data(self) -> PageFiles:
        """The page about the open data tells how large its files are, so they are made first."""
        return self._page_files(data_page(self._catalogue, self._sizes, self._settings.site_url))

    def _page_files(self, data: Mapping[str, Any]) -> PageFiles:
        url, links = self._settings.site_url, Links(repository=self._settings.repository)
        renderer = Renderer(self._catalogue, self._project.site_src, links, site_url=url, data=data)
        return PageFiles(renderer, Rendered(self._rendered))
