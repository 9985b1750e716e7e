"""What the annexes share: the line that names the report they belong to, dates as offices write them, cells."""

from dataclasses import dataclass
from datetime import date

from generator.catalogue.model import Document
from generator.catalogue.whole import Catalogue
from generator.office.table import Align, Cell, Table
from generator.reports.listing import Listing
from generator.text.bilingual import Text
from generator.text.formatting import day
from generator.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An annex, and what is to be known about it: the same sentences stand below the table, in Vietnamese."""

    id: str
    table: Table
    notes: tuple[Text, ...]


def centred(value: str | int | None, *, bold: bool = False, rows: int = 1, columns: int = 1) -> Cell:
    """Return a cell with its text in the middle."""
    return Cell(value=value, bold=bold, align=Align.CENTER, rows=rows, columns=columns)


def office_day(value: date) -> str:
    """Return a day as offices write it: a zero before days below 10 and months below 3 ("13/3/2024", "05/01/2024")."""
    return (
        f"{value.day:02d}/{value.month:02d}/{value.year}"
        if value.month < 3
        else f"{value.day:02d}/{value.month}/{value.year}"
    )


def attached(listing: Listing) -> str:
    """Return the line below the title: the report that the list of this day belongs to, else blanks to fill in."""
    document = listing.document
    if document is None or not listing.printed or not document.number or not document.issued_on:
        return "(Kèm theo Báo cáo số ………/BC-………… ngày …… tháng …… năm ……… của ……………………)"
    return f"(Kèm theo Báo cáo số {document.number} ngày {_issued(document)} của {_issuer(document)})"


def _issued(document: Document) -> str:
    text = document.issued_on or ""
    if len(text) == len("2024-03"):
        return f"…/{int(text[5:])}/{text[:4]}"
    return office_day(date.fromisoformat(text))


def _issuer(document: Document) -> str:
    """A report of the province names its issuer without the province."""
    return document.issuer.vi.partition(" tỉnh ")[0]


def left_out(catalogue: Catalogue, listing: Listing) -> list[Text]:
    """Return the sentences that tell which products are not on the list, and why."""
    found: list[Text] = []
    reasons = {
        Status.UNCONFIRMED: Text(
            "đã quá 36 tháng kể từ danh sách gần nhất, chưa có tài liệu xác nhận lại",
            "whose list is more than 36 months old and which no document confirms again",
        ),
        Status.LAPSED: Text("đã hết hạn", "whose certificates lapsed"),
        Status.WITHDRAWN: Text("đã thu hồi", "that were withdrawn"),
        Status.CEASED: Text("đã ngừng sản xuất", "that are no longer made"),
    }
    for status, reason in reasons.items():
        count = listing.left_out.get(status, 0)
        if count:
            found.append(
                Text(
                    f"Không tính {count} sản phẩm {reason.vi}.",
                    f"Not counted: {count} products {reason.get('en')}.",
                )
            )
    if listing.not_yet:
        found.append(
            Text(
                f"Không tính {listing.not_yet} sản phẩm chưa có tài liệu nào đến ngày {day(catalogue.as_of, 'vi')} nhắc tới.",
                f"Not counted: {listing.not_yet} products that no document up to {day(catalogue.as_of, 'en')} names.",
            )
        )
    return found
