"""What the form page is made of: the arranged fields for its template, and the data for its scripts."""

from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Final

from pydantic import BaseModel

from generator.forms.arrangement import NOT_ASKED, Arranged, arranged
from generator.forms.description import Node, describe
from generator.forms.rules import LETTERS, RULES, stars_and_dates
from generator.records.characters import MESSAGES as OF_LETTERS
from generator.records.guard import MAX_BYTES
from generator.records.messages import MESSAGES
from generator.records.schema import DocumentRecord, OutletRecord, ProducerRecord, ProductRecord
from generator.records.wording import WITH_EXAMPLE
from generator.text.bilingual import Lang
from generator.text.slugs import LEGAL_FORMS, LONGEST
from generator.vocabulary.photos import MAX_PHOTO_BYTES, PHOTO_FORMATS, names_of_formats

Json = dict[str, Any]

#: The longest address of GitHub's prefilled page, in bytes: it refuses more than 8,191.
LONGEST_LINK: Final = 7_500

_MODELS: Final[dict[str, type[BaseModel]]] = {
    "product": ProductRecord,
    "producer": ProducerRecord,
    "outlet": OutletRecord,
    "document": DocumentRecord,
}


@dataclass(frozen=True)
class FormPage:
    """The form, the same for every catalogue. ``repository`` is its address on GitHub, None where it has none."""

    repository: str | None

    not_asked = NOT_ASKED

    #: What the field of a photo offers: computers know formats by their types or by what files end in.
    photos = ",".join(part for form in PHOTO_FORMATS for part in (form.media_type, *form.suffixes))
    photo_formats = staticmethod(names_of_formats)

    @cached_property
    def product(self) -> Arranged:
        """The fields of a product."""
        return arranged(ProductRecord)

    @cached_property
    def producer(self) -> Arranged:
        """The fields of a producer."""
        return arranged(ProducerRecord)

    @cached_property
    def outlet(self) -> Arranged:
        """The fields of an outlet."""
        return arranged(OutletRecord)

    @cached_property
    def document(self) -> Arranged:
        """The fields of a document that is not on record yet."""
        return arranged(DocumentRecord)

    def data(self, lang: Lang) -> Json:
        """Return the data for the scripts of the page in ``lang``: fields, messages, limits (see ``forms.files`` for more)."""
        return {
            "lang": lang,
            "repository": self.repository,
            "branch": "main",
            "longest_link": LONGEST_LINK,
            "largest_file": MAX_BYTES,
            "largest_photo": MAX_PHOTO_BYTES,
            "photos_kept_whole": {
                suffix: form.name for form in PHOTO_FORMATS if not form.shown for suffix in form.suffixes
            },
            "fields": {kind: [_node(node, lang) for node in describe(model)] for kind, model in _MODELS.items()},
            "messages": {code: text.get(lang) for code, text in {**MESSAGES, **OF_LETTERS, **RULES}.items()},
            "letters": dict(LETTERS),
            "with_example": sorted(WITH_EXAMPLE),
            "legal_forms": LEGAL_FORMS.pattern,
            "longest_id": LONGEST,
            **stars_and_dates(lang),
        }


def _node(node: Node, lang: Lang) -> Json:
    """Return a field as plain data; what it does not have is left out."""
    plain: Json = {"key": node.key, "kind": node.kind, "label": node.label.get(lang), "required": node.required}
    skipped = {*plain, "help", "pair", "choices", "fields", "item"}
    plain |= {
        name: value for name, value in asdict(node).items() if name not in skipped and value not in ("", None, 0, ())
    }
    if node.low == 0:
        plain["low"] = 0
    if node.choices:
        plain["values"] = [choice.value for choice in node.choices]
    if node.fields:
        plain["fields"] = [_node(field, lang) for field in node.fields]
    if node.item:
        plain["item"] = _node(node.item, lang)
    return plain
