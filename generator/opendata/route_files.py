"""What a phone's map takes along, in each language: ready-made routes as GPX and KML, all outlets as GPX.

Visitors' own trips are made in the browser; outlets as KML are part of the open data.
"""

from pathlib import Path
from typing import Final

from generator.catalogue.whole import Catalogue
from generator.opendata.templates import xml_templates
from generator.pages.routes import language_root, route_file_path
from generator.text.bilingual import LANGS

FORMS = ("gpx", "kml")
OUTLETS_FILE: Final = "{root}outlets/outlets.gpx"


def route_files(catalogue: Catalogue, site_url: str | None, templates: Path) -> dict[str, str]:
    """Return path → text of every route in every form and language, and of all outlets.

    Args:
        catalogue: the catalogue.
        site_url: the address of the site, for links to the stops' pages; without it there are none.
        templates: ``site_src/xml``.
    """
    env = xml_templates(templates, catalogue)
    base = site_url.rstrip("/") + "/" if site_url else None
    outlets = env.get_template("outlets.gpx")
    files = {
        OUTLETS_FILE.format(root=language_root(lang)): outlets.render(
            outlets=catalogue.outlets.values(), lang=lang, pages=base and base + language_root(lang)
        )
        for lang in LANGS
    }
    return files | {
        route_file_path(route, lang, form): env.get_template(f"route.{form}").render(
            route=route, lang=lang, pages=base and base + language_root(lang)
        )
        for route in catalogue.routes.values()
        for lang in LANGS
        for form in FORMS
    }
