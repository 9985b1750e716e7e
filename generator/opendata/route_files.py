"""Ready-made routes as GPX and KML, in each language: what a phone's map takes along. Visitors' own trips are made in the browser."""

from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.opendata.templates import xml_templates
from generator.pages.routes import language_root, route_file_path
from generator.text.bilingual import LANGS

FORMS = ("gpx", "kml")


def route_files(catalogue: Catalogue, site_url: str | None, templates: Path) -> dict[str, str]:
    """Return path → text of every route in every form and language.

    Args:
        catalogue: the catalogue.
        site_url: the address of the site, for links to the stops' pages; without it there are none.
        templates: ``site_src/xml``.
    """
    env = xml_templates(templates)
    base = site_url.rstrip("/") + "/" if site_url else None
    return {
        route_file_path(route, lang, form): env.get_template(f"route.{form}").render(
            route=route, lang=lang, pages=base and base + language_root(lang)
        )
        for route in catalogue.routes.values()
        for lang in LANGS
        for form in FORMS
    }
