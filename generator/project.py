"""Where the parts of a project lie, and the day of a build."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

#: The part of a site that belongs to no province; no province may bear it as its id.
SHARED: Final = "shared"


@dataclass(frozen=True, slots=True)
class Project:
    """A checkout: the folder that holds ``mkdocs.yml``."""

    root: Path

    @property
    def records(self) -> Path:
        """The records."""
        return self.root / "products"

    @property
    def site_src(self) -> Path:
        """The sources of what visitors see."""
        return self.root / "site_src"

    @property
    def config_file(self) -> Path:
        """The settings of site and plugin."""
        return self.root / "mkdocs.yml"

    @property
    def site(self) -> Path:
        """Where the site is published unless told otherwise."""
        return self.root / "site"

    @property
    def cache(self) -> Path:
        """What commands remember from one time to the next; it may be deleted at any time."""
        return self.root / ".cache"

    @property
    def memory(self) -> Path:
        """What the files of records said when they were last read."""
        return self.cache / "records.json"


def find_project(start: Path) -> Project | None:
    """Return the project that ``start`` lies in, or None."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "products").is_dir():
            return Project(folder)
    return None


def within(path: str, wanted: Iterable[str]) -> bool:
    """Return whether a path is one of these files or lies in one of these folders; all with ``/``, ``""`` is the top."""
    return any(not folder or path == folder or path.startswith(f"{folder}/") for folder in wanted)


class DayError(ValueError):
    """``SOURCE_DATE_EPOCH`` is no number of seconds since 1970."""


def day_of_build(as_of: date | None = None) -> date:
    """Return the day that decides what has lapsed: the one asked for, else ``SOURCE_DATE_EPOCH``, else today."""
    if as_of:
        return as_of
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise DayError(epoch) from error
