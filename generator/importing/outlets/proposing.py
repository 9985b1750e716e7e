"""What is proposed for a row of a table of outlets: a new record, changes of a known one, or nothing that is sure."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.importing.citing import Citation
from generator.importing.communes import commune_question
from generator.importing.inventing import Inventor, published
from generator.importing.known import key
from generator.importing.matching import Index
from generator.importing.outlets.comparing import differences
from generator.importing.outlets.matching import OutletIndex
from generator.importing.outlets.values import OutletValues, values_of
from generator.importing.proposals import Kind, Proposal, SeenOnce
from generator.importing.tables import Table, TableRow
from generator.importing.values import kind_of
from generator.importing.whereabouts import new_address
from generator.records.places_file import PlacesFile
from generator.records.reading import OUTLETS_FOLDER, Entry, Records
from generator.records.schema import OutletRecord
from generator.records.writing import Value
from generator.text.bilingual import Text
from generator.text.folding import fold
from generator.text.slugs import slug


class OutletProposer:
    """Proposes row by row; ids and rows seen before are shared with the tables of products of the same file."""

    def __init__(
        self,
        records: Records,
        products: Index,
        inventor: Inventor,
        seen: SeenOnce,
        places: PlacesFile,
        district: str | None,
        root: str,
    ) -> None:
        """Index the outlets; ``district`` is that of rows that name none, ``root`` the name of the records' folder."""
        self._outlets = OutletIndex(records.outlets)
        self._products = products
        self._inventor = inventor
        self._seen = seen
        self._places = places
        self._units = {(c.district, fold(c.name.vi)): c.current for c in places.communes}
        self._district = district
        self._root = root

    def of(self, table: Table, citation: Citation | None) -> Iterator[Proposal]:
        """Yield a proposal for every row."""
        for row in table.rows:
            values = values_of(row, self._places, self._products, self._district)
            unsure = Proposal(
                subject=table.subject,
                kind=Kind.UNCLEAR,
                table=table.grid.name,
                row=row.number,
                name=values.name,
                producer="",
                reasons=values.faults,
                withheld=values.contacts.withheld(),
            )
            yield self._proposal(row, values, unsure, citation or Citation("", table.annex), cited=citation is not None)

    def _proposal(
        self, row: TableRow, values: OutletValues, unsure: Proposal, citation: Citation, *, cited: bool
    ) -> Proposal:
        match = self._outlets.match(values)
        if match.unclear:
            return replace(unsure, reasons=(*values.faults, match.unclear))
        if match.known is None:
            identity = values.id or f"{key(values.name)}|{values.address.district}|{values.address.commune}"
            question = commune_question(values.address, self._places)
            asks = (question,) if question else ()
            reasons = (*values.faults, *asks, *self._seen.again(f"outlet {identity}", unsure.table, row))
            lacks = tuple(_lacks(values))
            if reasons or lacks:
                return replace(unsure, reasons=reasons, lacks=lacks)
            # Without a document the file is only a preview: the command asks for one before it writes.
            path, record = self._new(values, citation)
            return replace(unsure, kind=Kind.NEW, record=path, files={path: record})
        known = match.known
        changes, doubts = differences(values, known, self._unit_of(known), citation if cited else None)
        reasons = (*doubts, *self._seen.again(known.path, unsure.table, row))
        withheld = values.contacts.withheld(known.value.contacts)
        found = replace(unsure, record=known.path, changes=tuple(changes), reasons=reasons, withheld=withheld)
        return found if reasons else replace(found, kind=Kind.CHANGED if changes else Kind.SAME)

    def _unit_of(self, known: Entry[OutletRecord]) -> str | None:
        address = known.value.address
        return self._units.get((address.district or known.folder, fold(address.commune))) if address else None

    def _new(self, values: OutletValues, citation: Citation) -> tuple[str, Mapping[str, Value]]:
        """Return path and content of a new record; ``_lacks`` must have nothing to say."""
        name, district = published(values.name), values.address.district
        wanted = values.id or slug(name)
        record_id = self._inventor.free_for_outlet(wanted, f"{wanted}-{district}"[:80].strip("-"))
        kind = values.kind or kind_of(name)
        record: dict[str, Value | None] = {
            "id": record_id,
            "name": {"vi": name, **({"en": values.name_en} if values.name_en else {})},
            "printed_names": [values.name] if values.name != name else None,
            "kind": kind.value if kind else None,
            "address": new_address(values.address, values.address_text, citation.document)
            if values.address.commune
            else None,
            "opening_hours": values.hours,
            "products": list(values.carried) or None,
            "contacts": values.contacts.as_new(),
            "sources": [citation.entry(values.section, values.row)],
        }
        path = f"{self._root}/{district}/{OUTLETS_FOLDER}/{record_id}.yml"
        return path, {field: value for field, value in record.items() if value is not None}


def _lacks(values: OutletValues) -> Iterator[Text]:
    """Yield what a row has to say before a record can be made of it; an outlet of which only the district is known is one."""
    if values.kind is None and kind_of(published(values.name)) is None:
        yield Text("loại điểm bán", "the kind of outlet")
    if values.address.unnamed or values.address.elsewhere:
        return
    if values.address.district is None:
        yield Text("huyện", "the district")
    elif values.address_text and values.address.commune is None:
        yield Text("xã, phường, thị trấn (trước 01/7/2025)", "the commune (as it was before 1 July 2025)")
