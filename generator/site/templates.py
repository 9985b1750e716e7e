"""Small texts of the site that are neither pages nor data: the files of hosts, the head of every page, the lost page."""

from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined

from generator.pages.template_faults import TellingEnvironment


def render(folder: Path, name: str, **values: Any) -> str:
    """Return a template of ``folder`` filled; values are escaped in ``.html`` files only."""
    environment = TellingEnvironment(
        loader=FileSystemLoader(folder),
        autoescape=name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(name).render(**values)
