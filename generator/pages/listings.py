"""Long lists on several pages: the first is the page itself, the others lie below it and link to one another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from generator.text.bilingual import Lang

T = TypeVar("T")

CARDS: Final = 60
"""Products shown as cards on one page."""

ROWS: Final = 120
"""Lines of a list on one page."""

#: How many folders below their language's root all further pages lie, because they share one shell.
_DEPTH: Final = 2


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """One page of a list.

    ``items`` are those of this page, ``total`` counts those of all, ``number`` is this page's, from 1, and ``size`` how many
    items a page has; ``paths`` are those of all pages, below the language's root.
    """

    items: tuple[T, ...]
    total: int
    number: int
    size: int
    paths: tuple[str, ...]

    @property
    def path(self) -> str:
        """The path of this page."""
        return self.paths[self.number - 1]

    @property
    def previous(self) -> str | None:
        """The path of the page before this one."""
        return self.paths[self.number - 2] if self.number > 1 else None

    @property
    def next(self) -> str | None:
        """The path of the page after this one."""
        return self.paths[self.number] if self.number < len(self.paths) else None


def in_pages(items: Sequence[T], path: str, size: int) -> Iterator[Listing[T]]:
    """Yield the pages of a list; one, and perhaps an empty one, where it is short.

    Args:
        items: the whole list.
        path: the path of its first page, below the language's root.
        size: how many items a page has.
    """
    count = max(1, -(-len(items) // size))
    paths = (path, *(further_page(path, number) for number in range(2, count + 1)))
    for number in range(1, count + 1):
        yield Listing(tuple(items[(number - 1) * size : number * size]), len(items), number, size, paths)


def further_page(path: str, number: int) -> str:
    """Return the path of a further page of a list: ``catalogue/page/2.html``, ``stars/3/page-2.html``."""
    return f"{path}page/{number}.html" if path.count("/") < _DEPTH else f"{path}page-{number}.html"


def heading(kind: str, of: Any, lang: Lang, say: Callable[..., str], region: str) -> str:
    """Return what a list is called: the heading of its first page.

    Args:
        kind: the kind of its first page ("catalogue", "district" …).
        of: the province, district, commune, group or stars that it is about; None for a list of everything.
        lang: the language.
        say: translates words of the interface.
        region: what the catalogue is about.
    """
    if kind == "group":
        return str(of.name.get(lang))
    if kind == "star":
        return say("Sản phẩm OCOP {n} sao", n=of)
    if kind in ("province", "district", "commune"):
        return say("Sản phẩm OCOP {place}", place=(of.unit if kind == "commune" else of).name.get(lang))
    if kind == "producers":
        return say("Chủ thể")
    if kind == "seasons":
        return say("Lịch mùa vụ")
    return say("Lưu trữ") if kind == "archive" else say("Sản phẩm OCOP {region}", region=region)
