"""One province of several as a catalogue of its own, so that whatever counts or reports the whole does so for a part."""

from dataclasses import replace
from types import MappingProxyType

from generator.catalogue.model import Province
from generator.catalogue.whole import Catalogue


def in_province(catalogue: Catalogue, province: Province) -> Catalogue:
    """Return the catalogue of one of its provinces; of a catalogue that has no other, itself.

    A product counts where it is made, and brings its producer, wherever that one is. Documents and routes stay as they
    are, and what records name of other provinces (neighbours, outlets) is not looked up here.
    """
    if not catalogue.several:
        return catalogue
    districts = {district.id: district for district in catalogue.districts_of(province)}
    products = {p.id: p for p in catalogue.products.values() if p.address.district.id in districts}
    makers = {product.producer for product in products.values()}
    producers = {p.id: p for p in catalogue.producers.values() if p.id in makers or p.address.district.id in districts}
    return replace(
        catalogue,
        region=province.short,
        provinces=MappingProxyType({province.id: province}),
        products=MappingProxyType(products),
        producers=MappingProxyType(producers),
        districts=MappingProxyType(districts),
        communes=MappingProxyType({c.code: c for c in catalogue.communes.values() if c.district in districts}),
        outlets=MappingProxyType({o.id: o for o in catalogue.outlets.values() if o.district.id in districts}),
        communes_today=MappingProxyType({c.unit.code: c for c in catalogue.communes_in(province)}),
        potential=tuple(p for p in catalogue.potential if p.district in districts),
    )
