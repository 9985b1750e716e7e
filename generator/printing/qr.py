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
    """A code as one SVG path of dark modules. ``size`` counts modules on a side, the quiet zone included."""

    size: int
    path: str


def qr_code(address: str) -> QrCode:
    """Return the QR code of an address."""
    matrix = segno.make_qr(address, error="m", boost_error=False).matrix
    return QrCode(size=len(matrix) + 2 * QUIET, path="".join(_runs(matrix)))


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[str]:
    """Yield a rectangle one module high for every run of dark modules."""
    for y, row in enumerate(matrix, start=QUIET):
        x = QUIET
        for dark, modules in groupby(row):
            width = len(list(modules))
            if dark:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width


def product_address(site_url: str, product: str) -> str:
    """Return the address of a product's page, for good: it stands on labels."""
    return f"{site_url.rstrip('/')}/products/{product}/"
