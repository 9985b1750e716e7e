// Moving the entries of a list with mouse or finger, by a handle. Buttons do the same for everyone else.

/**
 * @param list the list; its entries have a `[data-handle]`
 * @param moved called with where an entry was and where it is now, once it was let go
 */
export function draggable(list, moved) {
  list.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    const item = handle.closest("li");
    const from = [...list.children].indexOf(item);
    item.classList.add("oc-dragged");
    const follow = ({ clientY }) => {
      const others = [...list.children].filter((other) => other !== item);
      const next = others.find((other) => {
        const { top, height } = other.getBoundingClientRect();
        return clientY < top + height / 2;
      });
      if ((next ?? null) !== item.nextElementSibling) list.insertBefore(item, next ?? null);
    };
    const stop = () => {
      for (const [name, run] of Object.entries(on)) window.removeEventListener(name, run);
      item.classList.remove("oc-dragged");
      const to = [...list.children].indexOf(item);
      if (to !== from) moved(from, to);
    };
    const on = { pointermove: follow, pointerup: stop, pointercancel: stop };
    for (const [name, run] of Object.entries(on)) window.addEventListener(name, run);
  });
}
