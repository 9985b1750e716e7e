"""The files of map and search that a build writes: one call for the site's stage."""

import json
from pathlib import Path

from generator.catalogue.whole import Catalogue
from generator.keeping import kept_bytes
from generator.map.boundaries import FILE_NAME, boundaries
from generator.map.data import bounds_of, catalogue_data
from generator.map.gazetteer import gazetteer, route_names
from generator.map.names import catalogue_names
from generator.map.outlets import outlet_data
from generator.map.settings import Bounds
from generator.map.words import search_words
from generator.text.bilingual import LANGS, Lang


def map_files(catalogue: Catalogue, settings: dict[str, object], site_src: Path) -> dict[str, str]:
    """Return path in the site → text: data and scaffold in each language, and the boundaries where they were dropped.

    Raises:
        MapSettingsError: ``settings`` (``extra.map`` of mkdocs.yml) cannot be used.
        BoundariesError: The dropped ``boundaries.geojson`` cannot be used.
    """
    drawn = boundaries(site_src)
    files: dict[str, str] = {}
    for lang in LANGS:
        files[f"assets/data/catalogue.{lang}.json"] = compact(catalogue_data(catalogue, lang))
        files[f"assets/data/names.{lang}.json"] = compact(catalogue_names(catalogue, lang))
        files[f"assets/data/search.{lang}.json"] = compact(search_words(catalogue, lang))
        files[f"assets/data/outlets.{lang}.json"] = compact(outlet_data(catalogue, lang))
        files[f"assets/data/places.{lang}.json"] = compact(gazetteer(catalogue, lang))
        files[f"assets/data/routes.{lang}.json"] = compact(route_names(catalogue, lang))
        files[f"assets/map.{lang}.js"] = _scaffold(settings, bounds_of(catalogue), lang, boundaries=drawn is not None)
    if drawn is not None:
        files[f"assets/data/{FILE_NAME}"] = drawn
    return files


def _scaffold(settings: dict[str, object], bounds: Bounds, lang: Lang, *, boundaries: bool) -> str:
    """Return what folium authors, kept for the next build: folium takes longer to import than to write it."""

    def make() -> bytes:
        from generator.map.scaffold import scaffold

        return scaffold(settings, bounds, lang, boundaries=boundaries).encode()

    return kept_bytes("scaffold", [repr((settings, bounds, lang, boundaries)).encode()], make).decode()


def compact(value: object) -> str:
    """Return JSON without a byte too many, the same for the same value; numbers that JSON lacks are errors."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
