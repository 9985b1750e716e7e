"""The communes of today: all of them, with what is in them, or the way to the nearest that have something."""

from generator.catalogue.whole import Catalogue


def test_every_commune_of_today_is_there_once(catalogue: Catalogue) -> None:
    units = {unit.code for commune in catalogue.communes.values() for unit in (commune.current, *commune.others)}
    assert set(catalogue.communes_today) == units
    products = [id_ for commune in catalogue.communes_today.values() for id_ in commune.products]
    assert sorted(products) == sorted(product.id for product in catalogue.current_products)


def test_an_empty_one_knows_the_nearest_that_have_products(catalogue: Catalogue) -> None:
    with_products = [code for code, commune in catalogue.communes_today.items() if commune.products]
    for code, commune in catalogue.communes_today.items():
        assert (commune.near == ()) == (code in with_products)
        assert set(commune.near) <= set(with_products)
        assert len(commune.near) in (0, min(3, len(with_products)))
    assert any(commune.is_empty for commune in catalogue.communes_today.values())
