"""The files under ``data/``. Addresses in them are relative to ``site``, so that a copied site stays right."""

import json
from collections.abc import Mapping
from typing import Any

from generator.catalogue.model import Address, Catalogue, Commune, Producer, Product, Unit
from generator.pages.routes import language_root

Json = dict[str, Any]


def data_files(catalogue: Catalogue, site_url: str | None) -> dict[str, str]:
    """Return path → text of every open data file.

    Args:
        catalogue: the catalogue.
        site_url: the address of the site, which ``url`` of every record is relative to; None when it has none yet.
    """
    products = [_product(product, catalogue) for product in catalogue.products.values()]
    producers = [_producer(producer) for producer in catalogue.producers.values()]
    head = {"as_of": catalogue.as_of.isoformat(), "site": site_url, "licence": "CC-BY-4.0"}
    features = [
        {
            "type": "Feature",
            "id": product["id"],
            "geometry": {"type": "Point", "coordinates": [product["lon"], product["lat"]]},
            "properties": product,
        }
        for product in products
    ]
    return {
        "data/products.json": _text({**head, "products": products}),
        "data/producers.json": _text({**head, "producers": producers}),
        "data/products.geojson": _text({"type": "FeatureCollection", **head, "features": features}),
    }


def _product(product: Product, catalogue: Catalogue) -> Json:
    return {
        "id": product.id,
        "name": product.name.as_dict(),
        "printed_name": product.printed_name or product.name.vi,
        "stars": product.stars,
        "potential_stars": product.potential_stars,
        "score": float(product.score) if product.score is not None else None,
        "set": product.set.code,
        "group": product.set.group.id,
        "status": product.status.value,
        "producer": product.producer,
        "district": product.address.district.id,
        "commune": _unit(product.address.commune),
        "current_commune": _unit(product.address.commune.current),
        "lat": product.point.lat,
        "lon": product.point.lon,
        "precision": product.point.precision.value,
        "description": product.description.as_dict() if product.description else None,
        "sources": [
            {
                "document": source.document.number or source.document.id,
                "annex": source.annex,
                "section": source.section,
                "row": source.row,
            }
            for source in product.sources
        ],
        "url": _urls(f"products/{product.id}/"),
    }


def _producer(producer: Producer) -> Json:
    return {
        "id": producer.id,
        "name": producer.name.as_dict(),
        "printed_names": list(producer.printed_names),
        "type": producer.type.value,
        "district": producer.address.district.id,
        "address": _address(producer.address),
        "lat": producer.point.lat,
        "lon": producer.point.lon,
        "precision": producer.point.precision.value,
        "products": list(producer.products),
        "url": _urls(f"producers/{producer.id}/"),
    }


def _address(address: Address) -> Json:
    return {
        "street": address.street,
        "hamlet": address.hamlet,
        "commune": _unit(address.commune),
        "current_commune": _unit(address.commune.current),
        "printed": [{"text": printed.text, "document": printed.document} for printed in address.printed],
    }


def _unit(unit: Commune | Unit) -> Json:
    return {"code": unit.code, "name": unit.name.as_dict()}


def _urls(path: str) -> dict[str, str]:
    return {"vi": language_root("vi") + path, "en": language_root("en") + path}


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"
