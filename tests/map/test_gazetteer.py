"""The places by which visitors say where they are."""

from generator.catalogue.whole import Catalogue
from generator.map.gazetteer import gazetteer
from generator.text.sorting import sort_key


def test_a_place_is_there_by_its_old_and_its_new_name(catalogue: Catalogue) -> None:
    rows = {row[0]: row for row in gazetteer(catalogue, "en")["places"]}  # type: ignore[attr-defined]
    assert rows["district.tri-ton"] == ["district.tri-ton", "Tri Ton district", "", 10.4237, 105.00315, "Huyện Tri Tôn"]
    for commune in catalogue.communes.values():
        old = rows[f"old.{commune.code}"]
        assert old[1:3] == [commune.name.en, catalogue.districts[commune.district].short.en]
        assert rows[f"new.{commune.current.code}"][5] == commune.current.name.vi
    assert len(rows) == len({row[0] for row in gazetteer(catalogue, "vi")["places"]})  # type: ignore[attr-defined]


def test_places_are_in_vietnamese_order(catalogue: Catalogue) -> None:
    names = [str(row[1]) for row in gazetteer(catalogue, "vi")["places"]]  # type: ignore[attr-defined]
    assert names == sorted(names, key=sort_key)
