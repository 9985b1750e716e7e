"""The parts of a catalogue that have files and feeds of their own: its districts and, where it has several, its provinces."""

from dataclasses import dataclass
from typing import Literal

from generator.catalogue.whole import Catalogue
from generator.text.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A district or province. ``name`` is without its type; ``products`` are the ids of its current products."""

    kind: Literal["district", "province"]
    id: str
    name: Text
    products: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where its page lies below its language's root, and its files below their folder."""
        return f"{self.kind}s/{self.id}/"

    @property
    def key(self) -> str:
        """What tells it from all others, for ever: readers of feeds and calendars know news again by it."""
        return self.id if self.kind == "district" else f"{self.kind}/{self.id}"


def areas_of(catalogue: Catalogue) -> tuple[Area, ...]:
    """Return the areas of a catalogue, districts first."""
    districts = [
        Area(kind="district", id=d.id, name=d.whereabouts, products=d.products) for d in catalogue.districts.values()
    ]
    provinces = [
        Area(kind="province", id=p.id, name=p.short, products=tuple(made.id for made in catalogue.products_in(p)))
        for p in catalogue.provinces.values()
        if catalogue.several
    ]
    return (*districts, *provinces)
