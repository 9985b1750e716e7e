"""QR codes: the address of a page as a drawing. Error correction M: 15 % of it may be dirty or torn.

The address is the Vietnamese page's; that page offers English, so that one code serves both.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import segno

from generator.keeping import kept_bytes

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


def qr_codes(addresses: Sequence[str]) -> list[QrCode]:
    """Return the QR codes of some addresses, in their order; kept for the next build, because each takes ten milliseconds."""

    def make() -> bytes:
        return json.dumps([(code.size, code.path) for code in map(qr_code, addresses)]).encode()

    kept = kept_bytes("codes", [address.encode() for address in addresses], make)
    return [QrCode(size, path) for size, path in json.loads(kept)]


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
