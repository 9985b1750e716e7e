"""Annex I: what the districts achieved, in the form of report 95/BC-SNNPTNT.

The columns that records cannot know (documents issued, council meetings, plans) stay empty and a note says so.
"""

from generator.catalogue.model import District
from generator.catalogue.whole import Catalogue
from generator.office.table import Cell, Row, Table
from generator.reports.contradictions import contradictions, remarks
from generator.reports.form import Report, attached, centred, left_out
from generator.reports.listing import Listed, Listing, Section, listing
from generator.reports.numbers import in_district, numbers_of, recognised
from generator.text.bilingual import Text
from generator.text.formatting import day

_COUNTS = {"products", "five_stars", "potential_five_stars", "four_stars", "three_stars"}
_WIDTHS = (1.2, 4.2, 2.4, 2.2, 2.0, 2.4, 2.0, 2.0, 2.2, 2.6, 2.5)


def annex1(catalogue: Catalogue, district: str | None = None) -> Report:
    """Return Annex I of the catalogue's day, with one row for each former district, or with the row of one."""
    found = listing(catalogue, district)
    year = catalogue.as_of.year
    districts = [d for d in catalogue.districts.values() if district in (None, d.id)]
    known = [recognised(catalogue, found.entries, d.id) for d in districts]
    body = [
        _row(i, d, in_district(found.entries, d.id), n)
        for i, (d, n) in enumerate(zip(districts, known, strict=True), 1)
    ]
    if district is None:
        body.append(_total(found.entries, known))
    notes = (
        Text(
            "Các cột “Số lượng văn bản ban hành”, “Tổ chức hội đồng OCOP” và “Sản phẩm dự kiến” để trống vì danh mục "
            "không có số liệu này.",
            "The columns for documents issued, council meetings and planned products are empty: the catalogue has no "
            "such numbers.",
        ),
        *_recognised_note(catalogue, districts, found, known),
        *left_out(catalogue, found),
        *contradictions(catalogue, found, district, _COUNTS),
        *remarks(catalogue, found, district),
    )
    where = "CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ" if district is None else districts[0].name.vi.upper()
    area = catalogue.area if district is None else districts[0].province.name
    table = Table(
        name="Phụ lục I",
        title=(
            "PHỤ LỤC I",
            "THỐNG KÊ KẾT QUẢ THỰC HIỆN CÔNG TÁC ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",
            f"{where} TRÊN ĐỊA BÀN {area.vi.upper()} ĐẾN {day(catalogue.as_of, 'vi')}",
        ),
        subtitle=attached(found),
        widths=_WIDTHS,
        head=_head(year),
        body=tuple(body),
        notes=tuple(note.vi for note in notes),
        landscape=True,
    )
    return Report(id="annex-1", table=table, notes=notes)


def _head(year: int) -> tuple[Row, ...]:
    def head(text: str, rows: int = 1, columns: int = 1) -> Cell:
        return centred(text, bold=True, rows=rows, columns=columns)

    return (
        (
            head("STT", 3),
            head("Đơn vị", 3),
            head("Số lượng\nVăn bản ban hành", 3),
            head("Kết quả Công tác đánh giá, phân hạng Sản phẩm OCOP", columns=8),
        ),
        (
            head("Tổng sản phẩm đạt (còn thời hạn)", columns=5),
            head(f"Sản phẩm Đạt {year}", 2),
            head(f"Tổ chức hội đồng OCOP năm {year}", 2),
            head(f"Sản phẩm dự kiến thực hiện năm {year + 1}", 2),
        ),
        (
            head("Tổng sản phẩm đạt"),
            head("Sản phẩm OCOP 5 sao"),
            head("Sản phẩm tiềm năng OCOP 5 sao"),
            head("Sản phẩm OCOP 4 sao"),
            head("Sản phẩm OCOP 3 sao"),
        ),
    )


def unit_name(district: District) -> str:
    """Return a district as Annex I prints it: "TP. Long Xuyên", "Tx. Tân Châu", "Chợ Mới"."""
    for full, short in (("Thành phố ", "TP. "), ("Thị xã ", "Tx. "), ("Huyện ", "")):
        if district.name.vi.startswith(full):
            return short + district.name.vi.removeprefix(full)
    return district.name.vi


def _row(number: int, district: District, entries: tuple[Listed, ...], recognised_then: int | None) -> Row:
    return (
        centred(number),
        Cell(value=unit_name(district)),
        centred(None),
        *_counts(entries, bold=False),
        centred(recognised_then or None),
        centred(None),
        centred(None),
    )


def _total(entries: tuple[Listed, ...], known: list[int | None]) -> Row:
    complete = [n for n in known if n is not None]
    return (
        centred("Tổng", bold=True, columns=2),
        centred(None),
        *_counts(entries, bold=True),
        centred(sum(complete) or None if len(complete) == len(known) else None, bold=True),
        centred(None),
        centred(None),
    )


def _counts(entries: tuple[Listed, ...], *, bold: bool) -> list[Cell]:
    """A zero is an empty cell, as printed."""
    numbers = numbers_of(entries)
    counts = [numbers.products, *(numbers.by_section[section] for section in Section)]
    return [centred(count or None, bold=bold) for count in counts]


def _recognised_note(
    catalogue: Catalogue, districts: list[District], found: Listing, known: list[int | None]
) -> list[Text]:
    blank = [d for d, n in zip(districts, known, strict=True) if n is None and in_district(found.entries, d.id)]
    if not blank:
        return []
    year = catalogue.as_of.year
    return [
        Text(
            f"Cột “Sản phẩm Đạt {year}” để trống ở {len(blank)} đơn vị vì danh mục chưa có năm công nhận của mọi sản phẩm.",
            f"The column for products recognised in {year} is empty for {len(blank)} districts: the year of recognition "
            "of some of their products is not on record.",
        )
    ]
