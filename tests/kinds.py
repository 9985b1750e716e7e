"""One page of every kind, found on the built site itself, so that a new kind is looked at without anyone thinking of it."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from generator.pages.routes import SINGLE_PAGES
from tests.projects import ROOT

_BODY: Final = re.compile(r'<body class="oc-body oc-body--([\w-]+)')
#: What only a catalogue of several provinces has; tests/site/test_parts.py looks at these.
_OF_PROVINCES: Final = frozenset({"provinces", "province"})
_SOURCES: Final = ROOT / "site_src" / "pages"


def kind_of(page: Path) -> str:
    """Return the kind that a page says it is of."""
    found = _BODY.search(page.read_text("utf-8"))
    assert found, f"{page} does not say of what kind it is"
    return found[1]


@cache
def one_of_each_kind(site: Path) -> tuple[str, ...]:
    """Return paths of Vietnamese pages, the same in English below "en/": of every kind the longest page.

    What is written by hand is a kind each: every page of prose.
    """
    pages: dict[str, list[Path]] = {}
    for page in sorted(site.rglob("*.html")):
        path = page.relative_to(site)
        if path.parts[0] != "en":
            kind = kind_of(page)
            pages.setdefault(path.as_posix() if kind == "prose" else kind, []).append(page)
    expected = {*SINGLE_PAGES, *(shell.name for shell in (_SOURCES / "_shell").iterdir() if shell.is_dir())}
    if not (site / "provinces").is_dir():
        expected -= _OF_PROVINCES
    assert not expected - set(pages), "kinds of pages that were not found"
    longest = (max(found, key=lambda page: page.stat().st_size) for found in pages.values())
    return tuple(sorted(page.relative_to(site).as_posix().removesuffix("index.html") for page in longest))
