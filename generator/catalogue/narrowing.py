"""One province of several as a catalogue of its own, so that whatever counts or reports the whole does so for a part."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from generator.catalogue.model import Outlet, Producer, Product, Province
from generator.catalogue.whole import Catalogue

Thing = TypeVar("Thing", Product, Producer, Outlet)


def in_province(catalogue: Catalogue, province: Province) -> Catalogue:
    """Return the catalogue of one of its provinces; of a catalogue that has no other, itself.

    A product counts where it is made, and brings its producer, wherever that one is. Documents and routes stay as they
    are, and what records name of other provinces (neighbours, outlets) is not looked up here.
    """
    if not catalogue.several:
        return catalogue
    districts = {district.id: district for district in catalogue.districts_of(province)}
    return replace(
        catalogue,
        region=province.short,
        provinces=MappingProxyType({province.id: province}),
        products=_by_id(catalogue.made_in(province)),
        producers=_by_id(catalogue.producers_in(province)),
        districts=MappingProxyType(districts),
        communes=MappingProxyType({c.code: c for c in catalogue.former_communes_in(province)}),
        outlets=_by_id(catalogue.outlets_in(province)),
        communes_today=MappingProxyType({c.unit.code: c for c in catalogue.communes_in(province)}),
        potential=tuple(p for p in catalogue.potential if p.district in districts),
    )


def _by_id(things: Iterable[Thing]) -> Mapping[str, Thing]:
    return MappingProxyType({thing.id: thing for thing in things})
