"""What hosts show for an address that is not there: for each language a page that works at any depth."""

from pathlib import Path

from generator.site.hosts import base_path
from generator.site.templates import render
from generator.text.bilingual import LANGS, Text


def lost_pages(templates: Path, brand: Text, site_url: str | None) -> dict[str, str]:
    """Return path → HTML of ``404.html`` and ``en/404.html``; both hold both languages, their own first.

    Args:
        templates: ``site_src/templates``.
        brand: what the site is called.
        site_url: the address of the site; its path is in every link, because the page is shown at any depth.
    """
    return {
        f"{'' if lang == 'vi' else f'{lang}/'}404.html": render(
            templates, "404.html", base_url=base_path(site_url), first=lang, brand=brand.get(lang)
        )
        for lang in LANGS
    }
