"""A few products for many: the best, and of every kind one before any second one."""

from collections import Counter
from collections.abc import Iterable

from generator.catalogue.model import Product


def varied(products: Iterable[Product], count: int) -> tuple[Product, ...]:
    """Return ``count`` products, those of more stars first; of the same stars, sets of which none was chosen yet come first.

    Args:
        products: in publishing order, which otherwise stays.
        count: how many, at most.
    """
    chosen: Counter[str] = Counter()
    ranked = []
    for place, product in enumerate(products):
        ranked.append((-product.stars, chosen[product.set.code], place, product))
        chosen[product.set.code] += 1
    return tuple(product for *_, product in sorted(ranked, key=lambda entry: entry[:3])[:count])
