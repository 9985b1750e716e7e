"""What a table lists, products or points of sale: told by its headings, never by its title."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from generator.importing.columns import OF_A_PLACE, Column
from generator.text.bilingual import Text


class Subject(StrEnum):
    """The things that the rows of a table are."""

    PRODUCTS = "products"
    OUTLETS = "outlets"

    @property
    def named_by(self) -> Column:
        """The column that names the thing of a row."""
        return Column.OUTLET if self is Subject.OUTLETS else Column.NAME

    @property
    def rows(self) -> Text:
        """What people call the rows."""
        return _ROWS[self]

    @property
    def one(self) -> Text:
        """What people call a row that is new."""
        return _ONE[self]

    def column(self, announced: Column | None) -> Column | None:
        """Return what a column is in such a table, by what its heading announces; None where it is not used.

        "Sản phẩm" in a table of outlets is what they carry, "Loại hình" what kind of outlet they are.
        """
        if self is Subject.PRODUCTS:
            return None if announced in _OF_OUTLETS_ONLY else announced
        column = _IN_OUTLETS.get(announced, announced) if announced else None
        return column if column in _OF_OUTLETS else None


_ROWS: Final = {
    Subject.PRODUCTS: Text("dòng sản phẩm", "product rows"),
    Subject.OUTLETS: Text("dòng điểm bán", "rows of outlets"),
}
_ONE: Final = {
    Subject.PRODUCTS: Text("sản phẩm mới", "a new product"),
    Subject.OUTLETS: Text("điểm bán mới", "a new outlet"),
}
_OF_OUTLETS_ONLY: Final = frozenset({Column.OUTLET, Column.KIND, Column.HOURS, Column.CARRIED})
_OF_OUTLETS: Final = _OF_OUTLETS_ONLY | {
    Column.ROW,
    Column.ID,
    Column.NAME_EN,
    *OF_A_PLACE,
}
_IN_OUTLETS: Final = {Column.NAME: Column.CARRIED, Column.TYPE: Column.KIND}

#: What is only ever said of products.
_MARKS: Final = frozenset(
    {
        Column.STARS,
        Column.SCORE,
        Column.DECISION,
        Column.ISSUED_ON,
        Column.YEAR,
        Column.SET,
        Column.GTIN,
    }
)


def subject_of(announced: Sequence[Column | None]) -> Subject | None:
    """Return what a table lists whose headings announce these columns, from left to right.

    A list of outlets names the outlet before what it carries and tells nothing of certificates. None where no column
    names anything, or where it stays open which of the two it is: "Tên" beside "Giờ mở cửa" and nothing else.
    """
    columns = set(announced)
    certified, named = bool(columns & _MARKS), Column.NAME in columns
    if Column.OUTLET in columns and not certified:
        outlet_first = not named or announced.index(Column.OUTLET) < announced.index(Column.NAME)
        return Subject.OUTLETS if outlet_first else Subject.PRODUCTS
    if not named or (Column.HOURS in columns and not certified and Column.PRODUCER not in columns):
        return None
    return Subject.PRODUCTS
