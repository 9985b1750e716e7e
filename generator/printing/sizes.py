"""Label sheets that shops sell, by the size of one label. Millimetres on A4."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

A4_WIDTH: Final = 210.0
A4_HEIGHT: Final = 297.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSize:
    """A sheet of labels: how many across and down, how large, where the first lies, how far apart."""

    id: str
    across: int
    down: int
    width: float
    height: float
    left: float
    top: float
    gap_x: float = 0.0
    gap_y: float = 0.0

    @property
    def per_sheet(self) -> int:
        """Labels on one sheet."""
        return self.across * self.down


LABEL_SIZES: Final[Mapping[str, LabelSize]] = MappingProxyType(
    {
        size.id: size
        for size in (
            LabelSize(id="70x37", across=3, down=8, width=70.0, height=37.0, left=0.0, top=0.5),
            LabelSize(id="99.1x38.1", across=2, down=7, width=99.1, height=38.1, left=4.65, top=15.15, gap_x=2.5),
            LabelSize(id="63.5x38.1", across=3, down=7, width=63.5, height=38.1, left=7.25, top=15.15, gap_x=2.5),
        )
    }
)
