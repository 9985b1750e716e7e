"""What the peers' sources are made of: the joined catalogue, one page's facts in one language as plain values.

The peers start where our join ends: references resolved, labels in words, days and distances formatted, neighbours
found. What is measured of them is therefore rendering and writing alone, which is to their advantage.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from generator.catalogue.model import Address, Channel, Note, Producer, Product, Source
from generator.catalogue.whole import Catalogue
from generator.text.bilingual import LANGS, Lang
from generator.text.folding import fold
from generator.text.formatting import day, distance, number

__all__ = ["BASE", "LANGS", "Facts", "PeerMissingError", "producer_facts", "product_facts"]

BASE: Final = "https://ocop-an-giang.github.io/ocop-map/"

Facts = dict[str, object]


class PeerMissingError(RuntimeError):
    """A peer is not installed; the message says what to install."""


def product_facts(product: Product, catalogue: Catalogue, lang: Lang) -> Facts:
    """Return what a product's page shows in one language; unknown facts are left out."""
    producer = catalogue.producers[product.producer]
    group = product.set.group
    return _known(
        {
            "title": product.name.get(lang),
            "full_title": f"{product.name.get(lang)} – OCOP {product.stars} sao, {product.address.district.whereabouts.get(lang)}",
            "id": product.id,
            "other": (product.name.en or "") if lang == "vi" else product.name.vi,
            "record": product.record,
            "districts": [product.address.district.id],
            "stars": [str(product.stars)],
            "groups": [group.id],
            "rating": product.stars,
            "potential": product.potential_stars,
            "certified": bool(product.certificates),
            "score": number(float(product.score), lang) if product.score is not None else None,
            "status": product.status.value,
            "status_label": product.status.label.get(lang),
            "group_id": group.id,
            "group": group.name.get(lang),
            "set_code": product.set.code,
            "set": product.set.name.get(lang),
            "icon": product.set.icon,
            "producer": producer.id,
            "producer_name": producer.name.get(lang),
            "producer_type": producer.type.label.get(lang),
            "description": product.description.get(lang) if product.description else None,
            "story": product.story.get(lang).split("\n\n") if product.story else None,
            "specifications": [[name.get(lang), value.get(lang)] for name, value in product.specifications],
            "price": product.price.get(lang) if product.price else None,
            "standards": list(product.standards),
            "awards": [award.get(lang) for award in product.awards],
            "gtin": product.gtin,
            "traceability": product.traceability,
            "channels": _channels((*product.channels, *producer.channels), lang),
            "season": list(product.season.months) if product.season else [],
            "certification": _certification(product),
            "timeline": _timeline(product, lang),
            "siblings": [id_ for id_ in producer.products if id_ != product.id],
            "neighbours": [[n.product, distance(n.metres, lang)] for n in product.neighbours],
            "crumbs": [
                ["Sản phẩm" if lang == "vi" else "Products", "catalogue/"],
                [group.short.get(lang), f"groups/{group.id}/"],
                [product.set.short.get(lang), f"groups/{group.id}/#{product.set.code.replace('.', '-')}"],
            ],
            "folded": fold(f"{product.name.vi} {product.name.en or ''} {product.printed_name or ''}"),
            **_place(product.address, product.point.lat, product.point.lon, lang),
            **_contact(producer),
            **_provenance(product.sources, product.notes, lang),
        }
    )


def producer_facts(producer: Producer, lang: Lang) -> Facts:
    """Return what a producer's page shows in one language; unknown facts are left out."""
    district = producer.address.district
    return _known(
        {
            "title": producer.name.get(lang),
            "id": producer.id,
            "other": (producer.name.en or "") if lang == "vi" else producer.name.vi,
            "record": producer.record,
            "producer_type": producer.type.label.get(lang),
            "products": list(producer.products),
            "visiting": producer.visiting.get(lang) if producer.visiting else None,
            "channels": _channels(producer.channels, lang),
            "crumbs": [
                ["Chủ thể" if lang == "vi" else "Producers", "producers/"],
                [district.short.get(lang), f"districts/{district.id}/"],
            ],
            **_place(producer.address, producer.point.lat, producer.point.lon, lang),
            **_contact(producer),
            **_provenance(producer.sources, producer.notes, lang),
        }
    )


def _known(facts: Mapping[str, object]) -> Facts:
    return {key: value for key, value in facts.items() if value not in (None, "", [])}


def _place(address: Address, lat: float, lon: float, lang: Lang) -> Facts:
    where = [part for part in (address.street, address.hamlet) if part]
    line = ", ".join([*where, address.commune.name.vi, address.district.name.vi])
    return {
        "street": ", ".join(where),
        "commune": address.commune.name.get(lang),
        "commune_today": address.commune.current.name.get(lang),
        "district_id": address.district.id,
        "district_name": address.district.name.get(lang),
        "district_short": address.district.whereabouts.get(lang),
        "province": "tỉnh An Giang" if lang == "vi" else "An Giang province",
        "destination": line,
        "lat": lat,
        "lon": lon,
        "x": round((lon - 104.8) * 500, 1),
        "y": round((11 - lat) * 500, 1),
    }


def _contact(producer: Producer) -> Facts:
    return {"phones": list(producer.contacts.phones), "zalo": producer.contacts.zalo}


def _channels(channels: Iterable[Channel], lang: Lang) -> list[list[str]]:
    return [[channel.kind.label.get(lang), channel.url] for channel in channels]


def _certification(product: Product) -> Facts:
    made: Facts = {"@type": "Certification", "name": f"OCOP {product.stars} sao"}
    for certificate in product.certificates[:1]:
        made |= {"certificationIdentification": certificate.decision, "validFrom": str(certificate.issued_on)}
    return made


def _timeline(product: Product, lang: Lang) -> list[Facts]:
    return [
        {
            "kind": event.kind.value,
            "iso": str(event.day or event.year),
            "day": day(event.day, lang) if event.day else str(event.year),
            "label": event.kind.label.get(lang),
            "words": " · ".join(part for part in (f"{event.stars} sao" if event.stars else "", event.decision) if part),
            "document": event.document.title.get(lang) if event.document else "",
        }
        for event in product.history
    ]


def _provenance(sources: Iterable[Source], notes: Iterable[Note], lang: Lang) -> Facts:
    return {
        "sources": [
            {
                "place": f"{s.document.number}, {s.annex or ''} {s.section or ''} {s.row or ''}",
                "title": s.document.title.get(lang),
                "printed": list(s.printed.values()),
            }
            for s in sources
        ],
        "editorial": [note.text.get(lang) for note in notes],
    }
