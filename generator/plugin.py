"""The mkdocs plugin: thin. It gives the theme's templates their words, and runs the pipeline for plain ``mkdocs``."""

import os
import re
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from generator.build import prepare
from generator.catalogue.whole import Catalogue
from generator.project import Project, day_of_build
from generator.records.problem import ProblemsError
from generator.reporting.text import as_text
from generator.site.engine import settings_of
from generator.site.finishing import publish_for_hosts
from generator.site.prose_tables import ProseTables
from generator.site.publishing import publish
from generator.site.staging import staged
from generator.site.unchanged import keep_times
from generator.text.bilingual import Lang
from generator.text.translations import load

_SECTION_MARK: Final = re.compile(r"<!-- ocop schema: [^>]* -->\n?")


class OcopConfig(Config):
    """Settings of the plugin."""

    publish = config_options.Type(bool, default=True)
    """Whether mkdocs publishes the catalogue; the ``ocop`` command sets False, because it does so itself."""


class OcopPlugin(BasePlugin[OcopConfig]):
    """``mkdocs build`` and ``mkdocs serve`` run the same stages as ``ocop build``."""

    def __init__(self) -> None:
        """Start with nothing built."""
        self._command = "build"
        self._catalogue: Catalogue | None = None
        self._staging: AbstractContextManager[Path] | None = None
        self._site = Path()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a build or a preview."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before mkdocs writes anything; build beside the old site, not over it."""
        config.markdown_extensions.append(ProseTables())
        if self.config.publish and self._catalogue is None:
            os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
            try:
                self._catalogue, _ = prepare(_project(config).records, day_of_build())
            except ProblemsError as error:
                raise PluginError("\n" + as_text(error.problems)) from error
            if self._command == "build":
                self._site = Path(config.site_dir)
                self._staging = staged(self._site)
                config.site_dir = str(self._staging.__enter__())
        return config

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates ``_`` and ``n_`` in the language that is being built."""
        words = load(_project(config).site_src / "translations", _language(config))
        env.globals.update({"_": words.gettext, "n_": words.ngettext})
        return env

    def on_page_content(self, html: str, **_: Any) -> str:
        """Leave out where a section begins and ends that ``ocop schema`` writes: nobody needs it on the page."""
        return _SECTION_MARK.sub("", html)

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Fill the shells once every language is rendered (static-i18n builds the others from its own hook)."""
        languages: Any = config.plugins.get("i18n")
        if self._catalogue is None or (languages is not None and languages.building):
            return
        complete = publish_for_hosts if self._staging else publish
        complete(self._catalogue, _project(config), settings_of(config), Path(config.site_dir))
        if self._staging:
            keep_times(Path(config.site_dir), self._site)
            self._staging.__exit__(None, None, None)
        self._catalogue = self._staging = None

    def on_build_error(self, error: Exception, **_: Any) -> None:
        """Leave the old site as it was, and nothing to the next build: a preview has the same plugin all the time."""
        staging, self._staging, self._catalogue = self._staging, None, None
        if staging:
            staging.__exit__(type(error), error, error.__traceback__)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Rebuild the preview when a record, a template or an asset changes."""
        project = _project(config)
        server.watch(str(project.records))
        server.watch(str(project.site_src))
        return server


def _language(config: MkDocsConfig) -> Lang:
    """Return the language that static-i18n is building now."""
    languages: Any = config.plugins.get("i18n")
    return "en" if languages is not None and languages.current_language == "en" else "vi"


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
