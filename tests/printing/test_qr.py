"""QR codes: what they say, and that a reader finds it in the drawing."""

import re

import pytest
import zxingcpp
from PIL import Image

from generator.printing.qr import QUIET, QrCode, product_address, qr_code

BASE = "https://ocop-an-giang.github.io/ocop-map/"


def painted(code: QrCode, module: int = 4) -> Image.Image:
    """Paint a code's path as a viewer of SVG would."""
    picture = Image.new("L", (code.size * module, code.size * module), 255)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", code.path):
        left, top = int(x) * module, int(y) * module
        picture.paste(0, (left, top, left + int(width) * module, top + module))
    return picture


@pytest.mark.parametrize("address", [f"{BASE}products/a/", f"{BASE}products/{'mat-thot-not-' * 8}x/", "https://x.vn/ơ"])
def test_a_reader_reads_the_address(address: str) -> None:
    (found,) = zxingcpp.read_barcodes(painted(qr_code(address)))
    assert (found.text, found.ec_level) == (address, "M")


def test_the_path_is_nothing_but_rectangles_inside_the_quiet_zone() -> None:
    code = qr_code(BASE)
    rectangles = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", code.path)
    assert re.fullmatch(r"(M\d+ \d+h\d+v1h-\d+z)+", code.path)
    assert min(int(x) for x, _, _ in rectangles) == min(int(y) for _, y, _ in rectangles) == QUIET
    assert max(int(x) + int(width) for x, _, width in rectangles) == code.size - QUIET


@pytest.mark.parametrize("site_url", ["https://ocop.example.vn", "https://ocop.example.vn/"])
def test_the_address_is_the_vietnamese_page(site_url: str) -> None:
    assert product_address(site_url, "bo-vien") == "https://ocop.example.vn/products/bo-vien/"
