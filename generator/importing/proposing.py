"""The flow of an import up to its proposals: grids are understood, rows matched and compared."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.importing.citing import Citation
from generator.importing.comparing import differences
from generator.importing.inventing import Inventor
from generator.importing.matching import Index, Match
from generator.importing.numbering import numbered_apart
from generator.importing.outlets.proposing import OutletProposer
from generator.importing.proposals import Kind, Plan, Proposal, SeenOnce
from generator.importing.row_values import Values, values_of
from generator.importing.spoilt import spoilt_table
from generator.importing.subjects import Subject
from generator.importing.tables import Table, TableRow, is_planned, understood
from generator.office.grid import Grid
from generator.records.places_file import PlacesFile
from generator.records.reading import Records
from generator.text.bilingual import Text


def plan(
    grids: Sequence[Grid],
    records: Records,
    places: PlacesFile,
    *,
    document: str | None = None,
    district: str | None = None,
    root: str = "products",
) -> Plan:
    """Return what an import of the tables in ``grids`` would do; nothing is written.

    Args:
        grids: the tables of a file, as read.
        records: the records as they are.
        places: the places.
        document: the id of the document that the file is, cited by everything that is imported.
        district: the district of rows that name none.
        root: the name of the records' folder.
    """
    tables, left_out = _tables(grids)
    index, inventor, seen = Index(records, places), Inventor(records, places, root), SeenOnce()
    of_products = _Proposer(index, inventor, seen, places, district)
    of_outlets = OutletProposer(records, index, inventor, seen, places, district, root)
    proposals: list[Proposal] = []
    for table in tables:
        citation = Citation(document, table.annex) if document else None
        of_table = of_outlets.of if table.subject is Subject.OUTLETS else of_products.of
        proposals += of_table(table, citation)
    return Plan(tables=tables, left_out=left_out, proposals=tuple(proposals))


def _tables(grids: Iterable[Grid]) -> tuple[tuple[Table, ...], tuple[Text, ...]]:
    tables, left_out = [], []
    for grid in grids:
        table = understood(grid)
        if table is None:
            texts = (spot.text for row in grid.rows for spot in row)
            left_out.append(
                spoilt_table(grid.name, texts)
                or Text(
                    f"{grid.name.vi}: không thấy dòng tiêu đề có cột tên sản phẩm hay tên điểm bán",
                    f"{grid.name.get('en')}: no header row with names of products or outlets was found",
                )
            )
        elif is_planned(grid):
            left_out.append(
                Text(
                    f"{grid.name.vi}: danh sách sản phẩm tiềm năng dự kiến, chưa được công nhận nên không nhập",
                    f"{grid.name.get('en')}: a list of planned products; they are not certified, so not imported",
                )
            )
        else:
            tables.append(table)
    return numbered_apart(tables), tuple(left_out)


class _Proposer:
    def __init__(
        self, index: Index, inventor: Inventor, seen: SeenOnce, places: PlacesFile, district: str | None
    ) -> None:
        self._index = index
        self._inventor = inventor
        self._seen = seen
        self._places = places
        self._district = district

    def of(self, table: Table, citation: Citation | None) -> Iterable[Proposal]:
        for row in table.rows:
            values = values_of(row, self._places, self._district)
            yield self._proposal(table, row, values, citation)

    def _proposal(self, table: Table, row: TableRow, values: Values, citation: Citation | None) -> Proposal:
        match = self._index.match(
            record_id=values.id,
            decision=values.decision,
            name=values.name,
            producer=values.producer,
            district=values.address.district,
        )
        maker = match.known.producer if match.known else match.producer
        withheld = values.contacts.withheld(maker.value.contacts if maker else None)
        return replace(self._proposed(table, row, values, citation, match), withheld=withheld)

    def _proposed(
        self, table: Table, row: TableRow, values: Values, citation: Citation | None, match: Match
    ) -> Proposal:
        if match.unclear:
            return _of(Kind.UNCLEAR, table, row, values, reasons=(*values.faults, match.unclear))
        if match.known is None:
            lacks = tuple(self._inventor.lacks(values, match.producer))
            again = self._seen.again(
                values.id or f"{values.name.casefold()}|{values.producer.casefold()}", table.grid.name, row
            )
            reasons = (*values.faults, *self._inventor.asks(values, match.producer), *again)
            if reasons or lacks:
                return _of(Kind.UNCLEAR, table, row, values, reasons=reasons, lacks=lacks)
            # Without a document the files are only a preview: the command asks for one before it writes.
            cited = citation or Citation("", table.annex)
            name, number = table.grid.name, row.number
            where = Text(f"{name.vi}, dòng {number}", f"{name.get('en')}, row {number}")
            made = self._inventor.files(values, match.producer, cited, row=where)
            return _of(Kind.NEW, table, row, values, record=list(made)[-1], files=made)
        record = match.known.product.path
        again = self._seen.again(record, table.grid.name, row)
        changes, doubts = differences(values, match.known, citation)
        if doubts or again:
            reasons = (*doubts, *again)
            return _of(Kind.UNCLEAR, table, row, values, record=record, changes=tuple(changes), reasons=reasons)
        kind = Kind.CHANGED if changes else Kind.SAME
        return _of(kind, table, row, values, record=record, changes=tuple(changes))


def _of(kind: Kind, table: Table, row: TableRow, values: Values, record: str | None = None, **more: object) -> Proposal:
    return Proposal(
        subject=table.subject,
        kind=kind,
        table=table.grid.name,
        row=row.number,
        name=values.name,
        producer=values.producer,
        record=record,
        **more,  # type: ignore[arg-type]
    )
