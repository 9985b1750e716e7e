"""oEmbed 1.0 (https://oembed.com): what a page that somebody links to looks like inside the linking page.

Answers are static files: a page names its own in its head, so no endpoint has to compute one. Addresses in an answer must
be absolute, so a site without an address has none.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from jinja2 import Environment

from generator.catalogue.model import District, Product, Province
from generator.catalogue.whole import Catalogue
from generator.pages.embeds import SANDBOX, embeds
from generator.pages.routes import Route, language_root, share_picture_path
from generator.text.bilingual import Lang, Text

FOLDER: Final = "oembed/"
#: Seconds for which a linking page may keep an answer: a day.
_KEPT: Final = 86_400


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a page is embedded as: a key of ``EMBEDS``, its preset, the name of the part, a picture's path."""

    kind: str
    preset: Mapping[str, str]
    name: Text | None = None
    picture: str | None = None


def oembed_path(route: Route, lang: Lang) -> str | None:
    """Return where the answer for a page lies in the site ("oembed/products/gao.vi.json"); None for other pages."""
    return f"{FOLDER}{route.path.rstrip('/')}.{lang}.json" if _shown(route) else None


def answered_path(path: str, lang: Lang) -> str | None:
    """Return the path of the page that an answer is about, below its language's root; None where no answer lies."""
    ending = f".{lang}.json"
    if not (path.startswith(FOLDER) and path.endswith(ending)):
        return None
    return path.removeprefix(FOLDER).removesuffix(ending) + "/"


def oembed_answer(route: Route, lang: Lang, catalogue: Catalogue, site_url: str, env: Environment) -> str | None:
    """Return the answer for a page as JSON text; None for pages that are embedded as nothing.

    Args:
        route: the page.
        lang: its language.
        catalogue: what it is a page of.
        site_url: the address of the site.
        env: templates, which write the code of the frame.
    """
    shown = _shown(route)
    if shown is None:
        return None
    site = f"{site_url.rstrip('/')}/"
    embed = embeds(catalogue.region)[shown.kind]
    title = embed.named.get(lang).format(name=shown.name.get(lang)) if shown.name else embed.title.get(lang)
    query = f"?{urlencode(shown.preset)}" if shown.preset else ""
    frame = env.get_template("catalogue/_frame_code.html").render(
        src=f"{site}{language_root(lang)}{embed.path}{query}",
        title=title,
        height=embed.height,
        sandbox=SANDBOX,
        allow=embed.allow,
    )
    answer: dict[str, Any] = {
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": catalogue.brand.get(lang),
        "provider_url": site + language_root(lang),
        "cache_age": _KEPT,
        "html": frame.strip(),
        "width": embed.width,
        "height": embed.height,
    }
    if shown.picture:
        answer |= {"thumbnail_url": site + shown.picture, "thumbnail_width": 1200, "thumbnail_height": 630}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _shown(route: Route) -> _Shown | None:
    """Return what a page is embedded as; only records' pages, the lists of a star rating and the map are."""
    subject = route.subject
    if "product" in subject:
        product: Product = subject["product"]
        return _Shown("card", {"product": product.id}, product.name, share_picture_path(product))
    if "district" in subject:
        district: District = subject["district"]
        return _Shown("strip", {"district": district.id}, district.whereabouts)
    if "province" in subject:
        province: Province = subject["province"]
        return _Shown("strip", {"province": province.id}, province.short)
    if "stars" in subject:
        return _Shown(
            "map", {"stars": str(subject["stars"])}, Text(f"{subject['stars']} sao", f"{subject['stars']} stars")
        )
    return _Shown("map", {}) if route.path == "map/" else None
