"""QR codes: the address of a page as a drawing. Error correction M: 15 % of it may be dirty or torn.

The address is the Vietnamese page's; that page offers English, so that one code serves both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import segno

#: White modules around a code; readers need four.
QUIET: Final = 4


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as one SVG path, stroked one module wide. ``size`` counts modules on a side, the quiet zone included."""

    size: int
    path: str


def qr_code(address: str) -> QrCode:
    """Return the QR code of an address."""
    matrix = segno.make_qr(address, error="m", boost_error=False).matrix
    return QrCode(size=len(matrix) + 2 * QUIET, path="".join(_runs(matrix)))


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[str]:
    """Yield a line through the middle of every row, drawn over dark modules and moved over light ones."""
    for y, row in enumerate(matrix, start=QUIET):
        yield f"M{QUIET} {y}.5"
        for dark, modules in groupby(row):
            width = len(list(modules))
            yield f"h{width}" if dark else f"m{width} 0"


def product_address(site_url: str, product: str) -> str:
    """Return the address of a product's page, for good: it stands on labels."""
    return f"{site_url.rstrip('/')}/products/{product}/"
