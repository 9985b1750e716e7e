"""Compressed copies beside the texts of the site, for hosts that serve them as they are (nginx, Apache)."""

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, Literal

from generator.site.hashing import ASSETS

#: What is text; pictures and spreadsheets are compressed already.
SUFFIXES: Final = (
    ".css",
    ".csv",
    ".geojson",
    ".gpx",
    ".html",
    ".ics",
    ".js",
    ".json",
    ".kml",
    ".svg",
    ".txt",
    ".webmanifest",
    ".xml",
)

#: Below a packet or so a compressed copy saves nobody anything, in bytes.
_SMALLEST: Final = 1024


def precompress(site: Path, what: Literal["none", "assets", "all"]) -> int:
    """Write ``name.gz`` beside every text that it makes smaller; the same bytes for the same text.

    Args:
        site: the finished site.
        what: compressing assets takes a tenth of a second; all texts, some two milliseconds a page.

    Returns:
        The bytes of all copies together.
    """
    if what == "none":
        return 0
    files = (site if what == "all" else site / ASSETS).rglob("*")
    texts = [file for file in files if file.suffix in SUFFIXES and file.stat().st_size >= _SMALLEST]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(_compress, texts))


def _compress(file: Path) -> int:
    small = gzip.compress(file.read_bytes(), 9, mtime=0)
    return file.with_name(f"{file.name}.gz").write_bytes(small)
