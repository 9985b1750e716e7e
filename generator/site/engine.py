"""mkdocs renders prose and shells into a folder. Nothing of mkdocs is known outside this module and the plugin."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.pages.template_faults import broken_template, not_utf8
from generator.site.settings import EngineError, Settings


def settings_of(config: MkDocsConfig) -> Settings:
    """Return the settings of a loaded configuration."""
    repository = (config.repo_url or "").rstrip("/")
    return Settings(
        site_name=config.site_name,
        site_url=config.site_url or None,
        repository=repository or None,
        map=dict(config.extra.get("map", {})),
        precompress=_one_of(config.extra.get("ocop", {}).get("precompress", "assets")),
    )


def _one_of(value: object) -> Literal["none", "assets", "all"]:
    if value == "none" or value is False:
        return "none"
    if value == "assets":
        return "assets"
    if value == "all" or value is True:
        return "all"
    raise EngineError(f"mkdocs.yml: extra.ocop.precompress: expected none, assets or all, got {value!r}")


def read_settings(config_file: Path) -> Settings:
    """Return the settings of a project without rendering anything."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    return settings_of(load_config(str(config_file)))


def render_prose(config_file: Path, folder: Path) -> Settings:
    """Render every Markdown page and shell of the project into ``folder``; a warning of mkdocs is an error.

    Raises:
        EngineError: a page, a link or a setting is broken.
        TemplateError: a template of the theme is, or a source is no UTF-8.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    messages = _Messages()
    logger = logging.getLogger("mkdocs")
    _refuse_links(config_file.parent)
    logger.addHandler(messages)
    logger.setLevel(logging.WARNING)
    try:
        config = load_config(str(config_file), site_dir=str(folder), strict=True)
        config.plugins["ocop"].config.publish = False
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, MkDocsException) as error:
        raise EngineError("\n".join([*messages.lines, str(error)])) from error
    except UnicodeDecodeError as error:
        raise not_utf8(_sources(config_file.parent), error) from error
    except Exception as error:  # of what the theme's templates do, mkdocs tells nothing
        broken = broken_template(error)
        if broken is None:
            raise
        raise broken from error
    finally:
        logger.removeHandler(messages)
    return settings_of(config)


def _refuse_links(root: Path) -> None:
    """Refuse links: mkdocs follows them out of the project and would publish whatever lies there.

    Raises:
        EngineError: something in the sources of the pages is a symbolic link.
    """
    for folder, folders, names in os.walk(root / "site_src"):
        for name in sorted([*folders, *names]):
            path = Path(folder) / name
            if path.is_symlink():
                raise EngineError(f"{path.relative_to(root).as_posix()} is a symbolic link; put the real file there")


def _sources(root: Path) -> Iterator[Path]:
    """Yield the texts that mkdocs renders pages from."""
    for folder, ending in (("pages", "*.md"), ("templates", "*.html")):
        yield from sorted((root / "site_src" / folder).rglob(ending))


class _Messages(logging.Handler):
    """Keeps what mkdocs warns of, to be told if it gives up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
