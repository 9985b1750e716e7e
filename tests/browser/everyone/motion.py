"""What of a page moves by itself, glides or fades."""

from typing import Final

from playwright.sync_api import Page

_MOVING: Final = """() => [
  ...document.getAnimations().map((one) => `running: ${one.effect?.target?.className} ${one.animationName ?? one.transitionProperty}`),
  ...[...document.querySelectorAll("*")].filter((e) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e);
    const lasts = transitionDuration.split(",").some((time) => parseFloat(time) > 0.01);
    return lasts || animationName !== "none" || scrollBehavior === "smooth";
  }).map((e) => `would move: ${e.tagName} ${e.className?.baseVal ?? e.className}`),
]"""


def moving(page: Page) -> list[str]:
    """Return running animations, and whatever would start one."""
    found: list[str] = page.evaluate(_MOVING)
    return found
