"""The grid finds what looking at every product would find."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue.neighbours import LatLon, metres_between, nearest, nearest_places

LONG_XUYEN, CHAU_DOC, HA_NOI = (10.38717, 105.43556), (10.68106, 105.10835), (21.0285, 105.8048)


@pytest.mark.parametrize(
    ("a", "b", "metres"),
    [
        (LONG_XUYEN, LONG_XUYEN, 0),
        (LONG_XUYEN, CHAU_DOC, 48_451),
        (CHAU_DOC, LONG_XUYEN, 48_451),
        (LONG_XUYEN, HA_NOI, 1_184_020),
        ((0.0, 0.0), (0.0, 1.0), 111_195),
    ],
)
def test_metres_between(a: LatLon, b: LatLon, metres: float) -> None:
    assert metres_between(a, b) == pytest.approx(metres, rel=0.001, abs=0.01)


def brute_force(
    points: dict[str, LatLon], owners: dict[str, str], order: list[str], count: int
) -> dict[str, list[tuple[str, float]]]:
    found = {}
    for product in order:
        others = [other for other in order if owners[other] != owners[product]]
        ranked = sorted(others, key=lambda o: (metres_between(points[product], points[o]), order.index(o)))
        found[product] = [(o, metres_between(points[product], points[o])) for o in ranked[:count]]
    return found


# A coarse lattice makes equal distances and shared points likely; the wide range makes empty cells likely.
COORDINATE = st.integers(0, 40).map(lambda step: step * 0.05)
PLACES = st.lists(
    st.tuples(COORDINATE.map(lambda d: 10 + d), COORDINATE.map(lambda d: 104.7 + d), st.integers(0, 4)), max_size=60
)


@settings(max_examples=60, deadline=None)
@given(PLACES, st.integers(1, 6))
def test_the_grid_agrees_with_brute_force(places: list[tuple[float, float, int]], count: int) -> None:
    order = [f"p{i}" for i in range(len(places))]
    points = {product: (lat, lon) for product, (lat, lon, _) in zip(order, places, strict=True)}
    owners = {product: f"o{owner}" for product, (_, _, owner) in zip(order, places, strict=True)}
    found = nearest(points, owners, order, count)
    expected = brute_force(points, owners, order, count)
    assert {p: [(n.product, n.metres) for n in near] for p, near in found.items()} == expected


@settings(max_examples=60, deadline=None)
@given(PLACES, st.lists(st.tuples(COORDINATE, COORDINATE.map(lambda d: 100 + d)), max_size=5), st.integers(1, 4))
def test_the_nearest_places_are_those_that_looking_at_each_finds(
    drawn: list[tuple[float, float, int]], here: list[LatLon], count: int
) -> None:
    places = {f"p{number}": (lat, lon) for number, (lat, lon, _) in enumerate(drawn)}
    points = [*here, *places.values()]
    assert nearest_places(points, places, count) == [
        tuple(sorted(places, key=lambda name: (metres_between(point, places[name]), name))[:count]) for point in points
    ]


def test_many_points_in_the_corner_do_not_hide_a_nearer_one_in_the_next_cell() -> None:
    """Thirty points of the same ring, all in its far corner, and a nearer one a ring further out."""
    points = {"here": (10.05, 105.05), "near": (10.05, 105.201)}
    points |= {f"far{i}": (10.19, 105.19 + i * 1e-5) for i in range(40)}
    owners = {product: product for product in points}
    assert nearest(points, owners, list(points), 1)["here"][0].product == "near"


def test_the_products_of_one_maker_do_not_hide_others_far_away() -> None:
    points = {f"own{i}": (10.05 + i * 1e-4, 105.05) for i in range(50)} | {"other": (12.5, 107.0)}
    owners = dict.fromkeys(points, "me") | {"other": "you"}
    found = nearest(points, owners, list(points), 6)
    assert [n.product for n in found["own0"]] == ["other"]
    assert len(found["other"]) == 6


def test_one_product_has_no_neighbours() -> None:
    assert nearest({"a": LONG_XUYEN}, {"a": "x"}, ["a"], 6) == {"a": ()}


def test_nearest_come_first() -> None:
    points = {f"p{i}": (10.2 + i * 0.07, 105.0) for i in range(9)}
    owners = {product: product for product in points}
    for near in nearest(points, owners, list(points), 6).values():
        assert len(near) == 6
        assert all(one.metres <= other.metres for one, other in pairwise(near))
