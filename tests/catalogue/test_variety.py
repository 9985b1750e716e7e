"""A few products for many."""

from dataclasses import replace

from generator.catalogue.variety import varied
from generator.catalogue.whole import Catalogue
from generator.vocabulary.sets import SETS


def test_stars_come_first_then_sets_that_were_not_chosen_yet(catalogue: Catalogue) -> None:
    one = next(iter(catalogue.products.values()))
    products = [
        replace(one, id=id_, stars=stars, set=SETS[set_])
        for id_, stars, set_ in (
            ("a5", 5, "I.1.a"),
            ("b5", 5, "I.1.a"),
            ("c4", 4, "I.1.a"),
            ("d4", 4, "II.1.a"),
            ("e4", 4, "II.1.a"),
            ("f4", 4, "I.3.a"),
        )
    ]
    assert [product.id for product in varied(products, 9)] == ["a5", "b5", "d4", "f4", "e4", "c4"]
    assert [product.id for product in varied(products, 3)] == ["a5", "b5", "d4"]
    assert varied([], 3) == ()
