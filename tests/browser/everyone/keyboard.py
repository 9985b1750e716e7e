"""A visitor who has nothing but a keyboard, and sees where the focus is at every step."""

from typing import Final

from playwright.sync_api import Locator, Page

#: Why the focused element is not seen, or nothing: it must be on the screen, not wholly covered (WCAG 2.4.11), and,
#: unless it is only read, marked by an outline (2.4.7), its own or of what stands for it: its label, the card around it.
UNSEEN: Final = """() => {
  const focused = document.activeElement;
  // Within a frame the focus is the business of the page in it.
  if (!focused || focused === document.body || focused.tagName === "IFRAME") return "";
  const name = `${focused.tagName.toLowerCase()} ${focused.id && "#" + focused.id} ${focused.className?.baseVal ?? focused.className} `
    + `“${(focused.ariaLabel ?? focused.textContent ?? "").trim().slice(0, 40)}” ${focused.name ?? ""}`;
  const hidden = (e) => {
    const { width, height } = e.getBoundingClientRect();
    return width < 4 || height < 4 || getComputedStyle(e).opacity === "0";
  };
  const label = focused.closest("label") ?? focused.labels?.[0];
  const shown = hidden(focused) && label ? label : focused;
  const points = [...shown.getClientRects()].flatMap((box) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < 2 || bottom - top < 2) return [];
    const parts = [0.1, 0.5, 0.9];
    return parts.flatMap((x) => parts.map((y) => [left + x * (right - left), top + y * (bottom - top)]));
  });
  if (!points.length) return `out of sight: ${name}`;
  const free = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (shown.contains(top) || top.contains(shown) || label?.contains(top));
  });
  if (!free) return `covered: ${name}`;
  if (focused.tabIndex < 0) return "";
  const marked = (e) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(e);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\\)$|transparent/.test(outlineColor);
  };
  for (let e = shown, n = 0; e && n < 4; e = e.parentElement, n += 1) if (marked(e)) return "";
  return `not marked: ${name}`;
}"""


class Keyboard:
    """Keys pressed on a page, as somebody does who reads the page and tabs to what is wanted."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        """Press keys, one after another; afterwards the focus must be seen."""
        for key in keys:
            self.page.keyboard.press(key)
        self._see()

    def write(self, text: str) -> None:
        """Type a text into what has the focus."""
        self.page.keyboard.type(text)

    def to(self, target: Locator, *, most: int = 120, back: bool = False) -> None:
        """Press Tab until the target has the focus."""
        for _ in range(most):
            if target.count() and target.first.evaluate("e => e === document.activeElement"):
                return
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"{target} was not reached with {most} presses of Tab")

    def use(self, target: Locator, key: str = "Enter", *, back: bool = False) -> None:
        """Go to the target and press a key on it."""
        self.to(target, back=back)
        self.press(key)

    def follow(self, target: Locator | None = None, *, back: bool = False) -> None:
        """Go to a link, button or field that leads to another page, and press Enter on it."""
        if target is not None:
            self.to(target, back=back)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def choose(self, target: Locator, value: str = "") -> None:
        """Choose an option of a list by its value, or the first one there is, with the arrow keys."""
        self.to(target)
        self.press("ArrowDown")
        while value and target.input_value() != value:
            before = target.input_value()
            self.press("ArrowDown")
            assert target.input_value() != before, f"there is no {value} to choose"

    def _see(self) -> None:
        unseen = self.page.evaluate(UNSEEN)
        assert not unseen, unseen
