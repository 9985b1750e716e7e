"""Every stop of the Tab key on a page: put the focus there, look whether it is seen."""

from typing import Final

from playwright.sync_api import Page

from tests.browser.everyone.keyboard import UNSEEN

#: Puts the focus on everything that Tab stops at, one after another, and returns what is not seen then.
_SWEEP: Final = f"""() => {{
  const unseen = {UNSEEN};
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, iframe, [tabindex]")]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({{ visibilityProperty: true }}));
  return stops.flatMap((e) => {{ e.focus(); return document.activeElement === e ? [unseen()] : []; }}).filter(Boolean);
}}"""


#: Screens between a phone and a desk: small tablets, and where the menu changes from a button to words.
_BETWEEN: Final = (600, 768, 959, 960, 1040, 1056)


def too_wide(page: Page) -> list[str]:
    """Return the widths between a phone's and a desk's at which the page runs over the edge."""
    found = []
    for width in _BETWEEN:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"wider than a screen of {width} pixels")
    return found


def unseen(page: Page) -> list[str]:
    """Return the stops that are off the screen, covered or not marked, and whether the page is wider than the screen."""
    page.keyboard.press("Tab")
    found: list[str] = page.evaluate(_SWEEP)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("wider than the screen")
    return found
