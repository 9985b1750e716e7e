"""What the browser reads: indexes point where they should, and search words leave nothing out."""

import json
from dataclasses import replace
from types import MappingProxyType

import pytest

from generator.catalogue.model import Point, Precision
from generator.catalogue.whole import Catalogue
from generator.map.data import bounds_of, catalogue_data
from generator.map.files import compact
from generator.map.names import catalogue_names
from generator.map.words import search_words
from generator.text.folding import fold
from generator.text.sorting import sort_key
from generator.vocabulary.sets import SETS


def _row(catalogue: Catalogue, id_: str, lang: str = "vi") -> dict[str, object]:
    """Put together again what the columns and tables say of one product."""
    data = json.loads(compact(catalogue_data(catalogue, "en" if lang == "en" else "vi")))
    names = json.loads(compact(catalogue_names(catalogue, "en" if lang == "en" else "vi")))
    assert [names["format"], names["key"]] == [data["format"], data["key"]]
    columns = data["products"] | names["products"]
    i = columns["id"].index(id_)
    place = data["places"][columns["place"][i]]
    return {
        "name": columns["name"][i],
        "stars": columns["stars"][i],
        "set": data["sets"][columns["set"][i]]["id"],
        "status": data["statuses"][columns["status"][i]]["id"],
        "producer": names["producers"][columns["producer"][i]]["id"],
        "place": names["places"][columns["place"][i]],
        "at": place["at"],
        "district": data["districts"][place["district"]]["id"],
        "commune": names["communes"][place["commune"]],
    }


def test_columns_and_tables_say_what_the_record_says(catalogue: Catalogue) -> None:
    product = catalogue.products["cai-xanh"]
    commune = product.address.commune
    assert _row(catalogue, "cai-xanh") == {
        "name": "Cải xanh thử",
        "stars": 4,
        "set": "I.1.a",
        "status": product.status.value,
        "producer": "rau-sach-thu",
        "place": commune.name.vi,
        "at": [commune.lat, commune.lon],
        "district": "thoai-son",
        "commune": commune.current.name.vi,
    }


def test_products_stand_in_publishing_order_and_by_name_in_vietnamese_order(catalogue: Catalogue) -> None:
    columns = catalogue_names(catalogue, "vi")["products"]
    assert isinstance(columns, dict)
    assert columns["id"] == list(catalogue.products)
    in_order = [columns["name"][i] for i in columns["by_name"]]
    assert in_order == sorted((p.name.vi for p in catalogue.products.values()), key=sort_key)


def test_english_names_have_the_vietnamese_ones_beside_them(catalogue: Catalogue) -> None:
    columns = catalogue_names(catalogue, "en")["products"]
    assert isinstance(columns, dict)
    i = columns["id"].index("cai-xanh")
    assert (columns["name"][i], columns["local"][i]) == ("Test mustard greens", "Cải xanh thử")
    assert columns["untranslated"] == []
    vietnamese = catalogue_names(catalogue, "vi")["products"]
    assert isinstance(vietnamese, dict)
    assert "local" not in vietnamese


def test_a_name_without_english_is_marked(catalogue: Catalogue) -> None:
    product = catalogue.products["cai-xanh"]
    only_vi = replace(product, name=replace(product.name, en=None))
    some = replace(catalogue, products=MappingProxyType({**catalogue.products, "cai-xanh": only_vi}))
    columns = catalogue_names(some, "en")["products"]
    assert isinstance(columns, dict)
    i = columns["id"].index("cai-xanh")
    assert columns["name"][i] == "Cải xanh thử"
    assert columns["untranslated"] == [i]


def test_only_a_better_point_than_the_commune_is_given(catalogue: Catalogue) -> None:
    product = catalogue.products["cai-xanh"]

    def given(point: Point) -> object:
        changed = {id_: replace(p, point=replace(p.point, precision=Precision.COMMUNE)) for id_, p in products}
        changed["cai-xanh"] = replace(product, point=point)
        columns = catalogue_data(replace(catalogue, products=MappingProxyType(changed)), "vi")["products"]
        assert isinstance(columns, dict)
        return [[list(changed)[i], *rest] for i, *rest in columns["exact"]]

    products = catalogue.products.items()
    assert given(replace(product.point, precision=Precision.COMMUNE)) == []
    exact = Point(lat=10.2678912, lon=105.18, precision=Precision.EXACT)
    assert given(exact) == [["cai-xanh", 10.26789, 105.18, "exact"]]


def test_contacts_are_there_only_with_consent(catalogue: Catalogue) -> None:
    rows = {row["id"]: row for row in catalogue_names(catalogue, "vi")["producers"]}  # type: ignore[attr-defined]
    assert rows["rau-sach-thu"]["phones"] == list(catalogue.producers["rau-sach-thu"].contacts.phones)
    assert "phones" not in rows["dau-tam-thu"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_search_words_and_names_hold_every_word_of_both_languages(catalogue: Catalogue, lang: str) -> None:
    words = search_words(catalogue, "en" if lang == "en" else "vi")
    data = catalogue_data(catalogue, "en" if lang == "en" else "vi")
    assert words["key"] == data["key"]
    for i, product in enumerate(catalogue.products.values()):
        known = set(fold(product.name.get("en" if lang == "en" else "vi")).split())
        also = set(words["products"][i].split())  # type: ignore[index]
        assert not known & also
        for text in (product.name.vi, product.name.en or "", product.printed_name or ""):
            assert set(fold(text).replace("(", " ").replace(")", " ").split()) <= known | also
    assert len(words["producers"]) == len(catalogue.producers)  # type: ignore[arg-type]
    assert len(words["sets"]) == len(SETS)  # type: ignore[arg-type]


def test_a_place_is_found_by_its_old_and_its_new_name(catalogue: Catalogue) -> None:
    product = catalogue.products["cai-xanh"]
    data, words = catalogue_data(catalogue, "vi"), search_words(catalogue, "vi")
    place = data["products"]["place"][list(catalogue.products).index("cai-xanh")]  # type: ignore[index]
    found_by = words["places"][place]  # type: ignore[index]
    for name in (product.address.commune.name.vi, product.address.commune.current.name.vi, "Thoại Sơn"):
        assert set(fold(name).split()) <= set(found_by.split())


def test_the_key_changes_when_what_indexes_mean_changes(catalogue: Catalogue) -> None:
    fewer = {id_: p for id_, p in catalogue.products.items() if id_ != "cai-xanh"}
    other = replace(catalogue, products=MappingProxyType(fewer))
    assert catalogue_data(other, "vi")["key"] != catalogue_data(catalogue, "vi")["key"]


def test_bounds_hold_every_product_and_district(catalogue: Catalogue) -> None:
    (south, west), (north, east) = bounds_of(catalogue)
    for point in [p.point for p in catalogue.products.values()] + list(catalogue.districts.values()):
        assert south < point.lat < north
        assert west < point.lon < east


def test_an_empty_catalogue_still_gives_data(catalogue: Catalogue) -> None:
    empty = replace(catalogue, products=MappingProxyType({}), producers=MappingProxyType({}))
    assert json.loads(compact(catalogue_names(empty, "vi")))["products"]["id"] == []
    assert json.loads(compact(catalogue_data(empty, "vi")))["products"]["stars"] == []


def test_compact_json_refuses_numbers_that_json_lacks() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        compact({"lat": float("nan")})
    assert compact({"a": "ế", "b": [1, 2]}) == '{"a":"ế","b":[1,2]}'
