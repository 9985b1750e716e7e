from generator.places.geometry import Box, Point


def test_distance_from_long_xuyen_to_chau_doc_is_the_known_one() -> None:
    # Great circle between the two city halls, 1 % tolerance.
    assert abs(Point(10.3865, 105.4352).km_to(Point(10.7078, 105.1192)) - 49.7) < 0.5


def test_a_degree_of_longitude_is_shorter_than_one_of_latitude() -> None:
    here = Point(10.5, 105.0)
    assert abs(here.km_to(Point(11.5, 105.0)) - 111.195) < 0.001
    assert abs(here.km_to(Point(10.5, 106.0)) - 109.33) < 0.01


def test_a_box_holds_its_edge_and_nothing_beyond() -> None:
    box = Box(10.0, 105.0, 10.1, 105.2)
    assert box.holds(Point(10.1, 105.2))
    assert not box.holds(Point(10.1001, 105.2))
    assert not box.holds(Point(10.05, 104.9999))


def test_a_box_covers_what_lies_inside_give_or_take_the_slack() -> None:
    outer = Box(10.0, 105.0, 10.1, 105.2)
    assert outer.covers(Box(9.9995, 105.1, 10.05, 105.2))
    assert not outer.covers(Box(9.998, 105.1, 10.05, 105.2))


def test_sides_are_height_and_width_in_km() -> None:
    height, width = Box(10.0, 105.0, 10.1, 105.2).sides_km()
    assert (round(height, 1), round(width, 1)) == (11.1, 21.9)
