"""QR codes: what they say, and that a reader finds it in the drawing."""

import re

import pytest
import zxingcpp
from PIL import Image

from generator.pages.qr import QUIET, QrCode, product_address, qr_code

BASE = "https://ocop-an-giang.github.io/ocop-map/"


def painted(code: QrCode, module: int = 4) -> Image.Image:
    """Paint a code's path as a viewer of SVG would."""
    picture = Image.new("L", (code.size * module, code.size * module), 255)
    for x, y, width in lines(code):
        picture.paste(0, (x * module, y * module, (x + width) * module, (y + 1) * module))
    return picture


def lines(code: QrCode) -> list[tuple[int, int, int]]:
    """Return left, top and width of every dark run of a path."""
    found, x, y = [], 0, 0
    for start, row, dark, light in re.findall(r"M(\d+) (\d+)\.5|h(\d+)|m(\d+) 0", code.path):
        if start:
            x, y = int(start), int(row)
        if dark:
            found.append((x, y, int(dark)))
        x += int(dark or light or 0)
    return found


@pytest.mark.parametrize("address", [f"{BASE}products/a/", f"{BASE}products/{'mat-thot-not-' * 8}x/", "https://x.vn/ơ"])
def test_a_reader_reads_the_address(address: str) -> None:
    (found,) = zxingcpp.read_barcodes(painted(qr_code(address)))
    assert (found.text, found.ec_level) == (address, "M")


def test_the_path_is_nothing_but_lines_inside_the_quiet_zone() -> None:
    code = qr_code(BASE)
    assert re.fullmatch(r"(M\d+ \d+\.5(h\d+|m\d+ 0)+)+", code.path)
    assert min(x for x, _, _ in lines(code)) == min(y for _, y, _ in lines(code)) == QUIET
    assert max(x + width for x, _, width in lines(code)) == code.size - QUIET


@pytest.mark.parametrize("site_url", ["https://ocop.example.vn", "https://ocop.example.vn/"])
def test_the_address_is_the_vietnamese_page(site_url: str) -> None:
    assert product_address(site_url, "bo-vien") == "https://ocop.example.vn/products/bo-vien/"
