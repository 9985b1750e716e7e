"""What a finger and an eye miss on a phone: things to tap that are too small, hints and words that have no room."""

from typing import Final

from playwright.sync_api import Page

#: A link in a sentence, or among words of its own line, may be as high as they are. One that has the line to itself is measured with what
#: lies over the page in its name ("::after"); half a pixel is rounding.
_SMALL: Final = """() => {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".oc-sr, .leaflet-control-attribution");
  const own = (e) => [...e.getClientRects()];
  const beside = (e) => {
    let block = e.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    if (block.tagName === "P" && block.innerText.trim().length > e.innerText.trim().length + 20) return true;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      if (e.contains(words.currentNode) || !words.currentNode.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const lines = [...range.getClientRects()].filter((r) => r.width > 3);
      if (lines.some((r) => own(e).some((o) => Math.min(o.bottom, r.bottom) - Math.max(o.top, r.top) > 4))) return true;
    }
    return false;
  };
  const height = (e) => {
    const { content, position, height: over } = getComputedStyle(e, "::after");
    const reach = content !== "none" && position === "absolute" ? parseFloat(over) : 0;
    return Math.max(e.getBoundingClientRect().height, reach);
  };
  return [...document.querySelectorAll("a[href], button, summary, select")]
    .filter((e) => seen(e) && e.getBoundingClientRect().width > 2 && height(e) < 43.5)
    .filter((e) => e.tagName !== "A" || !beside(e))
    .map((e) => `${Math.round(height(e))} pixels high: ${(e.textContent || e.ariaLabel || "").trim()}`);
}"""

#: Measured with the font of the field: browsers do not tell whether a hint is cut.
_CUT: Final = """() => {
  const drawn = document.createElement("canvas").getContext("2d");
  return [...document.querySelectorAll("input[placeholder]")].filter((e) => e.clientWidth && !e.value).flatMap((e) => {
    const style = getComputedStyle(e);
    drawn.font = style.font;
    const room = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return drawn.measureText(e.placeholder).width > room ? [`a hint is cut: ${e.placeholder}`] : [];
  });
}"""


#: Words of letters alone, outside of what is written in a machine's letters; a hyphen at the break is no fault.
_BROKEN: Final = """() => {
  const found = [];
  const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = words.currentNode;
    const within = node.parentElement;
    const seen = within.checkVisibility({ visibilityProperty: true }) && within.getBoundingClientRect().width > 2;
    if (!node.data.trim() || !seen || within.closest(".oc-sr, code, svg, th")) continue;
    for (const word of node.data.matchAll(/(?<![^\\s(“])[\\p{L}]{4,}(?=[\\s,.;:)”]|$)/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.top / 6)));
      if (lines.size > 1) found.push(`a word is broken: ${word[0]}`);
    }
  }
  return [...new Set(found)];
}"""


def small(page: Page) -> list[str]:
    """Return what is to be tapped and lower than 44 pixels."""
    found: list[str] = page.evaluate(_SMALL)
    return found


def cut_hints(page: Page) -> list[str]:
    """Return the hints in fields that have less room than they need."""
    found: list[str] = page.evaluate(_CUT)
    return found


def broken(page: Page) -> list[str]:
    """Return the words that go on in the next line, because they were wider than their place."""
    found: list[str] = page.evaluate(_BROKEN)
    return found
