"""What to ask where a row names its commune by no name of 30 June 2025: certificates since then name units of today."""

from generator.checks.locations import named_since_the_reform, unknown_commune
from generator.importing.addresses import AddressParts
from generator.records.gazetteer import Gazetteer
from generator.records.places_file import PlacesFile
from generator.text.bilingual import Text
from generator.text.suggesting import nearest


def commune_question(address: AddressParts, places: PlacesFile) -> Text | None:
    """Return why the commune of an address is not known and how to name it; None where it is known or not named."""
    typed, gazetteer = address.unnamed, Gazetteer.of(places)
    if address.commune or address.elsewhere or not typed:
        return None
    before = gazetteer.before_the_reform(address.district, typed) or gazetteer.before_the_reform(None, typed)
    if before:
        return named_since_the_reform(typed, before)
    if address.district is None:
        return _nowhere(typed)
    text, suggestion = unknown_commune(gazetteer, address.district, typed)
    if suggestion is None:
        return text if gazetteer.district_of(typed) else _nowhere(typed)
    return Text(
        f"{text.vi}; có phải “{suggestion}” không?",
        f"{text.get('en')}; did you mean “{suggestion}”?",
    )


def no_district(typed: str, places: PlacesFile) -> Text:
    """Return that no district or province of the catalogue is called so, and which one may be meant."""
    ours = [name for d in places.districts for name in (d.short.vi, d.name.vi)]
    near = nearest(typed, ours)
    vi, en = f"danh mục không có huyện, tỉnh nào tên “{typed}”", f"the catalogue has no district or province “{typed}”"
    if near:
        return Text(f"{vi}; có phải “{near}” không?", f"{en}; did you mean “{near}”?")
    return Text(
        f"{vi}; hãy ghi đúng tên huyện trước ngày 1/7/2025, hoặc báo người phụ trách thêm nơi này",
        f"{en}; write the district as it was called before 1 July 2025, or ask the person in charge to add the place",
    )


def _nowhere(typed: str) -> Text:
    return Text(
        f"danh mục không có nơi nào tên “{typed}”; hãy ghi huyện và tên xã, phường, thị trấn trước ngày 1/7/2025, "
        "hoặc báo người phụ trách thêm nơi này",
        f"the catalogue has no place called “{typed}”; give the district and the commune's name before 1 July 2025, or ask "
        "the person in charge to add the place",
    )
