"""The modules of a trip by themselves: its order, its ways out, its files as other readers read them. They run in Chromium."""

import itertools
import json
import math
import random
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import fastkml
import gpxpy
import pytest
from fastkml.utils import find_all
from playwright.sync_api import Browser, Route

from generator.catalogue.neighbours import metres_between
from tests.projects import ROOT

MODULES = ROOT / "site_src" / "assets" / "js"
Call = Callable[..., Any]


def _sources(route: Route) -> None:
    file = MODULES / route.request.url.split("/js-sources/")[1]
    route.fulfill(body=file.read_text("utf-8"), content_type="text/javascript")


@pytest.fixture(scope="module")
def call(browser: Browser, site_url: str) -> Iterator[Call]:
    """Return what calls a function of a module, ``call("trip/order.js", "sensible", points, True)``."""
    context = browser.new_context(service_workers="block")
    context.route("**/js-sources/**", _sources)
    page = context.new_page()
    page.goto(f"{site_url}route/")

    def run(module: str, function: str, *arguments: object) -> Any:
        return page.evaluate(
            "async ([module, name, given]) => (await import(`/js-sources/${module}`))[name](...given)",
            [module, function, list(arguments)],
        )

    yield run
    context.close()


def points(count: int, seed: int) -> list[tuple[float, float]]:
    """Return places in An Giang; every fifth shares its point with the one before."""
    chance = random.Random(seed)  # noqa: S311 - places for a test
    found: list[tuple[float, float]] = []
    for number in range(count):
        again = number % 5 == 4
        found.append(found[-1] if again else (chance.uniform(10.2, 10.95), chance.uniform(104.87, 105.55)))
    return found


def length(way: list[tuple[float, float]]) -> float:
    return sum(metres_between(a, b) for a, b in itertools.pairwise(way))


@pytest.mark.parametrize("fixed", [True, False])
@pytest.mark.parametrize("seed", range(4))
def test_the_order_is_about_the_shortest(call: Call, seed: int, fixed: bool) -> None:
    places = points(7, seed)
    way = call("trip/order.js", "sensible", places, fixed)
    assert sorted(way) == list(range(7))
    assert not fixed or way[0] == 0
    ways = (order for order in itertools.permutations(range(7)) if not fixed or order[0] == 0)
    best = min(length([places[i] for i in order]) for order in ways)
    assert length([places[i] for i in way]) <= best * 1.05


@pytest.mark.parametrize("count", [0, 1, 2, 3, 20])
def test_an_order_is_never_longer_than_what_was_given(call: Call, count: int) -> None:
    for seed, fixed in itertools.product(range(3), (True, False)):
        places = points(count, seed)
        way = call("trip/order.js", "sensible", places, fixed)
        assert sorted(way) == list(range(count))
        assert length([places[i] for i in way]) <= length(places) + 0.01
        again = call("trip/order.js", "sensible", [places[i] for i in way], True)
        assert length([places[way[i]] for i in again]) <= length([places[i] for i in way]) + 0.01


def stops(count: int, seed: int = 1) -> list[dict[str, Any]]:
    return [
        {"id": f"s{n}", "kind": "product", "name": f"Nơi {n}", "at": at, "rough": True, "where": "Xã", "url": f"../products/s{n}/"}
        for n, at in enumerate(points(count, seed))
    ]  # fmt: skip


def test_a_long_trip_is_opened_in_google_maps_in_parts(call: Call) -> None:
    chain = stops(30)
    links = call("trip/leave.js", "googleMaps", chain)
    passed: list[str] = []
    for link in links:
        query = parse_qs(urlsplit(link["href"]).query)
        between = query.get("waypoints", [""])[0].split("|") if "waypoints" in query else []
        assert len(between) <= 9
        assert query["origin"] == passed[-1:] or not passed
        passed += [*([] if passed else query["origin"]), *between, *query["destination"]]
    assert passed == [f"{lat},{lon}" for (lat, lon), _ in itertools.groupby(stop["at"] for stop in chain)]
    assert [(link["from"], link["to"], link["many"]) for link in links] == [
        (1, 13, True),
        (13, 26, True),
        (26, 30, False),
    ]
    assert all(link["href"].startswith("https://www.google.com/maps/dir/?api=1&") for link in links)


def test_stops_at_one_point_are_one_for_other_maps(call: Call) -> None:
    chain = stops(5)
    assert chain[3]["at"] == chain[4]["at"]
    legs = call("trip/leave.js", "openStreetMap", chain)
    assert [(leg["from"], leg["to"]) for leg in legs] == [(1, 2), (2, 3), (3, 4)]
    pins = parse_qs(urlsplit(call("trip/leave.js", "organicMaps", chain)).query)
    assert pins["ll"] == [f"{lat},{lon}" for lat, lon in (stop["at"] for stop in chain[:4])]
    assert pins["n"] == ["1. Nơi 0", "2. Nơi 1", "3. Nơi 2", "4, 5. Nơi 3, Nơi 4"]
    assert call("trip/leave.js", "googleMaps", chain[3:]) == []


HOSTILE = 'Mắm "cá" <b>&amp; ]]> & Chăm'


def test_gpx_is_read_back_by_another_reader(call: Call) -> None:
    chain = stops(3)
    chain[1]["name"] = HOSTILE
    read = gpxpy.parse(call("trip/leave.js", "gpx", "Chuyến <1>", chain))
    assert read.version == "1.1"
    assert [point.name for point in read.waypoints] == ["1. Nơi 0", f"2. {HOSTILE}", "3. Nơi 2"]
    assert read.waypoints[0].description == "Xã. Vị trí theo xã, không phải địa chỉ chính xác."
    (route,) = read.routes
    assert route.name == "Chuyến <1>"
    assert [(point.latitude, point.longitude) for point in route.points] == [tuple(stop["at"]) for stop in chain]
    assert math.isclose(route.length(), length([tuple(stop["at"]) for stop in chain]), rel_tol=0.01)
    assert route.points[2].link.endswith("/products/s2/")


def test_kml_is_read_back_by_another_reader(call: Call) -> None:
    chain = stops(3)
    chain[1]["name"] = HOSTILE
    read = fastkml.KML.from_string(call("trip/leave.js", "kml", "Chuyến <1>", chain).partition("\n")[2])
    marks = list(find_all(read, of_type=fastkml.Placemark))
    assert [mark.name for mark in marks] == ["1. Nơi 0", f"2. {HOSTILE}", "3. Nơi 2", "Chuyến <1>"]
    assert [(mark.geometry.y, mark.geometry.x) for mark in marks[:3]] == [tuple(stop["at"]) for stop in chain]
    assert [(lat, lon) for lon, lat in marks[3].geometry.coords] == [tuple(stop["at"]) for stop in chain]


def test_what_is_no_id_is_never_kept(call: Call) -> None:
    given = ["a-b", "a-b", "district.chau-doc", "old.30280", "<b>", "a b", "", "A", 7, None, "-a", "x" * 101]
    assert call("saved.js", "clean", json.loads(json.dumps(given))) == ["a-b", "district.chau-doc", "old.30280"]
    assert len(call("saved.js", "clean", [f"p{n}" for n in range(150)])) == 100


def test_numbers_at_one_point_are_written_short(call: Call) -> None:
    assert [call("trip/map.js", "ranges", n) for n in ([1], [1, 2], [1, 2, 3, 5], [2, 4, 5])] == [
        "1", "1, 2", "1–3, 5", "2, 4, 5",
    ]  # fmt: skip
