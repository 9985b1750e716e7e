"""Counting a list: by section, district, group and type of producer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue.whole import Catalogue
from generator.reports.listing import Listed, Section
from generator.vocabulary.producers import ProducerType


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Numbers of products and producers. ``producers`` counts each producer once."""

    products: int
    by_section: Mapping[Section, int]
    producers: int
    by_type: Mapping[ProducerType, int]

    def count(self, name: str) -> int | None:
        """Return the number that a document's figure of this name speaks of; None where records cannot know it."""
        sections = {
            "five_stars": Section.FIVE,
            "potential_five_stars": Section.POTENTIAL_FIVE,
            "four_stars": Section.FOUR,
            "three_stars": Section.THREE,
        }
        types = {
            "enterprises": ProducerType.ENTERPRISE,
            "cooperatives": ProducerType.COOPERATIVE,
            "cooperative_groups": ProducerType.COOPERATIVE_GROUP,
            "household_businesses": ProducerType.HOUSEHOLD_BUSINESS,
        }
        if name in sections:
            return self.by_section[sections[name]]
        if name in types:
            return self.by_type[types[name]]
        return {"products": self.products, "producers": self.producers}.get(name)


def numbers_of(entries: Iterable[Listed]) -> Numbers:
    """Return the numbers of a list or of a part of it."""
    found = tuple(entries)
    producers = {entry.producer.id: entry.producer for entry in found}
    return Numbers(
        products=len(found),
        by_section={section: sum(e.section is section for e in found) for section in Section},
        producers=len(producers),
        by_type={kind: sum(p.type is kind for p in producers.values()) for kind in ProducerType},
    )


def in_district(entries: Sequence[Listed], district: str | None) -> tuple[Listed, ...]:
    """Return the entries of one former district, or all."""
    return tuple(e for e in entries if district is None or e.product.address.district.id == district)


def recognised(catalogue: Catalogue, entries: Sequence[Listed], district: str) -> int | None:
    """Return how many listed products of a district were recognised in the year of the catalogue's day.

    None where that is not known: some have no year on record, and no document gives the district's number either.
    """
    year = catalogue.as_of.year
    mine = in_district(entries, district)
    years = [[c.year for c in e.product.certificates if c.year and c.year <= year] for e in mine]
    count = sum(year in known for known in years)
    told = {
        figure.counts["recognised"]
        for document in catalogue.documents.values()
        for figure in document.figures
        if figure.district == district and figure.year == year and "recognised" in figure.counts
    }
    return count if all(years) or told == {count} else None
