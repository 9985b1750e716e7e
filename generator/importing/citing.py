"""Citing the document that a table is from."""

from collections.abc import Iterable, Iterator, Mapping

from generator.importing.known import Known
from generator.importing.proposals import Change, How
from generator.importing.row_values import Values
from generator.records.schema import SourceField
from generator.records.writing import Value
from generator.text.bilingual import Text


class Citation:
    """The document that a table is from: what is imported cites it, and a record that it names cites it as well."""

    def __init__(self, document: str, annex: str | None) -> None:
        """Remember the id of the document and the annex that the table says it is."""
        self.document = document
        self._annex = annex

    def source(self, values: Values, *, name: str, producer: str) -> dict[str, Value]:
        """Return the entry of ``sources`` for a row; what it prints as it is published is not repeated."""
        printed: dict[str, Value] = {}
        if values.name != name:
            printed["name"] = values.name
        if values.producer and values.producer != producer:
            printed["producer"] = values.producer
        if values.address_text:
            printed["address"] = values.address_text
        if values.stars and values.stars.potential:
            printed["stars"] = f"Sản phẩm tiềm năng {values.stars.potential} sao"
        return self.entry(values.section, values.row, printed)

    def entry(
        self, section: str | None, row: int | None, printed: Mapping[str, Value] | None = None
    ) -> dict[str, Value]:
        """Return the entry of ``sources`` for a place in the document."""
        entry: dict[str, Value | None] = {
            "document": self.document,
            "annex": self._annex,
            "section": section,
            "row": row,
            "printed": printed or None,
        }
        return {name: value for name, value in entry.items() if value is not None}

    def changes(self, values: Values, known: Known) -> Iterator[Change]:
        """Yield the new source of a known product, unless its record cites this document already."""
        new = self.source(values, name=known.product.value.name.vi, producer=known.producer.value.name.vi)
        yield from self.added(new, known.product.value.sources, known.product.path)

    def added(self, new: Mapping[str, Value], sources: Iterable[SourceField], path: str) -> Iterator[Change]:
        """Yield a new source of the record in the file ``path``, unless its ``sources`` have this document already."""
        if not any(self._is_cited(source) for source in sources):
            yield Change(file=path, field=("sources",), label=Text("nguồn", "sources"), old=None, new=new, how=How.LAST)

    def _is_cited(self, source: SourceField) -> bool:
        same_annex = self._annex is None or source.annex in (None, self._annex)
        return source.document == self.document and same_annex
