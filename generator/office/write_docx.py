"""A table as a DOCX: A4, Times New Roman, margins as Decree 30/2020/NĐ-CP asks, the header row on every page.

Rows are built from XML elements: python-docx's own cells look their place up in the whole table each time, which takes
minutes for some thousand rows.
"""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from generator.office.packing import repacked
from generator.office.table import Align, Cell, Placed, Table, placed

FONT: Final = "Times New Roman"
_TITLE_SIZE, _TEXT_SIZE = 13, 11
_A4: Final = (21.0, 29.7)
_TWIPS_PER_CM: Final = 567


def as_docx(table: Table, day: date) -> bytes:
    """Return the table as a DOCX whose properties are dated ``day``."""
    document = Document()
    _set_up(document, table, day)
    for line in table.title:
        _paragraph(document, line, bold=True)
    _paragraph(document, table.subtitle, italic=True, after=8)
    _append_table(document, table)
    for i, note in enumerate(table.notes):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(8 if i == 0 else 2)
        if i == 0:
            paragraph.add_run("Ghi chú: ").bold = True
        paragraph.add_run(note).font.size = Pt(_TEXT_SIZE)
    target = BytesIO()
    document.save(target)
    return repacked(target.getvalue(), day)


def _set_up(document: DocumentType, table: Table, day: date) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(_TITLE_SIZE)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    properties.append(_element("w:lang", {"w:val": "vi-VN", "w:eastAsia": "vi-VN"}))
    style.paragraph_format.space_after = Pt(0)
    section = document.sections[0]
    width, height = reversed(_A4) if table.landscape else _A4
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.orientation = WD_ORIENT.LANDSCAPE if table.landscape else WD_ORIENT.PORTRAIT
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = (Cm(2), Cm(2)) if table.landscape else (Cm(3), Cm(1.5))
    _number_pages(document)
    core = document.core_properties
    core.author = core.comments = ""
    core.title = " ".join(table.title)
    core.language = "vi-VN"
    core.created = core.modified = datetime.combine(day, time())


def _number_pages(document: DocumentType) -> None:
    """Put the page number in the middle of the top margin, but not on the first page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = _element("w:fldSimple", {"w:instr": "PAGE"})
    field.append(_run("2", bold=False))
    paragraph._p.append(field)


def _paragraph(document: DocumentType, text: str, *, bold: bool = False, italic: bool = False, after: int = 0) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(after)
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic


def _append_table(document: DocumentType, table: Table) -> None:
    outer = document.add_table(rows=0, cols=0, style="Table Grid")
    outer.autofit = False
    element = outer._tbl
    grid = element.tblGrid
    for width in table.widths:
        grid.append(_element("w:gridCol", {"w:w": str(round(width * _TWIPS_PER_CM))}))
    rows = (*table.head, *table.body)
    for number, row in enumerate(placed(rows, len(table.widths))):
        element.append(_row(row, table, repeated=number < len(table.head)))


def _row(row: tuple[Placed, ...], table: Table, *, repeated: bool) -> Any:
    element = _element("w:tr")
    properties = _element("w:trPr")
    properties.append(_element("w:cantSplit"))
    if repeated:
        properties.append(_element("w:tblHeader"))
    element.append(properties)
    for item in row:
        element.append(_cell(item, sum(table.widths[item.column : item.column + item.cell.columns])))
    return element


def _cell(item: Placed, width: float) -> Any:
    element = _element("w:tc")
    properties = _element("w:tcPr")
    properties.append(_element("w:tcW", {"w:w": str(round(width * _TWIPS_PER_CM)), "w:type": "dxa"}))
    if item.cell.columns > 1:
        properties.append(_element("w:gridSpan", {"w:val": str(item.cell.columns)}))
    if item.cell.rows > 1:
        properties.append(_element("w:vMerge", {} if item.covered else {"w:val": "restart"}))
    properties.append(_element("w:vAlign", {"w:val": "center"}))
    element.append(properties)
    for line in [""] if item.covered else item.cell.text.split("\n"):
        element.append(_line(line, item.cell))
    return element


def _line(text: str, cell: Cell) -> Any:
    paragraph = _element("w:p")
    properties = _element("w:pPr")
    properties.append(_element("w:spacing", {"w:before": "20", "w:after": "20"}))
    if cell.align is Align.CENTER:
        properties.append(_element("w:jc", {"w:val": "center"}))
    paragraph.append(properties)
    if text:
        paragraph.append(_run(text, bold=cell.bold))
    return paragraph


def _run(text: str, *, bold: bool) -> Any:
    run = _element("w:r")
    properties = _element("w:rPr")
    if bold:
        properties.append(_element("w:b"))
    properties.append(_element("w:sz", {"w:val": str(_TEXT_SIZE * 2)}))
    run.append(properties)
    words = _element("w:t", {"xml:space": "preserve"})
    words.text = text
    run.append(words)
    return run


def _element(tag: str, attributes: dict[str, str] | None = None) -> Any:
    element = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        element.set(qn(name), value)
    return element
