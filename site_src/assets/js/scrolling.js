// Tables and code of written pages that are wider than the screen: the Tab key reaches them, so that arrow keys can scroll them.

/** Make a stop of each box that scrolls, as long as it does. */
export function setUpScrolling() {
  const watch = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(".oc-prose table:not([tabindex]), .oc-prose pre:not([tabindex])")) watch.observe(box);
}
