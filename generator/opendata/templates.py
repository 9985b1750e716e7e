"""The Jinja environment of XML files: autoescaping, and nothing of pages.

Their templates lie outside the theme's folder, because mkdocs copies every file of a theme that is no page to the site.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.catalogue.whole import Catalogue
from generator.pages.template_faults import TellingEnvironment


def xml_templates(folder: Path, catalogue: Catalogue) -> Environment:
    """Return the environment for the templates in ``folder`` (``site_src/xml``), which know what the catalogue is called."""
    env = TellingEnvironment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    env.globals.update(region=catalogue.region, brand=catalogue.brand)
    return env
