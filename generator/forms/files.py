"""What the form looks up while one types: which producers and ids there are already."""

import json
from pathlib import PurePosixPath

from generator.catalogue.model import Catalogue

PATH = "assets/data/form.json"


def form_files(catalogue: Catalogue) -> dict[str, str]:
    """Return path in the site → text of the list of producers, products and outlets, the same for both languages.

    Producers are ``[id, name, folder of the district]``, products ``[id, name, index of the producer]``, outlets as
    producers; names are Vietnamese.
    """
    indexes = {producer: index for index, producer in enumerate(catalogue.producers)}
    known = {
        "format": 1,
        "producers": [[p.id, p.name.vi, PurePosixPath(p.record).parts[1]] for p in catalogue.producers.values()],
        "products": [[p.id, p.name.vi, indexes[p.producer]] for p in catalogue.products.values()],
        "outlets": [[o.id, o.name.vi, PurePosixPath(o.record).parts[1]] for o in catalogue.outlets.values()],
    }
    return {PATH: json.dumps(known, ensure_ascii=False, allow_nan=False, separators=(",", ":"))}
