"""The places by which visitors say where they are or want to start: districts, communes until June 2025, communes of today.

Fetched only where somebody types a place. Each row is found by the name that it shows and, in English, by the Vietnamese
one as well; the browser folds both.
"""

from generator.catalogue.whole import Catalogue
from generator.map.data import DECIMALS, FORMAT, Json
from generator.text.bilingual import Lang, Text
from generator.text.sorting import sort_key


def gazetteer(catalogue: Catalogue, lang: Lang) -> Json:
    """Return the places as rows ``[id, name, where, latitude, longitude, Vietnamese name]``, in the order of their names.

    ``id`` is ``district.<id>``, ``old.<code>`` or ``new.<code>``: a promise, because shared routes hold it. ``where`` is
    what tells places of one name apart, "" where nothing needs to; the Vietnamese name is there where it is another.
    """
    districts, communes = catalogue.districts, catalogue.communes.values()
    units = {
        unit.code: (unit, districts[commune.district].province.current.short)
        for commune in communes
        for unit in (commune.current, *commune.others)
    }
    several = catalogue.several
    found = [
        *(
            (f"district.{d.id}", d.name, d.province.short if several else None, d.lat, d.lon)
            for d in districts.values()
        ),
        *((f"old.{c.code}", c.name, districts[c.district].whereabouts, c.lat, c.lon) for c in communes),
        *((f"new.{u.code}", u.name, province if several else None, u.lat, u.lon) for u, province in units.values()),
    ]
    found.sort(key=lambda row: (sort_key(row[1].get(lang)), row[0]))
    return {"format": FORMAT, "places": [_row(*row, lang) for row in found]}


def route_names(catalogue: Catalogue, lang: Lang) -> Json:
    """Return the ready-made routes by id: what they are called, and the ids of their stops. Embeds call them by id."""
    routes = catalogue.routes.values()
    return {
        "format": FORMAT,
        "routes": {r.id: {"title": r.title.get(lang), "stops": [stop.id for stop in r.stops]} for r in routes},
    }


def _row(id_: str, name: Text, where: Text | None, lat: float, lon: float, lang: Lang) -> list[object]:
    local = name.vi if name.get(lang) != name.vi else ""
    return [id_, name.get(lang), where.get(lang) if where else "", round(lat, DECIMALS), round(lon, DECIMALS), local]
