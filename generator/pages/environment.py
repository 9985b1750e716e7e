"""The Jinja environment of the catalogue's pages: autoescaping, and the words that templates may use.

One environment per language and depth, because what ``url`` and ``_`` answer depends on both; that way macros are
imported once and not once a page. Text of records reaches a template as a value, never as a template.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType, NoneType
from typing import Any, Final

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Macro
from markupsafe import Markup

from generator.catalogue.fingerprints import Fingerprints
from generator.catalogue.status import expires_on
from generator.catalogue.variety import varied
from generator.catalogue.whole import Catalogue
from generator.pages.asking import Questions
from generator.pages.compiling import SiteEnvironment
from generator.pages.listings import ROWS, heading
from generator.pages.routes import SITE_PICTURE, photo_path, place_picture_path, route_file_path, share_picture_path
from generator.pages.trails import Trails
from generator.places.names import hamlet_name
from generator.text import formatting, hours
from generator.text.bilingual import Lang, Text
from generator.text.formatting import within_sentence
from generator.text.sorting import sort_key
from generator.text.translations import Translations
from generator.vocabulary.drawings import DRAWINGS
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import GROUPS, SETS
from generator.vocabulary.stars import PUBLISHED_STARS, band
from generator.vocabulary.statuses import Status

SEPARATOR: Final = "\x1f"

#: The sprites that icons on pages are taken from.
ICONS: Final = "assets/icons.svg"
SET_ICONS: Final = "assets/sets.svg"

#: So much ``once`` keeps of an environment; pages of one producer and of neighbours are made soon after each other.
_KEPT: Final = 10_000

_PLAIN: Final = (str, int, bool, NoneType, date)


def environment(
    templates: Path,
    translations: Translations,
    depth: int,
    compiled: BytecodeCache | None = None,
    names: Mapping[str, str] = MappingProxyType({}),
    everywhere: Mapping[str, Any] = MappingProxyType({}),
    *,
    questions: Questions | None = None,
    icons: str = ICONS,
) -> Environment:
    """Return the environment for pages ``depth`` folders below their language's root.

    Args:
        templates: ``site_src/templates``.
        translations: the strings of the pages' language.
        depth: 0 for the home page, 1 for ``catalogue/``, 2 for ``products/<id>/``.
        compiled: templates that another environment has compiled.
        names: asset as templates call it → its name in the site, where the two differ.
        everywhere: what is the same on every page, for imported blocks as well.
        questions: what pages ask for is noted there.
        icons: the sprite of icons that these pages load.
    """
    env = SiteEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    words = template_words(translations, depth, names, icons, questions or Questions(Fingerprints()))
    env.globals.update(words, **everywhere)
    return env


def words_of(catalogue: Catalogue, translations: Translations) -> dict[str, Any]:
    """Return what templates call the catalogue (its region, the name of the site), and the ways down to its places."""
    lang = translations.lang
    trails = Trails(catalogue, lang, _translator(translations))
    return {"region": catalogue.region.get(lang), "brand": catalogue.brand.get(lang), "trails": trails}


def template_words(
    translations: Translations, depth: int, names: Mapping[str, str], icons: str, questions: Questions
) -> dict[str, Any]:
    """Return the functions and vocabularies that every catalogue template may use."""
    lang = translations.lang
    to_language = "../" * depth
    to_site = to_language + ("" if lang == "vi" else "../")

    def url(path: str) -> str:
        return (to_language + path) or "./"

    def asset(path: str) -> str:
        return to_site + names.get(path, path)

    @cache
    def icon(name: str) -> Markup:
        return Markup('<svg class="oc-icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>').format(
            asset(SET_ICONS if name in DRAWINGS else icons), name
        )

    return {
        "lang": lang,
        "_": _translator(translations),
        "n_": translations.ngettext,
        "url": url,
        "asset": asset,
        "icon": icon,
        "sprite": asset(icons),
        "photo_path": photo_path,
        "route_file_path": route_file_path,
        "t": _text(lang),
        "plain": lambda text: text.get(lang),
        "hamlet": lambda printed: hamlet_name(printed).get(lang),
        "low": _low(lang),
        "in_order": lambda things: sorted(things, key=lambda thing: sort_key(thing.name.get(lang))),
        "number": lambda value: formatting.number(float(value), lang),
        "day": lambda value: formatting.day(value, lang),
        "clock": formatting.clock,
        "month_name": lambda month: formatting.month(month, lang),
        "month_runs": formatting.month_runs,
        "hours_runs": hours.runs,
        "hours_plain": hours.plain,
        "distance": lambda metres: formatting.distance(metres, lang),
        "share_picture_path": share_picture_path,
        "place_picture_path": place_picture_path,
        "site_picture": SITE_PICTURE,
        "json_script": json_script,
        "paragraphs": lambda text: [part for part in text.get(lang).split("\n") if part.strip()],
        "groups": GROUPS,
        "sets": SETS,
        "star_levels": PUBLISHED_STARS,
        "last_day_of_list": expires_on,
        "band": band,
        "by_stars": lambda products: Counter(product.stars for product in products),
        "producer_types": tuple(ProducerType),
        "statuses": tuple(Status),
        "varied": varied,
        "separator": SEPARATOR,
        "lines_of_a_page": ROWS,
        "list_heading": lambda kind, of, region: heading(kind, of, lang, _translator(translations), region),
        "once": _once(questions),
    }


def _once(questions: Questions) -> Callable[..., Markup]:
    """Return ``once``: what a macro makes of values of the catalogue is made at the first call and kept.

    Values are told apart by identity: hashing a record reads all of it, and the catalogue outlives the templates. What
    is kept is forgotten from time to time, or it would in the end be half the site. Every page that shows it has asked for
    what it asked.
    """
    kept: dict[tuple[object, ...], tuple[Markup, tuple[str, ...]]] = {}

    def once(macro: Macro, *subjects: object) -> Markup:
        key = (macro.name, *(s if isinstance(s, _PLAIN) else id(s) for s in subjects))
        found = kept.get(key)
        if found is None:
            if len(kept) >= _KEPT:
                kept.clear()
            found = kept[key] = questions.apart(lambda: Markup(macro(*subjects)))  # noqa: S704 - a macro escapes what it writes
        questions.asked.update(found[1])
        return found[0]

    return once


def _translator(translations: Translations) -> Callable[..., Markup]:
    """Return ``_``: messages without values, which are most, are translated and escaped once."""
    plain = cache(translations.gettext)

    def translate(message: str, /, **values: object) -> Markup:
        return translations.gettext(message, **values) if values else plain(message)

    return translate


def _text(lang: Lang) -> Callable[[Text], str]:
    """Return ``t``: a text in the page's language, to be escaped; Vietnamese that stands in for English is marked as such."""

    def t(text: Text) -> str:
        if lang == "vi" or text.en:
            return text.get(lang)
        return Markup('<span lang="vi">{}</span>').format(text.vi)

    return t


def _low(lang: Lang) -> Callable[[Text], str]:
    """Return ``low``: a name in the middle of a sentence ("Huyện Thoại Sơn" → "huyện Thoại Sơn"). English keeps its capitals."""

    def low(text: Text) -> str:
        name = text.get(lang)
        return within_sentence(name) if lang == "vi" else name

    return low


def json_script(element_id: str, value: Mapping[str, Any]) -> Markup:
    """Return data for scripts in a page: JSON in which ``<``, ``>`` and ``&`` cannot end the element."""
    return Markup('<script type="application/json" id="{}">{}</script>').format(element_id, script_safe(value))


def script_safe(value: Mapping[str, Any]) -> Markup:
    """Return JSON as it may stand inside a script element: nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704
