"""Compressed copies beside the texts of the site, for hosts that serve them as they are (nginx, Apache)."""

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, Literal

from generator.site.earlier import Earlier
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


def precompress(site: Path, what: Literal["none", "assets", "all"], earlier: Earlier | None = None) -> int:
    """Write ``name.gz`` beside every text that it makes smaller; the same bytes for the same text.

    Args:
        site: the finished site.
        what: compressing assets takes a tenth of a second; all texts, some two milliseconds a page.
        earlier: the site as it is; texts that are taken over from it have their copies there.

    Returns:
        The bytes of all copies together.
    """
    if what == "none":
        return 0
    earlier = earlier or Earlier()
    inside = "" if what == "all" else f"{ASSETS}/"
    made = earlier.take_same(site, inside)  # what was made again just as it was has its copy
    texts = [path for path in {*made, *earlier.taken} if path.startswith(inside) and path.endswith(SUFFIXES)]
    part, total = earlier.part("compressed", site), 0
    missing = []
    for path in sorted(texts):
        file = earlier.where(path, site)
        found = file.stat()
        if found.st_size < _SMALLEST:
            continue
        made_from = repr((found.st_ino, found.st_size, found.st_mtime_ns)).encode()
        size = part.take(f"{path}.gz", made_from)
        if size is None:
            missing.append((path, file, made_from))
        total += size or 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (path, _, made_from), small in zip(
            missing, pool.map(_small, (file for _, file, _ in missing)), strict=True
        ):
            total += part.write(f"{path}.gz", small, made_from)
    earlier.taken |= part.close()
    return total


def _small(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)
