"""Annex III: the potential products that are planned for the year after the catalogue's day, grouped by district."""

from generator.catalogue.model import District, Potential
from generator.catalogue.whole import Catalogue
from generator.office.table import Cell, Row, Table
from generator.reports.form import Report, attached, centred
from generator.reports.listing import listing
from generator.text.bilingual import Text
from generator.text.formatting import within_sentence
from generator.text.sorting import sort_key


def annex3(catalogue: Catalogue, district: str | None = None) -> Report:
    """Return Annex III of the catalogue's day, of one former district or of all that plan something."""
    year = catalogue.as_of.year + 1
    mine = [p for p in catalogue.potential if district in (None, p.district)]
    planned = [p for p in mine if p.planned_year == year]
    body: list[Row] = []
    for number, unit in enumerate(_districts(catalogue, planned), start=1):
        products = sorted((p for p in planned if p.district == unit.id), key=_order)
        heading = f"{_roman(number)}. {unit.name.vi.upper()} ({len(products)} SẢN PHẨM)"
        body.append((Cell(value=heading, bold=True, columns=4),))
        body.extend(
            (centred(i), Cell(value=p.name.vi), Cell(value=p.producer), Cell(value=p.note.vi if p.note else None))
            for i, p in enumerate(products, start=1)
        )
    notes = tuple(_notes(catalogue, planned, year, district))
    table = Table(
        name="Phụ lục III",
        title=(
            "PHỤ LỤC III",
            "DANH SÁCH SẢN PHẨM TIỀM NĂNG DỰ KIẾN THAM GIA",
            f"ĐÁNH GIÁ, PHÂN HẠNG “SẢN PHẨM OCOP” NĂM {year}",
        ),
        subtitle=attached(listing(catalogue, district)),
        widths=(1.3, 5.7, 6.5, 3.0),
        head=(tuple(centred(t, bold=True) for t in ("STT", "Sản phẩm", "Chủ thể sản xuất", "Ghi chú")),),
        body=tuple(body),
        notes=tuple(note.vi for note in notes),
    )
    return Report(id="annex-3", table=table, notes=notes)


def _districts(catalogue: Catalogue, planned: list[Potential]) -> list[District]:
    """Return the districts that plan something, in the order of the printed sections, else of Annex I."""
    order = list(catalogue.districts)

    def place(unit: District) -> tuple[int, int]:
        sections = [s.section for p in planned if p.district == unit.id for s in p.sources if s.section]
        return min((_number(s) for s in sections), default=len(order) + 1), order.index(unit.id)

    return sorted((d for d in catalogue.districts.values() if any(p.district == d.id for p in planned)), key=place)


def _order(product: Potential) -> tuple[int, object]:
    rows = [s.row for s in product.sources if s.row is not None]
    return min(rows, default=10_000), sort_key(product.name.vi)


def _notes(catalogue: Catalogue, planned: list[Potential], year: int, district: str | None) -> list[Text]:
    notes = []
    if not planned:
        others = sorted({p.planned_year for p in catalogue.potential if district in (None, p.district)})
        known = f"; danh mục có của năm {', '.join(map(str, others))}" if others else ""
        known_en = f"; the catalogue has those of {', '.join(map(str, others))}" if others else ""
        notes.append(
            Text(
                f"Danh mục không có sản phẩm dự kiến năm {year}{known}.",
                f"The catalogue has no products planned for {year}{known_en}.",
            )
        )
    for document in catalogue.documents.values():
        for figure in document.figures:
            in_order = figure.year == year - 1 and district in (None, figure.district)
            if not in_order or figure.district is None or "planned" not in figure.counts:
                continue
            count = sum(p.district == figure.district for p in planned)
            if count and count != figure.counts["planned"]:
                name = catalogue.districts[figure.district].name
                notes.append(
                    Text(
                        f"{figure.place.vi} in {figure.counts['planned']} sản phẩm của {within_sentence(name.vi)}; "
                        f"danh mục có {count}.",
                        f"{figure.place.get('en')[:1].upper()}{figure.place.get('en')[1:]} prints "
                        f"{figure.counts['planned']} products of {name.get('en')}; the catalogue has {count}.",
                    )
                )
    return notes


_TENS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _roman(number: int) -> str:
    text = ""
    for value, sign in _TENS:
        while number >= value:
            text, number = text + sign, number - value
    return text


def _number(roman: str) -> int:
    return next((n for n in range(1, 20) if _roman(n) == roman), 20)
