"""QR codes: the address of a page as a drawing. Error correction M: 15 % of it may be dirty or torn.

The address is the Vietnamese page's; that page offers English, so that one code serves both.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import zxingcpp

_DARK: Final = 0
_runs_of: Final = re.compile(rb"\0+|[^\0]+").findall

#: White modules around a code; readers need four.
QUIET: Final = 4


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as one SVG path, stroked one module wide. ``size`` counts modules on a side, the quiet zone included."""

    size: int
    path: str


def qr_code(address: str) -> QrCode:
    """Return the QR code of an address."""
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = code.to_image(scale=1, add_quiet_zones=False)  # a buffer of rows, which its types do not tell
    modules, width = memoryview(image).tobytes(), image.shape[0]
    rows = (modules[start : start + width] for start in range(0, len(modules), width))
    return QrCode(size=width + 2 * QUIET, path="".join(_runs(rows)))


def _runs(rows: Iterable[bytes]) -> Iterator[str]:
    """Yield a line through the middle of every row, drawn over dark modules and moved over light ones."""
    for y, row in enumerate(rows, start=QUIET):
        yield f"M{QUIET} {y}.5"
        for run in _runs_of(row):
            yield f"h{len(run)}" if run[0] == _DARK else f"m{len(run)} 0"


def product_address(site_url: str, product: str) -> str:
    """Return the address of a product's page, for good: it stands on labels."""
    return f"{site_url.rstrip('/')}/products/{product}/"
