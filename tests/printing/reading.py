"""Reads PDFs back with another library than the one that wrote them."""

import re
from collections.abc import Iterator
from ctypes import c_char
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

MM_PER_POINT = 25.4 / 72


def page_texts(path: Path) -> list[str]:
    """Return the text of every page with its spaces made one."""
    with pypdfium2.PdfDocument(path) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def codes(path: Path, scale: float = 3.0) -> list[list[str]]:
    """Return what the QR codes of every page say, read from a picture of it at ``scale`` × 72 dots an inch."""
    with pypdfium2.PdfDocument(path) as document:
        return [_codes(page.render(scale=scale).to_pil()) for page in document]


def _codes(picture: object) -> list[str]:
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    assert {code.ec_level for code in found} <= {"M"}
    return [code.text for code in found]


def page_sizes(path: Path) -> set[tuple[int, int]]:
    """Return the sizes of the pages in whole millimetres."""
    with pypdfium2.PdfDocument(path) as document:
        return {(round(page.get_width() * MM_PER_POINT), round(page.get_height() * MM_PER_POINT)) for page in document}


def fonts(path: Path) -> dict[str, bool]:
    """Return the names of the fonts that any text is set in, and whether they are embedded."""
    with pypdfium2.PdfDocument(path) as document:
        return dict(font for page in document for font in _fonts(page))


def _fonts(page: pypdfium2.PdfPage) -> Iterator[tuple[str, bool]]:
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        font = pdfium.FPDFTextObj_GetFont(thing.raw)
        name = (c_char * 100)()
        pdfium.FPDFFont_GetBaseFontName(font, name, 100)
        yield name.value.decode(), bool(pdfium.FPDFFont_GetIsEmbedded(font))
