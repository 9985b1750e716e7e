"""New records from a row: the product's, and its producer's where that is new as well."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.importing.certificates import new_certificate
from generator.importing.citing import Citation
from generator.importing.communes import commune_question
from generator.importing.elsewhere import question_of_record, question_of_row
from generator.importing.known import key
from generator.importing.row_values import Values
from generator.importing.values import type_of
from generator.importing.whereabouts import new_address
from generator.records.places_file import PlacesFile
from generator.records.reading import NO_PRODUCERS, Entry, Records
from generator.records.schema import ProducerRecord
from generator.records.writing import Value
from generator.text.bilingual import Text
from generator.text.folding import one_orthography
from generator.text.slugs import core_name, slug
from generator.vocabulary.producers import ProducerType


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    """A producer that products go to: its folder and name; of a new one, the table and row that it is from."""

    id: str
    folder: str
    name: str
    row: Text | None = None

    @property
    def district(self) -> str:
        return PurePosixPath(self.folder).parent.name


class Inventor:
    """Makes new records; remembers what it made, so that ids stay unique and a new producer is made once."""

    def __init__(self, records: Records, places: PlacesFile, root: str) -> None:
        """Take note of the ids in use; ``root`` is the name of the records' folder."""
        self._places = places
        self._root = root
        outlets = {e.value.id for e in records.outlets}
        self._products = {e.value.id for e in records.products} | {e.value.id for e in records.potential} | outlets
        self._producers = {e.value.id for e in records.producers} | outlets | NO_PRODUCERS
        self._made: dict[str, _Maker] = {}

    def lacks(self, values: Values, producer: Entry[ProducerRecord] | None) -> Iterator[Text]:
        """Yield what a row has to say before a record can be made of it."""
        if values.stars is None:
            yield Text("hạng sao", "stars")
        elif values.stars.proposed:
            yield Text("quyết định (mới là đề xuất)", "a decision (the stars are only proposed)")
        elif values.stars.stars < 3:
            yield Text("hạng từ 3 sao", "three stars or more")
        if values.set is None:
            yield Text("bộ sản phẩm (ví dụ I.2.b)", "the product set (such as I.2.b)")
        if not values.producer:
            yield Text("chủ thể", "the producer")
        elif self._is_new(values, producer):
            is_asked = values.address.unnamed or values.address.elsewhere
            if values.address.district is None and not is_asked:
                yield Text("huyện", "the district")
            if values.address.commune is None and not is_asked:
                yield Text("xã, phường, thị trấn", "the commune")
            if self._type(values) is None:
                yield Text("loại hình chủ thể", "the type of the producer")

    def asks(self, values: Values, producer: Entry[ProducerRecord] | None) -> Iterator[Text]:
        """Yield what of a row cannot be understood before a record can be made of it."""
        if self._is_new(values, producer) and (question := commune_question(values.address, self._places)):
            yield question
        if producer is not None:
            elsewhere = question_of_record(values, producer, self._places)
        elif (made := self._made.get(key(values.producer))) and made.row:
            elsewhere = question_of_row(values, made.district, made.row, self._places)
        else:
            elsewhere = None
        if elsewhere:
            yield elsewhere

    def _is_new(self, values: Values, producer: Entry[ProducerRecord] | None) -> bool:
        return producer is None and bool(values.producer) and key(values.producer) not in self._made

    def files(
        self, values: Values, producer: Entry[ProducerRecord] | None, citation: Citation, *, row: Text
    ) -> dict[str, Mapping[str, Value]]:
        """Return path → content of the new records; ``lacks`` must have nothing to say. ``row`` names table and row."""
        files: dict[str, Mapping[str, Value]] = {}
        if producer is not None:
            maker = _Maker(
                id=producer.value.id, folder=str(PurePosixPath(producer.path).parent), name=producer.value.name.vi
            )
        elif key(values.producer) in self._made:
            maker = self._made[key(values.producer)]
        else:
            record = self._producer(values, citation)
            maker = _Maker(
                id=str(record["id"]),
                folder=f"{self._root}/{values.address.district}/{record['id']}",
                name=one_orthography(values.producer),
                row=row,
            )
            self._made[key(values.producer)] = maker
            files[f"{maker.folder}/producer.yml"] = record
        product = self._product(values, maker, citation)
        files[f"{maker.folder}/{product['id']}.yml"] = product
        return files

    def _product(self, values: Values, maker: _Maker, citation: Citation) -> Mapping[str, Value]:
        name = published(values.name)
        wanted = values.id or slug(name)
        record_id = free_id(wanted, f"{slug(name)}-{maker.id}"[:80].strip("-"), self._products)
        stars = values.stars
        certificate = new_certificate(values, citation.document)
        record: dict[str, Value | None] = {
            "id": record_id,
            "name": {"vi": name, **({"en": values.name_en} if values.name_en else {})},
            "printed_name": values.name if values.name != name else None,
            "set": values.set,
            "stars": stars.stars if stars else None,
            "potential_stars": stars.potential if stars else None,
            "description": {"vi": values.description, "source": "document"} if values.description else None,
            "certificates": [certificate] if certificate.keys() - {"stars", "source"} else None,
            "gtin": values.gtin or None,
            "sources": [citation.source(values, name=name, producer=maker.name)],
        }
        return {field: value for field, value in record.items() if value is not None}

    def _producer(self, values: Values, citation: Citation) -> Mapping[str, Value]:
        name = one_orthography(values.producer)
        wanted = slug(core_name(name)) or slug(name)
        record_id = free_id(wanted, f"{wanted}-{values.address.district}"[:80].strip("-"), self._producers)
        kind = self._type(values)
        record: dict[str, Value | None] = {
            "id": record_id,
            "name": {"vi": name},
            "printed_names": [values.producer] if values.producer != name else None,
            "type": kind.value if kind else None,
            "tax_code": values.tax_code or None,
            "address": new_address(values.address, values.address_text, citation.document),
            "contacts": values.contacts.as_new(),
        }
        return {field: value for field, value in record.items() if value is not None}

    def free_for_outlet(self, wanted: str, longer: str) -> str:
        """Return the first id that no product, producer or outlet has, and take it."""
        return free_id(wanted, longer, self._products, self._producers)

    @staticmethod
    def _type(values: Values) -> ProducerType | None:
        return values.stated_type or type_of(values.producer)


def published(name: str) -> str:
    """Return a name as the catalogue writes it: one orthography, capitals only where the typist did not write all."""
    text = one_orthography(name)
    return text.capitalize() if text.isupper() and len(text) > 3 else text


def free_id(wanted: str, longer: str, *taken: set[str]) -> str:
    """Return the first id that nobody in ``taken`` has, and take it in all of them."""
    candidate = wanted if not any(wanted in ids for ids in taken) else longer
    number = 2
    while any(candidate in ids for ids in taken):
        candidate = f"{longer[:76]}-{number}"
        number += 1
    for ids in taken:
        ids.add(candidate)
    return candidate
