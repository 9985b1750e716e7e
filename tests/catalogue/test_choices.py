"""What each filter finds, counted once, is what looking at every product finds."""

from generator.catalogue.choices import choices
from generator.catalogue.whole import Catalogue
from generator.vocabulary.sets import GROUPS, SETS
from generator.vocabulary.statuses import Status


def test_every_choice_has_as_many_products_as_say_so(catalogue: Catalogue) -> None:
    found = choices(catalogue)
    products = catalogue.products.values()
    for district in catalogue.districts:
        assert found[f"district:{district}"] == sum(p.address.district.id == district for p in products)
    for status in Status:
        assert found[f"status:{status.value}"] == sum(p.status is status for p in products)
    for month in range(1, 13):
        assert found[f"season:{month}"] == sum(bool(p.season and month in p.season.months) for p in products)
    for facet in ("province", "commune", "stars", "group", "set", "type"):
        assert sum(n for key, n in found.items() if key.startswith(f"{facet}:")) == len(products)


def test_what_is_asked_by_stars_set_or_group_is_what_is_in_the_catalogue(catalogue: Catalogue) -> None:
    current = catalogue.current_products
    for stars in (3, 4, 5):
        assert catalogue.of_stars(stars) == tuple(p for p in current if p.stars == stars)
    for set_ in SETS.values():
        assert catalogue.of_set(set_) == tuple(p for p in current if p.set == set_)
    for group in GROUPS.values():
        inside = catalogue.of_group(group)
        assert {p.id for p in inside} == {p.id for p in current if p.set.group == group}
        assert [p.set.code for p in inside] == sorted((p.set.code for p in inside), key=list(SETS).index)
