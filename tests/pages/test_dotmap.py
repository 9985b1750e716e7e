"""The province as dots: everything lies inside the drawing, north is up, and nothing is lost."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from math import hypot
from random import Random
from types import MappingProxyType

from generator.catalogue.join import join
from generator.catalogue.whole import Catalogue
from generator.pages.dotmap import DotMap, DotMaps, region_map
from generator.pages.placing import Circle, name_places, push_apart, radius, share_of_size
from tests.projects import SmallProject
from tests.provinces import with_three_provinces


def dot_map(catalogue: Catalogue) -> DotMap:
    (drawing,) = DotMaps(catalogue).values()
    return drawing


def test_every_commune_is_a_dot_inside_the_drawing(catalogue: Catalogue) -> None:
    drawing = dot_map(catalogue)
    assert set(drawing.dots) == set(catalogue.communes)
    for dot in drawing.dots.values():
        assert 0 < dot.x - dot.r < dot.x + dot.r < drawing.width
        assert 0 < dot.y - dot.r < dot.y + dot.r < drawing.height


def test_a_dot_fills_a_third_of_the_way_to_its_nearest_neighbour(catalogue: Catalogue) -> None:
    dots = dot_map(catalogue).dots.values()
    for dot in dots:
        way = min(hypot(dot.x - other.x, dot.y - other.y) for other in dots if other.code != dot.code)
        # Places are rounded to a tenth of a unit, so the way is off by 0.15 at most.
        assert abs(dot.r - min(max(way * 0.34, 2.0), 5.5)) <= 0.1
    assert len({dot.r for dot in dots}) > 1


def test_north_is_up_and_east_is_right(catalogue: Catalogue) -> None:
    dots = dot_map(catalogue).dots
    communes = catalogue.communes.values()
    north, south = max(communes, key=lambda c: c.lat), min(communes, key=lambda c: c.lat)
    east, west = max(communes, key=lambda c: c.lon), min(communes, key=lambda c: c.lon)
    assert dots[north.code].y < dots[south.code].y
    assert dots[west.code].x < dots[east.code].x


def test_dots_and_marks_count_the_same_products(catalogue: Catalogue) -> None:
    drawing = dot_map(catalogue)
    assert sum(dot.products for dot in drawing.dots.values()) == len(catalogue.products)
    for district in catalogue.districts.values():
        assert drawing.marks[district.id].products == len(district.products)


def test_dots_are_grouped_by_district_in_the_order_of_the_reports(catalogue: Catalogue) -> None:
    grouped = dot_map(catalogue).by_district
    order = [mark.id for mark, _ in grouped]
    assert order == [district for district in catalogue.districts if district in order]
    assert all(dot.district == mark.id for mark, dots in grouped for dot in dots)


def test_more_products_make_a_larger_circle(catalogue: Catalogue) -> None:
    marks = sorted(dot_map(catalogue).marks.values(), key=lambda mark: mark.products)
    assert [mark.r for mark in marks] == sorted(mark.r for mark in marks)


def test_a_catalogue_without_communes_has_an_empty_drawing(catalogue: Catalogue) -> None:
    empty = replace(catalogue, communes=MappingProxyType({}), districts=MappingProxyType({}))
    assert dot_map(empty).by_district == ()


def test_each_of_several_provinces_is_drawn_alone_and_all_together(project: SmallProject) -> None:
    catalogue = join(with_three_provinces(project).records(), date(2025, 1, 1))
    drawings = DotMaps(catalogue)
    assert {id_: list(drawing.marks) for id_, drawing in drawings.items() if id_ != "an-giang"} == {
        "kien-giang": ["rach-gia", "chau-thanh-kien-giang"],
        "can-tho": ["ninh-kieu"],
    }
    assert sum(len(drawing.dots) for drawing in drawings.values()) == len(catalogue.communes)
    together = region_map(catalogue)
    assert {id_: mark.products for id_, mark in together.marks.items()} == {
        "an-giang": 5,
        "kien-giang": 2,
        "can-tho": 1,
    }
    assert set(together.dots) == set(catalogue.districts)


def test_marks_of_a_whole_country_lie_beside_one_another() -> None:
    chance = Random(1)  # noqa: S311 - chance, no secret
    products = [chance.randint(60, 900) for _ in range(63)]
    smaller = share_of_size(products, 400, 800)
    assert smaller < 0.4
    circles = {
        str(n): Circle(chance.uniform(150, 250), chance.uniform(20, 780), smaller * radius(p))
        for n, p in enumerate(products)
    }
    push_apart(tuple(circles.values()), 400, 800)
    for a, b in combinations(circles.values(), 2):
        assert hypot(a.x - b.x, a.y - b.y) >= a.r + b.r - 0.1
    for circle in circles.values():
        assert circle.r <= circle.x <= 400 - circle.r
        assert circle.r <= circle.y <= 800 - circle.r


def test_a_name_stands_under_its_circle_or_over_it_or_nowhere() -> None:
    circles = {"alone": Circle(50, 50, 10), "above": Circle(200, 50, 10), "below": Circle(200, 75, 10)}
    names = {"alone": "Tri Tôn", "above": "Châu Phú", "below": "Phú Tân"}
    assert name_places(circles, names, 11.5, 400) == {"alone": (50, 74), "above": (200, 35), "below": (200, 99)}
    circles |= {f"around {n}": Circle(x, y, 25) for n, (x, y) in enumerate([(200, 15), (150, 50), (250, 50)])}
    assert "above" not in name_places(circles, names, 11.5, 400)


def test_a_name_gives_way_to_a_side() -> None:
    circles = {"châu phú": Circle(100, 100, 12), "tịnh biên": Circle(30, 100, 12), "over": Circle(30, 74, 12)}
    names = {"châu phú": "Châu Phú", "tịnh biên": "Tịnh Biên", "over": ""}
    x, line = name_places(circles, names, 15, 400).get("tịnh biên", (0, 0))
    assert (x, line) == (0, 0), "it would stand beyond the edge"
    for circle in circles.values():
        circle.x += 100
    x, line = name_places(circles, names, 15, 400)["tịnh biên"]
    assert x < 130
    assert line == 126


def test_larger_letters_need_more_room_beside_a_circle() -> None:
    circles = {"an-phu": Circle(50, 50, 10), "tan-chau": Circle(90, 62, 10)}
    names = {"an-phu": "An Phú"}
    assert name_places(circles, names, 11.5, 400) == {"an-phu": (50, 74)}
    assert name_places(circles, names, 15, 400) == {"an-phu": (50, 35)}
