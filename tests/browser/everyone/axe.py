"""axe-core in an opened page: what of WCAG 2.2 AA and of good practice a machine can find."""

from importlib.resources import files
from typing import Any, Final

from playwright.sync_api import Page

_SCRIPT: Final = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
#: The rules whose outcome can be another where the colours are others.
_OF_COLOURS: Final = ("color-contrast", "link-in-text-block")
#: Of long lists of equal things the first eight are looked at: the others are made alike, and there are thousands.
_LEFT_OUT: Final = ("li:nth-child(n + 9)", "tr:nth-child(n + 9)")
_RUN: Final = """async ([only, leftOut]) => (await axe.run({ exclude: leftOut.map((s) => [s]) }, {
  runOnly: only, resultTypes: ["violations"], preload: false, iframes: false,
})).violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
  `${id}: ${target.join(" ")}: ${failureSummary.replace(/\\s+/g, " ")}`))"""


def violations(page: Page) -> list[str]:
    """Return what axe finds in the page as it is now, by day and by night: rule, element, what is wrong with it.

    What is in a frame is left out: it is a page of its own kind.
    """
    page.emulate_media(color_scheme="light")
    found = _run(page, {"type": "tag", "values": list(_TAGS)})
    page.emulate_media(color_scheme="dark")
    return found + [f"dark: {wrong}" for wrong in _run(page, {"type": "rule", "values": list(_OF_COLOURS)})]


def _run(page: Page, only: dict[str, Any]) -> list[str]:
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_SCRIPT)
    found: list[str] = page.evaluate(_RUN, [only, list(_LEFT_OUT)])
    return found
