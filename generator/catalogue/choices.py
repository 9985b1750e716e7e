"""How many products each choice of the filters finds before another choice is made."""

from collections import Counter

from generator.catalogue.whole import Catalogue


def choices(catalogue: Catalogue) -> Counter[str]:
    """Return the number of products, those of the archive too, by facet and value ("stars:5", "season:12")."""
    found: Counter[str] = Counter()
    for product in catalogue.products.values():
        district = product.address.district
        found.update(
            (
                f"province:{district.province.id}",
                f"district:{district.id}",
                f"commune:{product.address.commune.current.code}",
                f"stars:{product.stars}",
                f"group:{product.set.group.id}",
                f"set:{product.set.code}",
                f"type:{catalogue.producers[product.producer].type.value}",
                f"status:{product.status.value}",
            )
        )
        if product.season:
            found.update(f"season:{month}" for month in product.season.months)
    return found
