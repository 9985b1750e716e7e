"""Tables as Markdown, printed at once so that a stopped benchmark has told what it knows."""

import sys
from collections.abc import Iterable


def heading(text: str) -> None:
    """Print the title of a table."""
    print(f"\n### {text}\n", flush=True)


def head(*cells: object) -> None:
    """Print the first row; the first column is words, the others numbers."""
    row(*cells)
    row("---", *["---:"] * (len(cells) - 1))


def row(*cells: object) -> None:
    """Print one row."""
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def tell(text: str) -> None:
    """Tell on standard error what is being done."""
    print(text, file=sys.stderr, flush=True)


def seconds(value: float) -> str:
    """Return seconds with as many decimals as say something."""
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s" if value < 100 else f"{value:.0f} s"


def megabytes(count: int) -> str:
    """Return bytes as MB (10^6)."""
    return f"{count / 1e6:,.0f} MB"


def median(values: Iterable[float]) -> float:
    """Return the middle one (of an even number, the upper of the two)."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]
