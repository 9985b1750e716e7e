"""What the form looks up while one types, and what of it grows with the catalogue: a page cannot carry a country."""

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from generator.catalogue.model import Province
from generator.catalogue.whole import Catalogue
from generator.checks.locations import province_box
from generator.forms.documents import documents
from generator.places.geometry import Point
from generator.text.bilingual import LANGS, Lang
from generator.text.formatting import within_sentence

Json = dict[str, Any]

PATH: Final = "assets/data/form.json"
AREAS_PATH: Final = "assets/data/form-areas.{lang}.json"


def form_files(catalogue: Catalogue) -> dict[str, str]:
    """Return path in the site → text of what the form fetches: the records that are there, and in each language areas."""
    files: dict[str, Json] = {PATH: known(catalogue)}
    files |= {AREAS_PATH.format(lang=lang): areas(catalogue, lang) for lang in LANGS}
    return {path: _text(content) for path, content in files.items()}


def known(catalogue: Catalogue) -> Json:
    """Return which producers, products and outlets there are, the same for both languages.

    Producers are ``[id, name, folder of the district]``, products ``[id, name, index of the producer]``, outlets as
    producers; names are Vietnamese.
    """
    indexes = {producer: index for index, producer in enumerate(catalogue.producers)}
    return {
        "format": 1,
        "producers": [[p.id, p.name.vi, PurePosixPath(p.record).parts[1]] for p in catalogue.producers.values()],
        "products": [[p.id, p.name.vi, indexes[p.producer]] for p in catalogue.products.values()],
        "outlets": [[o.id, o.name.vi, PurePosixPath(o.record).parts[1]] for o in catalogue.outlets.values()],
    }


def areas(catalogue: Catalogue, lang: Lang) -> Json:
    """Return what a record can name: provinces with their districts, the communes of each district, documents.

    Districts are ``[id, name]``, communes ``[name as records write it, latitude, longitude]`` by the id of the district,
    documents as ``documents`` has them.
    """
    communes: dict[str, list[list[object]]] = {district: [] for district in catalogue.districts}
    for commune in catalogue.communes.values():
        communes[commune.district].append([within_sentence(commune.name.vi), commune.lat, commune.lon])
    return {
        "format": 1,
        "provinces": [_province(catalogue, province, lang) for province in catalogue.provinces.values()],
        "communes": communes,
        "documents": documents(catalogue, lang),
    }


def _province(catalogue: Catalogue, province: Province, lang: Lang) -> Json:
    """Return a province: what it is called alone and within a sentence, its districts, the box (see ``Box``) around it."""
    districts = catalogue.districts_of(province)
    inside = [Point(c.lat, c.lon) for district in districts for c in catalogue.communes_of(district)]
    return {
        "id": province.id,
        "label": province.name.get(lang),
        "name": province.short.get(lang) if lang == "en" else within_sentence(province.name.vi),
        "districts": [[district.id, district.name.get(lang)] for district in districts],
        "box": province_box(inside) if inside else None,
    }


def _text(content: Mapping[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
