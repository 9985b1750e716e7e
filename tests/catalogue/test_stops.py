"""Ready-made routes: stops looked up, legs measured and told as far as they are known."""

from datetime import date

from generator.catalogue.join import join
from generator.catalogue.neighbours import metres_between
from generator.catalogue.trips import LegKind
from tests.projects import SmallProject


def test_stops_and_legs(project: SmallProject) -> None:
    stops = ["duong-thot-not", "thot-not-thu", "cai-xanh", "cua-hang-thu", "ruou-dau-tam"]
    listed = "".join(f"  - {stop}\n" for stop in stops)
    for language, title in (("", "Tuyến thử"), (".en", "A test")):
        head = f"---\ntitle: {title}\ndescription: Thử.\nocop: route\n"
        project.write(
            f"site_src/pages/routes/thu{language}.md", head + ("" if language else f"stops:\n{listed}") + "---\n"
        )
    catalogue = join(project.records(), date(2025, 1, 1))
    route = catalogue.routes["thu"]
    assert (route.title.vi, route.title.en) == ("Tuyến thử", "A test")
    assert [stop.id for stop in route.stops] == stops
    assert route.stops[0].path == "products/duong-thot-not/"
    assert route.stops[0].where[0] == catalogue.producers["thot-not-thu"].name
    assert route.stops[3].path == "outlets/cua-hang-thu/"
    assert route.legs[0].kind is LegKind.SAME_PLACE
    assert all(leg.kind in (LegKind.ABOUT, LegKind.SAME_COMMUNE, LegKind.KNOWN) for leg in route.legs[1:])
    product, outlet = catalogue.products["cai-xanh"], catalogue.outlets["cua-hang-thu"]
    between = metres_between((product.point.lat, product.point.lon), (outlet.point.lat, outlet.point.lon))
    assert route.legs[2].metres == between
    assert route.metres == sum(leg.metres for leg in route.legs)
    assert catalogue.routes_in("thoai-son") == (route,)
    assert catalogue.routes_in("chau-doc") == ()
    commune = catalogue.products["cai-xanh"].address.commune.current
    assert catalogue.routes_in(commune.code) == (route,)
    assert catalogue.routes_in("") == ()
