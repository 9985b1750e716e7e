"""The outlets for the map: fetched once somebody wants to see them."""

from generator.catalogue.model import Outlet, Precision
from generator.catalogue.whole import Catalogue
from generator.map.data import Json, head, rounded
from generator.text.bilingual import Lang
from generator.text.hours import plain


def outlet_data(catalogue: Catalogue, lang: Lang) -> Json:
    """Return every outlet in one language, ready for ``json.dumps``."""
    districts = {id_: index for index, id_ in enumerate(catalogue.districts)}
    rows = [_row(outlet, lang, districts[outlet.district.id]) for outlet in catalogue.outlets.values()]
    return {**head(catalogue), "outlets": rows}


def _row(outlet: Outlet, lang: Lang, district: int) -> Json:
    """One outlet. ``also`` is what else it is called, for searching; ``rough`` says that only the commune or the district is known; ``hours``: see ``text.hours.plain``."""
    place = outlet.address.commune if outlet.address else None
    row: Json = {
        "id": outlet.id,
        "name": outlet.name.get(lang),
        "kind": outlet.kind.value,
        "kind_name": outlet.kind.label.get(lang),
        "district": district,
        "commune": place.current.code if place else "",
        "where": place.name.get(lang) if place else "",
        "at": rounded(outlet.point.lat, outlet.point.lon),
    }
    if outlet.point.precision in {Precision.COMMUNE, Precision.DISTRICT}:
        row["rough"] = outlet.point.precision.value
    if outlet.hours and (found := plain(outlet.hours)):
        row["hours"] = found
    if outlet.contacts.phones:
        row["phones"] = list(outlet.contacts.phones)
    other: Lang = "en" if lang == "vi" else "vi"
    also = " · ".join(
        dict.fromkeys(name for name in (outlet.name.get(other), *outlet.printed_names) if name != row["name"])
    )
    if also:
        row["also"] = also
    if outlet.name.lang(lang) != lang:
        row["lang"] = outlet.name.lang(lang)
    return row
