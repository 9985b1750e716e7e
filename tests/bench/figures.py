"""What a benchmark has measured, as values."""

import math
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.measuring import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a build left: HTML pages and their bytes, all files and their bytes."""

    pages: int
    page_bytes: int
    files: int
    bytes: int

    @classmethod
    def of(cls, folder: Path) -> "Site":
        """Count a folder."""
        pages = page_bytes = files = total = 0
        for root, _, names in os.walk(folder):
            for name in names:
                size = (Path(root) / name).stat().st_size
                files, total = files + 1, total + size
                if name.endswith(".html"):
                    pages, page_bytes = pages + 1, page_bytes + size
        return cls(pages=pages, page_bytes=page_bytes, files=files, bytes=total)


@dataclass(slots=True, kw_only=True)
class Figures:
    """All that was measured at one N; what was left out or missing is a sentence in ``missing``."""

    products: int
    runs: dict[str, Run] = field(default_factory=dict)
    sites: dict[str, Site] = field(default_factory=dict)
    visible: float | None = None
    missing: dict[str, str] = field(default_factory=dict)

    def ratio(self, ours: str, theirs: str, of: Callable[[Run], float]) -> float | None:
        """Return how many times of another run's cost one is; None where one of them was not measured."""
        if not {ours, theirs} <= self.runs.keys():
            return None
        return of(self.runs[ours]) / of(self.runs[theirs])


def growth(few: Figures | None, many: Figures | None, run: str) -> float | None:
    """Return the exponent by which a run's CPU grows with the number of products; None where one was not measured."""
    if few is None or many is None or run not in few.runs or run not in many.runs:
        return None
    return math.log(many.runs[run].cpu / few.runs[run].cpu) / math.log(many.products / few.products)
