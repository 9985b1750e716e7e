"""OpenSearch: lets a browser search the catalogue from its address bar. It needs to know where the site lives."""

from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined

from generator.catalogue.whole import Catalogue
from generator.pages.routes import language_root
from generator.pages.template_faults import TellingEnvironment
from generator.text.bilingual import LANGS


def opensearch(catalogue: Catalogue, site_url: str, templates: Path) -> dict[str, str]:
    """Return path → text of the description in each language.

    Args:
        catalogue: the catalogue, whose name it bears.
        site_url: the address of the site.
        templates: ``site_src/xml``.
    """
    loader = FileSystemLoader(templates)
    environment = TellingEnvironment(
        loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    template = environment.get_template("opensearch.xml")
    base = site_url.rstrip("/") + "/"
    return {
        f"{language_root(lang)}opensearch.xml": template.render(
            lang=lang,
            base=base,
            pages=base + language_root(lang),
            region=catalogue.region,
            brand=catalogue.brand,
        )
        for lang in LANGS
    }
