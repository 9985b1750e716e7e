"""The headings of the published list of products (``data/products.csv`` and ``.xlsx``): what each column holds."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from generator.importing.columns import Column

#: Name of a published column → what it holds. The others are derived, or no business of an office's table.
_PUBLISHED: Final[Mapping[str, Column]] = MappingProxyType(
    {
        "id": Column.ID,
        "name_vi": Column.NAME,
        "name_en": Column.NAME_EN,
        "stars": Column.STARS,
        "set": Column.SET,
        "certificates_score": Column.SCORE,
        "certificates_decision": Column.DECISION,
        "certificates_issued_on": Column.ISSUED_ON,
        "certificates_year": Column.YEAR,
        "producer_name_vi": Column.PRODUCER,
        "district_name_vi": Column.DISTRICT,
        "commune_name_vi": Column.COMMUNE,
        "description_vi": Column.DESCRIPTION,
        "gtin": Column.GTIN,
    }
)
_OF_CERTIFICATES: Final = frozenset({Column.SCORE, Column.DECISION, Column.ISSUED_ON, Column.YEAR})
_NEEDED: Final = frozenset({"id", "name_vi", "producer_name_vi"})
_APART: Final = re.compile(r"(?<!\|)\|(?!\|)")


def published_columns(texts: Sequence[str]) -> list[Column | None] | None:
    """Return what each column of the published list holds, by its headings; None where it is another table."""
    if not _NEEDED.issubset(texts):
        return None
    return [_PUBLISHED.get(text) for text in texts]


def published_cells(cells: Mapping[Column, str]) -> dict[Column, str]:
    """Return the cells of a row as they stand in a record.

    Of certificates, which are published newest first in one cell, it is the newest. An apostrophe in front only kept
    spreadsheets from running the text, and the Vietnamese name stands where there is no English one.
    """
    said = {
        column: _APART.split(text)[0].strip().replace("||", "|")
        if column in _OF_CERTIFICATES
        else text.removeprefix("'")
        for column, text in cells.items()
        if column is not Column.NAME_EN or text != cells.get(Column.NAME)
    }
    return {column: text for column, text in said.items() if text}
