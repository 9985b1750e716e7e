"""The whole catalogue, and the answers to what pages, maps and files ask it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.catalogue.model import (
    Commune,
    CommuneToday,
    District,
    Document,
    Outlet,
    Potential,
    Producer,
    Product,
    Province,
)
from generator.catalogue.trips import SuggestedRoute
from generator.text.bilingual import Text
from generator.text.formatting import month_runs, within_sentence
from generator.vocabulary.sets import SETS, ProductGroup, ProductSet

Thing = TypeVar("Thing")
Key = TypeVar("Key", str, int)


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The whole catalogue on one day. ``region`` is what its provinces are called together; one is called by its own name.

    Products are in publishing order: stars down, potential stars, then Vietnamese name. Producers and outlets are in the
    order of their Vietnamese names. What pages ask again and again is looked for once, hence no slots.
    """

    as_of: date
    region: Text
    provinces: Mapping[str, Province]
    products: Mapping[str, Product]
    producers: Mapping[str, Producer]
    districts: Mapping[str, District]
    communes: Mapping[str, Commune]
    documents: Mapping[str, Document]
    outlets: Mapping[str, Outlet]
    communes_today: Mapping[str, CommuneToday]
    routes: Mapping[str, SuggestedRoute]
    potential: tuple[Potential, ...] = ()

    @property
    def several(self) -> bool:
        """Whether there are several provinces, which then are told apart."""
        return len(self.provinces) > 1

    @property
    def divisions(self) -> tuple[Province, ...] | tuple[District, ...]:
        """What numbers of the whole are broken down by: provinces where there are several, else districts."""
        return tuple(self.provinces.values()) if self.several else tuple(self.districts.values())

    def division_of(self, product: Product) -> Province | District:
        """Return the one of the divisions that a product is made in."""
        district = product.address.district
        return district.province if self.several else district

    def districts_of(self, province: Province) -> tuple[District, ...]:
        """Return the districts of a province."""
        return self._districts_of.get(province.id, ())

    @cached_property
    def _districts_of(self) -> dict[str, tuple[District, ...]]:
        return _grouped(self.districts.values(), lambda district: district.province.id)

    def products_in(self, province: Province) -> tuple[Product, ...]:
        """Return the current products of a province, best stars first."""
        return self._products_in.get(province.id, ())

    @cached_property
    def _products_in(self) -> dict[str, tuple[Product, ...]]:
        return _grouped(self.current_products, lambda product: product.address.district.province.id)

    def communes_of(self, district: District) -> tuple[Commune, ...]:
        """Return the former communes of a district."""
        return tuple(self.communes[code] for code in district.communes)

    def communes_in(self, province: Province) -> tuple[CommuneToday, ...]:
        """Return the communes of today of a province; one that took from several is counted where its first part lay."""
        return self._communes_in.get(province.id, ())

    @cached_property
    def _communes_in(self) -> dict[str, tuple[CommuneToday, ...]]:
        return _grouped(
            self.communes_today.values(), lambda commune: self.districts[commune.former[0].district].province.id
        )

    def made_in(self, province: Province) -> tuple[Product, ...]:
        """Return all products of a province, those of the archive too, in publishing order."""
        return self._made_in.get(province.id, ())

    @cached_property
    def _made_in(self) -> dict[str, tuple[Product, ...]]:
        return _grouped(self.products.values(), lambda product: product.address.district.province.id)

    def producers_in(self, province: Province) -> tuple[Producer, ...]:
        """Return the producers of a province and those who make something there, in the order of their names."""
        makers = {product.producer for product in self.made_in(province)}
        here = {producer.id for producer in self._producers_in.get(province.id, ())}
        return tuple(self.producers[id_] for id_ in sorted(makers | here, key=self._rank_of_producers.__getitem__))

    @cached_property
    def _producers_in(self) -> dict[str, tuple[Producer, ...]]:
        return _grouped(self.producers.values(), lambda producer: producer.address.district.province.id)

    @cached_property
    def _rank_of_producers(self) -> dict[str, int]:
        return {id_: rank for rank, id_ in enumerate(self.producers)}

    def outlets_in(self, province: Province) -> tuple[Outlet, ...]:
        """Return the outlets of a province, in the order of their names."""
        return self._outlets_in.get(province.id, ())

    @cached_property
    def _outlets_in(self) -> dict[str, tuple[Outlet, ...]]:
        return _grouped(self.outlets.values(), lambda outlet: outlet.district.province.id)

    def former_communes_in(self, province: Province) -> tuple[Commune, ...]:
        """Return the former communes of a province."""
        return self._former_communes_in.get(province.id, ())

    @cached_property
    def _former_communes_in(self) -> dict[str, tuple[Commune, ...]]:
        return _grouped(self.communes.values(), lambda commune: self.districts[commune.district].province.id)

    @property
    def brand(self) -> Text:
        """What the site is called: the programme and the region."""
        return Text(f"OCOP {self.region.vi}", f"OCOP {self.region.get('en')}")

    @property
    def area(self) -> Text:
        """What the catalogue covers, in the middle of a sentence: its only province with its type, as it was, else its region."""
        if self.several:
            return self.region
        (province,) = self.provinces.values()
        return Text(within_sentence(province.name.vi), province.name.en)

    def products_of(self, ids: tuple[str, ...]) -> tuple[Product, ...]:
        """Return the products of these ids, in their order."""
        return tuple(self.products[i] for i in ids)

    def outlets_of(self, ids: Iterable[str]) -> tuple[Outlet, ...]:
        """Return the outlets of these ids, in their order."""
        return tuple(self.outlets[i] for i in ids)

    def routes_in(self, place: str) -> tuple[SuggestedRoute, ...]:
        """Return the ready-made routes that stop in a former district (its id) or a commune of today (its code)."""
        return tuple(route for route in self.routes.values() if route.stops_in(place))

    @cached_property
    def current_products(self) -> tuple[Product, ...]:
        """The products of the catalogue proper: what lapsed, was withdrawn or ceased is in the archive."""
        return tuple(p for p in self.products.values() if not p.status.archived)

    def of_stars(self, stars: int) -> tuple[Product, ...]:
        """Return the products of the catalogue proper with so many stars."""
        return self._of_stars.get(stars, ())

    @cached_property
    def _of_stars(self) -> dict[int, tuple[Product, ...]]:
        return _grouped(self.current_products, lambda product: product.stars)

    def of_set(self, wanted: ProductSet) -> tuple[Product, ...]:
        """Return the products of the catalogue proper of a set."""
        return self._of_set.get(wanted.code, ())

    @cached_property
    def _of_set(self) -> dict[str, tuple[Product, ...]]:
        return _grouped(self.current_products, lambda product: product.set.code)

    def of_group(self, wanted: ProductGroup) -> tuple[Product, ...]:
        """Return the products of the catalogue proper of a group of sets, set by set."""
        return tuple(p for set_ in SETS.values() if set_.group == wanted for p in self.of_set(set_))

    def in_season(self, month: int) -> tuple[Product, ...]:
        """Return the products of the catalogue proper whose harvest is in a month, 1 to 12."""
        return tuple(p for p in self.current_products if p.season and month in p.season.months)

    def next_season(self, month: int) -> tuple[int, tuple[Product, ...]]:
        """Return the first month, from this one on, in which something is in season, and what; nothing where nothing ever is."""
        for later in (*range(month, 13), *range(1, month)):
            if found := self.in_season(later):
                return later, found
        return month, ()

    @property
    def seasonal_products(self) -> tuple[Product, ...]:
        """The products of the catalogue proper that have a season, in the order in which the seasons of a year begin."""
        seasonal = [(month_runs(p.season.months)[0][0], p) for p in self.current_products if p.season]
        return tuple(p for _, p in sorted(seasonal, key=lambda pair: pair[0]))

    @cached_property
    def archived_products(self) -> tuple[Product, ...]:
        """The products of the archive."""
        return tuple(p for p in self.products.values() if p.status.archived)


def _grouped(things: Iterable[Thing], key: Callable[[Thing], Key]) -> dict[Key, tuple[Thing, ...]]:
    """Return the things by what ``key`` says of them, each group in their order."""
    groups: defaultdict[Key, list[Thing]] = defaultdict(list)
    for thing in things:
        groups[key(thing)].append(thing)
    return {name: tuple(group) for name, group in groups.items()}
