"""How the fields of a record are arranged on the page: what is asked first, what rests on documents, what can wait.

Only the order of attention is decided here. A field that is named nowhere is still in the form, among what can wait.
"""

from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel

from generator.forms.description import Node, describe
from generator.records.schema import DocumentRecord, OutletRecord, ProducerRecord, ProductRecord

#: Asked first, in this order.
FIRST: Final[dict[type[BaseModel], tuple[str, ...]]] = {
    ProductRecord: ("name", "id", "set", "stars", "potential_stars", "description"),
    ProducerRecord: ("name", "id", "type", "address"),
    OutletRecord: ("name", "id", "kind", "address", "opening_hours", "sources"),
    DocumentRecord: ("number", "id", "title", "issuer", "issued_on", "as_of"),
}

#: What documents say of it.
BASIS: Final[dict[type[BaseModel], tuple[str, ...]]] = {
    ProductRecord: ("sources", "certificates"),
    ProducerRecord: (),
    OutletRecord: (),
    DocumentRecord: (),
}

#: Not asked by the form: the folder says the district of a producer or outlet; figures are for whoever keeps the documents;
#: a list of products carried is long, and kept in the record.
NOT_ASKED: Final = frozenset(
    {
        "producer.address.district",
        "outlet.address.district",
        "outlet.products",
        "document.figures",
        "document.note",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """A record's fields by the attention they ask for; each of the three keeps the order in which it is shown."""

    first: tuple[Node, ...]
    basis: tuple[Node, ...]
    more: tuple[Node, ...]


def arranged(model: type[BaseModel]) -> Arranged:
    """Return the fields of a model, arranged."""
    nodes = {node.key: node for node in describe(model)}
    first = tuple(nodes.pop(key) for key in FIRST[model])
    basis = tuple(nodes.pop(key) for key in BASIS[model])
    return Arranged(first=first, basis=basis, more=tuple(nodes.values()))
