"""The files under ``feeds/`` and ``en/feeds/``: Atom feeds and calendars, of the whole catalogue and of each of its areas.

A feed that has much to tell holds the latest; what came before is in archives, each of which leads to the one before it
(RFC 5005, section 4), because readers fetch a feed every hour.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID, uuid5

from jinja2 import Template

from generator.catalogue.fingerprints import Fingerprints, of_files
from generator.catalogue.whole import Catalogue
from generator.opendata.areas import Area, areas_of
from generator.opendata.calendars import Calendars
from generator.opendata.news import Feed, News, Newsroom
from generator.opendata.pieces import Pieces
from generator.opendata.planned import Planned, made_from
from generator.opendata.templates import xml_templates
from generator.opendata.xml_text import xml_texts
from generator.pages.routes import Wanted, everything, language_root
from generator.text.bilingual import LANGS, Lang, Text

#: Ids of feeds and entries are made from it; a new one would make every reader show everything again.
_NAMESPACE: Final = UUID("6f0b0a36-0d0e-5c1c-9d3b-0c0f8a91d0c9")

#: Entries of an archive. A feed with twice as many keeps between one and two archives' worth of them itself.
ARCHIVED: Final = 250

_CALENDAR: Final = Text("Hết hạn giấy chứng nhận OCOP", "OCOP certificates that lapse")


def feed_files(
    catalogue: Catalogue,
    site_url: str | None,
    templates: Path,
    wanted: Wanted = everything,
    *,
    fingerprints: Fingerprints | None = None,
    place: Path | None = None,
) -> Iterator[Planned]:
    """Yield every wanted feed and calendar; each is made, if at all, before the next is asked for.

    Args:
        catalogue: the catalogue.
        site_url: the address of the site; without it links are relative to the feed.
        templates: ``site_src/xml``.
        wanted: which files are; those of one place are together.
        fingerprints: of the values of the catalogue, where some are known.
        place: the folder for what is kept for the next build.

    Raises:
        NotXmlError: a text has a character that XML cannot hold.
    """
    fingerprints = fingerprints or Fingerprints()
    atom = xml_templates(templates, catalogue).get_template("atom.xml")
    pages = {lang: _base(site_url) + language_root(lang) if site_url else None for lang in LANGS}
    always = fingerprints.of((of_files(templates), catalogue.region, catalogue.brand, site_url))
    newsroom = Newsroom(catalogue, fingerprints)
    with Pieces(place, "events") as events:
        calendars = {lang: Calendars(lang, catalogue.brand, pages[lang], events, fingerprints) for lang in LANGS}
        for area in (None, *areas_of(catalogue)):
            path = area.path if area else ""
            if not wanted(calendar_path(path)):
                continue
            for feed in Feed:
                for part in _parts(newsroom.news(feed, area)):
                    updated = part.items[0].day if part.items else _known_since(catalogue)
                    marks = [item.mark for item in part.items]
                    told = fingerprints.of(
                        (feed, area and (area.id, area.name), marks, updated, part.number, part.archives)
                    )
                    for lang in LANGS:
                        make = partial(_atom_file, atom, catalogue, feed, part, updated, _Place(lang, area, site_url))
                        where = language_root(lang) + feed_path(feed, path, part.number)
                        yield Planned(where, made_from(always, told), make)
            ends = newsroom.lapses(area)
            name = _named(_CALENDAR, catalogue, area)
            told = fingerprints.of((name, [lapse.mark for lapse in ends]))
            for lang in LANGS:
                make = partial(calendars[lang].file, name, ends)
                yield Planned(language_root(lang) + calendar_path(path), made_from(always, told), make)


@dataclass(frozen=True, slots=True)
class _Place:
    """In which language a feed is, of which part of the catalogue, on which site."""

    lang: Lang
    area: Area | None
    site_url: str | None


@dataclass(frozen=True, slots=True)
class _Part:
    """What one file of a feed tells, the latest first. ``number`` counts archives from the oldest; 0 is the feed itself."""

    items: Sequence[News]
    number: int
    archives: int


def _parts(items: Sequence[News]) -> Iterator[_Part]:
    """Yield the feed itself and its archives, which are counted from the oldest, so that they stay what they are."""
    archives = max(0, len(items) // ARCHIVED - 1)
    latest = len(items) - archives * ARCHIVED
    yield _Part(items[:latest], 0, archives)
    for number in range(archives, 0, -1):
        end = len(items) - (number - 1) * ARCHIVED
        yield _Part(items[end - ARCHIVED : end], number, archives)


def feed_path(feed: Feed, area: str, archive: int = 0) -> str:
    """Return where a feed lies below the root of its language, or one of its archives.

    Args:
        feed: which feed.
        area: the path of its area, or "" for the whole.
        archive: the number of the archive; 0 is the feed itself.
    """
    return f"feeds/{area}{feed}{f'-{archive}' if archive else ''}.xml"


def calendar_path(area: str) -> str:
    """Return where a calendar lies below the root of its language, given the path of its area or "" for the whole."""
    return f"feeds/{area}lapsing.ics"


def _atom_file(
    template: Template, catalogue: Catalogue, feed: Feed, part: _Part, updated: date, place: _Place
) -> bytes:
    lang, area = place.lang, place.area

    def path(archive: int) -> str:
        return language_root(lang) + feed_path(feed, area.path if area else "", archive)

    up = _base(place.site_url) if place.site_url else "../" * path(0).count("/")
    pages = up + language_root(lang)
    older = part.number - 1 if part.number else part.archives
    ways = {
        "self": path(part.number),
        "current": path(0) if part.number else None,
        "prev-archive": path(older) if older else None,
        "next-archive": path(part.number + 1) if 0 < part.number < part.archives else None,
    }
    text = template.render(
        lang=lang,
        id=_id(path(0)),
        title=_named(feed.label, catalogue, area).get(lang),
        updated=_moment(updated),
        ways={relation: up + to for relation, to in ways.items() if to},
        is_archive=part.number > 0,
        page=pages + (area.path if area else ""),
        entries=[
            {
                "id": _id(f"{lang}/{feed}/{item.key}"),
                "updated": _moment(item.day),
                "title": item.title.get(lang),
                "summary": item.summary.get(lang),
                "link": pages + item.path,
            }
            for item in part.items
        ],
    )
    xml_texts([text])
    return text.encode()


def _named(title: Text, catalogue: Catalogue, area: Area | None) -> Text:
    if area is None:
        return Text(f"{title.vi} – {catalogue.region.vi}", f"{title.get('en')} – {catalogue.region.get('en')}")
    name = area.name
    return Text(f"{title.vi} – {name.vi}", f"{title.get('en')} – {name.get('en')}")


def _known_since(catalogue: Catalogue) -> date:
    """Return the day that an empty feed bears: that of the latest list, so that it does not change daily."""
    return max((d.as_of for d in catalogue.documents.values() if d.as_of), default=catalogue.as_of)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+07:00"


def _id(key: str) -> str:
    return f"urn:uuid:{uuid5(_NAMESPACE, key)}"


def _base(site_url: str) -> str:
    return site_url.rstrip("/") + "/"
