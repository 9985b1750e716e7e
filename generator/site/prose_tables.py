"""Tables of prose as a phone can show them: a row as a card, every cell with the name of its column.

Five columns of sentences have no room on a narrow screen: one word stood on a line, and the last columns were cut. Below
40rem the style sheet stacks the cells of such a table; the name of its column reaches it as ``data-label``. Browsers stop
telling rows and columns to screen readers where a table is laid out as blocks, unless roles say what is what.
"""

from typing import Final
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

#: Letters that the cells of one row may have together, were each as long as the longest of its column, divided by the
#: number of columns, because each needs its edges: a table of less is read well as a table by 320 pixels.
_ROOM: Final = 160
_ROLES: Final = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}


class ProseTables(Extension):
    """The extension of Markdown that mkdocs is given."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802, the name that Markdown calls
        """Look at tables once the marks within their cells are read."""
        md.treeprocessors.register(_Tables(md), "ocop_tables", 0)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            rows = [[_words(cell) for cell in row] for row in table.iter("tr")]
            longest = [max(map(len, column)) for column in zip(*rows, strict=True)]
            if sum(longest) * len(longest) > _ROOM:
                _stack(table, rows[0])


def _words(cell: Element) -> str:
    return "".join(cell.itertext()).strip()


def _stack(table: Element, names: list[str]) -> None:
    """Mark a table as one that is stacked; the first cell of a row needs no name, it is the row's own."""
    table.set("class", "oc-stack")
    for part in table.iter():
        if part.tag in _ROLES:
            part.set("role", _ROLES[part.tag])
    for row in table.iter("tr"):
        for name, cell in list(zip(names, row, strict=True))[1:]:
            if cell.tag == "td" and name:
                cell.set("data-label", name)
